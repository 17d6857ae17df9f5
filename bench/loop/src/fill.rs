//! Stored requests in bulk: what the program itself wrote for a few is copied many times, with
//! other ids, times, places and words.

use anyhow::{Result, bail};

use crate::Args;
use crate::database::Database;
use crate::drive::Client;
use crate::phrases::{DETAILS, ESTATES, PLEAS, PROBLEMS};
use crate::program::Program;
use crate::report::tell;
use crate::world::World;

/// Titles of the requests that are copied begin so; the stage's name follows.
const PATTERN: &str = "模板-";
/// How far the loop is gone for each.
const STAGES: [(&str, usize); 6] =
    [("submitted", 1), ("accepted", 2), ("dispatched", 3), ("claimed", 4), ("handled", 5), ("closed", 6)];

/// Fills the database up to the wanted number, unless an earlier run did.
pub fn fill(args: &Args, program: &Program, database: &Database, world: &World) -> Result<()> {
    let stored: u64 =
        database.run("select case when to_regclass('bench.filled') is null then 0 else 1 end")?.parse()?;
    if stored > 0 {
        return Ok(());
    }
    let mut client = Client::new(program, world, 0)?;
    for (stage, steps) in STAGES {
        client.go(steps, Some(&format!("{PATTERN}{stage}")), |_, _| ())?;
    }
    await_consumers(database)?;
    tell(&format!("filling {} requests with their tasks, claims and events", args.requests));
    database.run(&words())?;
    database.run(
        &include_str!("fill.sql")
            .replace(":pattern", PATTERN)
            .replace(":requests", &args.requests.to_string()),
    )?;
    Ok(())
}

/// What the consumers of the log have read stays behind what is filled in.
fn await_consumers(database: &Database) -> Result<()> {
    for _ in 0..120 {
        let behind =
            database.run("select count(*) filter (where tx <= 1) || '/' || count(*) from event_consumer")?;
        if let Some((behind, all)) = behind.split_once('/')
            && behind == "0"
            && all != "0"
        {
            return Ok(());
        }
        std::thread::sleep(std::time::Duration::from_millis(500));
    }
    bail!("the consumers of the log do not read it")
}

/// The phrases as a table.
fn words() -> String {
    let mut sql = "create schema if not exists bench; drop table if exists bench.phrase;
        create table bench.phrase (kind text, n integer, words text);\n"
        .to_owned();
    for (kind, phrases) in [("problem", PROBLEMS), ("detail", DETAILS), ("plea", PLEAS), ("estate", ESTATES)]
    {
        for (n, words) in phrases.iter().enumerate() {
            sql.push_str(&format!("insert into bench.phrase values ('{kind}', {n}, '{words}');\n"));
        }
    }
    sql
}
