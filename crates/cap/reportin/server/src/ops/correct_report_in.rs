//! `correct_report_in`: the community puts a confirmed report-in right.

use axum::extract::State;
use baodao_kernel::ReportInId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};
use baodao_reportin_core::correction;
use baodao_reportin_core::policy::Action;

use super::propose_correction::CorrectionInput;
use crate::ReportIns;
use crate::change::Done;
use crate::tells::Step;
use crate::views::ReportInView;

/// Correct a report-in
///
/// For the coordinator or secretary of the home's community, outside a round too: unit, party
/// organisation, estate and building of a confirmed report-in, at once. The person (for a unit its
/// liaison) is told and finds in the history which fields became others. The grid stays: that is
/// decided by `place_report_ins`. A correction that the person proposed goes on waiting, unless
/// nothing is left of it.
#[utoipa::path(post, path = "/api/report-ins/{id}/correct", operation_id = "correct_report_in", tag = "reportin",
    params(("id" = ReportInId, Path)), request_body = CorrectionInput,
    responses((status = 200, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn correct_report_in(
    State(cap): State<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
    Input(input): Input<CorrectionInput>,
) -> Answer<ReportInView> {
    cap.known(&call, id).await?.require(&call, Action::Correct)?;
    let what = cap.correction(call.actor.tenant, input).await?;
    cap.change(&call, id, Action::Correct, |known| {
        let corrected = correction::correct(&known.row.report, &what).or_refuse()?;
        Ok(Done::changing(corrected, Step::Corrected))
    })
    .await
}
