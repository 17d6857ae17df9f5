//! Every code with which the API refuses has a page in `docs/errors`, and every page a code.

use std::collections::BTreeMap;

use super::Finding;
use crate::house::{House, Layer};
use crate::lex::{self, Token};

const RULE: &str = "errors";
const PAGES: &str = "docs/errors/";

/// The macros that declare codes, as `name = ("code", …)`.
const MACROS: &[&str] = &["refusals", "platform_problems"];

/// The codes that a source declares: by one of the macros, or as `RefusalSpec { code: "…" }`.
fn codes(tokens: &[Token]) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let body = match tokens.get(at + 1) {
            Some(next) if token.word().is_some_and(|word| MACROS.contains(&word)) && next.is_mark('!') => {
                lex::inside(tokens, at + 2)
            }
            Some(next) if token.is("RefusalSpec") && next.is_mark('{') => lex::inside(tokens, at + 1),
            _ => continue,
        };
        for t in body.windows(3) {
            let in_macro = t[0].is_mark('=') && t[1].is_mark('(');
            let in_struct = t[0].is("code") && t[1].is_mark(':');
            if let Some(code) = t[2].text().filter(|_| in_macro || in_struct) {
                found.push((code.to_owned(), t[2].line));
            }
        }
    }
    found
}

pub fn check(house: &House) -> Vec<Finding> {
    let mut declared: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for own in house.crates.iter().filter(|c| !matches!(c.layer, Layer::Xtask | Layer::Testkit)) {
        for file in house.rust_in(&format!("{}/src", own.folder)) {
            for (code, line) in codes(&lex::tokens(&house.text(file))) {
                declared.entry(code).or_insert((file.clone(), line));
            }
        }
    }
    let page = |code: &str| format!("{PAGES}{code}.md");
    let mut findings = Vec::new();
    for (code, (file, line)) in &declared {
        if !house.files.contains(&page(code)) {
            let fix = format!("write {}: title, when, what to do, HTTP status", page(code));
            findings.push(Finding::new(file, *line, RULE, format!("code {code} has no page"), fix));
        }
    }
    for file in house.files.iter().filter(|file| file.starts_with(PAGES) && !file.ends_with("/README.md")) {
        let code = file.trim_start_matches(PAGES).trim_end_matches(".md");
        if !declared.contains_key(code) {
            let fix = "remove the page, or give the code to a refusal";
            findings.push(Finding::new(file, 1, RULE, format!("no refusal has the code {code}"), fix));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;
    use crate::house::fixture::{Fixture, manifest};

    #[test]
    fn codes_and_pages_meet() {
        let source = "//! refusals! { ignored = (\"in_comment\", Conflict, \"\") }\nrefusals! {\n  pub enum R {\n    A { n: u32 } = (\"known\", Conflict, \"t\"),\n    B = (\"unknown\", Invalid, \"t\"),\n  }\n}\nconst S: RefusalSpec = RefusalSpec { code: \"third\", class: X, title: \"t\" };";
        let house = Fixture::new(&[
            ("crates/kernel/Cargo.toml", &manifest("k", &[])),
            ("crates/kernel/src/lib.rs", source),
            ("docs/errors/README.md", ""),
            ("docs/errors/known.md", ""),
            ("docs/errors/gone.md", ""),
        ]);
        assert_eq!(
            said(&check(&house.house)),
            [
                "crates/kernel/src/lib.rs:8 code third has no page",
                "crates/kernel/src/lib.rs:5 code unknown has no page",
                "docs/errors/gone.md:1 no refusal has the code gone",
            ]
        );
    }
}
