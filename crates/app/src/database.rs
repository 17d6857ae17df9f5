//! Which database the program works on, and bringing it up.

use std::fs;
use std::path::Path;
use std::str::FromStr;

use anyhow::{Context, Result};
use baodao_platform::cluster::{Cluster, ClusterError, ClusterOptions, Durability};
use baodao_platform::{Settings, db};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgPool};

use crate::settings::without_password;

/// Name of the database in the private cluster.
const NAME: &str = "baodao";
/// The database's own name for "there is no such database".
const NO_SUCH_DATABASE: &str = "3D000";

/// The address of the database, and the private server when it is ours.
pub struct Database {
    /// For [`db::connect`].
    pub url: String,
    /// Runs as long as this lives; the last thing to be dropped.
    pub cluster: Option<Cluster>,
}

impl Database {
    /// The configured database, or the private one, started here. Blocks; call it on the main
    /// thread, because the server ends with the thread that started it.
    ///
    /// # Errors
    /// A sentence that says what to do.
    pub fn open(settings: &Settings) -> Result<Self> {
        if let Some(url) = &settings.database_url {
            return Ok(Self { url: url.clone(), cluster: None });
        }
        let options = ClusterOptions {
            data_dir: settings.data_dir.clone(),
            bin_dir: settings.postgres_bin.clone(),
            durability: Durability::Durable,
        };
        let cluster = Cluster::start(options)?;
        Ok(Self { url: cluster.url(NAME), cluster: Some(cluster) })
    }

    /// The same for a command that may be used beside a running program: its private server is
    /// shared.
    ///
    /// # Errors
    /// As [`Database::open`].
    pub fn open_or_share(settings: &Settings) -> Result<Self> {
        match Self::open(settings) {
            Err(fault) if matches!(fault.downcast_ref(), Some(ClusterError::InUse { .. })) => {
                let url = running(&settings.data_dir).ok_or(fault)?;
                Ok(Self { url, cluster: None })
            }
            opened => opened,
        }
    }

    /// Connects, making the database when it is missing, and migrates it.
    ///
    /// # Errors
    /// When the server does not answer or a migration fails.
    pub async fn ready(&self, connections: u32) -> Result<PgPool> {
        let pool = match db::connect(&self.url, connections).await {
            Err(fault) if is_missing(&fault) => {
                create(&self.url).await?;
                db::connect(&self.url, connections).await
            }
            connected => connected,
        };
        let pool =
            pool.with_context(|| format!("the database at {} does not answer", without_password(&self.url)))?;
        db::migrate(&pool).await.context("the database could not be brought up to date")?;
        Ok(pool)
    }
}

fn is_missing(fault: &sqlx::Error) -> bool {
    fault.as_database_error().and_then(|cause| cause.code()).as_deref() == Some(NO_SUCH_DATABASE)
}

async fn create(url: &str) -> Result<()> {
    let options = PgConnectOptions::from_str(url)?;
    let name = options.get_database().unwrap_or(NAME).replace('"', "\"\"");
    let mut admin: PgConnection =
        options.database("postgres").connect().await.context("the database server does not answer")?;
    // The name comes from the configuration; identifiers cannot be bound.
    let made = sqlx::query(AssertSqlSafe(format!("create database \"{name}\""))).execute(&mut admin).await;
    admin.close().await?;
    made.with_context(|| format!("the database {name} is missing and cannot be made"))?;
    Ok(())
}

/// The address of the private server that another program runs on this data folder, as the
/// server itself tells it.
fn running(data_dir: &Path) -> Option<String> {
    let told = fs::read_to_string(data_dir.join("pg/postmaster.pid")).ok()?;
    // Line 4 is the port, line 5 the folder of the socket.
    let mut lines = told.lines().skip(3);
    let (port, socket) = (lines.next()?.trim(), lines.next()?.trim());
    (!socket.is_empty())
        .then(|| format!("postgres://postgres@localhost:{port}/{NAME}?host={socket}&sslmode=disable"))
}
