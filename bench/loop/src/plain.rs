//! The loop's own statements as a script for pgbench: prepared, durable, the same arguments but
//! for what each loop draws anew (ids, number, receipt, place and persons).

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Serialize;

use crate::capture::{self, Captured, Statement};
use crate::database::Database;
use crate::program::Program;
use crate::world::World;

/// The script and how many statements it has.
pub struct Script {
    file: PathBuf,
    pub statements: usize,
}

/// What pgbench says.
#[derive(Debug, Clone, Serialize)]
pub struct Plain {
    /// Whole loops a second.
    pub rate: f64,
    /// Milliseconds of a whole loop, on average.
    pub average_ms: f64,
}

/// Writes the script.
pub fn script(
    program: &Program,
    database: &Database,
    world: &World,
    keep: &Path,
    folder: &Path,
) -> Result<Script> {
    let captured = capture::capture(program, database, world)?;
    let types = types(database, &captured.statements)?;
    let names = names(&captured, world);
    let mut text = drawn(world);
    for (statement, types) in captured.statements.iter().zip(&types) {
        text.push_str(&render(statement, types, &names)?);
        text.push_str(";\n");
    }
    let file = folder.join("loop.sql");
    fs::write(&file, &text)?;
    fs::write(keep.join("bench-loop.sql"), &text)?;
    Ok(Script { file, statements: captured.statements.len() })
}

/// The values of the written-down loop that differ between loops, with the variable that stands
/// for each; longer ones first, because a community's path begins its grid's.
fn names(captured: &Captured, world: &World) -> Vec<(String, &'static str)> {
    let made = &captured.made;
    let place = &world.places[made.place];
    let mut names = vec![
        (made.request.clone(), "rid"),
        (made.task.clone(), "tid"),
        (made.claim.clone(), "cid"),
        (made.number.clone(), "num"),
        (place.grid.clone(), "grid"),
        (place.community.clone(), "community"),
        (place.worker.account.clone(), "worker"),
        (place.coordinator.account.clone(), "coordinator"),
        (world.residents[captured.resident].account.clone(), "resident"),
        (world.volunteers[captured.resident].account.clone(), "volunteer"),
    ];
    names.sort_by_key(|(value, _)| std::cmp::Reverse(value.len()));
    names
}

/// The statement that draws what differs. It touches no table and is not one of the program's;
/// plain SQL pays for it.
fn drawn(world: &World) -> String {
    let array = |values: Vec<&str>| format!("(array['{}'])", values.join("','"));
    let places = |of: fn(&crate::world::Place) -> &str| array(world.places.iter().map(of).collect());
    let people =
        |of: &[crate::world::Person]| array(of.iter().map(|person| person.account.as_str()).collect());
    let id = |at: usize| format!("h || '7' || substr(r, {at}, 3) || '8' || substr(r, {}, 15)", at + 3);
    format!(
        "\\set place random(1, {})\n\\set person random(1, {})\n\
         select {} as rid, {} as tid, {} as cid, 'P' || substr(r, 1, 14) as num, r || r as receipt, {}[:place] as grid, \
         {}[:place] as community, {}[:place] as worker, {}[:place] as coordinator, {}[:person] as resident, {}[:person] as volunteer \
         from (select lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') as h, md5(random()::text) as r) x \\gset\n",
        world.places.len(),
        world.residents.len(),
        id(1),
        id(2),
        id(3),
        places(|place| &place.grid),
        places(|place| &place.community),
        places(|place| &place.worker.account),
        places(|place| &place.coordinator.account),
        people(&world.residents),
        people(&world.volunteers),
    )
}

/// The types of every statement's arguments, as PostgreSQL infers them.
fn types(database: &Database, statements: &[Statement]) -> Result<Vec<Vec<String>>> {
    let mut sql = String::new();
    for (at, statement) in statements.iter().enumerate() {
        sql.push_str(&format!("prepare bench_{at:03} as {};\n", statement.text));
    }
    sql.push_str("select array_to_string(parameter_types, '~') from pg_prepared_statements where name like 'bench\\_%' order by name;");
    let told = database.run(&sql)?;
    let types: Vec<Vec<String>> = told
        .split('\n')
        .map(|line| line.split('~').filter(|name| !name.is_empty()).map(str::to_owned).collect())
        .collect();
    if types.len() != statements.len() {
        bail!("{} statements, {} with types", statements.len(), types.len());
    }
    Ok(types)
}

fn render(statement: &Statement, types: &[String], names: &[(String, &'static str)]) -> Result<String> {
    let mut text = String::new();
    let mut rest = statement.text.as_str();
    while let Some(at) = rest.find('$') {
        let digits: String = rest[at + 1..].chars().take_while(char::is_ascii_digit).collect();
        text.push_str(&rest[..at]);
        if digits.is_empty() {
            text.push('$');
        } else {
            let number: usize = digits.parse()?;
            let value = statement
                .arguments
                .get(number - 1)
                .with_context(|| format!("no argument {number} of {}", statement.text))?;
            let kind = types
                .get(number - 1)
                .with_context(|| format!("no type of {number} in {}", statement.text))?;
            text.push_str(&argument(value.as_deref(), kind, names));
        }
        rest = &rest[at + 1 + digits.len()..];
    }
    text.push_str(rest);
    Ok(text)
}

/// One argument: text with variables where the written-down loop had its own values.
fn argument(value: Option<&str>, kind: &str, names: &[(String, &'static str)]) -> String {
    let Some(value) = value else { return format!("null::{kind}") };
    if kind == "bytea" && value.len() == 66 && value.starts_with("\\x") {
        return "decode(:receipt, 'hex')".to_owned();
    }
    let mut pieces: Vec<String> = Vec::new();
    let mut rest = value;
    while !rest.is_empty() {
        let next = names.iter().filter_map(|(own, name)| rest.find(own.as_str()).map(|at| (at, own, *name)));
        // The first; of two at the same place the longer.
        match next.min_by_key(|(at, own, _)| (*at, std::cmp::Reverse(own.len()))) {
            Some((at, own, name)) => {
                if at > 0 {
                    pieces.push(quoted(&rest[..at]));
                }
                pieces.push(format!(":{name}::text"));
                rest = &rest[at + own.len()..];
            }
            None => {
                pieces.push(quoted(rest));
                rest = "";
            }
        }
    }
    match pieces.as_slice() {
        [] => format!("''::{kind}"),
        [only] => format!("{}::{kind}", only.trim_end_matches("::text")),
        several => format!("({})::{kind}", several.join(" || ")),
    }
}

/// A literal in which pgbench sees no variable.
fn quoted(text: &str) -> String {
    let safe = text
        .replace('\\', "\\\\")
        .replace('\'', "\\'")
        .replace(':', "\\x3a")
        .replace('\n', "\\n")
        .replace('$', "\\x24");
    format!("E'{safe}'")
}

/// Runs the script with `clients` for `seconds`.
pub fn run(database: &Database, script: &Script, clients: usize, seconds: u64) -> Result<Plain> {
    let threads = clients.min(2).to_string();
    let mut command = database.client("pgbench");
    command.args([
        "-n",
        "-M",
        "prepared",
        "-c",
        &clients.to_string(),
        "-j",
        &threads,
        "-T",
        &seconds.to_string(),
        "-f",
    ]);
    let output = command.arg(&script.file).arg(database.name()).output().context("pgbench does not start")?;
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let number = |name: &str| {
        let line = told.lines().find(|line| line.starts_with(name))?;
        line.split(['=', ' ']).find_map(|word| word.parse::<f64>().ok())
    };
    let failed =
        told.lines().any(|line| line.starts_with("number of failed transactions") && !line.contains(": 0 "));
    match (number("tps"), number("latency average")) {
        (Some(rate), Some(average_ms)) if output.status.success() && !failed => {
            Ok(Plain { rate, average_ms })
        }
        _ => bail!("pgbench: {told}{}", String::from_utf8_lossy(&output.stderr)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_take_variables_and_hide_colons() {
        let names = [
            ("000100020003".to_owned(), "grid"),
            ("00010002".to_owned(), "community"),
            ("0af".to_owned(), "rid"),
        ];
        assert_eq!(argument(Some("0af"), "uuid", &names), ":rid::uuid");
        assert_eq!(argument(Some("00010002"), "text", &names), ":community::text");
        assert_eq!(
            argument(Some(r#"{"a":"0af","b":"000100020003"}"#), "jsonb", &names),
            r#"(E'{"a"\x3a"' || :rid::text || E'","b"\x3a"' || :grid::text || E'"}')::jsonb"#
        );
        assert_eq!(argument(None, "uuid", &names), "null::uuid");
        let statement =
            Statement { text: "select $1, $10".to_owned(), arguments: vec![Some("x".to_owned()); 10] };
        assert_eq!(
            render(&statement, &vec!["text".to_owned(); 10], &[]).unwrap(),
            "select E'x'::text, E'x'::text"
        );
    }
}
