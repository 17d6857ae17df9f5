//! Questions to the policy table, answered as operations need them.

use baodao_cobuilding_core::{
    Action, MicroClaimId, MicroParty, MicroProjectId, POLICY, PartyFacts, Relation,
};
use baodao_kernel::{AreaPath, Role, Scope, policy};
use baodao_platform::{Authorized, Call, Problem, allow};
use sqlx::PgConnection;

use crate::store::claims::{self, Claim};
use crate::store::projects::{self, Project};

/// Whether the caller may do `action` in `area` by an office.
pub(crate) fn may(call: &Call, action: Action, area: &AreaPath) -> bool {
    allow::may(POLICY, call, action, area, |_| false).is_some()
}

/// Lets the caller do `action` in `area` by an office; tells the role that it rests on.
pub(crate) fn permit(call: &Call, action: Action, area: &AreaPath) -> Result<Option<Role>, Problem> {
    call.account()?;
    allow::permit_in(POLICY, call, action, area)
}

/// Whether the caller may do `action` somewhere by an office; asked before anything is looked up.
pub(crate) fn permit_somewhere(call: &Call, action: Action) -> Result<(), Problem> {
    call.account()?;
    allow::scope_by_office(POLICY, call, action).map(drop)
}

/// Where the caller keeps micro-projects; nowhere, for most.
pub(crate) fn kept(call: &Call) -> Scope<Relation> {
    policy::scope(POLICY, &call.actor, &Action::Keep)
}

/// Whether the caller sees the project: what was never published is its office's.
pub(crate) fn sees(call: &Call, project: &Project) -> bool {
    project.published_at.is_some() || may(call, Action::Keep, &project.area)
}

/// Holds a project for an action of its office.
pub(crate) async fn project(
    tx: &mut PgConnection,
    call: &Call,
    id: MicroProjectId,
    action: Action,
) -> Result<Authorized<Project>, Problem> {
    call.account()?;
    let found = projects::lock(tx, call.actor.tenant, id).await?;
    let project = found.filter(|project| sees(call, project)).ok_or_else(Problem::not_found)?;
    let role = permit(call, action, &project.area)?;
    Ok(Authorized::permitted(project, role))
}

/// Whether a claim is the caller's: made as a person, or by a unit or team that they speak for.
pub(crate) fn is_mine(call: &Call, spoken_for: &[PartyFacts], claim: &Claim) -> bool {
    match claim.party {
        MicroParty::Person => call.actor.account.is_some_and(|account| account.0 == claim.party_id),
        party => spoken_for.iter().any(|one| one.party == party && one.id == claim.party_id),
    }
}

/// Whether the caller may do `action` to a claim.
pub(crate) fn of_claim(
    call: &Call,
    action: Action,
    project: &Project,
    claim: &Claim,
    spoken_for: &[PartyFacts],
) -> Option<Option<Role>> {
    let stands = |relation: Relation| match relation {
        Relation::Claimant => is_mine(call, spoken_for, claim),
    };
    allow::may(POLICY, call, action, &project.area, stands)
}

/// Holds the project of a claim for an action; a claim is seen by its office and who made it.
pub(crate) async fn claim(
    tx: &mut PgConnection,
    call: &Call,
    id: MicroClaimId,
    action: Action,
    spoken_for: &[PartyFacts],
) -> Result<(Authorized<Project>, Claim), Problem> {
    call.account()?;
    let tenant = call.actor.tenant;
    let of = claims::project_of(&mut *tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let project = projects::lock(tx, tenant, of).await?.ok_or_else(Problem::not_found)?;
    let found = project.claims.iter().find(|claim| claim.id == id).cloned();
    let claim = found.ok_or_else(Problem::not_found)?;
    let may = |action: Action| of_claim(call, action, &project, &claim, spoken_for);
    match may(action) {
        Some(role) => Ok((Authorized::permitted(project, role), claim)),
        None if may(Action::ReadClaims).or_else(|| may(Action::AnswerOwn)).is_some() => {
            Err(Problem::not_allowed())
        }
        None => Err(Problem::not_found()),
    }
}
