//! A database for each test, cloned from a template that one process of the run fills.

use std::str::FromStr;
use std::time::Duration;

use baodao_kernel::{Draw, SystemDraw};
use baodao_platform::db;
use sha2::{Digest, Sha256};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, PgPool};
use tokio::sync::OnceCell;

use crate::{cluster, world};

/// Serialises filling templates, whichever process does it.
const LOCK: i64 = 0x0ba0_da0e;
const CONNECTIONS: u32 = 8;

static TEMPLATE: OnceCell<String> = OnceCell::const_new();
static EMPTY_TEMPLATE: OnceCell<String> = OnceCell::const_new();

/// A database of one test's own; dropped with this value.
pub struct Database {
    pool: PgPool,
    name: String,
}

impl Database {
    /// Migrated, with the small district and its persons.
    pub(crate) async fn with_world() -> Self {
        Self::clone_of(TEMPLATE.get_or_init(|| template("world", true)).await).await
    }

    /// Migrated and empty, for tests of a crate below the app.
    pub async fn empty() -> Self {
        Self::clone_of(EMPTY_TEMPLATE.get_or_init(|| template("empty", false)).await).await
    }

    async fn clone_of(template: &str) -> Self {
        let mut random = [0; 8];
        SystemDraw.fill(&mut random);
        let name = format!("t_{}", db::hex(&random));
        execute(&format!("create database {name} template {template} strategy file_copy")).await;
        Self { pool: pool(&name).await, name }
    }

    /// Its connections.
    pub fn pool(&self) -> &PgPool {
        &self.pool
    }

    /// Its address.
    pub fn url(&self) -> String {
        let (before, after) = cluster::admin_url().split_once("/postgres?").unwrap();
        format!("{before}/{}?{after}", self.name)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let statement = format!("drop database if exists {} with (force)", self.name);
        // The test's runtime is ending; its connections are cut by the server.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.unwrap().block_on(execute(&statement));
        });
        if dropping.join().is_err() {
            eprintln!("the database {} was not dropped", self.name);
        }
    }
}

fn options(database: &str) -> PgConnectOptions {
    PgConnectOptions::from_str(cluster::admin_url()).unwrap().database(database).application_name("testkit")
}

async fn pool(database: &str) -> PgPool {
    let options = options(database).options([("timezone", "UTC")]);
    let pool = PgPoolOptions::new().max_connections(CONNECTIONS).test_before_acquire(false);
    pool.acquire_timeout(Duration::from_secs(30)).connect_with(options).await.unwrap()
}

async fn admin() -> PgConnection {
    // Starting the server blocks.
    tokio::task::spawn_blocking(cluster::admin_url).await.unwrap();
    options("postgres").connect().await.unwrap()
}

async fn execute(statement: &str) {
    let mut admin = admin().await;
    sqlx::query(AssertSqlSafe(statement.to_owned())).execute(&mut admin).await.unwrap();
    let _ = admin.close().await;
}

/// The name of the template, filled if no process of the run has done it yet. The name tells the
/// migrations and the sources of the small district, so that a change makes another one.
async fn template(kind: &str, filled: bool) -> String {
    let mut digest = Sha256::new();
    db::MIGRATIONS.iter().for_each(|migration| digest.update(&migration.checksum));
    world::SOURCES.iter().filter(|_| filled).for_each(|source| digest.update(source));
    let name = format!("baodao_{kind}_{}", db::hex(&digest.finalize()[..8]));
    let half = format!("{name}_half");
    let mut admin = admin().await;
    sqlx::query("select pg_advisory_lock($1)").bind(LOCK).execute(&mut admin).await.unwrap();
    let there: bool = sqlx::query_scalar("select exists (select from pg_database where datname = $1)")
        .bind(&name)
        .fetch_one(&mut admin)
        .await
        .unwrap();
    if !there {
        let statement = |text: String| sqlx::query(AssertSqlSafe(text));
        statement(format!("drop database if exists {half} with (force)")).execute(&mut admin).await.unwrap();
        statement(format!("create database {half}")).execute(&mut admin).await.unwrap();
        let pool = pool(&half).await;
        db::migrate(&pool).await.unwrap();
        if filled {
            world::build(&pool).await;
        }
        pool.close().await;
        // The server may still be ending the last connection.
        for _ in 0..50 {
            if statement(format!("alter database {half} rename to {name}")).execute(&mut admin).await.is_ok()
            {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    // Ending the connection gives the lock back.
    let _ = admin.close().await;
    name
}
