//! `ask_requester`: what needs to be known.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::commands;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests};

/// What needs to be known.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskRequester {
    /// The question, in plain words.
    #[garde(length(chars, min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500, example = "请问是几号楼几单元？")]
    question: String,
}

/// Ask the requester back
///
/// The clock waits until the answer. Refused when the requester left no way to be asked.
#[utoipa::path(post, path = "/api/requests/{id}/ask", operation_id = "ask_requester", tag = "requests",
    params(("id" = RequestId, Path)), request_body = AskRequester, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn ask_requester(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<AskRequester>,
) -> Answer<RequestView> {
    cap.change(&call, id, |_| Ok(commands::AskBack { question: input.question.clone() })).await
}
