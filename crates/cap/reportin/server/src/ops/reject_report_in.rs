//! `reject_report_in`: the community says no.

use axum::extract::State;
use baodao_kernel::ReportInId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::steps::reject;

use super::return_report_in::Words;
use crate::ReportIns;
use crate::change::Done;
use crate::tells::Step;
use crate::views::ReportInView;

/// Reject a report-in
///
/// For the coordinator or secretary of the community, with a reason that the person reads: does
/// not live here, is no in-service member. The person may report in anew, elsewhere or here.
#[utoipa::path(post, path = "/api/report-ins/{id}/reject", operation_id = "reject_report_in", tag = "reportin",
    params(("id" = ReportInId, Path)), request_body = Words, responses((status = 200, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn reject_report_in(
    State(cap): State<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
    Input(input): Input<Words>,
) -> Answer<ReportInView> {
    cap.change(&call, id, Action::Confirm, |known| {
        let next = reject(&known.row.report, &input.reason, call.now).or_refuse()?;
        Ok(Done::new(next, Step::Rejected))
    })
    .await
}
