//! `answer_check`: the person says that it still holds.

use axum::extract::State;
use baodao_kernel::ReportInId;
use baodao_platform::{Answer, Call, OrRefuse, Path, Problems};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::steps::still_holds;

use crate::ReportIns;
use crate::change::Done;
use crate::tells::Step;
use crate::views::ReportInView;

/// Say that a report-in still holds
///
/// For the person, asked or not; the yearly question rests for a year. Where it no longer holds,
/// the answer is `move_home` or `end_report_in`.
#[utoipa::path(post, path = "/api/report-ins/{id}/check", operation_id = "answer_check", tag = "reportin",
    params(("id" = ReportInId, Path)), responses((status = 200, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn answer_check(
    State(cap): State<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
) -> Answer<ReportInView> {
    cap.change(&call, id, Action::AnswerCheck, |known| {
        Ok(Done::new(still_holds(&known.row.report, call.now).or_refuse()?, Step::Checked))
    })
    .await
}
