//! `add_venue`: a place that serves people.

use axum::extract::State;
use baodao_platform::{Answer, Call, Input, Problem, Problems, Reply};
use baodao_venues_core::{Action, VenueId, VenueKind};
use serde_json::json;

use crate::store::venues::{self, Venue};
use crate::venue_body::{self, VenueBody};
use crate::views::VenueView;
use crate::{Venues, allow, event};

/// Add a venue
///
/// For coordinators and secretaries in their community, dispatchers in their subdistrict, and the
/// system administrator. It is public at once, with its telephone: a landline, never a mobile number.
#[utoipa::path(post, path = "/api/venues", operation_id = "add_venue", tag = "venues",
    request_body = VenueBody, responses((status = 201, body = VenueView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn add_venue(
    State(app): State<Venues>,
    call: Call,
    Input(input): Input<VenueBody>,
) -> Answer<VenueView> {
    allow::permit_somewhere(&call, Action::KeepVenues)?;
    let area = input.area(&app, &call)?;
    let role = allow::permit(&call, Action::KeepVenues, &area)?;
    let empty = Venue {
        id: VenueId(call.id()),
        version: 1,
        kind: VenueKind::Other,
        area,
        name: String::new(),
        address: String::new(),
        point: None,
        hours: Vec::new(),
        phone: String::new(),
        services: Vec::new(),
        brand: None,
        brand_name: None,
        closed_note: None,
        ended_at: None,
        changed_at: call.now,
    };
    let venue = input.into_venue((&app, &call), empty).await?;
    let mut tx = app.platform.pool().begin().await?;
    if !venues::save(&mut tx, call.actor.tenant, &venue).await? {
        return Err(Problem::busy());
    }
    let mut log = call.log();
    let data = json!({ "kind": venue.kind });
    log.event(event(("venue", venue.id.0), &venue.area, "venue_added", role, data));
    let reply = Reply::created(venue_body::view(&app, &call, venue)).version(1);
    log.answer(app.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
