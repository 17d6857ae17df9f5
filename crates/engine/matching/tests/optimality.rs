//! Thousands of small random batches: the plan is what an exact solver finds, the referee
//! agrees on the objective, and the certificate proves it. After every operation as well.
#![allow(clippy::expect_used)]

mod common;
#[path = "common/draw.rs"]
mod draw;

use baodao_check::matching::{Model, oracle};
use baodao_matching::instance::{Task, Volunteer};
use baodao_matching::planner::Planner;
use proptest::prelude::*;

#[derive(Debug, Clone)]
enum Op {
    Insert(Task),
    Cancel(u32),
    Change(u32, Task),
    Join(Volunteer),
    Leave(u32),
    Freeze(u32, u32),
    FreezePlanned(u32),
    Thaw(u32),
}

fn op() -> impl Strategy<Value = Op> {
    prop_oneof![
        3 => draw::task().prop_map(Op::Insert),
        2 => (0u32..14).prop_map(Op::Cancel),
        2 => (0u32..14, draw::task()).prop_map(|(t, new)| Op::Change(t, new)),
        3 => draw::volunteer().prop_map(Op::Join),
        2 => (0u32..18).prop_map(Op::Leave),
        4 => (0u32..18, 0u32..14).prop_map(|(v, t)| Op::Freeze(v, t)),
        2 => (0u32..40).prop_map(Op::FreezePlanned),
        2 => (0u32..8).prop_map(Op::Thaw),
    ]
}

/// Refusals are fine here: most random operations make no sense.
fn apply(planner: &mut Planner, op: Op) {
    let _ = match op {
        Op::Insert(task) => planner.insert_task(task).map(drop),
        Op::Cancel(task) => planner.cancel_task(task),
        Op::Change(task, new) => planner.change_task(task, new),
        Op::Join(volunteer) => planner.join(volunteer).map(drop),
        Op::Leave(volunteer) => planner.leave(volunteer),
        Op::Freeze(volunteer, task) => planner.freeze(volunteer, task),
        Op::FreezePlanned(i) => match planner.plan().assign.get(i as usize) {
            Some(&(volunteer, task)) => planner.freeze(volunteer, task),
            None => Ok(()),
        },
        Op::Thaw(i) => match planner.frozen().collect::<Vec<_>>().get(i as usize).copied() {
            Some((volunteer, task)) => planner.thaw(volunteer, task),
            None => Ok(()),
        },
    };
}

fn assert_as_oracle(planner: &Planner, model: &Model) {
    if planner.frozen().next().is_none() {
        assert_eq!(i128::from(planner.score().objective), oracle::optimum(model));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn first_plan_is_optimal(inst in draw::instance()) {
        let mut planner = Planner::new(inst).expect("valid");
        let solved = planner.solve(&mut |_| true);
        prop_assert!(solved.complete);
        let score = planner.score();
        prop_assert_eq!(solved.progress.objective, score.objective);
        prop_assert_eq!(solved.progress.bound, score.objective);
        let model = common::assert_optimal(&planner);
        assert_as_oracle(&planner, &model);
    }

    #[test]
    fn plan_stays_optimal(inst in draw::instance(), ops in proptest::collection::vec(op(), 1..12)) {
        let mut planner = Planner::new(inst).expect("valid");
        planner.solve(&mut |_| true);
        for op in ops {
            apply(&mut planner, op);
            let model = common::assert_optimal(&planner);
            assert_as_oracle(&planner, &model);
        }
    }

    #[test]
    fn stopped_early_is_still_a_plan(inst in draw::instance()) {
        let mut planner = Planner::new(inst).expect("valid");
        let solved = planner.solve(&mut |_| false);
        prop_assert_eq!(solved.progress.objective, planner.score().objective);
    }
}
