//! `read_calendar_feed`: whether one's commitments can be found by a calendar program.

use axum::extract::State;
use baodao_platform::{Answer, Call, Problems, Reply};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{Requests, store};

/// Whether there is a calendar address; the address itself is told once.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FeedState {
    /// Since when; nothing when there is none.
    #[schema(example = "2026-11-23T01:00:00Z")]
    pub since: Option<Timestamp>,
}

/// Read whether there is a calendar address
///
/// Since when a calendar program can find the caller's commitments; the address itself is told only
/// when it is made.
#[utoipa::path(get, path = "/api/my/calendar", operation_id = "read_calendar_feed", tag = "claims",
    responses((status = 200, body = FeedState), Problems))]
pub(crate) async fn read_calendar_feed(State(cap): State<Requests>, call: Call) -> Answer<FeedState> {
    let me = call.account()?;
    let since = store::calendar_feeds::since(cap.platform.pool(), &call.actor, me).await?;
    Ok(Reply::ok(FeedState { since }))
}
