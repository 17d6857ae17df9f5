//! `merge_request`: a person decides that two requests are one matter.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problem, Problems};
use baodao_requests_core::{Action, commands};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests};

/// Into which request.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeRequest {
    /// The open request in which the matter goes on.
    #[garde(skip)]
    into: RequestId,
}

/// Merge a request into another
///
/// The requester follows the other one from now on; open tasks of this one are called off.
#[utoipa::path(post, path = "/api/requests/{id}/merge", operation_id = "merge_request", tag = "requests",
    params(("id" = RequestId, Path)), request_body = MergeRequest, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn merge_request(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<MergeRequest>,
) -> Answer<RequestView> {
    let own = cap.known(&call, id.into()).await?;
    own.require(&call.actor, Action::Merge)?;
    let target = cap.known(&call, input.into.into()).await?;
    if target.permit(&call.actor, Action::Merge).is_none() {
        return Err(Problem::not_found());
    }
    let command = commands::Merge { into: input.into, into_is_open: !target.request.stage.is_over() };
    let reply = cap.change(&call, id, |_| Ok(command)).await?;
    // The requester of the merged one follows the other; one who follows it already is no error.
    if let Some(account) = own.request.requester.account {
        crate::store::sides::follow(cap.platform.pool(), &call.actor, input.into, account, call.now).await?;
    }
    Ok(reply)
}
