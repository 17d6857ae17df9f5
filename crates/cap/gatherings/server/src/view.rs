//! A gathering as the caller sees it.

use std::collections::{HashMap, HashSet};

use baodao_gatherings_core::gathering::{
    decide_announce, decide_answer, decide_cancel, decide_close, decide_edit, decide_follow_up,
    decide_invite, decide_mark, decide_move,
};
use baodao_gatherings_core::guest::decide_check_in;
use baodao_gatherings_core::{Action, GatheringState, GuestKind, RuleSheet};
use baodao_kernel::{AccountId, Role};
use baodao_platform::{Call, Problem};

use crate::allow::Viewer;
use crate::store::follow_ups::FollowUp;
use crate::store::gatherings::Gathering;
use crate::store::guests::Guest;
use crate::views::{FollowUpView, GatheringView, GuestView, ResponsibleChoice};
use crate::{Gatherings, today};

/// Who can be responsible, as the offices over an area.
const OFFICES: [Role; 3] = [Role::CommunityCoordinator, Role::CommunitySecretary, Role::Dispatcher];

/// Who can be responsible for what follows: those who hold an office over the area, and who is
/// invited in person.
pub(crate) async fn choices(
    app: &Gatherings,
    call: &Call,
    gathering: &Gathering,
) -> Result<Vec<(AccountId, Option<Role>)>, Problem> {
    let mut found: Vec<(AccountId, Option<Role>)> = Vec::new();
    for role in OFFICES {
        let holders = app.ports.people.holders(call.actor.tenant, role, &gathering.area, call.now).await;
        for account in holders.map_err(Problem::fault)? {
            if !found.iter().any(|(known, _)| *known == account) {
                found.push((account, Some(role)));
            }
        }
    }
    for guest in gathering.guests.iter().filter(|guest| guest.kind == GuestKind::Person) {
        let account = AccountId(guest.who);
        if !found.iter().any(|(known, _)| *known == account) {
            found.push((account, None));
        }
    }
    Ok(found)
}

/// One gathering with who can be responsible for what follows.
pub(crate) async fn one(
    app: &Gatherings,
    call: &Call,
    gathering: Gathering,
) -> Result<GatheringView, Problem> {
    let viewer = Viewer::of(app, call).await?;
    let rules = app.rules(call.actor.tenant).await?;
    let office = viewer.may(Action::Keep, &gathering).is_some();
    let choices = if office { choices(app, call, &gathering).await? } else { Vec::new() };
    let extra: Vec<AccountId> = choices.iter().map(|(account, _)| *account).collect();
    let names = names(app, call, &viewer, std::slice::from_ref(&gathering), extra).await?;
    let mut view = view(app, call, &viewer, &rules, &names, gathering);
    let named = |(account, role): (AccountId, Option<Role>)| {
        let name = names.get(&account).cloned()?;
        Some(ResponsibleChoice { account, name, role })
    };
    view.choices = choices.into_iter().filter_map(named).collect();
    Ok(view)
}

/// Gatherings of a list.
pub(crate) async fn many(
    app: &Gatherings,
    call: &Call,
    found: Vec<Gathering>,
) -> Result<Vec<GatheringView>, Problem> {
    let viewer = Viewer::of(app, call).await?;
    let rules = app.rules(call.actor.tenant).await?;
    let names = names(app, call, &viewer, &found, Vec::new()).await?;
    Ok(found.into_iter().map(|one| view(app, call, &viewer, &rules, &names, one)).collect())
}

/// Masked names of the persons that the caller sees.
async fn names(
    app: &Gatherings,
    call: &Call,
    viewer: &Viewer<'_>,
    found: &[Gathering],
    extra: Vec<AccountId>,
) -> Result<HashMap<AccountId, String>, Problem> {
    let mut who: HashSet<AccountId> = extra.into_iter().collect();
    for one in found.iter().filter(|one| viewer.may(Action::ReadInside, one).is_some()) {
        let persons = one.guests.iter().filter(|guest| guest.kind == GuestKind::Person);
        who.extend(persons.map(|guest| AccountId(guest.who)));
        who.extend(one.follow_ups.iter().filter_map(|follow_up| follow_up.account));
    }
    if who.is_empty() {
        return Ok(HashMap::new());
    }
    let who: Vec<AccountId> = who.into_iter().collect();
    app.ports.people.names(call.actor.tenant, &who).await.map_err(Problem::fault)
}

fn view(
    app: &Gatherings,
    call: &Call,
    viewer: &Viewer<'_>,
    rules: &RuleSheet,
    names: &HashMap<AccountId, String>,
    gathering: Gathering,
) -> GatheringView {
    let (state, times, now) = (gathering.state, gathering.times, call.now);
    let office = viewer.may(Action::Keep, &gathering).is_some();
    let inside = viewer.may(Action::ReadInside, &gathering).is_some();
    let steps = [
        ("edit_gathering", decide_edit(state).is_ok()),
        ("announce_gathering", decide_announce(state, times, now, rules).is_ok()),
        ("move_gathering", decide_move(state, times, now).is_ok()),
        ("cancel_gathering", decide_cancel(state, times, now).is_ok()),
        ("invite_guest", decide_invite(state).is_ok()),
        ("mark_attendance", decide_mark(state, times, now, rules).is_ok()),
        ("close_gathering", decide_close(state, times, now).is_ok()),
        ("add_follow_up", decide_follow_up(state, times, now).is_ok()),
    ];
    let name = |account: AccountId| names.get(&account).cloned().unwrap_or_default();
    let guest = |guest: &Guest| {
        let mine = viewer.owns(guest);
        let known = state != GatheringState::Draft;
        let person = guest.kind == GuestKind::Person;
        let answers = known && mine && decide_answer(state, times, now).is_ok();
        let checks_in = mine
            && person
            && state == GatheringState::Announced
            && !guest.here
            && decide_check_in(gathering.check_in, times, now, rules).is_ok();
        let steps = [("answer_invitation", answers), ("check_in", checks_in)];
        GuestView {
            id: guest.id,
            kind: guest.kind,
            who: guest.who,
            name: if person { name(AccountId(guest.who)) } else { guest.name.clone() },
            coming: guest.coming,
            here: guest.here,
            came: guest.came,
            mine,
            allowed: names_of(&steps),
        }
    };
    let follow_up = |one: &FollowUp| {
        let mine = viewer.is_responsible(&gathering, one);
        let done = one.done_at.is_some();
        let steps = [
            ("finish_follow_up", !done && (office || mine)),
            ("reopen_follow_up", done && office),
            ("link_follow_up", one.request.is_none() && office),
        ];
        let of_guest = || {
            let found = gathering.guests.iter().find(|guest| one.guest == Some(guest.id));
            found.map(|guest| guest.name.clone()).unwrap_or_default()
        };
        FollowUpView {
            id: one.id,
            what: one.what.clone(),
            account: one.account,
            guest: one.guest,
            responsible: one.account.map_or_else(of_guest, name),
            due: one.due,
            overdue: !done && one.due < today(now),
            done_at: one.done_at,
            note: one.note.clone(),
            request: one.request,
            request_number: one.request_number.clone(),
            mine,
            version: one.version,
            allowed: names_of(&steps),
        }
    };
    let known = state != GatheringState::Draft;
    let guests =
        gathering.guests.iter().filter(|guest| office || (known && viewer.owns(guest))).map(guest).collect();
    let follow_ups = gathering
        .follow_ups
        .iter()
        .filter(|one| office || viewer.is_responsible(&gathering, one))
        .map(follow_up)
        .collect();
    GatheringView {
        id: gathering.id,
        kind: gathering.kind,
        state,
        area_names: app.ports.places.area_names(call.actor.tenant, &gathering.area),
        guests,
        follow_ups,
        choices: Vec::new(),
        allowed: if office { names_of(&steps) } else { Vec::new() },
        outcome: gathering.outcome.filter(|_| office || gathering.outcome_public),
        outcome_public: gathering.outcome_public,
        agenda: gathering.agenda.filter(|_| inside),
        check_in: gathering.check_in.filter(|_| inside),
        reason: gathering.reason,
        area_path: gathering.area,
        title: gathering.title,
        place: gathering.place,
        venue: gathering.venue,
        starts_at: times.from,
        ends_at: times.until,
        version: gathering.version,
    }
}

fn names_of(steps: &[(&'static str, bool)]) -> Vec<&'static str> {
    steps.iter().filter(|(_, may)| *may).map(|(name, _)| *name).collect()
}
