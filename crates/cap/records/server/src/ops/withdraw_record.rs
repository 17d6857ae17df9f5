//! `withdraw_record`: taken back.

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

/// Why.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawRecord {
    /// Why it is taken back.
    #[garde(length(chars, min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500, example = "登记到了别的日期")]
    reason: String,
}

/// Take a service record back
///
/// By the person at any time; by the coordinator only before the person has confirmed it. It counts
/// nowhere any more; its history stays until its time is over.
#[utoipa::path(post, path = "/api/records/{id}/withdraw", operation_id = "withdraw_record", tag = "records",
    params(("id" = RecordId, Path)), request_body = WithdrawRecord,
    responses((status = 200, body = RecordView), Problems))]
pub(crate) async fn withdraw_record(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<RecordId>,
    Input(input): Input<WithdrawRecord>,
) -> Answer<RecordView> {
    let reason = text::clean(&input.reason);
    let step = Step {
        action: Action::WithdrawRecord,
        name: "withdraw",
        event: "record_withdrawn",
        note: Some(&reason),
    };
    cap.change_record(&call, id, step, |record, env| record.withdraw(env)).await
}
