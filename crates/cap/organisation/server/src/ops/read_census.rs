//! `read_census`: how many of what an area's organisation has.

use axum::extract::State;
use baodao_organisation_core::policy::Action;
use baodao_platform::{Answer, Call, Filters, Problem, Problems, Reply};
use garde::Validate;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::names::AreaLabel;
use crate::store::census;
use crate::views::day;
use crate::{Organisation, allow, change};

/// Of where and when.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CensusFilters {
    /// Path of the area; the caller's own if not said.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// As of this day; today if not said.
    #[garde(skip)]
    #[param(value_type = Option<String>, format = Date, example = "2026-11-23")]
    at: Option<Date>,
}

/// One count.
#[derive(Debug, Serialize, ToSchema)]
pub struct CensusCount {
    /// Of what: `units`, `bodies`, `members`, `appointments`, `teams`, `zones`,
    /// `social_organisations` or `coverage` (of units).
    #[schema(example = "bodies")]
    pub what: String,
    /// Of which kind, post or stage.
    #[schema(example = "functional_branch")]
    pub kind: String,
    /// How many.
    #[schema(example = 344)]
    pub count: i64,
}

/// The census of an area.
#[derive(Debug, Serialize, ToSchema)]
pub struct CensusView {
    /// The area.
    pub area: AreaLabel,
    /// The day.
    #[schema(example = "2026-11-23")]
    pub at: String,
    /// Counts by what and kind; what there is none of is left out.
    pub counts: Vec<CensusCount>,
}

/// Read the census
///
/// Units, bodies, members, appointments, teams, zones and social organisations of one area on a
/// day, by kind; units from their first day on, social organisations by the stage of that day. How
/// the party organisation reaches a unit (`coverage`) has no history and is counted as it stands.
/// One area at a time: there is no list of areas side by side. Those who keep the register of the
/// area.
#[utoipa::path(get, path = "/api/organisation/census", operation_id = "read_census", tag = "organisation",
    params(CensusFilters), responses((status = 200, body = CensusView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_census(
    State(cap): State<Organisation>,
    call: Call,
    Filters(filters): Filters<CensusFilters>,
) -> Answer<CensusView> {
    let scope = allow::scope(&call, Action::ReadChecks)?;
    let own = || if scope.all { Some(String::new()) } else { scope.areas.first().map(ToString::to_string) };
    let path = filters.area.or_else(own).ok_or_else(Problem::not_allowed)?;
    let area = cap.area(&call, &path)?.path;
    allow::permit_in(&call, Action::ReadChecks, &area)?;
    let at = filters.at.unwrap_or_else(|| change::today(&call));
    let mut connection = cap.platform.pool().acquire().await?;
    let rows = census::counts(&mut connection, call.actor.tenant, area.as_str(), at).await?;
    let counts = rows.into_iter().map(|row| CensusCount { what: row.what, kind: row.kind, count: row.count });
    let area = cap.label(call.actor.tenant, &area);
    Ok(Reply::ok(CensusView { area, at: day(at), counts: counts.collect() }))
}
