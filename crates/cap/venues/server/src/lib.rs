//! Operations of the venues capability: places that serve people, brands of communities, base
//! figures of areas. The rules stand in `baodao-venues-core`.

mod allow;
mod ops;
pub mod store;
mod table;
mod venue_body;
pub mod views;

use std::sync::Arc;

use axum::extract::FromRef;
use baodao_kernel::{AreaPath, CHINA, Role, TenantId};
use baodao_platform::{Module, NewEvent, PermissionRow, Platform};
use baodao_territory_core::Places;
use baodao_venues_core::{POLICY, refusals};
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

/// What every operation of this capability holds.
#[derive(Clone)]
pub(crate) struct Venues {
    pub platform: Platform,
    pub places: Arc<dyn Places>,
}

impl FromRef<Venues> for Platform {
    fn from_ref(venues: &Venues) -> Self {
        venues.platform.clone()
    }
}

impl Venues {
    /// Names from the subdistrict down; of the district its own.
    pub fn area_names(&self, tenant: TenantId, path: &AreaPath) -> Vec<String> {
        self.places.area_names(tenant, path)
    }

    /// The district's current area at a path.
    pub fn area(&self, tenant: TenantId, path: &AreaPath) -> Option<AreaPath> {
        let found = self.places.area(tenant, path).filter(|area| !area.ended);
        found.map(|area| area.path)
    }
}

/// The day in China.
pub(crate) fn today(now: Timestamp) -> Date {
    CHINA.to_datetime(now).date()
}

/// An event about a venue, a brand or a figure; none is a secret, each stands in its area.
pub(crate) fn event(
    (kind, id): (&'static str, Uuid),
    area: &AreaPath,
    name: &str,
    role: Option<Role>,
    data: Value,
) -> NewEvent {
    let area = area.clone();
    NewEvent { subject_kind: kind, subject_id: id, area, name: name.to_owned(), role, reason: None, data }
}

/// The capability, ready to be mounted.
pub fn module(platform: Platform, places: Arc<dyn Places>) -> Module {
    let venues = Venues { platform, places };
    let routes = OpenApiRouter::new()
        .routes(routes!(ops::list_venues::list_venues, ops::add_venue::add_venue))
        .routes(routes!(ops::read_venue::read_venue, ops::edit_venue::edit_venue))
        .routes(routes!(ops::end_venue::end_venue))
        .routes(routes!(ops::export_venues::export_venues))
        .routes(routes!(ops::import_venues::import_venues))
        .routes(routes!(ops::list_brands::list_brands, ops::save_brand::save_brand))
        .routes(routes!(ops::read_brand::read_brand))
        .routes(routes!(ops::end_brand::end_brand))
        .routes(routes!(ops::read_area_profile::read_area_profile, ops::save_area_figure::save_area_figure));
    Module {
        name: "venues",
        consumers: Vec::new(),
        jobs: Vec::new(),
        refusals: refusals::ALL.to_vec(),
        permissions: PermissionRow::table("venues", POLICY),
        rules: Vec::new(),
        routes: routes.with_state(venues),
    }
}
