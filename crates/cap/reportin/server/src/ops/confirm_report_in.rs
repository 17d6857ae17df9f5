//! `confirm_report_in`: the community confirms.

use axum::extract::State;
use baodao_kernel::ReportInId;
use baodao_platform::{Answer, Call, OrRefuse, Path, Problems};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::steps::confirm;

use crate::ReportIns;
use crate::change::Done;
use crate::tells::Step;
use crate::views::ReportInView;

/// Confirm a report-in
///
/// For the coordinator or secretary of the home's community. The person becomes an in-service
/// member over the home within a moment; the unit gets a receipt that holds name, community and
/// date and nothing else (`domain.md` 5.1).
#[utoipa::path(post, path = "/api/report-ins/{id}/confirm", operation_id = "confirm_report_in", tag = "reportin",
    params(("id" = ReportInId, Path)), responses((status = 200, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn confirm_report_in(
    State(cap): State<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
) -> Answer<ReportInView> {
    cap.change(&call, id, Action::Confirm, |known| {
        Ok(Done::new(confirm(&known.row.report, call.now).or_refuse()?, Step::Confirmed))
    })
    .await
}
