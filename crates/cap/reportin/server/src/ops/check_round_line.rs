//! `check_round_line`: somebody looks at a line.

use axum::extract::State as Shared;
use baodao_kernel::{AreaLevel, AreaPath, BodyId, TenantId};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::round::{LineState, Outcome, check_line};
use baodao_reportin_core::take_back::Look;
use baodao_reportin_core::{EndReason, LineId, ReportIn, ReportInRefusal, RoundId, placement};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::names::UnitInput;
use crate::rounds::RoundLineView;
use crate::store::lines::{self, Line};
use crate::store::rows::{self, Row};
use crate::tells::{Step, details};
use crate::{ReportIns, allow, change, fault};

/// What is said of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = RoundLineOutcome)]
pub enum Said {
    /// It holds as it is.
    Holds,
    /// Unit, party organisation, estate or building are put right.
    Corrected,
    /// The person belongs to another grid or branch.
    Reassigned,
    /// The person is no longer here.
    Ended,
}

/// A look at a line.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CheckRoundLine {
    /// What is said.
    #[garde(skip)]
    #[schema(example = "holds")]
    outcome: Said,
    /// For `corrected`: the unit.
    #[garde(dive)]
    unit: Option<UnitInput>,
    /// For `corrected`: the party organisation.
    #[garde(inner(length(chars, max = 100)))]
    #[schema(max_length = 100, example = "崇川区图书馆党支部")]
    party_org: Option<String>,
    /// For `corrected`: the estate.
    #[garde(inner(length(chars, max = 40)))]
    #[schema(max_length = 40, example = "文峰花园")]
    estate: Option<String>,
    /// For `corrected`: the building.
    #[garde(inner(length(chars, max = 40)))]
    #[schema(max_length = 40, example = "3幢")]
    building: Option<String>,
    /// For `reassigned`: path of the grid.
    #[garde(skip)]
    #[schema(value_type = Option<String>, max_length = 16, example = "000100010001")]
    grid: Option<AreaPath>,
    /// For `reassigned`: the functional branch.
    #[garde(skip)]
    branch_id: Option<BodyId>,
    /// For `ended`: why.
    #[garde(skip)]
    reason: Option<EndReason>,
}

/// Look at a line
///
/// For whoever heads the person's functional branch, and for the community and subdistrict. What
/// is said is applied to the report-in at once, with its history; the person is told of a change.
/// Each line is looked at once; `uncheck_round_line` takes back what was said.
#[utoipa::path(post, path = "/api/report-in-rounds/{id}/lines/{line_id}", operation_id = "check_round_line",
    tag = "reportin", params(("id" = RoundId, Path), ("line_id" = LineId, Path)), request_body = CheckRoundLine,
    responses((status = 200, body = RoundLineView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn check_round_line(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Path((id, line_id)): Path<(RoundId, LineId)>,
    Input(input): Input<CheckRoundLine>,
) -> Answer<RoundLineView> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let (round, sight, _) = cap.round(&call, id).await?;
    let (pool, seals) = (cap.platform.pool(), cap.seals(tenant));
    let line = lines::load(pool, seals, tenant, id, line_id).await?.filter(|line| sight.sees(line));
    let line = line.ok_or_else(Problem::not_found)?;
    let role = allow::may(&call, Action::CheckLine, &line.community);
    if role.is_none() && !sight.heads(line.branch) {
        return Err(Problem::not_allowed());
    }
    let row = rows::load(pool, seals, tenant, line.report_in).await?.ok_or_else(Problem::not_found)?;
    let outcome = cap.outcome(tenant, &row.report, input).await?;
    let (next, state, changes) =
        check_line(round.state, line.state, &row.report, &outcome, call.now).or_refuse()?;
    let look = Look::of(&row.report, &next);
    let placed = Step::placed(&row.report, &next);
    let next = Row { report: next, ..row };
    let checked = Line {
        state,
        changes,
        checked_at: Some(call.now),
        checked_by: Some(me),
        look: Some(look),
        grid: next.report.home.grid.clone(),
        unit_name: next.report.unit.name.clone(),
        estate: next.report.home.estate.clone(),
        building: next.report.home.building.clone(),
        ..line
    };
    let mut log = call.log();
    let step = match state {
        LineState::Waiting | LineState::Confirmed => Step::Checked,
        LineState::Corrected => Step::Corrected,
        LineState::Reassigned => placed,
        LineState::Ended => Step::Ended,
    };
    let tells = cap.tells(tenant, step, &next).await?;
    let mut data = details(step, &next.report);
    data["round"] = json!(id);
    data["outcome"] = json!(state);
    data["fields"] = json!(change::fields(&checked.changes));
    log.event(change::event(&next.report, "report_in_line_checked", role, data).telling(tells));
    let branches = cap.branches(tenant, [checked.branch]).await?;
    let reply = Reply::ok(cap.line_view(&call, checked.clone(), &sight, &branches, round.state));
    log.answer(cap.platform.vault(), &reply)?;
    let mut tx = pool.begin().await?;
    // The line first: saving an ended report-in closes what still waits.
    if !lines::check(&mut tx, tenant, &checked, me, call.now).await? {
        return Err(Problem::busy());
    }
    if !rows::save(&mut tx, seals, tenant, &next).await.map_err(change::taken)? {
        return Err(Problem::busy());
    }
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}

impl ReportIns {
    /// What was said, with everything it points at looked up.
    async fn outcome(
        &self,
        tenant: TenantId,
        report: &ReportIn,
        input: CheckRoundLine,
    ) -> Result<Outcome, Problem> {
        Ok(match input.outcome {
            Said::Holds => Outcome::Holds,
            Said::Ended => {
                let missing = || Problem::field("/reason", "missing", "Say why the report-in ends.");
                Outcome::End(input.reason.ok_or_else(missing)?)
            }
            Said::Corrected => {
                let unit = match &input.unit {
                    Some(unit) => Some(self.unit(tenant, unit).await?),
                    None => None,
                };
                let (party_org, estate, building) = (input.party_org, input.estate, input.building);
                Outcome::Correct { unit, party_org, estate, building }
            }
            Said::Reassigned => {
                let wanted: Vec<BodyId> = input.branch_id.into_iter().chain(report.branch).collect();
                let known = self.ports.bodies.get(tenant, &wanted).await.map_err(fault)?;
                let unfit = || Problem::refused(ReportInRefusal::BranchUnfit { problem: "unknown" });
                let branch = input.branch_id.map(|id| known.get(&id).ok_or_else(unfit)).transpose()?;
                if input.grid.is_some() || branch.is_some() {
                    placement::check(&report.home, input.grid.as_ref(), branch).or_refuse()?;
                    self.check_grid(tenant, input.grid.as_ref())?;
                }
                let called = |path: &AreaPath| {
                    path.at(AreaLevel::Grid).map(|grid| self.area(tenant, &grid).name).unwrap_or_default()
                };
                Outcome::Reassign {
                    grid: input.grid.map(|path| (path.clone(), called(&path))),
                    branch: branch.map(|branch| (branch.id, branch.name.clone())),
                    branch_before: report
                        .branch
                        .and_then(|id| known.get(&id))
                        .map(|branch| branch.name.clone()),
                    grid_before: report.home.grid.as_ref().map(called),
                }
            }
        })
    }
}
