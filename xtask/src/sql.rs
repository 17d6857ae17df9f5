//! SQL read as far as table ownership needs it: which tables a statement names, which tables
//! and functions a migration creates.

use std::collections::BTreeSet;

/// A table (or a called function) named by a statement, with the line inside the text, from 0.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    pub name: String,
    pub line: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Word(String),
    Mark(char),
}

struct Pieces(Vec<(Piece, usize)>);

impl Pieces {
    /// Cuts `text`; comments, quoted texts and numbers are dropped. Bodies of functions between
    /// dollar quotes are read like the rest, since they name tables too.
    fn cut(text: &str) -> Self {
        let mut pieces = Vec::new();
        let mut line = 0;
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let len = if rest.starts_with("--") {
                rest.find('\n').unwrap_or(rest.len())
            } else if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |at| at + 2)
            } else if c == '\'' {
                rest[1..].find('\'').map_or(rest.len(), |at| at + 2)
            } else if c == '\\' && rest.starts_with("\\\"") {
                // A quoted name inside an ordinary Rust literal.
                let len = rest[2..].find("\\\"").map_or(rest.len(), |at| at + 4);
                pieces.push((Piece::Word(String::new()), line));
                len
            } else if c == '"' {
                let len = rest[1..].find('"').map_or(rest.len(), |at| at + 2);
                pieces.push((Piece::Word(String::new()), line));
                len
            } else if c.is_alphanumeric() || c == '_' || c == '$' {
                let len =
                    rest.find(|c: char| !(c.is_alphanumeric() || "_.$".contains(c))).unwrap_or(rest.len());
                let word = rest[..len].trim_end_matches('.');
                if c.is_alphabetic() || c == '_' {
                    pieces.push((Piece::Word(word.to_lowercase()), line));
                } else if c != '$' || word.ends_with(|c: char| c.is_numeric()) {
                    // A number or a parameter stands where a name could; keep its place.
                    pieces.push((Piece::Word(String::new()), line));
                }
                len
            } else {
                if !c.is_whitespace() {
                    pieces.push((Piece::Mark(c), line));
                }
                c.len_utf8()
            };
            line += rest[..len].matches('\n').count();
            rest = &rest[len..];
        }
        Self(pieces)
    }

    fn word(&self, at: usize) -> Option<&str> {
        match self.0.get(at) {
            Some((Piece::Word(word), _)) => Some(word),
            _ => None,
        }
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.word(at) == Some(word)
    }

    fn mark(&self, at: usize, mark: char) -> bool {
        matches!(self.0.get(at), Some((Piece::Mark(m), _)) if *m == mark)
    }

    fn named(&self, at: usize) -> Option<Named> {
        let (Piece::Word(word), line) = self.0.get(at)? else {
            return None;
        };
        let name = word.rsplit('.').next().unwrap_or(word);
        (!name.is_empty()).then(|| Named { name: name.to_owned(), line: *line })
    }

    /// Past words that may stand before a table's name.
    fn past(&self, mut at: usize, words: &[&str]) -> usize {
        while self.word(at).is_some_and(|word| words.contains(&word)) {
            at += 1;
        }
        at
    }

    /// The names that a `with` list defines: they are not tables.
    fn defined(&self) -> BTreeSet<&str> {
        (0..self.0.len())
            .filter_map(|at| {
                let name = self.word(at)?;
                let opens =
                    self.is(at + 1, "as") && self.mark(self.past(at + 2, &["not", "materialized"]), '(');
                let with_columns = self.mark(at + 1, '(') && {
                    let close = (at + 2..self.0.len()).find(|at| self.mark(*at, ')'));
                    close.is_some_and(|close| self.is(close + 1, "as") && self.mark(close + 2, '('))
                };
                (opens || with_columns).then_some(name)
            })
            .collect()
    }

    /// Past the bracket at `at`; a subquery inside is read on its own.
    fn past_bracket(&self, at: usize) -> usize {
        let mut depth = 0usize;
        for end in at..self.0.len() {
            depth += usize::from(self.mark(end, '('));
            depth -= usize::from(self.mark(end, ')'));
            if depth == 0 {
                return end + 1;
            }
        }
        self.0.len()
    }

    /// The tables of a list that begins at `at`: `a, b as x, (select …) y, f(z), c`.
    fn list(&self, mut at: usize, found: &mut Vec<Named>) {
        loop {
            at = self.past(at, &["only", "lateral"]);
            if let Some(name) = self.named(at) {
                at += 1;
                if !self.mark(at, '(') {
                    found.push(name);
                }
            }
            if self.mark(at, '(') {
                at = self.past_bracket(at);
            }
            at = self.past(at, &["as"]);
            at += usize::from(self.word(at).is_some());
            if self.mark(at, '(') {
                at = self.past_bracket(at);
            }
            if !self.mark(at, ',') {
                return;
            }
            at += 1;
        }
    }
}

/// The tables that `text` reads, writes, references or alters, without the names that the
/// statement defines itself.
pub fn tables(text: &str) -> Vec<Named> {
    let pieces = Pieces::cut(text);
    let mut found = Vec::new();
    for at in 0..pieces.0.len() {
        match pieces.word(at) {
            // `extract(epoch from x)`, `is distinct from x`, `substring(x from 1)` name columns.
            Some("from") if at > 0 && (pieces.is(at - 1, "distinct") || within_call(&pieces, at)) => {}
            Some("from" | "join" | "using" | "truncate") => pieces.list(at + 1, &mut found),
            Some("into" | "table" | "references") => {
                found.extend(pieces.named(pieces.past(at + 1, &["only", "if", "exists", "not"])))
            }
            // `for update`, `on conflict do update set`, `before update on x` name no table.
            Some("update")
                if !pieces.is(at + 1, "set") && !pieces.is(at + 1, "on") && !pieces.is(at + 1, "of") =>
            {
                let name = pieces.past(at + 1, &["only"]);
                let set = [name + 1, name + 2, name + 3].iter().any(|at| pieces.is(*at, "set"));
                found.extend(pieces.named(name).filter(|_| set));
            }
            Some("on") if at > 1 && index_or_trigger(&pieces, at) => {
                found.extend(pieces.named(pieces.past(at + 1, &["only"])));
            }
            _ => {}
        }
    }
    let defined = pieces.defined();
    found.retain(|named| !defined.contains(named.name.as_str()));
    found.sort();
    found.dedup();
    found
}

/// Whether the `from` at `at` belongs to `extract(… from …)` and the like: the bracket that
/// holds it opens right after such a function's name.
fn within_call(pieces: &Pieces, at: usize) -> bool {
    let mut depth = 0usize;
    for back in (0..at).rev() {
        if pieces.mark(back, ')') {
            depth += 1;
        } else if pieces.mark(back, '(') {
            if depth == 0 {
                let calls = ["extract", "substring", "trim", "overlay", "position"];
                return back > 0 && pieces.word(back - 1).is_some_and(|word| calls.contains(&word));
            }
            depth -= 1;
        }
    }
    false
}

/// Whether the `on` at `at` belongs to `create index … on x` or `create trigger … on x`.
fn index_or_trigger(pieces: &Pieces, at: usize) -> bool {
    let from = at.saturating_sub(14);
    let start = (from..at).rev().take_while(|back| !pieces.mark(*back, ';'));
    start.into_iter().any(|back| pieces.is(back, "index") || pieces.is(back, "trigger"))
        && !(from..at).any(|back| pieces.is(back, "select"))
}

/// The functions that `text` calls.
pub fn calls(text: &str) -> Vec<Named> {
    let pieces = Pieces::cut(text);
    let called = (0..pieces.0.len()).filter(|at| pieces.mark(at + 1, '('));
    called.filter_map(|at| pieces.named(at)).collect()
}

/// What a migration creates: tables and views first, functions second.
pub fn created(text: &str) -> (Vec<String>, Vec<String>) {
    let pieces = Pieces::cut(text);
    let (mut tables, mut functions) = (Vec::new(), Vec::new());
    for at in 0..pieces.0.len() {
        if !pieces.is(at, "create") {
            continue;
        }
        let kind = pieces.past(at + 1, &["or", "replace", "unlogged", "materialized", "recursive"]);
        let name = pieces.named(pieces.past(kind + 1, &["if", "not", "exists"]));
        match pieces.word(kind) {
            Some("table" | "view") => tables.extend(name.map(|n| n.name)),
            Some("function" | "procedure") => functions.extend(name.map(|n| n.name)),
            _ => {}
        }
    }
    (tables, functions)
}

/// Whether a literal reads like SQL: it begins with a verb or with the piece of a statement
/// that is pushed onto a query.
pub fn looks_like(text: &str) -> bool {
    let words: Vec<String> = text
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
        .take(3)
        .map(str::to_lowercase)
        .collect();
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let begins = text.trim_start_matches([' ', '\n', '\\', '\t', '(']);
    begins.starts_with(|c: char| c.is_alphabetic())
        && match word(0) {
            "select" | "truncate" | "where" | "exists" | "union" => true,
            "with" => text.to_lowercase().contains(" as ("),
            "insert" | "merge" => word(1) == "into",
            "delete" => word(1) == "from",
            "update" => text.to_lowercase().contains(" set "),
            "left" | "inner" | "right" | "cross" | "full" => word(1) == "join" || word(2) == "join",
            "join" | "from" => text.starts_with(' ') || text.contains('='),
            "and" | "or" | "not" => text.contains('(') || text.contains('='),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        let mut names: Vec<String> = tables(text).into_iter().map(|named| named.name).collect();
        names.dedup();
        names
    }

    #[test]
    fn every_way_to_name_a_table_is_seen() {
        assert_eq!(
            names("select 1 from a, public.b as x, c y where 'from d' = $1 -- from e"),
            ["a", "b", "c"]
        );
        assert_eq!(
            names("with saved as (update task set x = 1 returning 1) select append_log($1) from saved"),
            ["task"]
        );
        assert_eq!(
            names("insert into a (x) select y from b on conflict (x) do update set x = 2"),
            ["a", "b"]
        );
        assert_eq!(
            names("delete from a using b left join lateral (select 1 from c for update) z on true"),
            ["a", "b", "c"]
        );
        assert_eq!(names("select extract(epoch from created_at), x is distinct from y from only a"), ["a"]);
        assert_eq!(names("select * from unnest($1::int[]) u, a"), ["a"]);
    }

    #[test]
    fn migrations_name_tables_too() {
        let text = "create table if not exists claim (id uuid references task (id));\n\
             create unique index claim_task on claim (task_id) where ended is null;\n\
             create trigger t before update on claim execute function f();\n\
             create or replace function f() returns trigger language plpgsql as $body$\n\
             begin delete from secret; end $body$;";
        assert_eq!(names(text), ["claim", "secret", "task"]);
        assert_eq!(created(text), (vec!["claim".to_owned()], vec!["f".to_owned()]));
        assert_eq!(tables("a\nfrom\n b")[0], Named { name: "b".into(), line: 2 });
    }

    #[test]
    fn prose_is_not_sql() {
        assert!(
            !looks_like("Select a task from the list") || names("Select a task from the list") == ["the"]
        );
        assert!(!looks_like("Removed from account"));
        assert!(!looks_like("update the request"));
        assert!(looks_like(" and exists (select 1 from task)") && looks_like("\n  select 1"));
        assert!(looks_like(" join area on area.id = x") && looks_like("insert into a values (1)"));
    }
}
