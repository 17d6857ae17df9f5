//! `openapi` and `permissions`: what the program says of itself, without a database.

use std::sync::Arc;

use anyhow::Result;
use baodao_kernel::{SystemClock, SystemDraw};
use baodao_platform::router::Assembled;
use baodao_platform::{Files, Parts, PermissionRow, Platform, Settings, Vault};
use sqlx::postgres::PgPoolOptions;

use super::{runtime, say};
use crate::wire;

/// Puts the program together without ever asking a database. With the demo's doors, so that the
/// description knows every operation there is.
fn assembled() -> Result<Assembled> {
    // The pool wants a runtime, also one that never connects.
    let runtime = runtime()?;
    let _inside = runtime.enter();
    let settings = Settings { demo: true, ..Settings::default() };
    let platform = Platform::new(Parts {
        pool: PgPoolOptions::new().connect_lazy("postgres://localhost/none")?,
        clock: Arc::new(SystemClock),
        draw: Arc::new(SystemDraw),
        vault: Vault::with_key([0; 32], Arc::new(SystemDraw)),
        files: Files::local(&std::env::temp_dir())?,
        settings,
    });
    Ok(wire(&platform).assembled)
}

/// The API description as it is committed.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn openapi_text(api: &utoipa::openapi::OpenApi) -> Result<String> {
    Ok(serde_json::to_string_pretty(api)? + "\n")
}

/// The permission matrix as it is committed: a line for each action.
pub fn permissions_text(rows: &[PermissionRow]) -> String {
    let mut text = String::from(
        "# Who may do what. Written by `baodao permissions` from the policy tables; review every changed line.\n\
         # A role counts within its area; a relation is what somebody is to the thing itself.\n",
    );
    let widest = rows.iter().map(|row| row.capability.len() + 1 + row.action.len()).max().unwrap_or(0);
    for same in rows.chunk_by(|a, b| (a.capability, &a.action) == (b.capability, &b.action)) {
        let Some(first) = same.first() else { continue };
        let action = format!("{}.{}", first.capability, first.action);
        let mut who: Vec<&str> = same.iter().map(|row| row.who.as_str()).collect();
        who.dedup();
        text.push_str(&format!("{action:widest$}  {}\n", who.join(" ")));
    }
    text
}

pub(super) fn openapi() -> Result<()> {
    say(openapi_text(&assembled()?.openapi)?.trim_end());
    Ok(())
}

pub(super) fn permissions() -> Result<()> {
    say(permissions_text(&assembled()?.permissions).trim_end());
    Ok(())
}
