//! The district: areas, persons and their tokens, made by the program's own commands and
//! operations.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::Args;
use crate::database::Database;
use crate::http::Connection;
use crate::program::Program;
use crate::report::tell;

/// Residents and volunteers; each client has its own.
const PEOPLE: usize = 32;
/// Communities in which the loop runs, each with a grid worker and a coordinator.
const PLACES: usize = 8;
/// Grids of each community.
const GRIDS: usize = 6;
const FIRST_ADMIN: &str = "13800000001";
const SYSADMIN: &str = "13800000002";

/// Somebody with a token.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Person {
    pub token: String,
    pub account: String,
}

/// Where the loop runs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Place {
    /// Path of a grid.
    pub grid: String,
    /// Path of its community.
    pub community: String,
    pub worker: Person,
    pub coordinator: Person,
}

/// Everybody and everywhere.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct World {
    pub residents: Vec<Person>,
    pub volunteers: Vec<Person>,
    pub places: Vec<Place>,
    /// Dispatches for the first subdistrict.
    pub dispatcher: Person,
    /// Dispatches for every subdistrict, so sees the whole district.
    pub overseer: Person,
}

/// Makes the world, or reads the one that an earlier run left.
pub fn build(args: &Args, folder: &Path, program: &Program, database: &Database) -> Result<World> {
    let left = folder.join("bench-world.json");
    if left.exists() {
        return Ok(serde_json::from_slice(&fs::read(&left)?)?);
    }
    tell("making areas and persons");
    let admin = |words: &[&str]| command(args, folder, words);
    admin(&[
        "admin",
        "create-tenant",
        "--code",
        "bench",
        "--name",
        "崇川区",
        "--supervision-phone",
        "0513-12345",
        "--help-phone",
        "0513-85012345",
    ])?;
    admin(&["admin", "first-admin", "--name", "安全员", "--phone", FIRST_ADMIN])?;
    let token = |phone: &str| admin(&["admin", "token", "--account", phone]);
    let secadmin = token(FIRST_ADMIN)?;
    let mut api = Connection::open(program.port)?;
    let body = json!({ "name": "系统员", "phone": SYSADMIN, "adult": true });
    let id = api.ask("POST", "/api/accounts", &secadmin, Some(&body))?["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let body = json!({ "role": "sysadmin", "area": "", "reason": "measurement" });
    api.ask("POST", &format!("/api/accounts/{id}/grants"), &secadmin, Some(&body))?;
    let (table, subdistricts, communities) = areas(&args.names)?;
    let file = folder.join("bench-areas.csv");
    fs::write(&file, table)?;
    admin(&["import", "territory", &file.to_string_lossy(), "--account", SYSADMIN])?;

    // The communities of the loop lie all over the district.
    let chosen: Vec<&String> = (0..PLACES).map(|n| &communities[n * communities.len() / PLACES]).collect();
    let mut people: Vec<(String, Value)> = Vec::new();
    let mut add = |role: &str, areas: &[&str]| {
        let phone = format!("1390000{:04}", people.len());
        let roles: Vec<Value> = areas.iter().map(|area| json!({ "role": role, "area_code": area })).collect();
        people.push((
            phone.clone(),
            json!({ "name": "张小明", "phone": phone, "adult": true, "roles": roles }),
        ));
    };
    let district = &communities[0][..6];
    (0..PEOPLE).for_each(|_| add("resident", &[district]));
    (0..PEOPLE).for_each(|_| add("volunteer", &[district]));
    chosen.iter().for_each(|community| add("grid_worker", &[&format!("{community}001")]));
    chosen.iter().for_each(|community| add("community_coordinator", &[community]));
    add("dispatcher", &[&subdistricts[0]]);
    let wide: Vec<&str> = subdistricts.iter().map(String::as_str).collect();
    // One row takes ten roles; the second import adds the others.
    let (first, second) = wide.split_at(wide.len().min(10));
    add("dispatcher", first);
    let rows: Vec<&Value> = people.iter().map(|(_, row)| row).collect();
    let body = json!({ "reason": "measurement", "people": rows });
    let made = import(&mut api, &secadmin, &body)?;
    let mut last = people[people.len() - 1].1.clone();
    last["roles"] = second.iter().map(|area| json!({ "role": "dispatcher", "area_code": area })).collect();
    import(&mut api, &secadmin, &json!({ "reason": "measurement", "people": [last] }))?;
    let mut persons = Vec::new();
    for (at, (phone, _)) in people.iter().enumerate() {
        let account = made["accounts"][at]["account"].as_str().context("an account is missing")?.to_owned();
        persons.push(Person { token: token(phone)?, account });
    }
    let mut rest = persons.into_iter();
    let residents = rest.by_ref().take(PEOPLE).collect();
    let volunteers = rest.by_ref().take(PEOPLE).collect();
    let workers: Vec<Person> = rest.by_ref().take(PLACES).collect();
    let coordinators: Vec<Person> = rest.by_ref().take(PLACES).collect();
    let mut places = Vec::new();
    for ((community, worker), coordinator) in chosen.into_iter().zip(workers).zip(coordinators) {
        let path = |code: &str| database.run(&format!("select path from area where code = '{code}'"));
        places.push(Place {
            grid: path(&format!("{community}001"))?,
            community: path(community)?,
            worker,
            coordinator,
        });
    }
    let (dispatcher, overseer) = rest.next().zip(rest.next()).context("the dispatchers are missing")?;
    let world = World { residents, volunteers, places, dispatcher, overseer };
    fs::write(&left, serde_json::to_vec(&world)?)?;
    Ok(world)
}

/// Imports people; the running program sees areas that another brought in after a moment.
fn import(api: &mut Connection, token: &str, people: &Value) -> Result<Value> {
    let mut tries = 0;
    loop {
        match api.ask("POST", "/api/accounts/import", token, Some(people)) {
            Err(_) if tries < 60 => {
                tries += 1;
                std::thread::sleep(std::time::Duration::from_millis(500));
            }
            answer => return answer,
        }
    }
}

/// Runs a command of the program beside the running one; what it prints.
fn command(args: &Args, folder: &Path, words: &[&str]) -> Result<String> {
    let mut command = Command::new(&args.program);
    command.args(["--log", "error", "--data-dir"]).arg(folder).args(words).env_remove("DATABASE_URL");
    let output = command.output()?;
    if !output.status.success() {
        bail!("{}: {}", words.join(" "), String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

/// The table of areas with invented grids, the codes of the subdistricts and of the communities.
fn areas(names: &Path) -> Result<(String, Vec<String>, Vec<String>)> {
    let text = fs::read_to_string(names).with_context(|| format!("{}", names.display()))?;
    let mut table = "code,name\n".to_owned();
    let (mut subdistricts, mut communities) = (Vec::new(), Vec::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split(',');
        let (Some(code), Some(level), Some(name)) = (fields.next(), fields.next(), fields.next()) else {
            continue;
        };
        if level == "level" {
            continue;
        }
        table.push_str(&format!("{code},{name}\n"));
        if level == "subdistrict" {
            subdistricts.push(code.to_owned());
        }
        if level == "community" {
            communities.push(code.to_owned());
            (1..=GRIDS).for_each(|grid| table.push_str(&format!("{code}{grid:03},{name}第{grid}网格\n")));
        }
    }
    if communities.len() < PLACES {
        bail!("{} names too few communities", names.display());
    }
    Ok((table, subdistricts, communities))
}
