//! `note_contact`: notes that somebody was first in touch with the requester.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_requests_core::commands;

use crate::{RequestView, Requests};

/// Note the first contact
///
/// Whoever is at work on it has been in touch with the requester.
#[utoipa::path(post, path = "/api/requests/{id}/note-contact", operation_id = "note_contact", tag = "requests",
    params(("id" = RequestId, Path)), responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn note_contact(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
) -> Answer<RequestView> {
    cap.change(&call, id, |_| Ok(commands::NoteContact)).await
}
