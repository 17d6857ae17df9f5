//! Questions to the policy table, answered as operations need them.

use baodao_kernel::{AreaPath, Role, Scope, policy};
use baodao_platform::{Authorized, Call, Problem, allow};
use baodao_skills_core::{Action, LetterId, POLICY, Relation};

use crate::Skills;
use crate::store::letters::{self, Letter};

/// Whether the caller may do `action` in `area`; tells the role that it rests on.
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

/// Whether the caller may do `action` to a letter.
pub(crate) fn of_letter(call: &Call, action: Action, letter: &Letter) -> Option<Option<Role>> {
    let appointee = |_: Relation| call.actor.account == Some(letter.account);
    allow::may(POLICY, call, action, &letter.area, appointee)
}

/// Loads a letter for an action: what the caller may not see is not there, what they may see but
/// not touch is refused.
pub(crate) async fn letter(
    skills: &Skills,
    call: &Call,
    id: LetterId,
    action: Action,
) -> Result<Authorized<Letter>, Problem> {
    call.account()?;
    let found = letters::load(skills.platform.pool(), call.actor.tenant, id).await?;
    let letter = found.ok_or_else(Problem::not_found)?;
    match of_letter(call, action, &letter) {
        Some(role) => Ok(Authorized::permitted(letter, role)),
        None if of_letter(call, Action::ReadLetter, &letter).is_some() => Err(Problem::not_allowed()),
        None => Err(Problem::not_found()),
    }
}
