//! `create_calendar_feed`: a secret address at which a calendar program finds one's commitments.

use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, NewEvent, Problems, Reply};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use super::submit_request::receipt_hash;
use crate::{Requests, store};

/// Where the calendar is.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CalendarFeed {
    /// The address, told only now; whoever has it sees when and where the caller helps.
    #[schema(example = "http://127.0.0.1:8311/api/feeds/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    pub url: String,
}

/// Make a calendar address
///
/// For a calendar program to subscribe to. A new address ends the one before.
#[utoipa::path(post, path = "/api/my/calendar", operation_id = "create_calendar_feed", tag = "claims",
    responses((status = 201, body = CalendarFeed), Problems))]
pub(crate) async fn create_calendar_feed(State(cap): State<Requests>, call: Call) -> Answer<CalendarFeed> {
    let me = call.account()?;
    let mut secret = [0; 32];
    cap.platform.draw().fill(&mut secret);
    let token = BASE64_URL_SAFE_NO_PAD.encode(secret);
    let base = cap.platform.settings().public_url.trim_end_matches('/');
    let reply = Reply::created(CalendarFeed { url: format!("{base}/api/feeds/{token}") });
    let mut log = call.log();
    log.event(NewEvent {
        subject_kind: "account",
        subject_id: me.0,
        area: AreaPath::district(),
        name: "calendar_feed_created".to_owned(),
        role: None,
        reason: None,
        data: json!({}),
    });
    log.answer(cap.platform.vault(), &reply)?;
    let hash = receipt_hash(&secret);
    store::calendar_feeds::renew(cap.platform.pool(), &call.actor, me, &hash, call.now, &log).await?;
    Ok(reply)
}
