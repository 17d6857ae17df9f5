//! `answer_by_receipt`: answer what was asked, by the receipt link and without an account.

use axum::extract::State;
use baodao_platform::{Answer, Call, Input, Path, Problems};

use super::answer_question::AnswerQuestion;
use super::read_receipt::token_hash;
use crate::{RequestView, Requests, change::Which};

/// Answer what was asked by the receipt link
///
/// The answer is added to the text and the clock goes on.
#[utoipa::path(post, path = "/api/receipts/{token}/answer", operation_id = "answer_by_receipt", tag = "receipts",
    params(("token" = String, Path, example = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")), request_body = AnswerQuestion, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn answer_by_receipt(
    State(cap): State<Requests>,
    call: Call,
    Path(token): Path<String>,
    Input(input): Input<AnswerQuestion>,
) -> Answer<RequestView> {
    let hash = token_hash(&token)?;
    cap.answer(&call, Which::Receipt(&hash), &input.text).await
}
