//! `end_calendar_feed`: the calendar's address leads nowhere any more.

use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, NewEvent, Problem, Problems, Reply};
use serde_json::json;

use super::read_calendar_feed::FeedState;
use crate::{Requests, store};

/// End the calendar address
///
/// Whoever has it finds nothing there from now on.
#[utoipa::path(delete, path = "/api/my/calendar", operation_id = "end_calendar_feed", tag = "claims",
    responses((status = 200, body = FeedState), Problems))]
pub(crate) async fn end_calendar_feed(State(cap): State<Requests>, call: Call) -> Answer<FeedState> {
    let me = call.account()?;
    let reply = Reply::ok(FeedState { since: None });
    let mut log = call.log();
    log.event(NewEvent {
        subject_kind: "account",
        subject_id: me.0,
        area: AreaPath::district(),
        name: "calendar_feed_ended".to_owned(),
        role: None,
        reason: None,
        data: json!({}),
    });
    log.answer(cap.platform.vault(), &reply)?;
    if !store::calendar_feeds::end(cap.platform.pool(), &call.actor, me, &log).await? {
        return Err(Problem::not_found());
    }
    Ok(reply)
}
