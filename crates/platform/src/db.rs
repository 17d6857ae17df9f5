//! The database: connecting, migrating, and telling its errors apart.

use std::{str::FromStr, time::Duration};

use sqlx::{
    ConnectOptions, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};

use crate::{Problem, problem};

/// Every migration of the product, embedded.
pub static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("../../migrations");

/// Opens a pool of up to `connections`.
pub async fn connect(url: &str, connections: u32) -> Result<PgPool, sqlx::Error> {
    let options = PgConnectOptions::from_str(url)?
        .application_name("baodao")
        // A scheduler's second of delay is no fault; a query of minutes is.
        .options([("statement_timeout", "120s"), ("timezone", "UTC")])
        .log_slow_statements(tracing::log::LevelFilter::Warn, Duration::from_secs(2));
    PgPoolOptions::new()
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(20))
        // A broken connection shows on use; a ping before every use doubles the round trips.
        .test_before_acquire(false)
        .connect_with(options)
        .await
}

/// Brings the schema up to date under the migrator's lock, makes the coming months of the log,
/// and lifts the log's base over what a restored dump may contain.
pub async fn migrate(pool: &PgPool) -> Result<(), sqlx::migrate::MigrateError> {
    MIGRATIONS.run(pool).await?;
    sqlx::raw_sql(
        "select ensure_event_month((current_date + (n || ' month')::interval)::date) from generate_series(0, 2) n;
         update event_base set base = base + greatest(0,
           (select coalesce(max(tx), 0) from event) - (base + pg_current_xact_id()::text::bigint) + 1);",
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// The name of the constraint that a statement met, for turning it into a refusal.
pub fn constraint(error: &sqlx::Error) -> Option<&str> {
    error.as_database_error().and_then(|cause| cause.constraint())
}

impl From<sqlx::Error> for Problem {
    fn from(error: sqlx::Error) -> Self {
        if constraint(&error) == Some("idempotent_answer_key") {
            // The same call is being answered elsewhere; the idempotency layer looks it up.
            return problem::Problem::busy();
        }
        let state = error.as_database_error().and_then(|cause| cause.code()).unwrap_or_default().into_owned();
        // Serialization failure, deadlock: nothing was changed and trying again is right.
        if matches!(state.as_str(), "40001" | "40P01") {
            return Self::busy();
        }
        if let Some(why) = unstorable(&state) {
            return Self::field("", "unstorable", why);
        }
        Self::fault(error)
    }
}

/// Why the database cannot hold a value as it was sent: it is the caller's to put right, not a
/// fault of ours.
fn unstorable(state: &str) -> Option<&'static str> {
    match state {
        // The byte 0 in a text, alone or inside JSON.
        "22021" | "22P05" => Some("A text holds the character U+0000, which cannot be stored."),
        "22007" | "22008" => Some("A moment lies outside the years that can be stored."),
        _ => None,
    }
}

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Reads lower- or upper-case hex.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}
