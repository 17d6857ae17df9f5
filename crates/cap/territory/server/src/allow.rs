//! Questions to the policy table, answered as operations need them.

use baodao_kernel::{AreaPath, Role};
use baodao_platform::{Call, Problem, allow};
use baodao_territory_core::policy::{Action, POLICY};

/// Whether the caller may do `action` in `area`; tells the role that it rests on. Areas are
/// public, so a no is never hidden.
pub(crate) fn permit(call: &Call, action: Action, area: &AreaPath) -> Result<Option<Role>, Problem> {
    allow::permit_in(POLICY, call, action, area)
}

/// Whether the caller may do `action` somewhere at all; asked before anything is looked up.
pub(crate) fn permit_somewhere(call: &Call, action: Action) -> Result<(), Problem> {
    allow::scope(POLICY, call, action).map(drop)
}

/// Which of `operations` the caller may do in `area`.
pub(crate) fn allowed(call: &Call, area: &AreaPath, operations: &[(&'static str, Action)]) -> Vec<String> {
    let may =
        |action: &Action| allow::may(POLICY, call, *action, area, |relation| match relation {}).is_some();
    operations.iter().filter(|(_, action)| may(action)).map(|(name, _)| (*name).to_owned()).collect()
}
