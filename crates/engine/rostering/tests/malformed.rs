//! Whatever comes in: a typed refusal with its line, never a panic.

#![allow(clippy::unwrap_used)] // helpers of tests may

mod common;

use baodao_rostering::{RosterError, solve_model, solve_text, text::parse};
use common::{Style, counted, instance};
use proptest::prelude::*;

const GOOD: &str = "SECTION_HORIZON\n7\nSECTION_SHIFTS\nD,480,\nSECTION_STAFF\nA,D=7,4320,0,5,1,1,1\nSECTION_COVER\n0,D,1,100,1\n";

#[test]
fn refusals_name_the_line() {
    let line = |text: &str| match parse(text) {
        Err(RosterError::Line { line, .. }) => line,
        other => panic!("{other:?}"),
    };
    assert_eq!(line(&GOOD.replace("\n7\n", "\nx\n")), 2);
    assert_eq!(line(&GOOD.replace("\n7\n", "\n0\n")), 2);
    assert_eq!(line(&GOOD.replace("D,480,", "D,-480,")), 4);
    assert_eq!(line(&GOOD.replace("D,480,", "D,480,X")), 4);
    assert_eq!(line(&GOOD.replace("A,D=7", "A,D:7")), 6);
    assert_eq!(line(&GOOD.replace(",5,1,1,1", ",5,1,1")), 6);
    assert_eq!(line(&GOOD.replace("0,D,1,100,1", "7,D,1,100,1")), 8);
    assert_eq!(line(&GOOD.replace("0,D,1,100,1", "0,D,1,100000000000,1")), 8);
    assert_eq!(line(&GOOD.replace("SECTION_COVER", "SECTION_COVERS")), 7);
    assert_eq!(line("hello"), 1);
    assert_eq!(parse(""), Err(RosterError::MissingSection("SECTION_HORIZON")));
}

#[test]
fn weights_that_could_overflow_are_refused() {
    let text = GOOD.replace("0,D,1,100,1", "0,D,1,999999999,1");
    assert!(matches!(solve_text(&text, &counted(10), &mut |_| true), Err(RosterError::TooLarge { .. })));
}

#[test]
fn odd_but_lawful_instances_do_not_panic() {
    for (from, to) in [
        ("D=7", "D=0"),
        ("4320,0,5,1,1,1", "0,9999999,0,9,9,0"),
        ("4320,0,5,1,1,1", "1000000000,0,1000000000,1000000000,1000000000,1000000000"),
        ("D,480,", "D,0,D"),
        ("D,480,", "D,1000000000,"),
        ("0,D,1,100,1", "0,D,1000000000,1,67000000"),
        ("0,D,1,100,1", ""),
        ("\n7\n", "\n1\n"),
    ] {
        let text = GOOD.replace(from, to);
        let _ = solve_text(&text, &counted(500), &mut |_| true);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mutated_text_never_panics(seed in 0u64..50, cuts in prop::collection::vec((any::<prop::sample::Index>(), "[ -~\n]{0,3}"), 1..5)) {
        let mut text = instance(Style { days: 7, staff: 3, shifts: 2, seed });
        for (at, with) in cuts {
            let i = at.index(text.len());
            text.replace_range(i..(i + 1), &with);
            if text.is_empty() { break; }
        }
        let _ = solve_text(&text, &counted(50), &mut |_| true);
    }

    #[test]
    fn noise_never_panics(noise in "\\PC{0,200}") {
        let _ = solve_text(&noise, &counted(10), &mut |_| true);
        let _ = solve_model(&noise, &counted(10), &mut |_| true);
    }
}
