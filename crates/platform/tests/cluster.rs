//! The private PostgreSQL cluster, with real servers.
#![allow(clippy::unwrap_used, reason = "a test may fail this way")]

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use baodao_platform::cluster::{Cluster, ClusterError, ClusterOptions, Durability};
use rustix::process::{Pid, Signal, kill_process};
use sqlx::postgres::PgConnection;
use sqlx::{Connection, Executor, Row};

/// Tells this test binary, run again by itself, to hold a cluster in this folder until it is killed.
const HOLD: &str = "BAODAO_TEST_HOLD_CLUSTER";

struct Place(tempfile::TempDir);

impl Place {
    /// A folder that PostgreSQL's user can reach, whatever the umask.
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o755)).unwrap();
        Self(dir)
    }

    fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }
}

fn options(data_dir: &Path, durability: Durability) -> ClusterOptions {
    ClusterOptions { data_dir: data_dir.to_owned(), bin_dir: None, durability }
}

fn start(data_dir: &Path) -> Result<Cluster, ClusterError> {
    Cluster::start(options(data_dir, Durability::Throwaway))
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

fn execute(url: &str, statements: &'static str) {
    block_on(async {
        let mut connection = PgConnection::connect(url).await.unwrap();
        connection.execute(statements).await.unwrap();
    });
}

fn number(url: &str, query: &'static str) -> i64 {
    block_on(async {
        let mut connection = PgConnection::connect(url).await.unwrap();
        connection.fetch_one(query).await.unwrap().get(0)
    })
}

/// The server's process, as its own file names it.
fn server_pid(data_dir: &Path) -> u32 {
    let text = fs::read_to_string(data_dir.join("pg/postmaster.pid")).unwrap();
    text.lines().next().unwrap().parse().unwrap()
}

fn raw(pid: u32) -> Pid {
    Pid::from_raw(pid.try_into().unwrap()).unwrap()
}

fn alive(pid: u32) -> bool {
    Path::new(&format!("/proc/{pid}/cwd")).read_link().is_ok()
}

#[test]
fn what_was_written_is_there_after_a_restart() {
    let place = Place::new();
    // An initdb that was interrupted leaves a half-built cluster.
    fs::create_dir_all(place.data().join("pg.tmp/base")).unwrap();
    fs::write(place.data().join("pg.tmp/PG_VERSION"), "15\n").unwrap();

    let mut cluster = start(&place.data()).unwrap();
    assert!(!place.data().join("pg.tmp").exists());
    execute(&cluster.url("postgres"), "create table mark (n bigint); insert into mark values (42)");
    let pid = server_pid(&place.data());
    cluster.stop();
    assert!(!alive(pid));
    drop(cluster);

    let cluster = start(&place.data()).unwrap();
    let url = cluster.url("postgres");
    assert_eq!(number(&url, "select n from mark"), 42);
    assert_eq!(
        number(&url, "select count(*) from pg_settings where name = 'listen_addresses' and setting = ''"),
        1
    );
    let mode = fs::metadata(cluster.socket_dir()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}

#[test]
fn a_second_start_on_the_same_folder_is_refused_and_names_the_first() {
    let place = Place::new();
    let _first = start(&place.data()).unwrap();
    let said = start(&place.data()).unwrap_err().to_string();
    assert!(said.contains(&format!("process {}", std::process::id())), "{said}");
    assert!(said.contains("--data-dir"), "{said}");
}

#[test]
fn killing_the_program_leaves_no_server_and_loses_nothing() {
    if let Some(data_dir) = held_folder() {
        let cluster = Cluster::start(options(&data_dir, Durability::Durable)).unwrap();
        execute(
            &cluster.url("postgres"),
            "create table if not exists mark (n bigint); insert into mark values (1)",
        );
        println!("\nholding");
        loop {
            std::thread::park();
        }
    }
    let place = Place::new();
    for round in 1..=3 {
        let mut owner = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "killing_the_program_leaves_no_server_and_loses_nothing", "--nocapture"])
            .env(HOLD, place.data())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(owner.stdout.take().unwrap());
        assert!(said.lines().map_while(Result::ok).any(|line| line == "holding"), "round {round}");
        let pid = server_pid(&place.data());
        assert!(alive(pid));
        owner.kill().unwrap();
        if round == 1 {
            // Killed together, the server stays unburied for a while; the next start comes at once.
            let _ = kill_process(raw(pid), Signal::KILL);
            owner.wait().unwrap();
            continue;
        }
        owner.wait().unwrap();
        if round == 2 {
            // The next start comes while the server may still be shutting down.
            continue;
        }
        let end = Instant::now() + Duration::from_secs(20);
        while alive(pid) && Instant::now() < end {
            std::thread::sleep(Duration::from_millis(20));
        }
        assert!(!alive(pid), "the server outlived its program");
    }
    let cluster = start(&place.data()).unwrap();
    assert_eq!(number(&cluster.url("postgres"), "select sum(n)::bigint from mark"), 3);
}

#[expect(clippy::disallowed_methods, reason = "the test talks to itself in another process")]
fn held_folder() -> Option<PathBuf> {
    std::env::var_os(HOLD).map(PathBuf::from)
}

#[test]
fn a_killed_server_recovers_at_the_next_start() {
    let place = Place::new();
    let cluster = Cluster::start(options(&place.data(), Durability::Durable)).unwrap();
    execute(&cluster.url("postgres"), "create table mark (n bigint); insert into mark values (7)");
    kill_process(raw(server_pid(&place.data())), Signal::KILL).unwrap();
    drop(cluster);
    assert!(place.data().join("pg/postmaster.pid").exists(), "the killed server left its file");
    let cluster = Cluster::start(options(&place.data(), Durability::Durable)).unwrap();
    assert_eq!(number(&cluster.url("postgres"), "select n from mark"), 7);
}

#[test]
fn a_dead_servers_number_that_somebody_else_has_now_is_no_obstacle() {
    let place = Place::new();
    drop(start(&place.data()).unwrap());
    // Of the same user, else PostgreSQL takes no notice of it.
    let owner = fs::metadata(place.data().join("pg")).unwrap().uid();
    let mut other = Command::new("sleep").arg("60").uid(owner).spawn().unwrap();
    let file = place.data().join("pg/postmaster.pid");
    fs::write(&file, format!("{}\n{}\n", other.id(), place.data().join("pg").display())).unwrap();
    let cluster = start(&place.data()).unwrap();
    assert_eq!(number(&cluster.url("postgres"), "select 1::bigint"), 1);
    other.kill().unwrap();
    other.wait().unwrap();
}

#[test]
fn a_cluster_of_another_version_is_refused_with_instructions() {
    let place = Place::new();
    fs::create_dir_all(place.data().join("pg")).unwrap();
    fs::write(place.data().join("pg/PG_VERSION"), "12\n").unwrap();
    let said = start(&place.data()).unwrap_err().to_string();
    assert!(said.contains("made by PostgreSQL 12"), "{said}");
    assert!(said.contains("apt-get install postgresql-12"), "{said}");
    assert!(said.contains("pg_upgrade"), "{said}");
}

#[test]
fn a_long_path_gets_a_short_socket() {
    let place = Place::new();
    let deep = place.0.path().join("a".repeat(60)).join("b c".repeat(20));
    let cluster = start(&deep).unwrap();
    assert!(cluster.socket_dir().as_os_str().len() < 60);
    assert_eq!(number(&cluster.url("postgres"), "select 1::bigint"), 1);
    let socket_dir = cluster.socket_dir().to_owned();
    drop(cluster);
    fs::remove_dir_all(socket_dir).unwrap();
}

#[test]
fn a_folder_out_of_reach_is_named() {
    if !rustix::process::geteuid().is_root() {
        // Only root hands the cluster to another user.
        return;
    }
    let closed = tempfile::tempdir().unwrap();
    fs::set_permissions(closed.path(), fs::Permissions::from_mode(0o700)).unwrap();
    let said = start(&closed.path().join("data")).unwrap_err().to_string();
    assert!(said.contains("chmod o+x"), "{said}");
    assert!(said.contains(closed.path().to_str().unwrap()), "{said}");
}

#[test]
fn a_wrong_bin_folder_is_named() {
    let place = Place::new();
    let mut options = options(&place.data(), Durability::Throwaway);
    options.bin_dir = Some(place.0.path().to_owned());
    let said = Cluster::start(options).unwrap_err().to_string();
    assert!(said.contains("BAODAO_POSTGRES_BIN"), "{said}");
}
