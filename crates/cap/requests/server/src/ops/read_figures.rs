//! `read_figures`: what waits, what is late: counts of the caller's areas. No ranking, no rates of persons.

use axum::extract::State;
use baodao_kernel::{AreaPath, policy};
use baodao_platform::{Answer, Call, Filters, Problem, Problems, Reply};
use baodao_requests_core::{Action, POLICY};
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{Requests, store::figures};

/// Of which area.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReadFigures {
    /// Inside this area; all that the caller may see when left out.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010002")]
    area_path: Option<String>,
}

/// How many are at one stage.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StageCount {
    /// The stage.
    #[schema(example = "submitted")]
    pub stage: String,
    /// How many.
    pub count: i64,
    /// How many of them are past due.
    pub overdue: i64,
    /// How many of them began again after a verdict.
    pub reopened: i64,
}

/// Counts of open requests.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Figures {
    /// By stage.
    pub stages: Vec<StageCount>,
    /// All of them.
    pub open: i64,
    /// Those past due.
    pub overdue: i64,
    /// Those that began again after a verdict.
    pub reopened: i64,
}

/// Read counts of open requests
///
/// How many wait, by stage, how many are past due and how many began again, in the areas the caller works for. Counts of
/// work, never of persons.
#[utoipa::path(get, path = "/api/figures", operation_id = "read_figures", tag = "requests",
    params(ReadFigures), responses((status = 200, body = Figures), Problems))]
pub(crate) async fn read_figures(
    State(cap): State<Requests>,
    call: Call,
    Filters(input): Filters<ReadFigures>,
) -> Answer<Figures> {
    call.account()?;
    let within = input
        .area_path
        .as_deref()
        .map(|text| AreaPath::parse(text).ok_or_else(Problem::not_found))
        .transpose()?;
    // Whoever sees the list may count it.
    let scope = policy::scope(POLICY, &call.actor, &Action::List);
    let rows = figures::counts(cap.platform.pool(), &call.actor, &scope, within.as_ref(), call.now).await?;
    let stages: Vec<StageCount> = rows
        .into_iter()
        .map(|(stage, count, overdue, reopened)| StageCount { stage, count, overdue, reopened })
        .collect();
    let sum = |of: fn(&StageCount) -> i64| stages.iter().map(of).sum();
    Ok(Reply::ok(Figures {
        open: sum(|s| s.count),
        overdue: sum(|s| s.overdue),
        reopened: sum(|s| s.reopened),
        stages,
    }))
}
