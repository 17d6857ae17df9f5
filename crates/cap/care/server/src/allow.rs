//! Questions to the policy table, answered as operations need them.

use baodao_care_core::{Action, HelperState, POLICY, PairingId, Relation, ServiceId, Walk};
use baodao_kernel::{AreaPath, Role, Scope, policy};
use baodao_platform::{Authorized, Call, Problem, allow};

use crate::Care;
use crate::store::pairings::{self, Pairing};
use crate::store::services::{self, Service};

/// Whether the caller may do `action` in `area` by an office; tells the role that it rests on.
pub(crate) fn permit(call: &Call, action: Action, area: &AreaPath) -> Result<Option<Role>, Problem> {
    allow::permit_in(POLICY, call, action, area)
}

/// What the caller may list.
pub(crate) fn scope(call: &Call, action: Action) -> Scope<Relation> {
    policy::scope(POLICY, &call.actor, &action)
}

/// Whether the caller may do `action` somewhere by an office; asked before anything is looked up.
pub(crate) fn permit_somewhere(call: &Call, action: Action) -> Result<(), Problem> {
    allow::scope_by_office(POLICY, call, action).map(drop)
}

/// Whether the caller may do `action` to a pairing. Helpers stand in their relation until its end.
pub(crate) fn of_pairing(call: &Call, action: Action, pairing: &Pairing) -> Option<Option<Role>> {
    let me = call.actor.account;
    let mine = pairing.helpers.iter().find(|helper| Some(helper.account) == me).map(|helper| helper.state);
    let open = pairing.ended.is_none();
    let stands = |relation: Relation| match relation {
        Relation::Invited => open && mine == Some(HelperState::Invited),
        Relation::Helper => open && mine == Some(HelperState::Active),
        Relation::Household => me.is_some() && pairing.recipient == me,
        Relation::HouseholdAsked => open && me.is_some() && pairing.asked == me,
        Relation::Provider | Relation::GridMember | Relation::Along => false,
    };
    allow::may(POLICY, call, action, &pairing.area, stands)
}

/// Loads a pairing for an action: what the caller may not see is not there, what they may see but
/// not touch is refused.
pub(crate) async fn pairing(
    care: &Care,
    call: &Call,
    id: PairingId,
    action: Action,
) -> Result<Authorized<Pairing>, Problem> {
    call.account()?;
    let found = pairings::load(care.platform.pool(), call.actor.tenant, id).await?;
    let pairing = found.ok_or_else(Problem::not_found)?;
    match of_pairing(call, action, &pairing) {
        Some(role) => Ok(Authorized::permitted(pairing, role)),
        None if of_pairing(call, Action::ReadPairing, &pairing).is_some() => Err(Problem::not_allowed()),
        None => Err(Problem::not_found()),
    }
}

/// Whether the caller may do `action` to a walk; `member` tells whether they have reported in to its grid.
pub(crate) fn of_walk(call: &Call, action: Action, walk: &Walk, member: bool) -> Option<Option<Role>> {
    let along = call.actor.account.is_some_and(|me| walk.along.contains(&me));
    let stands = |relation: Relation| match relation {
        Relation::GridMember => member,
        Relation::Along => along,
        Relation::Invited
        | Relation::Helper
        | Relation::Household
        | Relation::HouseholdAsked
        | Relation::Provider => false,
    };
    allow::may(POLICY, call, action, &walk.area, stands)
}

/// Whether the caller may do `action` to a service.
pub(crate) fn of_service(call: &Call, action: Action, service: &Service) -> Option<Option<Role>> {
    let provides =
        |relation: Relation| relation == Relation::Provider && call.actor.account == Some(service.offered_by);
    allow::may(POLICY, call, action, &service.area, provides)
}

/// Loads a service for an action. `shown` tells whether everybody sees it.
pub(crate) async fn service(
    care: &Care,
    call: &Call,
    id: ServiceId,
    action: Action,
) -> Result<Authorized<Service>, Problem> {
    call.account()?;
    let found = services::load(care.platform.pool(), call.actor.tenant, id).await?;
    let service = found.ok_or_else(Problem::not_found)?;
    match of_service(call, action, &service) {
        Some(role) => Ok(Authorized::permitted(service, role)),
        None if sees(call, &service) => Err(Problem::not_allowed()),
        None => Err(Problem::not_found()),
    }
}

/// Whether the caller sees the service: it is public, their own, or their office's to look at.
pub(crate) fn sees(call: &Call, service: &Service) -> bool {
    let day = crate::today(call.now);
    baodao_care_core::service::is_shown(service.state, service.valid_until, day)
        || [Action::ListOffers, Action::EditService]
            .into_iter()
            .any(|action| of_service(call, action, service).is_some())
}
