//! `vet_wish`: the public words.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_requests_core::commands;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests};

/// The public words.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VetWish {
    /// Words for the public.
    #[garde(length(chars, min = 4, max = 200))]
    #[schema(min_length = 4, max_length = 200, example = "一位独居老人希望有一床厚棉被")]
    public_text: String,
}

/// Approve the public words of a wish
///
/// Only these words are ever public: no name, no number, no illness, no photo.
#[utoipa::path(post, path = "/api/requests/{id}/vet-wish", operation_id = "vet_wish", tag = "requests",
    params(("id" = RequestId, Path)), request_body = VetWish, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn vet_wish(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<VetWish>,
) -> Answer<RequestView> {
    cap.change(&call, id, |_| Ok(commands::VetWish { public_text: input.public_text.clone() })).await
}
