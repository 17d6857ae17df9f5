//! Questions to a policy table, answered as operations need them: 401 for whoever has not signed
//! in, 403 for what may be seen but not done, 404 for what may not be seen.

use baodao_kernel::{AreaPath, Role, Rule, Scope, policy};

use crate::{Call, Problem};

/// Whether the caller may do `action` to a thing in `area`; `stands` tells in which relations the
/// caller stands to it. The inner value is the role that the right rests on, if it is one.
pub fn may<A: PartialEq, R: Copy>(
    table: &[Rule<A, R>],
    call: &Call,
    action: A,
    area: &AreaPath,
    stands: impl Fn(R) -> bool,
) -> Option<Option<Role>> {
    policy::decide(table, &call.actor, &action, area, stands).map(|permit| permit.role())
}

/// Lets the caller do `action` to a thing that exists: what they may not `read` is not there, what
/// they may read but not touch is refused.
///
/// # Errors
/// Not signed in, not found, not allowed.
pub fn permit<A: PartialEq, R: Copy>(
    table: &[Rule<A, R>],
    call: &Call,
    read: A,
    action: A,
    area: &AreaPath,
    stands: impl Fn(R) -> bool + Copy,
) -> Result<Option<Role>, Problem> {
    call.account()?;
    match may(table, call, action, area, stands) {
        Some(role) => Ok(role),
        None if may(table, call, read, area, stands).is_some() => Err(Problem::not_allowed()),
        None => Err(Problem::not_found()),
    }
}

/// Lets the caller do `action` in an area, which everybody may know to exist, by an office.
///
/// # Errors
/// Not signed in, not allowed.
pub fn permit_in<A: PartialEq, R: Copy>(
    table: &[Rule<A, R>],
    call: &Call,
    action: A,
    area: &AreaPath,
) -> Result<Option<Role>, Problem> {
    may(table, call, action, area, |_| false).map_or_else(|| refused(call), Ok)
}

/// What the caller may list; without any right to the list they are refused, not shown an empty one.
///
/// # Errors
/// Not signed in, not allowed.
pub fn scope<A: PartialEq, R: Copy + PartialEq>(
    table: &[Rule<A, R>],
    call: &Call,
    action: A,
) -> Result<Scope<R>, Problem> {
    let scope = policy::scope(table, &call.actor, &action);
    if scope.is_empty() { refused(call) } else { Ok(scope) }
}

/// The same by an office only, for lists that relations do not open; without one they are refused.
///
/// # Errors
/// Not signed in, not allowed.
pub fn scope_by_office<A: PartialEq, R: Copy + PartialEq>(
    table: &[Rule<A, R>],
    call: &Call,
    action: A,
) -> Result<Scope<R>, Problem> {
    let scope = policy::scope(table, &call.actor, &action);
    if scope.all || !scope.areas.is_empty() { Ok(scope) } else { refused(call) }
}

fn refused<T>(call: &Call) -> Result<T, Problem> {
    call.account()?;
    Err(Problem::not_allowed())
}
