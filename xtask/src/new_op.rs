//! `cargo xtask new-op <capability> <operation>`: an operation that compiles, answers and is
//! tested, to be filled with what it is for. The lines that register it are plain and one to an
//! operation, so that this program and people can find them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// Writes the operation and its test and registers both.
#[allow(clippy::print_stdout, reason = "a command line speaks to people")]
pub fn run(root: &Path, capability: &str, operation: &str) -> Result<()> {
    for change in plan(root, capability, operation)? {
        let path = root.join(&change.file);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, &change.text).with_context(|| format!("writing {}", change.file))?;
        println!("{} {}", if change.new { "wrote  " } else { "changed" }, change.file);
    }
    println!(
        "\nnow:  cargo test -p baodao-{capability}-server {operation}\nthen: say in ops/{operation}.rs what it is for; \
         the next steps are in docs/adding-a-capability.md"
    );
    Ok(())
}

#[derive(Debug)]
struct Change {
    file: String,
    text: String,
    new: bool,
}

/// Everything that would be written; nothing is written unless all of it can be.
fn plan(root: &Path, capability: &str, operation: &str) -> Result<Vec<Change>> {
    let snake = operation.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    if !snake
        || !operation.starts_with(|c: char| c.is_ascii_lowercase())
        || operation.contains("__")
        || operation.ends_with('_')
    {
        bail!("an operation is a verb and a thing in snake_case, such as accept_request; got {operation:?}");
    }
    let server = format!("crates/cap/{capability}/server");
    let list = format!("{server}/src/ops/mod.rs");
    let Ok(list_text) = fs::read_to_string(root.join(&list)) else {
        bail!("there is no capability {capability}: {list} is missing; {}", known(root));
    };
    if let Some(taken) = taken(root, operation) {
        bail!("there is an operation {operation} already: {taken}");
    }
    let tests = format!("{server}/tests/it/main.rs");
    let tests_text = fs::read_to_string(root.join(&tests)).with_context(|| format!("reading {tests}"))?;
    let change = |file: &str, text: String| Change { file: file.to_owned(), text, new: false };
    let new = |file: String, text: String| Change { file, text, new: true };
    let list_text = add_module(&list_text, operation);
    // The routes stand in ops/mod.rs or, in larger capabilities, in lib.rs.
    let library = format!("{server}/src/lib.rs");
    let registered = match add_route(&list_text, operation) {
        Some(text) => vec![change(&list, text)],
        None => {
            let text = fs::read_to_string(root.join(&library)).unwrap_or_default();
            let text = add_route(&text, operation).with_context(|| {
                format!("neither {list} nor {library} has a line that begins with `.routes(routes!(`; write the first by hand")
            })?;
            vec![change(&list, list_text), change(&library, text)]
        }
    };
    let mut changes = vec![
        new(format!("{server}/src/ops/{operation}.rs"), fill(OPERATION, capability, operation)),
        new(format!("{server}/tests/it/{operation}.rs"), fill(TEST, capability, operation)),
        change(&tests, add_module(&tests_text, operation)),
    ];
    changes.extend(registered);
    Ok(changes)
}

fn folders(path: &Path) -> Vec<String> {
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn known(root: &Path) -> String {
    format!("there are {}", folders(&root.join("crates/cap")).join(", "))
}

fn taken(root: &Path, operation: &str) -> Option<String> {
    let in_capabilities =
        folders(&root.join("crates/cap")).into_iter().map(|name| format!("crates/cap/{name}/server"));
    let mut files = in_capabilities
        .chain(["crates/platform".to_owned()])
        .map(|own| format!("{own}/src/ops/{operation}.rs"));
    files.find(|file| root.join(file).exists())
}

/// Adds `mod <name>;` among the others, in the order of the alphabet and in their style.
fn add_module(text: &str, name: &str) -> String {
    let module =
        |line: &str| line.strip_suffix(';').and_then(|line| Some(line.rsplit_once("mod ")?.1.to_owned()));
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let others: Vec<(usize, String)> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((at, module(line)?))).collect();
    let style =
        others.first().and_then(|(at, _)| lines[*at].split_once("mod ")).map_or("", |(style, _)| style);
    let line = format!("{style}mod {name};");
    let before = others.iter().find(|(_, other)| other.as_str() > name);
    let at = match (before, others.last()) {
        (Some((at, _)), _) => *at,
        (None, Some((last, _))) => last + 1,
        // After the page's own description.
        (None, None) => lines.iter().take_while(|line| line.starts_with("//!") || line.is_empty()).count(),
    };
    lines.insert(at, line);
    lines.join("\n") + "\n"
}

/// Adds `.routes(routes!(<name>::<name>))` before the first route that stands on a line of its own,
/// with the same way to its module.
fn add_route(text: &str, name: &str) -> Option<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let (at, rest) = lines
        .iter()
        .enumerate()
        .find_map(|(at, line)| Some((at, line.trim_start().strip_prefix(".routes(routes!(")?)))?;
    let first = rest.split([',', ')']).next().unwrap_or("");
    // `ops::accept_request::accept_request`: all but the module and the function.
    let way = first.rsplitn(3, "::").nth(2).map_or(String::new(), |way| format!("{way}::"));
    let indent = lines[at].len() - lines[at].trim_start().len();
    lines.insert(at, format!("{}.routes(routes!({way}{name}::{name}))", " ".repeat(indent)));
    Some(lines.join("\n") + "\n")
}

fn pascal(operation: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    operation.split('_').filter(|word| !word.is_empty()).map(capital).collect()
}

fn fill(template: &str, capability: &str, operation: &str) -> String {
    let words = operation.replace('_', " ");
    template
        .replace("{capability}", capability)
        .replace("{operation}", operation)
        .replace("{kebab}", &operation.replace('_', "-"))
        .replace("{Operation}", &pascal(operation))
        .replace("{Words}", &(words[..1].to_uppercase() + &words[1..]))
}

const OPERATION: &str = include_str!("new_op/operation.rs.txt");
const TEST: &str = include_str!("new_op/test.rs.txt");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::house::fixture::Fixture;
    use crate::lex;

    const LIST: &str = "//! Operations.\n\nmod accept_request;\nmod finish_task;\n\nuse x;\n\npub fn routes() -> R {\n    R::new()\n        \
         .routes(routes!(accept_request::accept_request))\n        .routes(routes!(finish_task::finish_task))\n        .with_state(s)\n}\n";

    fn workspace() -> Fixture {
        Fixture::new(&[
            ("crates/cap/requests/server/src/ops/mod.rs", LIST),
            ("crates/cap/requests/server/src/ops/accept_request.rs", ""),
            ("crates/cap/requests/server/tests/it/main.rs", "//! Tests.\n\nmod accept_request;\n"),
        ])
    }

    #[test]
    fn an_operation_is_written_and_registered() {
        let fixture = workspace();
        run(fixture.path(), "requests", "decline_request").unwrap();
        let read = |file: &str| {
            fs::read_to_string(fixture.path().join("crates/cap/requests/server").join(file)).unwrap()
        };
        let list = read("src/ops/mod.rs");
        assert!(list.contains("mod accept_request;\nmod decline_request;\nmod finish_task;\n"), "{list}");
        let route = "R::new()\n        .routes(routes!(decline_request::decline_request))\n        .routes(routes!(accept_request";
        assert!(list.contains(route), "{list}");
        assert_eq!(read("tests/it/main.rs"), "//! Tests.\n\nmod accept_request;\nmod decline_request;\n");
        let operation = read("src/ops/decline_request.rs");
        assert!(
            operation.contains("operation_id = \"decline_request\"") && !operation.contains("{Op"),
            "{operation}"
        );
        let words = lex::tokens(&operation);
        assert!(words.windows(2).any(|t| t[0].is("struct") && t[1].is("DeclineRequest")));
        assert!(read("tests/it/decline_request.rs").contains("/api/requests/decline-request"));
    }

    #[test]
    fn nothing_is_written_when_something_is_wrong() {
        let fixture = workspace();
        let refused = |capability: &str, operation: &str| {
            run(fixture.path(), capability, operation).unwrap_err().to_string()
        };
        assert!(refused("requests", "accept_request").contains("already"));
        assert!(refused("nowhere", "do_it").contains("there are requests"));
        for name in ["Accept", "accept-request", "_x", "x_", "a__b", ""] {
            assert!(refused("requests", name).contains("snake_case"), "{name}");
        }
        assert_eq!(fixture.house.files.len(), 3);
    }

    #[test]
    fn routes_are_found_in_either_file() {
        let list = "pub(crate) mod accept_request;\n";
        let library =
            "R::new()\n    .routes(routes!(ops::x::x, ops::y::y))\n    .routes(routes!(ops::z::z));\n";
        let fixture = Fixture::new(&[
            ("crates/cap/requests/server/src/ops/mod.rs", list),
            ("crates/cap/requests/server/src/lib.rs", library),
            ("crates/cap/requests/server/tests/it/main.rs", "//! Tests.\n"),
        ]);
        let changes = plan(fixture.path(), "requests", "withdraw_wish").unwrap();
        let text = |file: &str| &changes.iter().find(|change| change.file.ends_with(file)).unwrap().text;
        assert_eq!(text("ops/mod.rs"), "pub(crate) mod accept_request;\npub(crate) mod withdraw_wish;\n");
        assert!(
            text("lib.rs").starts_with(
                "R::new()\n    .routes(routes!(ops::withdraw_wish::withdraw_wish))\n    .routes("
            )
        );
        assert_eq!(text("main.rs"), "//! Tests.\nmod withdraw_wish;\n");
        assert!(add_route("nothing", "a_b").is_none());
        assert_eq!(add_module("pub mod b_c;\n", "a_b"), "pub mod a_b;\npub mod b_c;\n");
    }
}
