//! One table for both questions: may this actor do this to that thing, and which things may
//! this actor see. Because the single decision and the scope of a list are read off the same
//! rows, they cannot disagree.
//!
//! A capability's core declares an action enum, a relation enum and a `&[Rule]`; the server
//! turns a [`Scope`] into SQL. Source: `docs/decisions/0003-policy-tables.md`.

use crate::{Actor, AreaPath, Coded, Role};

/// Who a rule speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who<R: 'static> {
    /// Everybody, signed in or not.
    Anyone,
    /// Everybody who has signed in.
    SignedIn,
    /// Holders of the role over an area that contains the thing.
    Role(Role),
    /// Those who stand in the relation to the thing (its requester, its claimant, …).
    Relation(R),
}

/// One row of a policy table: these people may do these actions.
#[derive(Debug, Clone, Copy)]
pub struct Rule<A: 'static, R: 'static> {
    /// Who may.
    pub who: Who<R>,
    /// Do what.
    pub may: &'static [A],
}

/// What a positive decision rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permit<R: 'static> {
    /// The row's subject.
    pub by: Who<R>,
}

impl<R: Copy> Permit<R> {
    /// The role under which the actor acts; `None` when a relation or nothing at all sufficed.
    pub fn role(&self) -> Option<Role> {
        match self.by {
            Who::Role(role) => Some(role),
            _ => None,
        }
    }
}

/// The things an actor may see in a list: the union of areas and relations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope<R: 'static> {
    /// Everything of the tenant.
    pub all: bool,
    /// Things inside these areas; no area lies inside another of the row.
    pub areas: Vec<AreaPath>,
    /// Things to which the actor stands in one of these relations.
    pub relations: Vec<R>,
}

impl<R> Scope<R> {
    /// Whether nothing at all can be seen.
    pub fn is_empty(&self) -> bool {
        !self.all && self.areas.is_empty() && self.relations.is_empty()
    }
}

/// Decides whether `actor` may do `action` to a thing in `area`; `stands` tells in which
/// relations the actor stands to it. The first row that permits gives the reason.
pub fn decide<A: PartialEq, R: Copy>(
    table: &[Rule<A, R>],
    actor: &Actor,
    action: &A,
    area: &AreaPath,
    stands: impl Fn(R) -> bool,
) -> Option<Permit<R>> {
    let covers = |who: Who<R>| match who {
        Who::Anyone => true,
        Who::SignedIn => actor.account.is_some(),
        Who::Role(role) => actor.holds(role, area),
        Who::Relation(relation) => stands(relation),
    };
    table
        .iter()
        .find(|rule| rule.may.contains(action) && covers(rule.who))
        .map(|rule| Permit { by: rule.who })
}

/// Computes the scope of `action` for `actor` from the same table.
pub fn scope<A: PartialEq, R: Copy + PartialEq>(table: &[Rule<A, R>], actor: &Actor, action: &A) -> Scope<R> {
    let mut scope = Scope { all: false, areas: Vec::new(), relations: Vec::new() };
    for rule in table.iter().filter(|rule| rule.may.contains(action)) {
        match rule.who {
            Who::Anyone => scope.all = true,
            Who::SignedIn => scope.all |= actor.account.is_some(),
            Who::Role(role) => scope.areas.extend(
                actor.grants.iter().filter(|grant| grant.role == role).map(|grant| grant.area.clone()),
            ),
            Who::Relation(relation) if actor.account.is_some() && !scope.relations.contains(&relation) => {
                scope.relations.push(relation);
            }
            Who::Relation(_) => {}
        }
    }
    scope.areas.sort();
    // Sorted, so an area's container always stands before it.
    let mut widest: Vec<AreaPath> = Vec::new();
    for area in scope.areas.drain(..) {
        if !widest.iter().any(|wide| wide.contains(&area)) {
            widest.push(area);
        }
    }
    scope.all |= widest.iter().any(|area| area.as_str().is_empty());
    scope.areas = if scope.all { Vec::new() } else { widest };
    scope
}

/// The whole table as pairs of an action and who may do it: `role:dispatcher`, `relation:requester`,
/// `anyone`, `signed_in`.
pub fn matrix<A: Copy, R: Coded>(table: &[Rule<A, R>]) -> Vec<(A, String)> {
    let name = |who: Who<R>| match who {
        Who::Anyone => "anyone".to_owned(),
        Who::SignedIn => "signed_in".to_owned(),
        Who::Role(role) => format!("role:{role}"),
        Who::Relation(relation) => format!("relation:{}", relation.code()),
    };
    table.iter().flat_map(|rule| rule.may.iter().map(move |action| (*action, name(rule.who)))).collect()
}
