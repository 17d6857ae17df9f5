//! `read_venue`: one place that serves people.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use baodao_venues_core::VenueId;

use crate::store::venues;
use crate::views::VenueView;
use crate::{Venues, venue_body};

/// Read a venue
///
/// Public. One that was given up says so, for whoever follows an old link.
#[utoipa::path(get, path = "/api/venues/{id}", operation_id = "read_venue", tag = "venues",
    params(("id" = VenueId, Path)), responses((status = 200, body = VenueView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_venue(
    State(app): State<Venues>,
    call: Call,
    Path(id): Path<VenueId>,
) -> Answer<VenueView> {
    let found = venues::load(app.platform.pool(), call.actor.tenant, id).await?;
    let venue = found.ok_or_else(Problem::not_found)?;
    let version = venue.version;
    Ok(Reply::ok(venue_body::view(&app, &call, venue)).version(version))
}
