//! The planner against trying everything, on tiny random instances; the referee scores both.

#![allow(clippy::unwrap_used)] // helpers of tests may

mod common;

use std::collections::BTreeMap;

use baodao_check::roster::check_text;
use baodao_rostering::text::{Instance, parse};
use baodao_rostering::{Options, solve_text};
use proptest::prelude::*;

type Row = Vec<Option<String>>;

/// All rows of one person that the referee finds lawful, with the cost of their wishes.
fn lawful(text: &str, instance: &Instance, p: usize) -> Vec<(Row, i64)> {
    let id = &instance.staff[p].id;
    let keep = |l: &&str| !l.starts_with('P') || l.starts_with(&format!("{id},"));
    let before_cover = text.split("SECTION_COVER").next().unwrap();
    let alone = before_cover.lines().filter(keep).collect::<Vec<_>>().join("\n");
    let mut rows = Vec::new();
    for code in 0..3usize.pow(instance.days as u32) {
        let cell =
            |d: usize| [None, Some("E"), Some("L")][code / 3usize.pow(d as u32) % 3].map(str::to_owned);
        let row: Row = (0..instance.days).map(cell).collect();
        let plan = BTreeMap::from([(id.clone(), row.clone())]);
        let report = check_text(&alone, &serde_json::to_string(&plan).unwrap()).unwrap();
        if report.violations.is_empty() {
            rows.push((row, report.objective));
        }
    }
    rows
}

fn cover(instance: &Instance, rows: &[&Row]) -> i64 {
    let count =
        |day: usize, shift: &str| rows.iter().filter(|r| r[day].as_deref() == Some(shift)).count() as i64;
    instance
        .cover
        .iter()
        .map(|c| {
            let there = count(c.day, &instance.shifts[c.shift].id);
            c.under * (c.need - there).max(0) + c.over * (there - c.need).max(0)
        })
        .sum()
}

fn optimum(text: &str) -> Option<i64> {
    let instance = parse(text).unwrap();
    let all: Vec<_> = (0..instance.staff.len()).map(|p| lawful(text, &instance, p)).collect();
    let mut best = None;
    for (a, cost_a) in &all[0] {
        for (b, cost_b) in all.get(1).map_or(&[(Row::new(), 0)][..], Vec::as_slice) {
            let rows: Vec<&Row> = if all.len() > 1 { vec![a, b] } else { vec![a] };
            let cost = cost_a + cost_b + cover(&instance, &rows);
            best = Some(best.map_or(cost, |x: i64| x.min(cost)));
        }
    }
    best
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn finds_the_optimum_and_a_true_bound(seed in any::<u64>()) {
        let text = common::tiny(seed);
        let options = Options { bound: true, ..common::counted(3_000) };
        let outcome = solve_text(&text, &options, &mut |_| true).unwrap();
        let report = check_text(&text, &outcome.solution).unwrap();
        prop_assert_eq!(report.objective, outcome.objective);
        prop_assert_eq!(report.violations.is_empty(), outcome.feasible, "{:?} {:?}", report.violations, outcome.unmet);
        match optimum(&text) {
            Some(best) => {
                prop_assert!(outcome.feasible, "{:?}\n{}", outcome.unmet, text);
                prop_assert_eq!(outcome.objective, best, "{}", text);
                prop_assert!(outcome.bound.is_none_or(|b| b <= best), "{:?} over {}\n{}", outcome.bound, best, text);
            }
            None => prop_assert!(!outcome.unmet.is_empty()),
        }
    }
}
