//! Questions to the policy table, answered as operations need them.

use baodao_identity_core::policy::{Action, POLICY, Relation};
use baodao_kernel::{AccountId, AreaPath, Role, Scope, policy};
use baodao_platform::{Authorized, Call, Problem, allow};

use crate::seals::Seals;
use crate::store::accounts::{self, Account};

/// Whether the caller may do `action` to something in `area`; tells the role that it rests on.
pub(crate) fn permit(call: &Call, action: Action, area: &AreaPath) -> Result<Option<Role>, Problem> {
    allow::permit_in(POLICY, call, action, area)
}

/// What the caller may list; without any right to the list it is refused, not empty.
pub(crate) fn scope(call: &Call, action: Action) -> Result<Scope<Relation>, Problem> {
    allow::scope(POLICY, call, action)
}

/// Whether the caller may do `action` somewhere at all.
pub(crate) fn permit_somewhere(call: &Call, action: Action) -> Result<(), Problem> {
    scope(call, action).map(|_| ())
}

/// Loads an account for an action: what the caller may not see is not there, what they may see
/// but not touch is refused.
pub(crate) async fn account(
    call: &Call,
    id: AccountId,
    action: Action,
) -> Result<Authorized<Account>, Problem> {
    call.account()?;
    let tenant = call.actor.tenant;
    let seals = Seals::new(call.platform.vault(), tenant);
    let found = accounts::load(call.platform.pool(), seals, tenant, id).await?;
    let account = found.ok_or_else(Problem::not_found)?;
    let allows = |action: Action| policy::decide(POLICY, &call.actor, &action, &account.area(), |_| false);
    match allows(action) {
        Some(permit) => Ok(Authorized::permitted(account, permit.role())),
        None if call.actor.account == Some(id) || allows(Action::ListAccounts).is_some() => {
            Err(Problem::not_allowed())
        }
        None => Err(Problem::not_found()),
    }
}
