//! `place_report_ins`: puts people into grids and functional branches.

use axum::extract::State as Shared;
use baodao_kernel::{AreaPath, BodyId, ReportInId};
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems, Reply};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::{ReportIn, ReportInRefusal, State, placement};
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::store::lists;
use crate::store::rows::{self, Row};
use crate::tells::Step;
use crate::{ReportIns, allow, fault};

/// Where one person belongs.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PlaceOne {
    /// Whose report-in.
    #[garde(skip)]
    report_in: ReportInId,
    /// Path of the grid, in the community of the home; stays as it is when left out.
    #[garde(skip)]
    #[schema(value_type = Option<String>, max_length = 16, example = "000100010001")]
    grid: Option<AreaPath>,
    /// The functional branch or group; stays as it is when left out.
    #[garde(skip)]
    branch_id: Option<BodyId>,
}

/// Who belongs where.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PlaceReportIns {
    /// Up to 200 people, all placed or none.
    #[garde(length(min = 1, max = 200), dive)]
    #[schema(min_items = 1, max_items = 200)]
    places: Vec<PlaceOne>,
}

/// How many were placed.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlacedView {
    /// People placed; those who were there already are not counted.
    #[schema(example = 12)]
    placed: usize,
}

/// Place people
///
/// For the community and subdistrict of the homes: a person's decision, with or without a
/// suggestion. Of another branch the person is told by the register of its members, and whoever
/// heads it is told; of another grid alone the person. Where somebody formally belongs does not
/// change.
#[utoipa::path(post, path = "/api/report-ins/placements", operation_id = "place_report_ins", tag = "reportin",
    request_body = PlaceReportIns, responses((status = 200, body = PlacedView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn place_report_ins(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Input(input): Input<PlaceReportIns>,
) -> Answer<PlacedView> {
    allow::scope(&call, Action::Place)?;
    let tenant = call.actor.tenant;
    let ids: Vec<ReportInId> = input.places.iter().map(|one| one.report_in).collect();
    let rows = lists::by_ids(cap.platform.pool(), cap.seals(tenant), tenant, &ids).await?;
    if rows.len() != ids.len() {
        return Err(Problem::not_found());
    }
    let bodies: Vec<BodyId> = input.places.iter().filter_map(|one| one.branch_id).collect();
    let known = cap.ports.bodies.get(tenant, &bodies).await.map_err(fault)?;
    let mut changed = Vec::new();
    let mut log = call.log();
    for (row, place) in rows.into_iter().zip(&input.places) {
        let report = &row.report;
        let Some(role) = allow::may(&call, Action::Place, &report.area()) else {
            return Err(Problem::not_found());
        };
        if report.state != State::Confirmed {
            return Err(ReportInRefusal::ReportInState { state: report.state }).or_refuse();
        }
        let unfit = || Problem::refused(ReportInRefusal::BranchUnfit { problem: "unknown" });
        let branch = place.branch_id.map(|id| known.get(&id).ok_or_else(unfit)).transpose()?;
        placement::check(&report.home, place.grid.as_ref(), branch).or_refuse()?;
        cap.check_grid(tenant, place.grid.as_ref())?;
        let mut home = report.home.clone();
        home.grid = place.grid.clone().or(home.grid);
        let next = ReportIn { home, branch: place.branch_id.or(report.branch), ..report.clone() };
        if next == *report {
            continue;
        }
        let step = Step::placed(report, &next);
        let next = Row { report: next, ..row };
        cap.tell(tenant, &mut log, step, &next, Some(role)).await?;
        changed.push(next);
    }
    let reply = Reply::ok(PlacedView { placed: changed.len() });
    if changed.is_empty() {
        return Ok(reply);
    }
    log.answer(cap.platform.vault(), &reply)?;
    let mut tx = cap.platform.pool().begin().await?;
    for row in &changed {
        if !rows::save(&mut tx, cap.seals(tenant), tenant, row).await? {
            return Err(Problem::busy());
        }
    }
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}

impl ReportIns {
    /// A grid that somebody is put into is in force.
    pub(crate) fn check_grid(
        &self,
        tenant: baodao_kernel::TenantId,
        grid: Option<&AreaPath>,
    ) -> Result<(), Problem> {
        let Some(grid) = grid else { return Ok(()) };
        let known = self.ports.places.area(tenant, grid).filter(|area| !area.ended);
        known.map(drop).ok_or_else(|| Problem::refused(ReportInRefusal::GridOutsideHome))
    }
}
