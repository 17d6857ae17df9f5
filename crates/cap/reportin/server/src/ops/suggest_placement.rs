//! `suggest_placement`: grids and functional branches for one person, with reasons.

use axum::extract::State as Shared;
use baodao_kernel::{BodyId, ReportInId};
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use baodao_reportin_core::placement::{self, BranchReason, GridReason};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::{ReportIn, RuleSheet};
use serde::Serialize;
use utoipa::ToSchema;

use crate::names::AreaView;
use crate::store::counts;
use crate::{ReportIns, fault};

/// A grid that could be right.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GridSuggestionView {
    /// Which.
    grid: AreaView,
    /// Why.
    reasons: Vec<GridReason>,
}

/// A functional branch that could be right.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BranchSuggestionView {
    /// Which.
    id: BodyId,
    /// Its name.
    #[schema(example = "德民社区第二功能型党支部")]
    name: String,
    /// Members reported in.
    #[schema(example = 17)]
    members: u32,
    /// Why, or why not.
    reasons: Vec<BranchReason>,
}

/// Suggestions; a person decides.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PlacementView {
    /// Grids: what the address says first, then where neighbours are.
    pub grids: Vec<GridSuggestionView>,
    /// Functional branches that serve the place.
    pub branches: Vec<BranchSuggestionView>,
}

/// Suggest a placement
///
/// For the community and subdistrict of the home: which grid the address lies in or neighbours are
/// in, and which functional branches serve it, each with its reasons. Offered from the moment that
/// somebody waits to be confirmed. Nothing is changed; a person decides with `place_report_ins`.
#[utoipa::path(get, path = "/api/report-ins/{id}/placement", operation_id = "suggest_placement", tag = "reportin",
    params(("id" = ReportInId, Path)), responses((status = 200, body = PlacementView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn suggest_placement(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
) -> Answer<PlacementView> {
    let known = cap.known(&call, id).await?;
    known.require(&call, Action::Place)?;
    let rules = cap.rules(call.actor.tenant).await?;
    Ok(Reply::ok(cap.suggest(&call, &known.row.report, &rules).await?))
}

impl ReportIns {
    /// Suggestions for a person, by where they and others live.
    pub(crate) async fn suggest(
        &self,
        call: &Call,
        report: &ReportIn,
        rules: &RuleSheet,
    ) -> Result<PlacementView, Problem> {
        let (tenant, home) = (call.actor.tenant, &report.home);
        let Some(community) = &home.community else {
            return Ok(PlacementView { grids: Vec::new(), branches: Vec::new() });
        };
        let pool = self.platform.pool();
        let neighbours = match &home.estate {
            Some(estate) => {
                let building = home.building.as_deref();
                counts::neighbours(pool, tenant, report.id, community, estate, building).await?
            }
            None => Vec::new(),
        };
        let located = self.locate(tenant, home);
        let grids = placement::grids(located.as_ref(), &neighbours);
        let grid = home.grid.clone().or_else(|| grids.first().map(|first| first.grid.clone()));
        let serving = self.ports.bodies.serving(tenant, community).await.map_err(fault)?;
        let ids: Vec<uuid::Uuid> = serving.iter().map(|branch| branch.id.0).collect();
        let members = counts::members(pool, tenant, &ids).await?;
        let branches = placement::branches(community, grid.as_ref(), &serving, &members, rules);
        let grids = grids
            .into_iter()
            .map(|one| GridSuggestionView { grid: self.area(tenant, &one.grid), reasons: one.reasons });
        let branches = branches.into_iter().map(|one| BranchSuggestionView {
            id: one.branch,
            name: one.name,
            members: one.members,
            reasons: one.reasons,
        });
        Ok(PlacementView { grids: grids.collect(), branches: branches.collect() })
    }
}
