//! A capability's SQL names only its own tables, the ones created in its migrations. What another
//! capability knows is asked through a port or read from the event log.

use std::collections::BTreeMap;

use super::Finding;
use crate::house::{House, Layer};
use crate::lex::{self, Token};
use crate::sql;

const RULE: &str = "tables";

/// Calls and macros whose texts are SQL.
const SQL_CALLS: &[&str] = &[
    "query",
    "query_as",
    "query_scalar",
    "query_unchecked",
    "query_as_unchecked",
    "query_scalar_unchecked",
    "query_with",
    "query_as_with",
    "query_scalar_with",
    "raw_sql",
    "AssertSqlSafe",
];

/// Who created what.
#[derive(Debug, Default)]
struct Owners {
    tables: BTreeMap<String, String>,
    functions: BTreeMap<String, String>,
}

impl Owners {
    fn read(house: &House) -> Self {
        let mut owners = Self::default();
        for (file, owner) in house.migrations() {
            let Some(owner) = owner else { continue };
            let (tables, functions) = sql::created(&house.text(file));
            owners.tables.extend(tables.into_iter().map(|table| (table, owner.to_owned())));
            owners.functions.extend(functions.into_iter().map(|function| (function, owner.to_owned())));
        }
        owners
    }

    /// What `text` names although it belongs to somebody else than `me`.
    fn foreign(&self, me: Option<&str>, text: &str) -> Vec<(usize, String)> {
        let other = |owner: &&String| me != Some(owner.as_str());
        let tables = sql::tables(text).into_iter().filter_map(|named| {
            let owner = self.tables.get(&named.name).filter(other)?;
            Some((named.line, format!("table {} of {owner}", named.name)))
        });
        // The platform's functions (append_log) are its public face.
        let functions = sql::calls(text).into_iter().filter_map(|named| {
            let owner = self.functions.get(&named.name).filter(other).filter(|owner| *owner != "platform")?;
            Some((named.line, format!("function {} of {owner}", named.name)))
        });
        tables.chain(functions).collect()
    }
}

pub fn check(house: &House) -> Vec<Finding> {
    let owners = Owners::read(house);
    let mut findings = Vec::new();
    for (file, owner) in house.migrations() {
        for (line, what) in owners.foreign(owner, &house.text(file)) {
            findings.push(finding(file, line + 1, owner.unwrap_or("?"), &what));
        }
    }
    for own in house.crates.iter().filter(|c| !matches!(c.layer, Layer::Xtask | Layer::Testkit)) {
        for file in house.rust_in(&format!("{}/src", own.folder)) {
            let source = house.text(file);
            let tokens = lex::tokens(&source);
            for (at, token) in tokens.iter().enumerate() {
                let Some(text) =
                    token.text().filter(|text| in_sql_call(&tokens, at) || sql::looks_like(text))
                else {
                    continue;
                };
                for (line, what) in owners.foreign(own.layer.tables_of(), text) {
                    findings.push(finding(file, token.line + line, &own.name, &what));
                }
            }
        }
    }
    findings
}

fn finding(file: &str, line: usize, who: &str, what: &str) -> Finding {
    let fix = "ask through a port that crates/app wires, follow the event log, or keep a copy of your own";
    Finding::new(file, line, RULE, format!("{who} names {what}"), fix)
}

/// Whether the innermost call that holds the literal at `at` is one that takes SQL.
fn in_sql_call(tokens: &[Token], at: usize) -> bool {
    let mut depth = 0usize;
    for back in (0..at).rev() {
        let token = &tokens[back];
        if token.is_mark(';') && depth == 0 {
            return false;
        } else if token.is_mark(')') || token.is_mark(']') || token.is_mark('}') {
            depth += 1;
        } else if token.is_mark('(') || token.is_mark('[') || token.is_mark('{') {
            if depth > 0 {
                depth -= 1;
                continue;
            }
            let name = tokens[..back].iter().rev().find_map(Token::word);
            return name.is_some_and(|name| SQL_CALLS.contains(&name));
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;
    use crate::house::fixture::{Fixture, manifest};

    #[test]
    fn only_own_tables_are_named() {
        let source = r##"
            const LIST: &str = "select 1 from mine
                join theirs on true";
            fn a() { sqlx::query!("update mine set x = 1 where id in (select id from theirs)"); }
            fn b() { let note = "Removed from theirs"; builder.push(" and exists (select 1 from log)"); }
            fn c() { sqlx::query_scalar!(r#"select append_log($1), peek($2) from mine"#); }
        "##;
        let house = Fixture::new(&[
            (
                "migrations/20260101000000_platform.sql",
                "create table log (); create function append_log() returns int;",
            ),
            ("migrations/20260101000001_a.sql", "create table mine (id int references theirs (id));"),
            (
                "migrations/20260101000002_b.sql",
                "create table theirs ();\ncreate function peek() returns int;",
            ),
            ("crates/cap/a/server/Cargo.toml", &manifest("a-server", &[])),
            ("crates/cap/a/server/src/store.rs", source),
        ]);
        assert_eq!(
            said(&check(&house.house)),
            [
                "migrations/20260101000001_a.sql:1 a names table theirs of b",
                "crates/cap/a/server/src/store.rs:3 a-server names table theirs of b",
                "crates/cap/a/server/src/store.rs:4 a-server names table theirs of b",
                "crates/cap/a/server/src/store.rs:5 a-server names table log of platform",
                "crates/cap/a/server/src/store.rs:6 a-server names function peek of b",
            ]
        );
    }
}
