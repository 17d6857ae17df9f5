//! The policy table, asked for a call.

use baodao_kernel::{AccountId, AreaPath, Role, policy};
use baodao_notices_core::{Action, POLICY, Relation};
use baodao_platform::{Authorized, Call, Problem};

/// The caller's own inbox or settings; every query below is by this account, so the caller is
/// the addressee of whatever it finds.
pub(crate) fn own(call: &Call, action: Action) -> Result<Authorized<AccountId>, Problem> {
    let account = call.account()?;
    let role = decide(call, action)?;
    Ok(Authorized::permitted(account, role))
}

/// The district's configuration of notices.
pub(crate) fn district(call: &Call, action: Action) -> Result<Authorized<AccountId>, Problem> {
    own(call, action)
}

/// What even a visitor may do.
pub(crate) fn anyone(call: &Call, action: Action) -> Result<(), Problem> {
    decide(call, action).map(|_| ())
}

fn decide(call: &Call, action: Action) -> Result<Option<Role>, Problem> {
    let stands = |relation| match relation {
        Relation::Addressee => call.actor.account.is_some(),
    };
    let permit = policy::decide(POLICY, &call.actor, &action, &AreaPath::district(), stands);
    permit.map(|permit| permit.role()).ok_or_else(Problem::not_allowed)
}
