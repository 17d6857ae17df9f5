//! Scenario scripts that a coordinator can read: each `scenarios/*.txt` is played, and what
//! the engine says must be what stands in the `.out` file beside it. When behaviour changes
//! on purpose, the failing test prints the new text to paste.
#![allow(clippy::expect_used)]

mod common;
#[path = "common/script.rs"]
mod script;

use std::fs;
use std::path::Path;

#[test]
fn scenarios_end_as_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let mut played = 0;
    let mut files: Vec<_> =
        fs::read_dir(&folder).expect("folder").map(|e| e.expect("entry").path()).collect();
    files.sort();
    for path in files.iter().filter(|p| p.extension().is_some_and(|e| e == "txt")) {
        let said = script::play(&fs::read_to_string(path).expect("script"));
        let expected = fs::read_to_string(path.with_extension("out")).unwrap_or_default();
        assert!(said == expected, "{} says now:\n{said}", path.display());
        played += 1;
    }
    assert!(played >= 3, "the scripts are there");
}
