//! `dispute_record`: it is not right.

use axum::extract::State;
use baodao_kernel::{RecordId, text};
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_records_core::Action;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::change::Step;
use crate::views::RecordView;
use crate::Records;

/// What is not right.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DisputeRecord {
    /// What is not right.
    #[garde(length(chars, min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500, example = "当天服务到十二点，应为两个小时")]
    reason: String,
}

/// Dispute my service record
///
/// By the person alone, for as long as the record stands. It counts nowhere until the dispute is
/// answered; a second dispute is answered by another person than the first.
#[utoipa::path(post, path = "/api/records/{id}/dispute", operation_id = "dispute_record", tag = "records",
    params(("id" = RecordId, Path)), request_body = DisputeRecord,
    responses((status = 200, body = RecordView), Problems))]
pub(crate) async fn dispute_record(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<RecordId>,
    Input(input): Input<DisputeRecord>,
) -> Answer<RecordView> {
    let reason = text::clean(&input.reason);
    let step = Step {
        action: Action::DisputeRecord,
        name: "dispute",
        event: "record_disputed",
        note: Some(&reason),
    };
    cap.change_record(&call, id, step, |record, _| record.dispute()).await
}
