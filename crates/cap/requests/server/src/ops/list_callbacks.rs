//! `list_callbacks`: the call-backs that chance drew for the caller.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Page, Problems, Reply};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{Requests, store};

/// A call-back that waits.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CallbackLine {
    /// The request to call about.
    pub request_id: RequestId,
    /// Its number.
    #[schema(example = "2611-0000042")]
    pub number: String,
    /// When it was drawn.
    pub drawn_at: Timestamp,
}

/// List drawn call-backs
///
/// The sample is drawn at night from what was handled; nobody chooses which, and nobody gets a
/// request they had a hand in.
#[utoipa::path(get, path = "/api/callbacks", operation_id = "list_callbacks", tag = "requests",
    responses((status = 200, body = Page<CallbackLine>), Problems))]
pub(crate) async fn list_callbacks(State(cap): State<Requests>, call: Call) -> Answer<Page<CallbackLine>> {
    let me = call.account()?;
    let waiting = store::sides::callbacks(cap.platform.pool(), &call.actor, me).await?;
    let items = waiting.into_iter().map(|one| CallbackLine {
        request_id: one.request,
        number: one.number,
        drawn_at: one.drawn_at,
    });
    Ok(Reply::ok(Page { items: items.collect(), next: None }))
}
