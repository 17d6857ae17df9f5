//! Questions to the policy table, answered as operations need them.

use baodao_kernel::{AreaPath, Role, Scope};
use baodao_organisation_core::policy::{Action, POLICY, REGISTER_ROLES, Relation};
use baodao_platform::{Call, Problem, allow};

/// How the caller stands to a thing, as far as the register knows.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stands(pub Vec<Relation>);

impl Stands {
    /// With a relation where it holds.
    pub fn with(mut self, relation: Relation, holds: bool) -> Self {
        if holds {
            self.0.push(relation);
        }
        self
    }
}

/// Whether the caller may do `action` to a thing in `area`.
pub(crate) fn may(call: &Call, action: Action, area: &AreaPath, stands: &Stands) -> bool {
    allow::may(POLICY, call, action, area, |one| stands.0.contains(&one)).is_some()
}

/// Lets the caller do `action` to a thing that exists: what may not be seen (by `read`) is not
/// there, what may be seen but not changed is refused. Tells the role that the right rests on.
pub(crate) fn permit(
    call: &Call,
    read: Action,
    action: Action,
    area: &AreaPath,
    stands: &Stands,
) -> Result<Option<Role>, Problem> {
    allow::permit(POLICY, call, read, action, area, |one| stands.0.contains(&one))
}

/// Lets the caller make something new in an area, which everybody knows to exist.
pub(crate) fn permit_in(call: &Call, action: Action, area: &AreaPath) -> Result<Option<Role>, Problem> {
    allow::permit_in(POLICY, call, action, area)
}

/// What the caller may list; without any right to the list it is refused, not empty.
pub(crate) fn scope(call: &Call, action: Action) -> Result<Scope<Relation>, Problem> {
    allow::scope(POLICY, call, action)
}

/// The scope as prefixes of paths; everything is the prefix of all.
pub(crate) fn prefixes(scope: &Scope<Relation>) -> Vec<String> {
    if scope.all {
        return vec![String::new()];
    }
    scope.areas.iter().map(ToString::to_string).collect()
}

/// The areas of the caller's roles that keep or read the register.
pub(crate) fn own_areas(call: &Call) -> Vec<String> {
    let held = call.actor.grants.iter().filter(|grant| REGISTER_ROLES.contains(&grant.role));
    held.map(|grant| grant.area.to_string()).collect()
}

/// Which of `operations` the caller may do.
pub(crate) fn allowed(
    call: &Call,
    area: &AreaPath,
    stands: &Stands,
    operations: &[(&'static str, Action)],
) -> Vec<&'static str> {
    operations.iter().filter(|(_, action)| may(call, *action, area, stands)).map(|(name, _)| *name).collect()
}
