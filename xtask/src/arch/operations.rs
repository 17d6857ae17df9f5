//! One operation, one file, one name: `ops/<operation>.rs` holds `async fn <operation>` with
//! `operation_id = "<operation>"`, is listed in a `routes!(…)`, and some test speaks its name.

use std::collections::BTreeSet;

use super::Finding;
use super::exceptions::UNTESTED_OPERATIONS;
use crate::house::{House, Layer};
use crate::lex::{self, Token};

const RULE: &str = "operation";

/// An operation id and the line that declares it.
fn ids(tokens: &[Token]) -> Vec<(&str, usize)> {
    let declared =
        |at: &usize| tokens[*at].is("operation_id") && tokens.get(at + 1).is_some_and(|t| t.is_mark('='));
    let at = (0..tokens.len()).filter(declared);
    at.filter_map(|at| Some((tokens.get(at + 2)?.text()?, tokens[at].line))).collect()
}

fn has_handler(tokens: &[Token], name: &str) -> bool {
    tokens.windows(3).any(|t| t[0].is("async") && t[1].is("fn") && t[2].is(name))
}

/// The names inside every `routes!(…)`.
fn routed(tokens: &[Token]) -> impl Iterator<Item = String> {
    let calls = (0..tokens.len())
        .filter(|at| tokens[*at].is("routes") && tokens.get(at + 1).is_some_and(|t| t.is_mark('!')));
    calls.flat_map(|at| lex::inside(tokens, at + 2)).filter_map(|t| t.word().map(str::to_owned))
}

pub fn check(house: &House) -> Vec<Finding> {
    let tested = words_of_tests(house);
    let mut findings = Vec::new();
    for server in house.crates.iter().filter(|c| matches!(c.layer, Layer::Server(_) | Layer::Platform)) {
        let ops = format!("{}/src/ops/", server.folder);
        let sources: Vec<(&String, Vec<Token>)> = house
            .rust_in(&format!("{}/src", server.folder))
            .map(|file| (file, lex::tokens(&house.text(file))))
            .collect();
        let routes: BTreeSet<String> = sources.iter().flat_map(|(_, tokens)| routed(tokens)).collect();
        for (file, tokens) in &sources {
            let stem = file.rsplit('/').next().unwrap_or("").trim_end_matches(".rs");
            let inside = file.starts_with(&ops) && stem != "mod";
            let mut wrong = |line: usize, what: String, fix: &str| {
                findings.push(Finding::new(file, line, RULE, what, fix));
            };
            let declared = ids(tokens);
            if inside && declared.is_empty() {
                wrong(
                    1,
                    format!("{stem} declares no operation"),
                    "ops/ holds operations only: move shared code beside ops/",
                );
            }
            for (id, line) in declared {
                if !inside || id != stem {
                    wrong(
                        line,
                        format!("operation {id} is not in a file of its own name"),
                        &format!("move it to {ops}{id}.rs"),
                    );
                } else if !has_handler(tokens, stem) {
                    wrong(
                        line,
                        format!("operation {id} has no `async fn {id}`"),
                        "give file, function and operation id one name",
                    );
                }
                if !routes.contains(id) {
                    wrong(
                        line,
                        format!("operation {id} is not routed"),
                        "add `.routes(routes!(…))` for it in ops/mod.rs",
                    );
                }
                let excepted = UNTESTED_OPERATIONS.iter().any(|(name, _)| *name == id);
                if !tested.contains(id) && !excepted {
                    let test = format!("{}/tests/it/{id}.rs", server.folder);
                    wrong(
                        line,
                        format!("no test speaks of operation {id}"),
                        &format!("write {test} and list it in main.rs"),
                    );
                }
            }
        }
    }
    findings
}

/// Every name and every text in the tests of servers, platform and app.
/// What a test's module documentation names in backticks: the operations it tries.
fn named_at_the_head(text: &str) -> impl Iterator<Item = String> {
    let head = text.lines().take_while(|line| line.starts_with("//!"));
    head.flat_map(|line| line.split('`').skip(1).step_by(2).map(str::to_owned))
}

fn words_of_tests(house: &House) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for own in
        house.crates.iter().filter(|c| matches!(c.layer, Layer::Server(_) | Layer::Platform | Layer::App))
    {
        for file in house.rust_in(&format!("{}/tests", own.folder)) {
            let text = house.text(file);
            words.extend(named_at_the_head(&text));
            for token in lex::tokens(&text) {
                words.extend(token.word().map(str::to_owned));
                words.extend(token.text().map(str::to_owned));
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;
    use crate::house::fixture::{Fixture, manifest};

    fn operation(id: &str, handler: &str) -> String {
        format!("#[utoipa::path(post, operation_id = \"{id}\")]\npub async fn {handler}() {{}}\n")
    }

    #[test]
    fn one_name_everywhere() {
        let server = "crates/cap/a/server";
        let file = |name: &str| format!("{server}/{name}");
        let house = Fixture::new(&[
            (&file("Cargo.toml"), &manifest("a-server", &[])),
            (&file("src/lib.rs"), &operation("stray", "stray")),
            (
                &file("src/ops/mod.rs"),
                "x.routes(routes!(good::good)).routes(routes!(other::other)).routes(routes!(stray))",
            ),
            (&file("src/ops/good.rs"), &operation("good", "good")),
            (&file("src/ops/other.rs"), &operation("other", "another")),
            (&file("src/ops/lost.rs"), &operation("lost", "lost")),
            (&file("src/ops/views.rs"), "pub struct View;"),
            (&file("tests/it/main.rs"), "mod good; mod other; mod stray;"),
        ]);
        assert_eq!(
            said(&check(&house.house)),
            [
                "crates/cap/a/server/src/lib.rs:1 operation stray is not in a file of its own name",
                "crates/cap/a/server/src/ops/lost.rs:1 operation lost is not routed",
                "crates/cap/a/server/src/ops/lost.rs:1 no test speaks of operation lost",
                "crates/cap/a/server/src/ops/other.rs:1 operation other has no `async fn other`",
                "crates/cap/a/server/src/ops/views.rs:1 views declares no operation",
            ]
        );
    }
}
