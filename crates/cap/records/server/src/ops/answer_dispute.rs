//! `answer_dispute`: why it stands as it is.

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

/// The answer.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerDispute {
    /// Why it stands as it is.
    #[garde(length(chars, min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500, example = "签到表上写的是十一点半结束，已与您电话核对")]
    answer: String,
}

/// Answer a disputed record without changing it
///
/// The person is asked again. Who answered the first dispute does not answer the second. To change the
/// record, use `correct_record`.
#[utoipa::path(post, path = "/api/records/{id}/answer", operation_id = "answer_dispute", tag = "records",
    params(("id" = RecordId, Path)), request_body = AnswerDispute,
    responses((status = 200, body = RecordView), Problems))]
pub(crate) async fn answer_dispute(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<RecordId>,
    Input(input): Input<AnswerDispute>,
) -> Answer<RecordView> {
    let answer = text::clean(&input.answer);
    let step = Step {
        action: Action::AnswerDispute,
        name: "answer",
        event: "record_dispute_answered",
        note: Some(&answer),
    };
    cap.change_record(&call, id, step, |record, env| record.answer(env)).await
}
