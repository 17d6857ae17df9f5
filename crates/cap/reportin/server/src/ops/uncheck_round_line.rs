//! `uncheck_round_line`: takes back what was said of a line.

use axum::extract::State as Shared;
use baodao_kernel::TenantId;
use baodao_platform::{Answer, Call, OrRefuse, Path, Problem, Problems, Reply};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::ports::PLACED;
use baodao_reportin_core::round::LineState;
use baodao_reportin_core::take_back::{Looked, take_back};
use baodao_reportin_core::{LineId, ReportIn, ReportInRefusal, RoundId, placement};
use serde_json::json;

use crate::rounds::RoundLineView;
use crate::store::lines::{self, Line};
use crate::store::rows::{self, Row};
use crate::tells::{Step, details};
use crate::{ReportIns, allow, change, fault};

/// Take back what was said of a line
///
/// For whoever said it and still heads the branch, and for the community and subdistrict, while the
/// round is open. The line waits again. What was corrected or reassigned is put back exactly, with
/// its history, and whoever was told is told again; refused where somebody has gone on from it
/// (`round_line_overtaken`), and where the report-in was ended (`round_line_over`): both are
/// entered in the report-in itself.
#[utoipa::path(post, path = "/api/report-in-rounds/{id}/lines/{line_id}/uncheck", operation_id = "uncheck_round_line",
    tag = "reportin", params(("id" = RoundId, Path), ("line_id" = LineId, Path)),
    responses((status = 200, body = RoundLineView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn uncheck_round_line(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Path((id, line_id)): Path<(RoundId, LineId)>,
) -> Answer<RoundLineView> {
    call.account()?;
    let tenant = call.actor.tenant;
    let (round, sight, _) = cap.round(&call, id).await?;
    let (pool, seals) = (cap.platform.pool(), cap.seals(tenant));
    let line = lines::load(pool, seals, tenant, id, line_id).await?.filter(|line| sight.sees(line));
    let line = line.ok_or_else(Problem::not_found)?;
    let role = allow::may(&call, Action::UncheckLine, &line.community);
    // A line that waits, or that ended by itself, was said by nobody: that is told, not forbidden.
    if line.checked_by.is_some() && !sight.may_uncheck(&call, &line) {
        return Err(Problem::not_allowed());
    }
    let row = rows::load(pool, seals, tenant, line.report_in).await?.ok_or_else(Problem::not_found)?;
    let said = line.state;
    let looked = Looked { round: round.state, line: said, at: line.checked_at, look: line.look.as_ref() };
    let next = take_back(looked, &row.report).or_refuse()?;
    cap.still_there(tenant, &row.report, &next).await?;
    let moved = row.report.branch != next.branch;
    let changed = row.report != next;
    let placed = Step::placed(&row.report, &next);
    let next = Row { report: next, ..row };
    let waiting = Line {
        state: LineState::Waiting,
        changes: Vec::new(),
        checked_at: None,
        checked_by: None,
        look: None,
        grid: next.report.home.grid.clone(),
        unit_name: next.report.unit.name.clone(),
        estate: next.report.home.estate.clone(),
        building: next.report.home.building.clone(),
        ..line
    };
    let step = match said {
        LineState::Corrected => Step::Uncorrected,
        LineState::Reassigned if changed => placed,
        _ => Step::Checked,
    };
    let tells = cap.tells(tenant, step, &next).await?;
    let mut data = details(Step::Checked, &next.report);
    data["round"] = json!(id);
    data["outcome"] = json!(said);
    if let Some(account) = next.report.account.filter(|_| moved) {
        let (body, unit) = (next.report.branch, next.report.unit.id);
        data[PLACED] = json!({ "account": account, "body": body, "unit": unit });
    }
    let mut log = call.log();
    log.event(change::event(&next.report, "report_in_line_unchecked", role, data).telling(tells));
    let branches = cap.branches(tenant, [waiting.branch]).await?;
    let reply = Reply::ok(cap.line_view(&call, waiting, &sight, &branches, round.state));
    log.answer(cap.platform.vault(), &reply)?;
    let mut tx = pool.begin().await?;
    if !lines::uncheck(&mut tx, tenant, line_id).await? {
        return Err(Problem::busy());
    }
    if changed && !rows::save(&mut tx, seals, tenant, &next).await? {
        return Err(Problem::busy());
    }
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}

impl ReportIns {
    /// The grid and the branch that somebody goes back to are still there to take them.
    async fn still_there(&self, tenant: TenantId, now: &ReportIn, next: &ReportIn) -> Result<(), Problem> {
        let overtaken = || Problem::refused(ReportInRefusal::LineOvertaken);
        if next.home.grid != now.home.grid {
            self.check_grid(tenant, next.home.grid.as_ref()).map_err(|_| overtaken())?;
        }
        let Some(branch) = next.branch.filter(|branch| now.branch != Some(*branch)) else { return Ok(()) };
        let known = self.ports.bodies.get(tenant, &[branch]).await.map_err(fault)?;
        let branch = known.get(&branch).ok_or_else(overtaken)?;
        placement::check(&next.home, None, Some(branch)).map_err(|_| overtaken())
    }
}
