//! `read_report_in_figures`: counts by community and state.

use std::collections::BTreeMap;

use axum::extract::State as Shared;
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Filters, Problems, Reply};
use baodao_reportin_core::State;
use baodao_reportin_core::policy::Action;
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

/// Counts of an area.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportInFigures {
    /// In the order of the areas, never of the numbers.
    communities: Vec<ReportInCommunity>,
    /// All of them together.
    total: ReportInCounts,
    /// When they were counted.
    at: Timestamp,
}

/// Read counts of report-ins
///
/// For the community and subdistrict, within their area: people by community and state, in the
/// natural order of the areas. Nothing is ranked (`domain.md` 1).
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
    Ok(Reply::ok(ReportInFigures { communities: communities.collect(), total, at: call.now }))
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
