//! `cargo xtask prepare`: the offline description of every checked query, written by compiling
//! the crates that have some against an empty, migrated database. Empty, because the planner
//! guesses from table sizes which columns of an outer join can be null.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::cluster::{Cluster, ClusterOptions, Durability};
use crate::house::{Crate, House, Layer};
use crate::lex;

const MACROS: &[&str] =
    &["query", "query_as", "query_scalar", "query_file", "query_file_as", "query_file_scalar"];

/// Renews `.sqlx`, or with `check` compares it and fails on a difference.
#[allow(clippy::print_stdout, reason = "a command line speaks to people")]
pub fn run(house: &House, check: bool) -> Result<()> {
    let offline = house.root.join(".sqlx");
    let stamp = target_folder(house)?.join("xtask-prepare.stamp");
    let crates: Vec<&Crate> =
        house.crates.iter().filter(|c| c.layer != Layer::Xtask && uses_macros(house, c, "src")).collect();
    if crates.is_empty() {
        bail!("no crate uses a query macro");
    }
    if fs::read_to_string(&stamp).is_ok_and(|seen| seen == digest(house, &crates)) {
        println!("prepare: nothing has changed since the last time");
        return Ok(());
    }
    let scratch = Scratch::new()?;
    let fresh = scratch.0.join("sqlx");
    fs::create_dir_all(&fresh)?;
    println!("prepare: migrating an empty database");
    let database = Database::open(&scratch.0)?;
    database.migrate(house)?;
    println!("prepare: compiling {}", crates.iter().map(|c| c.name.as_str()).collect::<Vec<_>>().join(", "));
    compile(house, &crates, &database.url, &fresh)?;
    drop(database);

    let (old, new) = (queries(&offline), queries(&fresh));
    let stale: Vec<&String> = old.keys().filter(|name| !new.contains_key(*name)).collect();
    let changed: Vec<&String> =
        new.iter().filter(|(name, text)| old.get(*name) != Some(text)).map(|(name, _)| name).collect();
    if check && !(stale.is_empty() && changed.is_empty()) {
        for name in &changed {
            println!(".sqlx/{name}:1: [prepare] missing or out of date");
        }
        for name in &stale {
            println!(".sqlx/{name}:1: [prepare] belongs to no query any more");
        }
        bail!("the offline query data is out of date; do: cargo xtask prepare, and commit .sqlx");
    }
    fs::create_dir_all(&offline)?;
    for name in &changed {
        fs::write(offline.join(name), &new[*name])?;
    }
    for name in &stale {
        fs::remove_file(offline.join(name))?;
    }
    // Read again: the files have changed.
    fs::write(&stamp, digest(&House::read(&house.root)?, &crates)).context("writing the stamp")?;
    println!("prepare: query files: {}, written: {}, removed: {}", new.len(), changed.len(), stale.len());
    Ok(())
}

fn uses_macros(house: &House, own: &Crate, part: &str) -> bool {
    house.rust_in(&format!("{}/{part}", own.folder)).any(|file| {
        let tokens = lex::tokens(&house.text(file));
        tokens.windows(2).any(|t| t[1].is_mark('!') && t[0].word().is_some_and(|word| MACROS.contains(&word)))
    })
}

/// Everything that the offline data depends on, and the data itself, as one number.
fn digest(house: &House, crates: &[&Crate]) -> String {
    let mut hasher = DefaultHasher::new();
    let relevant = |file: &&String| {
        let source =
            file.ends_with(".rs") && crates.iter().any(|c| file.starts_with(&format!("{}/", c.folder)));
        source || file.starts_with("migrations/") || file.starts_with(".sqlx/") || *file == "Cargo.lock"
    };
    for file in house.files.iter().filter(relevant) {
        (file, house.text(file)).hash(&mut hasher);
    }
    format!("{:016x}\n", hasher.finish())
}

fn target_folder(house: &House) -> Result<PathBuf> {
    let out = Command::new("cargo")
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .current_dir(&house.root)
        .output()
        .context("running cargo metadata")?;
    let metadata: serde_json::Value =
        serde_json::from_slice(&out.stdout).context("reading cargo metadata")?;
    let folder = metadata["target_directory"].as_str().context("cargo metadata names no target folder")?;
    fs::create_dir_all(folder)?;
    Ok(PathBuf::from(folder))
}

/// A query file's name and text.
fn queries(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let named = entries.map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()));
    let files = named.filter(|(name, _)| name.starts_with("query-") && name.ends_with(".json"));
    files.filter_map(|(name, path)| Some((name, fs::read_to_string(path).ok()?))).collect()
}

/// Compiles the crates so that the macros ask `url` and write what they learn into `fresh`.
#[allow(clippy::disallowed_methods, reason = "a file's time of change is the machine's")]
fn compile(house: &House, crates: &[&Crate], url: &str, fresh: &Path) -> Result<()> {
    let mut cargo = Command::new("cargo");
    // All libraries: any other selection would resolve other features and compile dependencies anew.
    cargo.args(["build", "--workspace", "--lib"]).current_dir(&house.root);
    for own in crates {
        // A macro runs only when its crate is compiled; Cargo compiles what looks newer.
        for root in ["src/lib.rs", "src/main.rs"].map(|root| house.root.join(&own.folder).join(root)) {
            if let Ok(file) = File::options().append(true).open(root) {
                file.set_modified(SystemTime::now())?;
            }
        }
    }
    if crates.iter().any(|own| uses_macros(house, own, "tests")) {
        cargo.arg("--tests");
    }
    cargo.env("DATABASE_URL", url).env("SQLX_OFFLINE", "false").env("SQLX_OFFLINE_DIR", fresh);
    if !cargo.status().context("running cargo build")?.success() {
        bail!(
            "a query does not fit the migrations, or a crate does not compile (see above); .sqlx is untouched"
        );
    }
    Ok(())
}

/// A folder that goes away.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Result<Self> {
        let path = std::env::temp_dir().join(format!("baodao-prepare-{}", std::process::id()));
        fs::create_dir_all(&path).with_context(|| format!("making {}", path.display()))?;
        Ok(Self(path))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What stays behind lies in the folder for temporary files.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// An empty database: in a cluster of its own, or a new one beside the given test database.
struct Database {
    url: String,
    /// Address and name for dropping it afterwards, when the server is not ours.
    borrowed: Option<(String, String)>,
    _cluster: Option<Cluster>,
}

impl Database {
    #[allow(clippy::disallowed_methods, reason = "an xtask is configured by its environment")]
    fn open(scratch: &Path) -> Result<Self> {
        if let Ok(server) = std::env::var("BAODAO_TEST_DATABASE_URL") {
            let name = format!("baodao_prepare_{}", std::process::id());
            psql(&server, &["-c", &format!("create database {name}")])?;
            return Ok(Self {
                url: with_database(&server, &name),
                borrowed: Some((server, name)),
                _cluster: None,
            });
        }
        let data_dir = scratch.join("data");
        let cluster =
            Cluster::start(ClusterOptions { data_dir, bin_dir: None, durability: Durability::Throwaway })?;
        Ok(Self { url: cluster.url("postgres"), borrowed: None, _cluster: Some(cluster) })
    }

    fn migrate(&self, house: &House) -> Result<()> {
        let mut args = Vec::new();
        for (file, _) in house.migrations() {
            args.extend(["-f".to_owned(), house.root.join(file).to_string_lossy().into_owned()]);
        }
        psql(&self.url, &args.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some((server, name)) = &self.borrowed
            && let Err(error) = psql(server, &["-c", &format!("drop database {name} with (force)")])
        {
            eprintln!("xtask: {error:#}");
        }
    }
}

/// The address with another database name: `scheme://host/NAME?options`.
fn with_database(url: &str, name: &str) -> String {
    let (address, options) = url.split_once('?').map_or((url, String::new()), |(a, o)| (a, format!("?{o}")));
    let host_from = address.find("://").map_or(0, |at| at + 3);
    let host_to = address[host_from..].find('/').map_or(address.len(), |at| host_from + at);
    format!("{}/{name}{options}", &address[..host_to])
}

fn psql(url: &str, args: &[&str]) -> Result<()> {
    let out = Command::new("psql")
        .args(["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--dbname", url])
        .args(args)
        .output()
        .context("psql is needed (on Debian: apt-get install postgresql-client-15)")?;
    if !out.status.success() {
        bail!("psql failed:\n{}", String::from_utf8_lossy(&out.stderr).trim());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::house::fixture::{Fixture, manifest};

    #[test]
    fn the_database_name_is_replaced_in_every_form_of_address() {
        let to = |url: &str| with_database(url, "x");
        assert_eq!(
            to("postgres://u@h:5432/old?host=/run/a&sslmode=disable"),
            "postgres://u@h:5432/x?host=/run/a&sslmode=disable"
        );
        assert_eq!(to("postgres://u@h/old"), "postgres://u@h/x");
        assert_eq!(to("postgres://u@h"), "postgres://u@h/x");
    }

    #[test]
    fn only_crates_with_macros_are_compiled_and_a_change_is_noticed() {
        let with = |query: &str| {
            Fixture::new(&[
                ("crates/kernel/Cargo.toml", &manifest("k", &[])),
                ("crates/kernel/src/lib.rs", "// sqlx::query!(x)\nfn query() {}"),
                ("crates/platform/Cargo.toml", &manifest("p", &[])),
                ("crates/platform/src/lib.rs", &format!("fn a() {{ sqlx::query_as!(Row, \"{query}\"); }}")),
            ])
        };
        let (one, two) = (with("select 1"), with("select 2"));
        let users = |fixture: &Fixture| -> Vec<Crate> {
            fixture.house.crates.iter().filter(|c| uses_macros(&fixture.house, c, "src")).cloned().collect()
        };
        assert_eq!(users(&one).iter().map(|c| c.name.as_str()).collect::<Vec<_>>(), ["p"]);
        let sum = |fixture: &Fixture| digest(&fixture.house, &users(fixture).iter().collect::<Vec<_>>());
        assert_eq!(sum(&one), sum(&with("select 1")));
        assert_ne!(sum(&one), sum(&two));
    }
}
