//! `read_report_in_figures`: counts by community and state.

use std::collections::BTreeMap;

use axum::extract::State as Shared;
use baodao_kernel::{AreaPath, Scope};
use baodao_platform::{Answer, Call, Filters, Problems, Reply};
use baodao_reportin_core::State;
use baodao_reportin_core::policy::{Action, Relation};
use garde::Validate;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::names::AreaView;
use crate::store::counts;
use crate::{ReportIns, allow};

/// Where.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReadReportInFigures {
    /// Only inside the area with this path; the caller's whole area when left out.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "0001")]
    area: Option<String>,
}

/// How many people of a community are how far.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct ReportInCounts {
    /// On a roster and silent.
    #[schema(example = 12)]
    invited: i64,
    /// Waiting to be confirmed.
    #[schema(example = 3)]
    submitted: i64,
    /// Asked to correct something.
    #[schema(example = 1)]
    needs_correction: i64,
    /// Confirmed.
    #[schema(example = 180)]
    confirmed: i64,
    /// Rejected.
    #[schema(example = 0)]
    rejected: i64,
    /// Ended.
    #[schema(example = 9)]
    ended: i64,
    /// Confirmed without a grid.
    #[schema(example = 5)]
    without_grid: i64,
    /// Confirmed without a functional branch.
    #[schema(example = 8)]
    without_branch: i64,
    /// Asked whether it still holds.
    #[schema(example = 4)]
    asked: i64,
    /// Of these asked so long ago that the community should speak with them.
    #[schema(example = 0)]
    unanswered: i64,
}

/// One community.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportInCommunity {
    /// Which.
    community: AreaView,
    /// Its counts.
    counts: ReportInCounts,
}

/// How many units of an area are how far; each counts once in a number.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct ReportInUnitCounts {
    /// Units that a community there has confirmed.
    #[schema(example = 14)]
    reported_in: i64,
    /// Units that wait for a community there, or were asked to correct something.
    #[schema(example = 2)]
    waiting: i64,
    /// Units with people who live there, on a roster or reported in.
    #[schema(example = 37)]
    rostered: i64,
}

/// The units of one subdistrict, or of the part of it that the caller sees.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportInUnitsHere {
    /// Which.
    area: AreaView,
    /// Its counts.
    counts: ReportInUnitCounts,
}

/// Counts of an area.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportInFigures {
    /// In the order of the areas, never of the numbers.
    communities: Vec<ReportInCommunity>,
    /// All of them together.
    total: ReportInCounts,
    /// Units of the register by subdistrict, in the order of the areas.
    units: Vec<ReportInUnitsHere>,
    /// All of them together: a unit that reported in to two subdistricts counts once.
    units_total: ReportInUnitCounts,
    /// When they were counted.
    at: Timestamp,
}

/// Read counts of report-ins
///
/// For the community and subdistrict, within their area: people by community and state, and how many
/// units reported in, wait, or have people there, in the natural order of the areas. Nothing is
/// ranked (`domain.md` 1).
#[utoipa::path(get, path = "/api/report-ins/figures", operation_id = "read_report_in_figures", tag = "reportin",
    params(ReadReportInFigures), responses((status = 200, body = ReportInFigures), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_report_in_figures(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Filters(filters): Filters<ReadReportInFigures>,
) -> Answer<ReportInFigures> {
    let scope = allow::scope(&call, Action::List)?;
    let tenant = call.actor.tenant;
    let within = super::list_report_ins::area(filters.area.as_deref())?.unwrap_or_default();
    let before = call.now - cap.rules(tenant).await?.check_unanswered_days.days();
    let cells = counts::by_community(cap.platform.pool(), tenant, &scope, &within, before).await?;
    let mut communities: BTreeMap<AreaPath, ReportInCounts> = BTreeMap::new();
    let mut total = ReportInCounts::default();
    for cell in cells {
        for counts in [communities.entry(cell.community.clone()).or_default(), &mut total] {
            *counts.of(cell.state) += cell.count;
            counts.without_grid += cell.without_grid;
            counts.without_branch += cell.without_branch;
            counts.asked += cell.asked;
            counts.unanswered += cell.unanswered;
        }
    }
    let communities = communities
        .into_iter()
        .map(|(path, counts)| ReportInCommunity { community: cap.area(tenant, &path), counts });
    let communities = communities.collect();
    let (units, units_total) = counts::units(cap.platform.pool(), tenant, &scope, &within).await?;
    let units = units.into_iter().map(|(subdistrict, counts)| {
        let area = cap.area(tenant, &seen_part(&scope, &within, subdistrict));
        ReportInUnitsHere { area, counts: counts.into() }
    });
    let (units, units_total) = (units.collect(), units_total.into());
    Ok(Reply::ok(ReportInFigures { communities, total, units, units_total, at: call.now }))
}

/// What of a subdistrict the numbers speak of: who keeps one community of it sees that community's.
fn seen_part(scope: &Scope<Relation>, within: &AreaPath, subdistrict: AreaPath) -> AreaPath {
    if subdistrict.contains(within) {
        return within.clone();
    }
    if scope.all || scope.areas.iter().any(|area| area.contains(&subdistrict)) {
        return subdistrict;
    }
    let mut parts = scope.areas.iter().filter(|area| subdistrict.contains(area));
    match (parts.next(), parts.next()) {
        (Some(only), None) => only.clone(),
        _ => subdistrict,
    }
}

impl From<counts::Units> for ReportInUnitCounts {
    fn from(units: counts::Units) -> Self {
        let counts::Units { reported_in, waiting, rostered } = units;
        Self { reported_in, waiting, rostered }
    }
}

impl ReportInCounts {
    fn of(&mut self, state: State) -> &mut i64 {
        match state {
            State::Invited => &mut self.invited,
            State::Submitted => &mut self.submitted,
            State::NeedsCorrection => &mut self.needs_correction,
            State::Confirmed => &mut self.confirmed,
            State::Rejected => &mut self.rejected,
            State::Ended => &mut self.ended,
        }
    }
}
