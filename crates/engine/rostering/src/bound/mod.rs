//! The certified lower bound: column generation over everybody, then branching on how many
//! people a cell gets, best bound first.
//!
//! The linear programme only proposes prices. The bound itself is the Lagrangian value at those
//! prices, rounded to whole fractions of a cost unit: for every person the exact row programme
//! gives the least cost of any row at these prices, in whole numbers. So it holds whatever the
//! programme's rounding did.

mod certify;

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::time::Instant;

use crate::dp::RowPlanner;
use crate::joint::{Branch, Joint};
use crate::problem::Problem;
use crate::rules::row_ok;
use crate::state::State;
use certify::certify;

/// Rows of the linear programme beyond which no bound is tried.
const MAX_ROWS: usize = 4_000;
/// Rounds of column generation between two looks at the bound.
const ROUNDS: usize = 8;

/// A node of the branching, ordered by bound.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Node {
    bound: i64,
    serial: usize,
    branches: Vec<Branch>,
}

/// A cost that no plan undercuts, or `None` when the problem is too large or `best` breaks
/// rules. Stops at `deadline`, after `work`, when `seen` says so, or when the bound meets `best`.
pub(crate) fn lower_bound(
    problem: &Problem,
    best: &State,
    deadline: Option<Instant>,
    work: Option<u64>,
    seen: &mut dyn FnMut(i64) -> bool,
) -> Option<i64> {
    let people: Vec<usize> = (0..problem.people.len()).collect();
    if people.len() + problem.days * problem.values > MAX_ROWS
        || !people.iter().all(|&p| row_ok(problem, best, p))
    {
        return None;
    }
    let mut planner = RowPlanner::default();
    let open = State::new(problem);
    let mut pool: Vec<(usize, Vec<u16>)> =
        people.iter().map(|&p| (p, best.row(problem, p).to_vec())).collect();
    let mut spent = 0u64;
    let over = |work_done: u64| {
        deadline.is_some_and(|d| Instant::now() >= d) || work.is_some_and(|w| work_done >= w)
    };
    let mut heap = BinaryHeap::from([Reverse(Node { bound: i64::MIN, serial: 0, branches: Vec::new() })]);
    let mut serial = 0;
    // Least bound among nodes that cannot be branched any further.
    let mut settled = i64::MAX;
    let mut proven = i64::MIN;
    while let Some(Reverse(node)) = heap.pop() {
        if node.bound > proven {
            proven = node.bound;
            if !seen(proven) {
                return Some(proven);
            }
        }
        if node.bound >= best.cost.min(settled) || over(spent) {
            return (node.bound > i64::MIN).then_some(node.bound.min(settled));
        }
        let mut joint =
            Joint::branched(problem, &open, &people, (0, problem.days), &pool, &node.branches, &mut planner)?;
        let mut bound = node.bound;
        loop {
            let before = spent;
            let target = (best.cost - open.cost - joint.constant()) as f64;
            let closed = joint.generate(&mut planner, ROUNDS, target, &mut |w| over(before + w));
            let value = certify(&mut joint, &mut planner)?;
            if value + open.cost > bound {
                bound = value + open.cost;
                if heap.is_empty() && bound.min(settled) > proven {
                    proven = bound.min(settled);
                    if !seen(proven) {
                        return Some(proven);
                    }
                }
            }
            if bound >= best.cost || over(spent + joint.work()) || joint.finished() || !closed {
                break;
            }
        }
        spent += joint.work();
        if over(spent) {
            let least = heap.peek().map_or(i64::MAX, |n| n.0.bound);
            let least = least.min(bound).min(settled);
            return (least > i64::MIN).then_some(least.min(best.cost));
        }
        if bound >= best.cost {
            settled = settled.min(bound);
            continue;
        }
        let keep: Vec<usize> = (0..people.len()).collect();
        let Some((low, high)) = joint.branch() else {
            settled = settled.min(bound);
            continue;
        };
        let rows = joint.columns_of(&keep);
        pool.truncate(people.len());
        pool.extend(rows);
        for branch in [low, high] {
            serial += 1;
            let mut branches = node.branches.clone();
            branches.push(branch);
            heap.push(Reverse(Node { bound, serial, branches }));
        }
    }
    Some(settled.min(best.cost))
}
