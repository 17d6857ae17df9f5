//! `decide_correction`: the community takes over what was proposed, or says why not.

use axum::extract::State;
use baodao_kernel::ReportInId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};
use baodao_reportin_core::correction;
use baodao_reportin_core::policy::Action;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::ReportIns;
use crate::change::Done;
use crate::tells::Step;
use crate::views::ReportInView;

/// What the community says.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportInCorrectionDecision)]
pub struct DecideCorrection {
    /// Whether it is taken over.
    #[garde(skip)]
    #[schema(example = true)]
    accept: bool,
    /// Why it is not; the person reads it.
    #[garde(inner(length(chars, max = 500)))]
    #[schema(max_length = 500, example = "该小区没有5幢，请再核对")]
    reason: Option<String>,
}

/// Decide a proposed correction
///
/// For the coordinator or secretary of the home's community. Taken over, it stands from now on and
/// counts as the word that the report-in holds; declined, what was confirmed goes on standing and the
/// reason is said. The person (for a unit its liaison) is told. Send `If-Match`: a proposal can be
/// changed while it is read.
#[utoipa::path(post, path = "/api/report-ins/{id}/correction/decision", operation_id = "decide_correction",
    tag = "reportin", params(("id" = ReportInId, Path)), request_body = DecideCorrection,
    responses((status = 200, body = ReportInView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn decide_correction(
    State(cap): State<ReportIns>,
    call: Call,
    Path(id): Path<ReportInId>,
    Input(input): Input<DecideCorrection>,
) -> Answer<ReportInView> {
    cap.change(&call, id, Action::Correct, |known| {
        let report = &known.row.report;
        if input.accept {
            let corrected = correction::accept(report, call.now).or_refuse()?;
            return Ok(Done::changing(corrected, Step::CorrectionAccepted));
        }
        let why = input.reason.as_deref().unwrap_or_default();
        Ok(Done::new(correction::decline(report, why).or_refuse()?, Step::CorrectionDeclined))
    })
    .await
}
