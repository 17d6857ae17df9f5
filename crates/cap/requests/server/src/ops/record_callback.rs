//! `record_callback`: what a call-back heard; one that reached nobody enters no rate.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::{CallbackAnswers, commands};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests, store};

/// What was heard.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordCallbackInput {
    /// The answers; left out when nobody was reached.
    #[serde(default)]
    #[garde(skip)]
    answers: Option<CallbackAnswers>,
}

/// Record a call-back
///
/// Never by somebody who had a hand in the request.
#[utoipa::path(post, path = "/api/requests/{id}/callback", operation_id = "record_callback", tag = "requests",
    params(("id" = RequestId, Path)), request_body = RecordCallbackInput, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn record_callback(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<RecordCallbackInput>,
) -> Answer<RequestView> {
    let pool = cap.platform.pool();
    let worked_on_it = store::requests::worked_on_it(pool, id, call.account()?).await?;
    let command = commands::RecordCallback { answers: input.answers, worked_on_it };
    let reply = cap.change(&call, id, |_| Ok(command)).await?;
    if input.answers.is_some() {
        let round = i16::try_from(reply.body.round).unwrap_or(i16::MAX);
        store::sides::callback_done(pool, id.0, round, call.now).await?;
    }
    Ok(reply)
}
