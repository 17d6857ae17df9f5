//! The bodies of a district on one day, by parent and manager: who stands under whom.

use std::collections::{HashMap, HashSet};

use baodao_kernel::BodyId;

use super::{Above, BodyKind};
use jiff::civil::Date;

/// One body among the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Which.
    pub id: BodyId,
    /// What it is.
    pub kind: BodyKind,
    /// The body it stands under.
    pub parent: Option<BodyId>,
    /// The body that manages it besides.
    pub managed_by: Option<BodyId>,
    /// First day.
    pub from: Date,
}

/// The living bodies.
#[derive(Debug, Clone, Default)]
pub struct Forest {
    nodes: HashMap<BodyId, Node>,
    under: HashMap<BodyId, Vec<BodyId>>,
}

impl Forest {
    /// Puts the nodes together.
    pub fn new(nodes: impl IntoIterator<Item = Node>) -> Self {
        let mut forest = Self::default();
        for node in nodes {
            forest.put(node);
        }
        forest
    }

    /// Adds a body, or puts it elsewhere.
    pub fn put(&mut self, node: Node) {
        if let Some(old) = self.nodes.remove(&node.id) {
            for above in [old.parent, old.managed_by].into_iter().flatten() {
                self.under.entry(above).or_default().retain(|id| *id != old.id);
            }
        }
        for above in [node.parent, node.managed_by].into_iter().flatten() {
            self.under.entry(above).or_default().push(node.id);
        }
        self.nodes.insert(node.id, node);
    }

    /// The body as something to stand under.
    pub fn above(&self, id: BodyId) -> Option<Above> {
        let node = self.nodes.get(&id)?;
        Some(Above { id, kind: node.kind, from: node.from, ended: false })
    }

    /// The body and everything under it, through parents and managers.
    pub fn below(&self, id: BodyId) -> Vec<BodyId> {
        let mut seen = HashSet::from([id]);
        let mut list = vec![id];
        let mut at = 0;
        while let Some(next) = list.get(at).copied() {
            at += 1;
            for child in self.under.get(&next).into_iter().flatten() {
                if seen.insert(*child) {
                    list.push(*child);
                }
            }
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn node(id: u128, parent: Option<u128>, managed_by: Option<u128>) -> Node {
        let body = |n| BodyId(Uuid::from_u128(n));
        Node {
            id: body(id),
            kind: BodyKind::PartyCommittee,
            parent: parent.map(body),
            managed_by: managed_by.map(body),
            from: jiff::civil::date(2020, 1, 1),
        }
    }

    #[test]
    fn below_follows_both_lines_and_ends() {
        let mut forest = Forest::new([
            node(1, None, None),
            node(2, Some(1), None),
            node(3, None, Some(2)),
            node(4, None, None),
        ]);
        let ids = |list: Vec<BodyId>| list.into_iter().map(|id| id.0.as_u128()).collect::<Vec<_>>();
        assert_eq!(ids(forest.below(BodyId(Uuid::from_u128(1)))), [1, 2, 3]);
        forest.put(node(2, Some(4), None));
        assert_eq!(ids(forest.below(BodyId(Uuid::from_u128(1)))), [1]);
        assert_eq!(ids(forest.below(BodyId(Uuid::from_u128(4)))), [4, 2, 3]);
        // Even a circle, were there one, is walked once.
        forest.put(node(4, Some(3), None));
        assert_eq!(forest.below(BodyId(Uuid::from_u128(4))).len(), 3);
    }
}
