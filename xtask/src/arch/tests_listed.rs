//! A test file that no `main.rs` lists is never compiled and so never fails.

use super::Finding;
use crate::house::House;
use crate::lex;

const RULE: &str = "tests";

pub fn check(house: &House) -> Vec<Finding> {
    let mut findings = Vec::new();
    for main in house.files.iter().filter(|file| file.contains("/tests/") && file.ends_with("/main.rs")) {
        let folder = main.trim_end_matches("main.rs");
        let tokens = lex::tokens(&house.text(main));
        let listed: Vec<&str> =
            tokens.windows(2).filter(|t| t[0].is("mod")).filter_map(|t| t[1].word()).collect();
        for file in house.files.iter().filter(|file| *file != main) {
            let Some(name) = file.strip_prefix(folder).and_then(|rest| rest.strip_suffix(".rs")) else {
                continue;
            };
            let module = name.trim_end_matches("/mod");
            if !module.contains('/') && !listed.contains(&module) {
                let what = format!("{module} is not listed in {main}, so it never runs");
                findings.push(Finding::new(file, 1, RULE, what, format!("add `mod {module};` to {main}")));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;
    use crate::house::fixture::Fixture;

    #[test]
    fn a_forgotten_test_file_is_found() {
        let house = Fixture::new(&[
            ("crates/x/tests/it/main.rs", "mod one; // mod two;\nmod three;"),
            ("crates/x/tests/it/one.rs", ""),
            ("crates/x/tests/it/two.rs", ""),
            ("crates/x/tests/it/three/mod.rs", ""),
            ("crates/x/tests/it/three/part.rs", ""),
        ]);
        let expected =
            "crates/x/tests/it/two.rs:1 two is not listed in crates/x/tests/it/main.rs, so it never runs";
        assert_eq!(said(&check(&house.house)), [expected]);
    }
}
