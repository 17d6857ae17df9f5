//! `edit_venue`: writes a venue differently.

use axum::extract::State;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use baodao_venues_core::{Action, VenueId, venue};
use serde_json::json;

use crate::store::venues::{self, Venue};
use crate::venue_body::{self, VenueBody};
use crate::views::VenueView;
use crate::{Venues, allow, event};

/// Edit a venue
///
/// Replaces what it says, for who may add one in its area; moving it asks for the right in the new
/// area too. With a note it is closed for now. One that was given up stays as it was.
#[utoipa::path(put, path = "/api/venues/{id}", operation_id = "edit_venue", tag = "venues",
    params(("id" = VenueId, Path)), request_body = VenueBody,
    responses((status = 200, body = VenueView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn edit_venue(
    State(app): State<Venues>,
    call: Call,
    Path(id): Path<VenueId>,
    Input(input): Input<VenueBody>,
) -> Answer<VenueView> {
    let loaded = allow::venue(&app, &call, id).await?;
    let role = loaded.role();
    let before = loaded.into_inner();
    if call.if_match.is_some_and(|read| read != before.version) {
        return Err(Problem::version_conflict());
    }
    venue::decide_change(before.state()).or_refuse()?;
    let area = input.area(&app, &call)?;
    if area != before.area {
        allow::permit(&call, Action::KeepVenues, &area)?;
    }
    let version = before.version + 1;
    let venue = input.into_venue((&app, &call), Venue { area, version, ..before }).await?;
    let mut tx = app.platform.pool().begin().await?;
    if !venues::save(&mut tx, call.actor.tenant, &venue).await? {
        return Err(Problem::version_conflict());
    }
    let mut log = call.log();
    let data = json!({ "kind": venue.kind, "state": venue.state() });
    log.event(event(("venue", venue.id.0), &venue.area, "venue_edited", role, data));
    let reply = Reply::ok(venue_body::view(&app, &call, venue)).version(version);
    log.answer(app.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
