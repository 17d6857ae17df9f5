//! `list_venues`: places that serve people, for everybody.

use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply, page};
use baodao_venues_core::{BrandId, VenueKind};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::store::venues::{self, Venue, Wanted};
use crate::views::VenueView;
use crate::{Venues, venue_body};

/// Which venues.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct VenueFilters {
    /// Inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// For people of the area with this path: those of their subdistrict and wider ones, their own
    /// community's first. An area and no point: nobody's whereabouts are asked for.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    near: Option<String>,
    /// Of this kind only.
    #[garde(skip)]
    kind: Option<VenueKind>,
    /// With this brand only.
    #[garde(skip)]
    brand: Option<BrandId>,
    /// Given up ones instead of those in use.
    #[garde(skip)]
    ended: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Venues on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List venues
///
/// Public. Service centres, demonstration points and stations in use, by area and id; with `near`
/// those of one's own community first, then wider ones, then those of the communities around.
#[utoipa::path(get, path = "/api/venues", operation_id = "list_venues", tag = "venues",
    params(VenueFilters), responses((status = 200, body = Page<VenueView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_venues(
    State(app): State<Venues>,
    call: Call,
    Filters(filters): Filters<VenueFilters>,
) -> Answer<Page<VenueView>> {
    let limit = filters.limit.unwrap_or(page::USUAL);
    let nothing = || Ok(Reply::ok(Page { items: Vec::new(), next: None }));
    let Some(within) = AreaPath::parse(filters.area.as_deref().unwrap_or_default()) else {
        return nothing();
    };
    let near = match filters.near.as_deref().map(AreaPath::parse) {
        Some(None) => return nothing(),
        Some(near) => near,
        None => None,
    };
    let wanted = Wanted {
        within: &within,
        near: near.as_ref(),
        kind: filters.kind,
        brand: filters.brand,
        ended: filters.ended.unwrap_or(false),
        after: filters.after.as_deref().map(Cursor::read::<(i32, String, Uuid)>).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let found = venues::list(app.platform.pool(), call.actor.tenant, wanted).await?;
    let key = |(venue, place): &(Venue, i32)| (*place, venue.area.to_string(), venue.id.0);
    let page = Page::cut(found, limit, key);
    let items = page.items.into_iter().map(|(venue, _)| venue_body::view(&app, &call, venue)).collect();
    Ok(Reply::ok(Page { items, next: page.next }))
}
