//! `return_report_in`: the community asks for a correction.

use axum::extract::State;
use baodao_kernel::ReportInId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::steps::ask_correction;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::ReportIns;
use crate::change::Done;
use crate::tells::Step;
use crate::views::ReportInView;

/// What is said to the person.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportInWords)]
pub struct Words {
    /// What is to be corrected, or why; the person reads it.
    #[garde(length(chars, min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500, example = "请补充所住小区")]
    pub reason: String,
}

/// Return a report-in for correction
///
/// For the coordinator or secretary of the home's community; the person (for a unit its liaison)
/// is told what to put right.
#[utoipa::path(post, path = "/api/report-ins/{id}/return", operation_id = "return_report_in", tag = "reportin",
    params(("id" = ReportInId, Path)), request_body = Words, responses((status = 200, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn return_report_in(
    State(cap): State<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
    Input(input): Input<Words>,
) -> Answer<ReportInView> {
    cap.change(&call, id, Action::Confirm, |known| {
        let next = ask_correction(&known.row.report, &input.reason).or_refuse()?;
        Ok(Done::new(next, Step::CorrectionAsked))
    })
    .await
}
