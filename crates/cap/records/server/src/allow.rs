//! Questions to the policy table, answered as operations need them.

use baodao_kernel::{AccountId, AreaPath, Role, Scope, policy};
use baodao_platform::{Call, Problem, allow};
use baodao_records_core::{Action, POLICY, Relation};

/// How the caller stands to a thing, if it has people of its own.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Stands<'a> {
    /// Whose it is.
    pub person: Option<AccountId>,
    /// Who wrote it.
    pub writer: Option<AccountId>,
    /// Whom it thanks.
    pub thanked: &'a [AccountId],
    /// Whether the caller is the liaison of its unit.
    pub liaison: bool,
    /// Whether the caller heads the functional branch of the person.
    pub head: bool,
}

impl Stands<'_> {
    /// Of a thing that is one person's.
    pub(crate) fn person(person: AccountId) -> Self {
        Self { person: Some(person), ..Self::default() }
    }

    fn in_relation(&self, caller: Option<AccountId>, relation: Relation) -> bool {
        let Some(caller) = caller else { return false };
        match relation {
            Relation::Person => self.person == Some(caller),
            Relation::Writer => self.writer == Some(caller),
            Relation::Thanked => self.thanked.contains(&caller),
            Relation::Liaison => self.liaison,
            Relation::Head => self.head,
        }
    }
}

/// Whether the caller may do `action` to a thing; tells the role that it rests on.
pub(crate) fn may(call: &Call, action: Action, area: &AreaPath, stands: Stands<'_>) -> Option<Option<Role>> {
    allow::may(POLICY, call, action, area, |relation| stands.in_relation(call.actor.account, relation))
}

/// The same as an answer: what the caller may not `read` is not there, what they may read but not
/// touch is refused.
pub(crate) fn permit(
    call: &Call,
    action: Action,
    read: Action,
    area: &AreaPath,
    stands: Stands<'_>,
) -> Result<Option<Role>, Problem> {
    let stands = |relation| stands.in_relation(call.actor.account, relation);
    allow::permit(POLICY, call, read, action, area, stands)
}

/// Whether the caller may do `action` in an area that everybody may know.
pub(crate) fn permit_in(call: &Call, action: Action, area: &AreaPath) -> Result<Option<Role>, Problem> {
    allow::permit_in(POLICY, call, action, area)
}

/// What the caller may list by an office; without one they are refused, not shown an empty list.
pub(crate) fn scope(call: &Call, action: Action) -> Result<Scope<Relation>, Problem> {
    allow::scope_by_office(POLICY, call, action)
}

/// The areas in which an office lets the caller do `action`; none for who holds none.
pub(crate) fn areas(call: &Call, action: Action) -> Vec<AreaPath> {
    let scope = policy::scope(POLICY, &call.actor, &action);
    if scope.all { vec![AreaPath::district()] } else { scope.areas }
}
