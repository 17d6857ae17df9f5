//! `decide_application`: the decision.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::commands;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests};

/// The decision.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideApplication {
    /// Granted or not.
    #[garde(skip)]
    approve: bool,
}

/// Decide on an extension, suspension or termination
///
/// Never the person who asked; one level above them.
#[utoipa::path(post, path = "/api/requests/{id}/decide-application", operation_id = "decide_application", tag = "requests",
    params(("id" = RequestId, Path)), request_body = DecideApplication, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn decide_application(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<DecideApplication>,
) -> Answer<RequestView> {
    cap.change(&call, id, |_| Ok(commands::DecideApplication { approve: input.approve })).await
}
