//! The product's model: formulas, windows, settled and refused cells, pairs, fairness.

#![allow(clippy::unwrap_used)] // helpers of tests may

mod common;

use baodao_check::roster::check_model;
use baodao_rostering::{Absence, Outcome, Reason, RosterError, Rule, repair_model, solve_model};
use common::counted;
use serde_json::{Value, json};

fn model() -> Value {
    json!({
        "format": "baodao-roster/1",
        "days": 7,
        "first_weekday": 2,
        "parts": [{"id": "d", "start": 480, "minutes": 480}, {"id": "e", "start": 960, "minutes": 480}],
        "roles": [{"id": "member", "skills": ["member"]}, {"id": "helper"}],
        "types": {"checkpoint": "1+1"},
        "places": [
            {"id": "north", "type": "checkpoint"},
            {"id": "south", "type": "checkpoint", "formula": "2+1", "parts": ["d"]}
        ],
        "demand": [{"place": "north", "part": "e", "days": [0, 1], "formula": "0"}],
        "rules": {"rest": 660, "max_run": 5, "max_minutes": 2400},
        "weights": {"under": 20000, "over": 5, "fair": 1},
        "people": (0..12).map(|i| json!({
            "id": format!("p{i}"),
            "skills": if i % 2 == 0 { vec!["member"] } else { vec![] },
            "served": i * 300
        })).collect::<Vec<_>>()
    })
}

fn solve(model: &Value) -> (Outcome, Value) {
    let text = model.to_string();
    let outcome = solve_model(&text, &counted(12_000), &mut |_| true).unwrap();
    let report = check_model(&text, &outcome.solution).unwrap();
    assert_eq!(report.objective, outcome.objective);
    assert_eq!(report.violations.is_empty(), outcome.feasible, "{:?} {:?}", report.violations, outcome.unmet);
    let rows = serde_json::from_str(&outcome.solution).unwrap();
    (outcome, rows)
}

#[test]
fn formulas_are_inherited_from_type_place_and_exception() {
    let (outcome, rows) = solve(&model());
    assert!(outcome.feasible);
    let count = |day: usize, shift: &str| (0..12).filter(|i| rows[format!("p{i}")][day] == shift).count();
    assert_eq!(outcome.unfilled, Vec::new());
    assert_eq!(count(3, "south/d/member"), 2);
    assert_eq!(count(3, "south/d/helper"), 1);
    assert_eq!(count(0, "north/e/member"), 0);
    assert_eq!(count(2, "north/e/member"), 1);
}

#[test]
fn settled_refused_and_windows_are_kept() {
    let mut m = model();
    m["people"][0]["frozen"] = json!([{"day": 1, "shift": "south/d/member"}, {"day": 2, "shift": null}]);
    m["people"][2]["refused"] = json!([{"place": "north"}]);
    m["people"][4]["available"] =
        json!([{"from": 0, "to": 960}, {"from": 4320, "to": 5000}, {"from": 5000, "to": 5760}]);
    let (outcome, rows) = solve(&m);
    assert!(outcome.feasible);
    assert_eq!(rows["p0"][1], "south/d/member");
    assert!(rows["p0"][2].is_null());
    assert!((0..7).all(|d| !rows["p2"][d].as_str().unwrap_or("").starts_with("north")));
    assert!((0..7).filter(|d| ![0, 3].contains(d)).all(|d| rows["p4"][d].is_null()));
}

#[test]
fn pairs_serve_together_or_apart() {
    let mut m = model();
    m["pairs"] =
        json!([{"people": ["p0", "p1"], "rule": "together"}, {"people": ["p2", "p3"], "rule": "apart"}]);
    m["people"][0]["rules"] = json!({"min_minutes": 960});
    let (outcome, rows) = solve(&m);
    assert!(outcome.feasible, "{:?}", outcome.unmet);
    let site = |p: &str, d: usize| rows[p][d].as_str().map(|s| s.rsplit_once('/').unwrap().0.to_owned());
    for d in 0..7 {
        assert_eq!(site("p0", d), site("p1", d));
        assert!(site("p2", d).is_none() || site("p2", d) != site("p3", d));
    }
    assert!((0..7).filter(|&d| site("p0", d).is_some()).count() >= 2);
}

#[test]
fn a_missing_skill_is_named() {
    let mut m = model();
    m["places"][0]["skills"] = json!(["medical"]);
    let (outcome, _) = solve(&m);
    let north: Vec<_> = outcome.unfilled.iter().filter(|u| u.shift.starts_with("north")).collect();
    assert!(
        !north.is_empty()
            && north.iter().all(|u| u.reason == Reason::NobodyQualified && u.tally.not_qualified == 12)
    );
}

#[test]
fn settled_cells_that_contradict_each_other_are_reported() {
    let mut m = model();
    m["people"][0]["frozen"] =
        json!([{"day": 2, "shift": "north/e/member"}, {"day": 3, "shift": "north/d/member"}]);
    let (outcome, rows) = solve(&m);
    assert!(
        outcome.unmet.iter().any(|u| u.rule == Rule::Succession && u.person == "p0"),
        "{:?}",
        outcome.unmet
    );
    assert_eq!(
        (rows["p0"][2].as_str(), rows["p0"][3].as_str()),
        (Some("north/e/member"), Some("north/d/member"))
    );
}

#[test]
fn fairness_gives_the_work_to_those_who_served_least() {
    let mut m = model();
    m["weights"]["fair"] = json!(3);
    let (_, rows) = solve(&m);
    let days = |p: usize| (0..7).filter(|&d| !rows[format!("p{p}")][d].is_null()).count();
    assert!(days(0) >= days(10), "{} and {}", days(0), days(10));
}

#[test]
fn one_person_drops_out() {
    let text = model().to_string();
    let before = solve_model(&text, &counted(12_000), &mut |_| true).unwrap();
    let absent = Absence { person: "p0".to_owned(), from_day: 0, to_day: None };
    let after = repair_model(&text, &before.solution, &absent, &counted(12_000), &mut |_| true).unwrap();
    let rows: Value = serde_json::from_str(&after.solution).unwrap();
    assert!((0..7).all(|d| rows["p0"][d].is_null()));
    assert!(after.feasible);
    assert!(after.moved.len() <= 14, "{:?}", after.moved);
}

#[test]
fn bad_models_are_refused_by_field() {
    let field = |m: Value| match solve_model(&m.to_string(), &counted(10), &mut |_| true) {
        Err(RosterError::Model { field, .. }) => field,
        other => panic!("{other:?}"),
    };
    let with = |path: &str, value: Value| {
        let mut m = model();
        *m.pointer_mut(path).unwrap() = value;
        m
    };
    assert_eq!(field(with("/format", json!("x"))), "format");
    assert_eq!(field(with("/days", json!(0))), "days");
    assert_eq!(field(with("/types/checkpoint", json!("two"))), "types.checkpoint");
    assert_eq!(field(with("/places/1/formula", json!("1+1+1"))), "places[1].formula");
    assert_eq!(field(with("/people/1/id", json!("p0"))), "people[1].id");
    assert_eq!(field(with("/demand/0/place", json!("west"))), "demand[0].place");
    assert!(matches!(solve_model("{", &counted(10), &mut |_| true), Err(RosterError::Json { line: 1, .. })));
}
