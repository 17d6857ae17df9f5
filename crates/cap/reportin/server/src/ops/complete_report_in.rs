//! `complete_report_in`: the person completes an invitation or answers a correction.

use axum::extract::State;
use baodao_kernel::ReportInId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::steps::complete;

use super::submit_report_in::SubmitReportIn;
use crate::ReportIns;
use crate::change::Done;
use crate::tells::Step;
use crate::views::ReportInView;

/// Complete a report-in
///
/// For the person on whose number the invitation stands, or who took it up by its code. What the
/// unit's roster said is replaced by the person's own word; the community of the home is told. A
/// name that the person gave before stands when none is given now.
#[utoipa::path(post, path = "/api/report-ins/{id}/complete", operation_id = "complete_report_in", tag = "reportin",
    params(("id" = ReportInId, Path)), request_body = SubmitReportIn,
    responses((status = 200, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn complete_report_in(
    State(cap): State<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
    Input(input): Input<SubmitReportIn>,
) -> Answer<ReportInView> {
    let known = cap.known(&call, id).await?;
    known.require(&call, Action::Complete)?;
    let me = call.account()?;
    let notice = cap.notice(&call, input.notice_version).await?;
    let filled = cap.filled(call.actor.tenant, &input.unit, input.party_org, &input.home).await?;
    let given = input.name.as_deref().filter(|name| !name.trim().is_empty());
    let person = cap.myself(&call, given.or_else(|| known.own_name())).await?;
    cap.change(&call, id, Action::Complete, |known| {
        let next = complete(&known.row.report, me, filled.clone(), notice, call.now).or_refuse()?;
        Ok(Done { person: Some(person.clone()), ..Done::new(next, Step::Submitted) })
    })
    .await
}
