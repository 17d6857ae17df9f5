//! Questions to the policy table, answered as operations need them.

use baodao_gatherings_core::{Action, FollowUpId, GatheringId, GatheringState, GuestKind, POLICY, Relation};
use baodao_kernel::{AreaPath, Role};
use baodao_platform::{Authorized, Call, Problem, allow};
use uuid::Uuid;

use crate::Gatherings;
use crate::store::follow_ups::{self, FollowUp};
use crate::store::gatherings::{self, Gathering};
use crate::store::guests::Guest;

/// The caller, and for whom they speak.
pub(crate) struct Viewer<'a> {
    call: &'a Call,
    /// The caller's account, the units for which they speak and the bodies that they head.
    pub speaks: Vec<Uuid>,
}

impl<'a> Viewer<'a> {
    /// Who calls.
    pub async fn of(app: &Gatherings, call: &'a Call) -> Result<Self, Problem> {
        let Some(me) = call.actor.account else { return Ok(Self { call, speaks: Vec::new() }) };
        let spoken = app.ports.register.speaks_for(call.actor.tenant, me, call.now).await;
        let mut speaks = spoken.map_err(Problem::fault)?;
        speaks.push(me.0);
        Ok(Self { call, speaks })
    }

    /// Whether the invitation is the caller's, or theirs to answer.
    pub fn owns(&self, guest: &Guest) -> bool {
        self.speaks.contains(&guest.who)
    }

    /// Whether the caller is responsible for what is to follow.
    pub fn is_responsible(&self, gathering: &Gathering, one: &FollowUp) -> bool {
        let me = one.account.is_some() && one.account == self.call.actor.account;
        me || gathering.guests.iter().any(|guest| one.guest == Some(guest.id) && self.owns(guest))
    }

    /// Whether the caller may do `action`; tells the role that it rests on. Nobody is invited to a
    /// draft yet.
    pub fn may(&self, action: Action, gathering: &Gathering) -> Option<Option<Role>> {
        let known = gathering.state != GatheringState::Draft;
        let invited = |person: bool| {
            let mut guests = gathering.guests.iter();
            guests.any(|guest| (guest.kind == GuestKind::Person) == person && self.owns(guest))
        };
        let stands = |relation: Relation| {
            known
                && match relation {
                    Relation::Invited => invited(true),
                    Relation::Speaker => invited(false),
                    Relation::Responsible => {
                        gathering.follow_ups.iter().any(|one| self.is_responsible(gathering, one))
                    }
                }
        };
        allow::may(POLICY, self.call, action, &gathering.area, stands)
    }

    /// Whether the caller sees that there is such a gathering.
    pub fn sees(&self, gathering: &Gathering) -> bool {
        gathering.state != GatheringState::Draft || self.may(Action::Keep, gathering).is_some()
    }
}

/// Lets the caller keep gatherings in `area`; tells the role that it rests on.
pub(crate) fn permit(call: &Call, area: &AreaPath) -> Result<Option<Role>, Problem> {
    allow::permit_in(POLICY, call, Action::Keep, area)
}

/// Whether the caller keeps gatherings somewhere; asked before anything is looked up.
pub(crate) fn permit_somewhere(call: &Call) -> Result<(), Problem> {
    call.account()?;
    allow::scope_by_office(POLICY, call, Action::Keep).map(drop)
}

/// Loads a gathering for an action: what the caller may not see is not there, what they may see but
/// not touch is refused.
pub(crate) async fn gathering(
    app: &Gatherings,
    call: &Call,
    id: GatheringId,
    action: Action,
) -> Result<Authorized<Gathering>, Problem> {
    call.account()?;
    let mut connection = app.platform.pool().acquire().await?;
    let found = gatherings::load(&mut connection, call.actor.tenant, id).await?;
    drop(connection);
    let gathering = found.ok_or_else(Problem::not_found)?;
    let viewer = Viewer::of(app, call).await?;
    match viewer.may(action, &gathering) {
        Some(role) => Ok(Authorized::permitted(gathering, role)),
        None if viewer.sees(&gathering) => Err(Problem::not_allowed()),
        None => Err(Problem::not_found()),
    }
}

/// The same for the office, which changes it as it was read.
pub(crate) async fn to_keep(
    app: &Gatherings,
    call: &Call,
    id: GatheringId,
) -> Result<Authorized<Gathering>, Problem> {
    let loaded = gathering(app, call, id, Action::Keep).await?;
    let role = loaded.role();
    let found = loaded.into_inner();
    if call.if_match.is_some_and(|read| read != found.version) {
        return Err(Problem::version_conflict());
    }
    Ok(Authorized::permitted(found, role))
}

/// Loads a follow-up with its gathering for an action; to finish one asks for being responsible for
/// that very one, or for the office.
pub(crate) async fn follow_up(
    app: &Gatherings,
    call: &Call,
    id: FollowUpId,
    action: Action,
) -> Result<(Authorized<Gathering>, FollowUp), Problem> {
    call.account()?;
    let of = follow_ups::gathering_of(app.platform.pool(), call.actor.tenant, id).await?;
    let of = of.ok_or_else(Problem::not_found)?;
    let mut connection = app.platform.pool().acquire().await?;
    let found = gatherings::load(&mut connection, call.actor.tenant, of).await?;
    drop(connection);
    let gathering = found.ok_or_else(Problem::not_found)?;
    let one = gathering.follow_ups.iter().find(|one| one.id == id).cloned();
    let one = one.ok_or_else(Problem::not_found)?;
    let viewer = Viewer::of(app, call).await?;
    let office = viewer.may(Action::Keep, &gathering);
    let own = viewer.is_responsible(&gathering, &one);
    if office.is_none() && !own {
        return Err(Problem::not_found());
    }
    let role = viewer.may(action, &gathering).ok_or_else(Problem::not_allowed)?;
    if call.if_match.is_some_and(|read| read != one.version) {
        return Err(Problem::version_conflict());
    }
    Ok((Authorized::permitted(gathering, office.unwrap_or(role)), one))
}
