//! Lists, single requests with their history, and phrase search, over HTTP on the full database.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use serde::Serialize;

use crate::database::Database;
use crate::http::Connection;
use crate::measure::{Chance, Shares, Times};
use crate::phrases::{DETAILS, ESTATES, PROBLEMS};
use crate::program::Program;
use crate::report::tell;
use crate::world::World;

/// What one kind of reading gave.
#[derive(Debug, Serialize)]
pub struct Read {
    pub what: String,
    pub clients: usize,
    /// Readings a second.
    pub rate: f64,
    pub shares: Shares,
}

/// Makes the calls of one reading: path and token.
type Calls<'a> = &'a (dyn Fn(&mut Chance) -> Vec<(String, String)> + Sync);

/// Every kind of reading, alone and with eight clients.
pub fn run(program: &Program, database: &Database, world: &World, seconds: u64) -> Result<Vec<Read>> {
    let seconds = (seconds / 2).max(2);
    let ids = ids(database)?;
    let subdistrict = world.dispatcher.token.clone();
    let district = world.overseer.token.clone();
    let lists = |chance: &mut Chance| {
        let place = chance.of(&world.places);
        let month = chance.below(12) + 1;
        let (query, token) = match chance.below(6) {
            0 => ("open=true&kind=help".to_owned(), &district),
            1 => ("stage=submitted,accepted".to_owned(), &subdistrict),
            2 => ("open=true&order=due".to_owned(), &subdistrict),
            3 => ("kind=complain&open=false".to_owned(), &place.coordinator.token),
            4 => (format!("area_path={}&open=true", place.grid), &place.worker.token),
            _ => (
                format!("from=2026-{month:02}-01T00:00:00Z&until=2026-{month:02}-15T00:00:00Z&kind=suggest"),
                &district,
            ),
        };
        vec![(format!("/api/requests?limit=50&{query}"), token.clone())]
    };
    let single = |chance: &mut Chance| {
        let id = chance.of(&ids);
        vec![
            (format!("/api/requests/{id}"), district.clone()),
            (format!("/api/requests/{id}/history"), district.clone()),
        ]
    };
    let search = |words: String, token: &str| {
        vec![(format!("/api/requests?limit=50&q={}", escaped(&words)), token.to_owned())]
    };
    let common = |chance: &mut Chance| search((*chance.of(PROBLEMS)).to_owned(), &district);
    let rare =
        |chance: &mut Chance| search(format!("{}{}栋", chance.of(ESTATES), chance.below(20) + 1), &district);
    let details = |chance: &mut Chance| search((*chance.of(DETAILS)).to_owned(), &district);
    let inside = |chance: &mut Chance| {
        let token = chance.of(&world.places).coordinator.token.clone();
        search((*chance.of(PROBLEMS)).to_owned(), &token)
    };
    let near = |chance: &mut Chance| search((*chance.of(PROBLEMS)).to_owned(), &subdistrict);
    let nowhere = |chance: &mut Chance| search(format!("火星基地{}号舱", chance.below(1000)), &district);
    let kinds: [(&str, Calls); 8] = [
        ("list of 50 with filters", &lists),
        ("one request, then its history (two calls)", &single),
        ("search: common phrase, district", &common),
        ("search: estate and house, district", &rare),
        ("search: detail, district", &details),
        ("search: common phrase, one subdistrict", &near),
        ("search: common phrase, one community", &inside),
        ("search: phrase that nobody wrote", &nowhere),
    ];
    let mut found = Vec::new();
    for (what, calls) in kinds {
        tell(what);
        for clients in [1, 8] {
            found.push(measure(program, what, calls, clients, seconds)?);
        }
    }
    Ok(found)
}

/// Some ids from all over the stored time.
fn ids(database: &Database) -> Result<Vec<String>> {
    let told = database.run("select id from request order by md5(number) limit 20000")?;
    Ok(told.lines().map(str::to_owned).collect())
}

fn measure(program: &Program, what: &str, calls: Calls, clients: usize, seconds: u64) -> Result<Read> {
    let begin = Instant::now() + Duration::from_secs(1);
    let end = begin + Duration::from_secs(seconds);
    let results: Vec<Result<Times>> = thread::scope(|scope| {
        let threads: Vec<_> =
            (0..clients).map(|number| scope.spawn(move || one(program, calls, number, begin, end))).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|_| bail!("a client stopped")))
            .collect()
    });
    let mut times = Times::default();
    for result in results {
        times.merge(result?);
    }
    let shares = times.shares();
    Ok(Read { what: what.to_owned(), clients, rate: shares.count as f64 / seconds as f64, shares })
}

fn one(program: &Program, calls: Calls, number: usize, begin: Instant, end: Instant) -> Result<Times> {
    let mut to = Connection::open(program.port)?;
    let mut chance = Chance::new(number as u64 + 77);
    let mut times = Times::default();
    loop {
        let begun = Instant::now();
        for (path, token) in calls(&mut chance) {
            let (status, answer) = to.call("GET", &path, &token, None)?;
            if status != 200 {
                bail!("{path}: {status} {}", String::from_utf8_lossy(answer));
            }
        }
        let now = Instant::now();
        if now >= end {
            return Ok(times);
        }
        if begun >= begin {
            times.add(now - begun);
        }
    }
}

/// For a query string.
fn escaped(text: &str) -> String {
    text.bytes()
        .map(
            |byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            },
        )
        .collect()
}
