//! Which statements the program sends for one loop: PostgreSQL writes them down while the loop
//! runs alone, and what is the same in most of several loops is the loop's own.

use std::collections::HashMap;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::database::Database;
use crate::drive::{Client, Made, OPERATIONS};
use crate::program::Program;
use crate::world::World;

/// A statement with its arguments, as PostgreSQL tells them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    pub text: String,
    pub arguments: Vec<Option<String>>,
}

/// The statements of one loop and what it made.
pub struct Captured {
    pub statements: Vec<Statement>,
    pub made: Made,
    /// The resident who asked.
    pub resident: usize,
}

/// Loops that are written down.
const LOOPS: usize = 9;
/// What consumers, jobs and live boards send on their own.
const BACKGROUND: &[&str] =
    &["event_horizon", "event_consumer", "job_run", "advisory", "territory_state", "nextval"];

/// Writes down some loops and gives the last one that is like most.
pub fn capture(program: &Program, database: &Database, world: &World) -> Result<Captured> {
    database.run(
        "alter system set log_min_duration_statement = 0; alter system set log_error_verbosity = 'default';
         alter system set log_parameter_max_length = -1; select pg_reload_conf()",
    )?;
    sleep(Duration::from_millis(500));
    // Consumers pass over a row that somebody holds, so they stay silent meanwhile.
    let held = database.hold("select name from event_consumer for update")?;
    let captured = loops(program, database, world);
    held.release()?;
    database.run(
        "alter system reset log_min_duration_statement; alter system reset log_error_verbosity;
         alter system reset log_parameter_max_length; select pg_reload_conf()",
    )?;
    captured
}

fn loops(program: &Program, database: &Database, world: &World) -> Result<Captured> {
    let mut client = Client::new(program, world, 0)?;
    // Callers are known afterwards; looking them up is not part of every loop.
    (0..40).try_for_each(|_| client.go(OPERATIONS.len(), None, |_, _| ()))?;
    let mut log = File::open(&database.log)?;
    let mut found: Vec<(Vec<Vec<Statement>>, Made)> = Vec::new();
    for _ in 0..LOOPS {
        let mut steps = Vec::new();
        log.seek(SeekFrom::End(0))?;
        let mut text = String::new();
        let mut marks = Vec::new();
        client.go(OPERATIONS.len(), None, |_, _| {
            // A pause shows which operation a statement belongs to.
            sleep(Duration::from_millis(10));
            let mut more = String::new();
            if log.read_to_string(&mut more).is_ok() {
                text.push_str(&more);
            }
            marks.push(text.len());
        })?;
        let mut from = 0;
        for mark in marks {
            steps.push(parse(&text[from..mark]));
            from = mark;
        }
        found.push((steps, client.last.clone()));
    }
    let usual: Vec<Vec<String>> = (0..OPERATIONS.len()).map(|step| most_common(&found, step)).collect();
    let texts = |steps: &[Vec<Statement>]| -> Vec<Vec<String>> {
        steps.iter().map(|step| step.iter().map(|statement| statement.text.clone()).collect()).collect()
    };
    let like = found.into_iter().rev().find(|(steps, _)| texts(steps) == usual);
    let Some((steps, made)) = like else { bail!("no loop sent just the usual statements; try again") };
    Ok(Captured { statements: steps.into_iter().flatten().collect(), made, resident: client.resident() })
}

/// The sequence of statements that most loops sent at this step.
fn most_common(found: &[(Vec<Vec<Statement>>, Made)], step: usize) -> Vec<String> {
    let mut counts: HashMap<Vec<String>, usize> = HashMap::new();
    for (steps, _) in found {
        let texts = steps[step].iter().map(|statement| statement.text.clone()).collect();
        *counts.entry(texts).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(texts, _)| texts).unwrap_or_default()
}

/// Reads `execute` entries and their arguments out of the server's log.
pub fn parse(log: &str) -> Vec<Statement> {
    // A line that begins with a tab goes on with the one before.
    let joined = log.replace("\n\t", "\u{1}");
    let mut statements: Vec<(String, Statement)> = Vec::new();
    for line in joined.lines() {
        let line = line.replace('\u{1}', "\n");
        let Some((process, rest)) = line.split_once("] ") else { continue };
        let process = process.rsplit('[').next().unwrap_or_default().to_owned();
        if let Some(rest) = rest.strip_prefix("LOG:  duration: ") {
            let text = rest
                .split_once(" execute ")
                .and_then(|(_, named)| named.split_once(": "))
                .map(|(_, text)| text);
            if let Some(text) = text {
                statements.push((process, Statement { text: text.trim().to_owned(), arguments: Vec::new() }));
            } else if !rest.contains(" parse ") && !rest.contains(" bind ") {
                statements.push((String::new(), Statement { text: String::new(), arguments: Vec::new() }));
            }
        } else if let Some(rest) = rest.strip_prefix("DETAIL:  ") {
            let told = rest.strip_prefix("parameters: ").or_else(|| rest.strip_prefix("Parameters: "));
            let last = statements.iter_mut().rev().find(|(of, _)| *of == process);
            if let (Some(told), Some((_, statement))) = (told, last)
                && statement.arguments.is_empty()
                && let Ok(arguments) = arguments(told)
            {
                statement.arguments = arguments;
            }
        }
    }
    let own = |statement: &Statement| {
        !statement.text.is_empty() && !BACKGROUND.iter().any(|word| statement.text.contains(word))
    };
    statements.into_iter().map(|(_, statement)| statement).filter(own).collect()
}

/// `$1 = 'a''b', $2 = NULL`.
fn arguments(told: &str) -> Result<Vec<Option<String>>> {
    let mut rest = told.trim();
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (_, value) = rest.split_once(" = ").context("no value")?;
        if let Some(after) = value.strip_prefix("NULL") {
            found.push(None);
            rest = after.trim_start_matches(", ");
            continue;
        }
        let mut text = String::new();
        let mut chars = value.strip_prefix('\'').context("no quote")?.char_indices().peekable();
        let mut end = value.len();
        while let Some((at, c)) = chars.next() {
            if c != '\'' {
                text.push(c);
            } else if chars.next_if(|(_, next)| *next == '\'').is_some() {
                text.push('\'');
            } else {
                end = at + 2;
                break;
            }
        }
        found.push(Some(text));
        rest = value.get(end..).unwrap_or_default().trim_start_matches(", ");
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_are_read_from_the_log() {
        let log = "2026-11-22 03:00:00.000 UTC [7] LOG:  duration: 0.010 ms  parse sqlx_s_1: select $1\n\
            2026-11-22 03:00:00.000 UTC [7] LOG:  duration: 0.030 ms  execute sqlx_s_1: select a\n\t  from b where c = $1 and d = $2\n\
            2026-11-22 03:00:00.000 UTC [7] DETAIL:  parameters: $1 = 'it''s, $2 = ''x''', $2 = NULL\n\
            2026-11-22 03:00:00.000 UTC [8] LOG:  duration: 0.030 ms  execute sqlx_s_2: select event_horizon()\n";
        let found = parse(log);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].text, "select a\n  from b where c = $1 and d = $2");
        assert_eq!(found[0].arguments, [Some("it's, $2 = 'x'".to_owned()), None]);
    }
}
