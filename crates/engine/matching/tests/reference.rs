//! The published reference optima, to the unit, and the inputs they belong to.
#![allow(clippy::expect_used)]

mod common;

use baodao_check::matching::generate;
use baodao_matching::instance;
use baodao_matching::planner::Planner;

/// Objective of the best plan, on the full graph or on truncated candidate lists.
fn objective(volunteers: u32, tasks: u32, candidates: Option<usize>) -> (i64, [u64; 4]) {
    let text = generate::instance(volunteers, tasks, 1);
    let mut planner = Planner::new(instance::read(text.as_bytes()).expect("readable")).expect("valid");
    if let Some(k) = candidates {
        planner.truncate(k);
    }
    assert!(planner.solve(&mut |_| true).complete);
    if candidates.is_none() {
        common::assert_optimal(&planner);
    }
    let score = planner.score();
    (score.objective, score.uncovered)
}

#[test]
fn subdistrict() {
    assert_eq!(objective(1000, 100, None), (69_000_381_424, [49, 2, 0, 4]));
    assert_eq!(objective(1000, 100, Some(100)), (103_000_334_917, [43, 22, 0, 4]));
}

#[test]
fn district_quiet_day() {
    assert_eq!(objective(27_000, 500, None), (10_001_867_610, [4, 3, 0, 0]));
    assert_eq!(objective(27_000, 500, Some(100)), (10_001_892_294, [4, 3, 0, 0]));
}

#[test]
fn district_emergency() {
    assert_eq!(objective(27_000, 5000, None), (850_026_091_341, [225, 146, 71, 30]));
    assert_eq!(objective(27_000, 5000, Some(100)), (1_915_025_579_760, [480, 551, 71, 30]));
}
