//! The demo district: shaped like 崇川区 of Nantong (its subdistricts, communities and their codes
//! are public facts), everything else invented. Built through the same operations as everybody
//! uses, in the order in which it would have happened, so that no state exists that the rules
//! could not have made. The same seed makes the same people, places, words, days and steps, and so
//! the same states; secrets are drawn anew each time, and the numbers that people quote are handed
//! out as calls arrive. Telephone numbers lie in ranges that no operator hands out (160, 161, 163,
//! 164, 169).

mod builder;
mod care;
mod cobuilding;
mod dice;
mod district;
mod draw;
mod gatherings;
mod history;
mod hours;
mod notices;
mod people;
mod progress;
mod records;
mod register;
mod reportins;
mod skills;
mod story;
mod table;
mod units;
mod venues;
mod visitors;
mod walk;
mod words;

use std::str::FromStr;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use baodao_identity_server::store::demo;
use baodao_kernel::{Clock, SystemClock};
use baodao_platform::Settings;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{AssertSqlSafe, PgPool};

use crate::database::Database;
use builder::Builder;

/// How large.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// One subdistrict, 300 members, 200 requests.
    Small,
    /// The district: about 1,000 grids, 27,000 members, 20,000 requests.
    Full,
}

impl Size {
    fn members(self) -> usize {
        match self {
            Self::Small => 300,
            Self::Full => 27_000,
        }
    }

    fn residents(self) -> usize {
        match self {
            Self::Small => 120,
            Self::Full => 4_000,
        }
    }

    fn requests(self) -> usize {
        match self {
            Self::Small => 200,
            Self::Full => 20_000,
        }
    }
}

/// Builds the district unless the database holds one already.
///
/// # Errors
/// When the database holds something that is no demo, or building fails.
pub async fn ensure(settings: &Settings, database: &Database, size: Size, seed: u64) -> Result<()> {
    let pool = database.ready(4).await?;
    let found = look(settings, &pool).await;
    pool.close().await;
    match found? {
        Found::Whole => return Ok(()),
        Found::Nothing => {}
        Found::Half if database.cluster.is_some() => {
            progress::line("an earlier build was interrupted; it is thrown away");
            start_anew(database).await?;
        }
        Found::Half => bail!("the database holds something that is no complete demo; name an empty one"),
    }
    progress::line(&format!("building the demo district (seed {seed}); nothing in it is real"));
    let begun = Instant::now();
    let pool = quick_pool(database).await?;
    let now = SystemClock.now();
    let built = Builder::new(settings.clone(), pool.clone(), size, seed, now)?.build().await;
    pool.close().await;
    built?;
    progress::line(&format!("the demo district is built, {:.0} s", begun.elapsed().as_secs_f64()));
    Ok(())
}

enum Found {
    Nothing,
    Half,
    Whole,
}

/// The ready-made persons are named last, so a district that has them is complete.
async fn look(settings: &Settings, pool: &PgPool) -> Result<Found> {
    let platform = crate::start::platform(settings.clone(), pool.clone())?;
    let districts = baodao_identity_server::admin::list_tenants(&platform).await?;
    let Some(district) = districts.first() else { return Ok(Found::Nothing) };
    let persons =
        demo::all(pool, district.id).await.map_err(|problem| anyhow::anyhow!("{}", problem.title))?;
    Ok(if persons.is_empty() { Found::Half } else { Found::Whole })
}

/// Drops the private database and makes an empty one.
async fn start_anew(database: &Database) -> Result<()> {
    let options = PgConnectOptions::from_str(&database.url)?;
    let name = options.get_database().unwrap_or("baodao").replace('"', "\"\"");
    let admin = PgPoolOptions::new().max_connections(1).connect_with(options.database("postgres")).await?;
    let drop = AssertSqlSafe(format!("drop database \"{name}\" with (force)"));
    sqlx::query(drop).execute(&admin).await.context("the half-built demo cannot be dropped")?;
    admin.close().await;
    database.ready(1).await?.close().await;
    Ok(())
}

/// Connections that do not wait for the disk: a build that is cut short is thrown away whole. The
/// same few statements come ten thousand times, so each is planned once.
async fn quick_pool(database: &Database) -> Result<PgPool> {
    let options = PgConnectOptions::from_str(&database.url)?.application_name("baodao demo").options([
        ("synchronous_commit", "off"),
        ("plan_cache_mode", "force_generic_plan"),
        ("timezone", "UTC"),
    ]);
    let connections = u32::try_from(walk::HANDS).unwrap_or(8) + 4;
    let pool = PgPoolOptions::new().max_connections(connections).test_before_acquire(false);
    Ok(pool.acquire_timeout(Duration::from_secs(60)).connect_with(options).await?)
}
