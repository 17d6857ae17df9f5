//! `end_venue`: gives a venue up.

use axum::extract::State;
use baodao_platform::{Answer, Call, OrRefuse, Path, Problem, Problems, Reply};
use baodao_venues_core::{VenueId, venue};
use serde_json::json;

use crate::store::venues;
use crate::venue_body;
use crate::views::VenueView;
use crate::{Venues, allow, event};

/// Give up a venue
///
/// For who may change it. It leaves the lists for good; its page says that it was given up. A place
/// that opens again is added anew; one that is closed for some time gets a note instead.
#[utoipa::path(post, path = "/api/venues/{id}/end", operation_id = "end_venue", tag = "venues",
    params(("id" = VenueId, Path)), responses((status = 200, body = VenueView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn end_venue(
    State(app): State<Venues>,
    call: Call,
    Path(id): Path<VenueId>,
) -> Answer<VenueView> {
    let loaded = allow::venue(&app, &call, id).await?;
    let role = loaded.role();
    let mut venue = loaded.into_inner();
    if call.if_match.is_some_and(|read| read != venue.version) {
        return Err(Problem::version_conflict());
    }
    venue::decide_change(venue.state()).or_refuse()?;
    venue.version += 1;
    venue.ended_at = Some(call.now);
    venue.changed_at = call.now;
    let mut tx = app.platform.pool().begin().await?;
    if !venues::save(&mut tx, call.actor.tenant, &venue).await? {
        return Err(Problem::version_conflict());
    }
    let mut log = call.log();
    let data = json!({ "kind": venue.kind });
    log.event(event(("venue", venue.id.0), &venue.area, "venue_ended", role, data));
    let version = venue.version;
    let reply = Reply::ok(venue_body::view(&app, &call, venue)).version(version);
    log.answer(app.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
