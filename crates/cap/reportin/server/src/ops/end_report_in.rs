//! `end_report_in`: ends a report-in.

use axum::extract::State;
use baodao_kernel::ReportInId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};
use baodao_reportin_core::EndReason;
use baodao_reportin_core::policy::{Action, Relation};
use baodao_reportin_core::steps::{Ender, end};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::ReportIns;
use crate::change::Done;
use crate::tells::Step;
use crate::views::ReportInView;

/// Why.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct EndReportIn {
    /// The reason.
    #[garde(skip)]
    #[schema(example = "withdrawn")]
    reason: EndReason,
}

/// End a report-in
///
/// The person at any time and without saying more; the unit's liaison when somebody left, retired
/// or was on the roster by mistake; the community. The role of an in-service member over the home
/// ends with it; what was done stays recorded. The person is told who ended it.
#[utoipa::path(post, path = "/api/report-ins/{id}/end", operation_id = "end_report_in", tag = "reportin",
    params(("id" = ReportInId, Path)), request_body = EndReportIn,
    responses((status = 200, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn end_report_in(
    State(cap): State<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
    Input(input): Input<EndReportIn>,
) -> Answer<ReportInView> {
    cap.change(&call, id, Action::End, |known| {
        let by = if known.stands(Relation::Subject) {
            Ender::Self_
        } else if known.stands(Relation::Liaison) {
            Ender::Unit
        } else {
            Ender::Desk
        };
        Ok(Done::new(end(&known.row.report, by, input.reason, call.now).or_refuse()?, Step::Ended))
    })
    .await
}
