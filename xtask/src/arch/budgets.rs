//! Files stay readable in one sitting and crates in one head.

use super::Finding;
use super::exceptions::{BIG_CRATES, LONG_FILES};
use crate::house::House;

const RULE: &str = "budget";

/// Lines in one file of source; about 100 is usual.
pub const FILE_LINES: usize = 400;
/// Lines in the `src` folder of one crate, without its tests.
pub const CRATE_LINES: usize = 6_000;

/// What counts as source; generated and copied files are none.
const SOURCES: &[&str] = &[".rs", ".ts", ".vue", ".js", ".mjs", ".py", ".sh"];

pub fn check(house: &House) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in house.files.iter().filter(|file| SOURCES.iter().any(|end| file.ends_with(end))) {
        let lines = house.text(file).lines().count();
        let listed = LONG_FILES.iter().any(|(long, _)| long == file);
        if lines > FILE_LINES && !listed {
            let what = format!("{lines} lines; a file has at most {FILE_LINES}");
            findings.push(Finding::new(
                file,
                FILE_LINES + 1,
                RULE,
                what,
                "split it by what its parts are for, or list it in exceptions.rs with a reason",
            ));
        } else if lines <= FILE_LINES && listed {
            findings.push(Finding::new(
                file,
                1,
                RULE,
                "is listed as long but is not",
                "remove the line from LONG_FILES",
            ));
        }
    }
    for own in &house.crates {
        let folder = format!("{}/src", own.folder);
        let lines: usize = house
            .rust_in(&folder)
            .filter(|file| !is_test(file))
            .map(|file| house.text(file).lines().count())
            .sum();
        let budget = BIG_CRATES
            .iter()
            .find(|(name, ..)| *name == own.name)
            .map_or(CRATE_LINES, |(_, lines, _)| *lines);
        if lines > budget {
            let what = format!("{} has {lines} lines; its budget is {budget}", own.name);
            let fix = "split the crate, or give it a budget of its own in exceptions.rs with a reason";
            findings.push(Finding::new(&format!("{}/Cargo.toml", own.folder), 1, RULE, what, fix));
        }
    }
    findings
}

/// Whether a file holds tests that moved out of their module.
fn is_test(file: &str) -> bool {
    file.contains("/tests/") || file.ends_with("/tests.rs") || file.ends_with("_tests.rs")
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;
    use crate::house::fixture::{Fixture, manifest};

    #[test]
    fn long_files_and_big_crates_are_found() {
        let (long, full) = ("x\n".repeat(401), "x\n".repeat(400));
        let mut files = vec![
            ("crates/kernel/Cargo.toml".to_owned(), manifest("k", &[])),
            ("crates/kernel/tests/long.rs".to_owned(), long),
        ];
        files.extend((0..15).map(|n| (format!("crates/kernel/src/f{n}.rs"), full.clone())));
        files.push(("crates/kernel/src/lib.rs".to_owned(), "x\n".to_owned()));
        files.push(("crates/kernel/src/tests/more.rs".to_owned(), "x\n".to_owned()));
        let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        assert_eq!(
            said(&check(&Fixture::new(&files).house)),
            [
                "crates/kernel/tests/long.rs:401 401 lines; a file has at most 400",
                "crates/kernel/Cargo.toml:1 k has 6001 lines; its budget is 6000",
            ]
        );
    }
}
