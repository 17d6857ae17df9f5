//! `report_work`: what was done.

use axum::extract::State;
use baodao_kernel::ClaimId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::commands;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{ClaimView, Requests};

/// What was done.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportWork {
    /// What was done.
    #[garde(length(chars, min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "已更换两盏楼道灯")]
    text: String,
    /// Minutes on site.
    #[garde(range(min = 1, max = 1440))]
    #[schema(minimum = 1, maximum = 1440, example = 45)]
    minutes: u16,
}

/// Report work
///
/// Minutes on site, travel not counted, at most the length of the slot.
#[utoipa::path(post, path = "/api/claims/{id}/report", operation_id = "report_work", tag = "claims",
    params(("id" = ClaimId, Path)), request_body = ReportWork, responses((status = 200, body = ClaimView), Problems))]
pub(crate) async fn report_work(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<ClaimId>,
    Input(input): Input<ReportWork>,
) -> Answer<ClaimView> {
    cap.change_seat(&call, id, |_| commands::ReportWork { text: input.text.clone(), minutes: input.minutes })
        .await
}
