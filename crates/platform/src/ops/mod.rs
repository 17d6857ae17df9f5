//! The house's own operations: health, description, live events, rule sheets, calendars.

mod import_calendar;
mod list_rule_entries;
mod read_calendar;
mod set_rule_entry;
mod watch;

use std::time::Duration;

use axum::{Router, extract::State, http::header, response::IntoResponse, routing::get};
use baodao_kernel::{RefusalSpec, Role};
use bytes::Bytes;
use jiff_sqlx::ToSqlx;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{Job, PermissionRow, Platform, Problem, Schedule};

pub(crate) use set_rule_entry::RuleRefusal;

/// Refusals of the house's own operations.
pub(crate) const REFUSALS: &[RefusalSpec] = RuleRefusal::ALL;

pub(crate) fn routes(platform: Platform) -> OpenApiRouter<()> {
    OpenApiRouter::new()
        .routes(routes!(watch::watch))
        .routes(routes!(list_rule_entries::list_rule_entries))
        .routes(routes!(set_rule_entry::set_rule_entry))
        .routes(routes!(read_calendar::read_calendar))
        .routes(routes!(import_calendar::import_calendar))
        .with_state(platform)
}

pub(crate) fn permissions() -> Vec<PermissionRow> {
    let row = |action: &str, who: &str| PermissionRow {
        capability: "platform",
        action: action.to_owned(),
        who: who.to_owned(),
    };
    vec![
        row("watch", "signed_in"),
        row("list_rule_entries", "anyone"),
        row("set_rule_entry", "role:sysadmin"),
        row("read_calendar", "anyone"),
        row("import_calendar", "role:sysadmin"),
    ]
}

/// The caller must hold the role over the whole district.
pub(crate) fn require_sysadmin(call: &crate::Call) -> Result<(), Problem> {
    call.account()?;
    let holds = call.actor.holds(Role::Sysadmin, &baodao_kernel::AreaPath::district());
    if holds { Ok(()) } else { Err(Problem::not_allowed()) }
}

/// What is reached without knowing who calls.
pub(crate) fn public(platform: Platform, described: Vec<u8>) -> Router {
    let described = Bytes::from(described);
    let openapi = move || {
        let body = described.clone();
        async move { ([(header::CONTENT_TYPE, "application/json")], body) }
    };
    Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(readyz))
        .route("/metrics", get(|| async { crate::telemetry::metrics_text() }))
        .with_state(platform)
        .route("/api/openapi.json", get(openapi))
}

/// Ready when the database answers.
async fn readyz(State(platform): State<Platform>) -> impl IntoResponse {
    let asked =
        tokio::time::timeout(Duration::from_secs(2), sqlx::query("select 1").execute(platform.pool())).await;
    match asked {
        Ok(Ok(_)) => (axum::http::StatusCode::OK, "ready"),
        _ => (axum::http::StatusCode::SERVICE_UNAVAILABLE, "the database does not answer"),
    }
}

/// The house's own cleaning.
pub(crate) fn jobs() -> Vec<Job> {
    vec![Job::new("platform_clean", Schedule::Daily { hour: 3, minute: 10 }, |platform| async move {
        let now = platform.now().to_sqlx();
        let old = sqlx::query!(
            "delete from idempotent_answer where created_at < $1::timestamptz - interval '3 days'",
            now as _
        )
        .execute(platform.pool())
        .await?;
        sqlx::query("select ensure_event_month(($1::timestamptz + (n || ' month')::interval)::date) from generate_series(0, 2) n")
            .bind(now)
            .execute(platform.pool())
            .await?;
        Ok(format!("{} kept answers removed", old.rows_affected()))
    })]
}
