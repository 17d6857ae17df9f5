//! `read_calendar_file`: somebody's commitments as an iCalendar file, for a calendar program.

use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use baodao_kernel::{AccountId, AreaLevel};
use baodao_platform::{Call, Path, Problem, Problems};
use baodao_requests_core::{Claim, ClaimStage};
use icalendar::{Calendar, Component, Event, EventLike};
use jiff::Timestamp;

use super::read_receipt::token_hash;
use crate::{Requests, store, store::rows::KnownTask};

/// How many of the latest commitments a calendar holds.
const HELD: i64 = 200;

/// Read a calendar by its secret address
///
/// The commitments that have a time, as iCalendar (RFC 5545): title, community and a link; no name and
/// no contact of anybody. Whoever has the address may read; an ended one leads nowhere.
#[utoipa::path(get, path = "/api/feeds/{token}", operation_id = "read_calendar_file", tag = "claims",
    params(("token" = String, Path, example = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")),
    responses((status = 200, content_type = "text/calendar", body = String), Problems))]
pub(crate) async fn read_calendar_file(
    State(cap): State<Requests>,
    call: Call,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let pool = cap.platform.pool();
    let owner = store::calendar_feeds::owner(pool, call.actor.tenant, &token_hash(&token)?).await?;
    let owner: AccountId = owner.ok_or_else(Problem::not_found)?;
    let claims = store::claims::of_account(pool, &call.actor, owner, None, HELD).await?;
    let mut calendar = Calendar::new();
    calendar.name("报到").timezone("Asia/Shanghai");
    for claim in claims.iter().filter(|claim| claim.stage == ClaimStage::Accepted) {
        if let Some(task) = store::tasks::load(pool, &call.actor, claim.task).await? {
            calendar.extend(cap.entry(&call, claim, &task));
        }
    }
    let mut response = calendar.done().to_string().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=300"));
    Ok(response)
}

impl Requests {
    fn entry(&self, call: &Call, claim: &Claim, task: &KnownTask) -> Option<Event> {
        let span = claim.span?;
        let community = task.task.area.at(AreaLevel::Community).unwrap_or_else(|| task.task.area.clone());
        let base = self.platform.settings().public_url.trim_end_matches('/');
        let mut event = Event::new();
        event
            .uid(&format!("{}@baodao", claim.id))
            .summary(&task.title)
            .location(&self.names(call, &community).join(" "))
            .url(&format!("{base}/m/tasks/{}", claim.task));
        event.timestamp(utc(task.task.given_at)?).starts(utc(span.from())?).ends(utc(span.until())?);
        Some(event.done())
    }
}

/// The same moment as the calendar library writes it.
fn utc(at: Timestamp) -> Option<chrono::DateTime<chrono::Utc>> {
    chrono::DateTime::from_timestamp(at.as_second(), 0)
}
