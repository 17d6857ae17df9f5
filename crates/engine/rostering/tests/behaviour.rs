//! Reproducible, improving, honest: runs on middle-sized instances of the text format.

#![allow(clippy::unwrap_used)] // helpers of tests may

mod common;

use baodao_check::roster::check_text;
use baodao_rostering::{Absence, Options, Reason, Rule, repair_text, solve_text};
use common::{Style, counted, instance};

const MIDDLE: Style = Style { days: 14, staff: 12, shifts: 3, seed: 5 };

#[test]
fn the_same_seed_and_work_give_the_same_plan() {
    let text = instance(MIDDLE);
    let run = |seed| solve_text(&text, &Options { seed, ..counted(12_000) }, &mut |_| true).unwrap();
    let (a, b) = (run(1), run(1));
    assert_eq!(a.solution, b.solution);
    assert_eq!(a.objective, b.objective);
}

#[test]
fn the_referee_agrees_and_the_bound_holds() {
    for seed in 1..3 {
        let text = instance(Style { seed, ..MIDDLE });
        let mut seen = Vec::new();
        let options = Options { bound: true, ..counted(10_000) };
        let outcome = solve_text(&text, &options, &mut |p| {
            seen.push((p.objective, p.bound));
            true
        })
        .unwrap();
        let report = check_text(&text, &outcome.solution).unwrap();
        assert_eq!(report.objective, outcome.objective);
        assert_eq!(report.violations, Vec::<String>::new());
        assert!(seen.windows(2).all(|w| w[1].0 <= w[0].0), "the objective never rises");
        assert!(outcome.bound.is_some_and(|b| b <= outcome.objective));
        let missing: usize = outcome.unfilled.iter().map(|u| u.missing).sum();
        assert!(outcome.objective >= missing as i64 * 100);
    }
}

#[test]
fn stopping_early_still_gives_a_plan() {
    let text = instance(MIDDLE);
    let outcome = solve_text(&text, &counted(1_000_000_000), &mut |_| false).unwrap();
    let report = check_text(&text, &outcome.solution).unwrap();
    assert_eq!((report.objective, report.violations.len()), (outcome.objective, 0));
}

#[test]
fn one_person_drops_out_and_few_cells_move() {
    let text = instance(MIDDLE);
    let before = solve_text(&text, &counted(12_000), &mut |_| true).unwrap();
    let absent = Absence { person: "P3".to_owned(), from_day: 4, to_day: Some(11) };
    let after = repair_text(&text, &before.solution, &absent, &counted(12_000), &mut |_| true).unwrap();
    let report = check_text(&text, &after.solution).unwrap();
    assert!(report.violations.iter().all(|v| v.starts_with("P3 minutes")), "{:?}", report.violations);
    assert_eq!(report.objective, after.objective);
    let row: serde_json::Value = serde_json::from_str(&after.solution).unwrap();
    assert!((4..11).all(|d| row["P3"][d].is_null()));
    let others = after.moved.iter().filter(|m| m.person != "P3").count();
    assert!(others <= 10, "{others} cells of other people moved: {:?}", after.moved);
}

#[test]
fn says_which_rule_cannot_be_met_and_by_how_much() {
    let text = "SECTION_HORIZON\n7\nSECTION_SHIFTS\nD,480,\nSECTION_STAFF\nA,D=7,4320,2400,5,1,1,1\n\
                SECTION_DAYS_OFF\nA,0,1,2,3\nSECTION_COVER\n0,D,1,100,1\n5,D,2,100,1\n";
    let outcome = solve_text(text, &counted(2_000), &mut |_| true).unwrap();
    assert!(!outcome.feasible);
    let unmet: Vec<_> = outcome.unmet.iter().map(|u| (u.rule, u.person.as_str(), u.by)).collect();
    assert_eq!(unmet, [(Rule::MinMinutes, "A", 960)]);
    let reasons: Vec<_> = outcome.unfilled.iter().map(|u| (u.day, u.missing, u.reason)).collect();
    assert_eq!(reasons, [(0, 1, Reason::NobodyAvailable), (5, 1, Reason::AllServingElsewhere)]);
}

#[test]
fn half_a_year_in_a_moment() {
    let text = instance(Style { days: 182, staff: 6, shifts: 3, seed: 3 });
    let outcome = solve_text(&text, &counted(5_000), &mut |_| true).unwrap();
    let report = check_text(&text, &outcome.solution).unwrap();
    assert_eq!(report.objective, outcome.objective);
    assert_eq!(report.violations.is_empty(), outcome.feasible);
}
