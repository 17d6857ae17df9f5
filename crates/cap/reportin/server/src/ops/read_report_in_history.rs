//! `read_report_in_history`: what happened to a report-in.

use std::collections::HashMap;

use axum::extract::State;
use baodao_kernel::{AccountId, ReportInId};
use baodao_platform::{Answer, Call, Path, Problems, Reply, event};
use baodao_reportin_core::round::ChangedField;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{ReportIns, fault};

/// One step of the history.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReportInStep {
    /// What happened.
    #[schema(example = "report_in_confirmed")]
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// Under which role; absent for the person themselves and for the program.
    #[schema(example = "community_coordinator")]
    pub role: Option<String>,
    /// Who, masked; empty for the program.
    #[schema(example = "林**")]
    pub by: String,
    /// Which fields became others with it.
    #[schema(example = json!(["building"]))]
    pub fields: Vec<ChangedField>,
}

/// The history of a report-in, oldest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportInHistory {
    /// The steps.
    pub steps: Vec<ReportInStep>,
}

/// Read the history of a report-in
///
/// For whoever may read it. A change of home begins a new one; follow `previous` for what was
/// before.
#[utoipa::path(get, path = "/api/report-ins/{id}/history", operation_id = "read_report_in_history",
    tag = "reportin", params(("id" = ReportInId, Path)),
    responses((status = 200, body = ReportInHistory), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_report_in_history(
    State(cap): State<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
) -> Answer<ReportInHistory> {
    let known = cap.readable(&call, id).await?;
    let tenant = call.actor.tenant;
    let since = known.row.report.created_at;
    let events = event::history(cap.platform.pool(), tenant, &[id.0], since, 500).await?;
    let mut actors: Vec<AccountId> = events.iter().filter_map(|event| event.actor.map(AccountId)).collect();
    actors.sort();
    actors.dedup();
    let names: HashMap<AccountId, String> = cap.ports.accounts.names(tenant, &actors).await.map_err(fault)?;
    let steps = events.into_iter().map(|event| ReportInStep {
        by: event.actor.and_then(|by| names.get(&AccountId(by)).cloned()).unwrap_or_default(),
        fields: event.data.get("fields").cloned().and_then(read).unwrap_or_default(),
        name: event.name,
        at: event.at,
        role: event.role,
    });
    Ok(Reply::ok(ReportInHistory { steps: steps.collect() }))
}

/// The fields that an event names.
fn read(fields: serde_json::Value) -> Option<Vec<ChangedField>> {
    serde_json::from_value(fields).ok()
}
