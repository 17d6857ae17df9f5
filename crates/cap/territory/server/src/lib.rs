//! Operations of the territory capability: areas, estates and buildings, the grid board, imports,
//! boundaries, and finding the place that a point or a text means. The rules stand in
//! `baodao-territory-core`; here they meet HTTP, files and the database.

mod allow;
mod change;
mod import;
mod index;
mod ops;
mod place;
mod place_body;
mod store;
mod stored;
pub mod table;
mod upload;
pub mod views;

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, FromRef};
use baodao_platform::{Module, PermissionRow, Platform};
use baodao_territory_core::{policy, refusals};
use utoipa_axum::{router::OpenApiRouter, routes};

pub use index::PlaceIndex;
pub use stored::StoredPlaces;

/// What every operation of this capability holds.
#[derive(Clone)]
pub(crate) struct Territory {
    pub platform: Platform,
    pub index: Arc<PlaceIndex>,
    /// One file is unpacked and judged at a time: each may take its tens of megabytes.
    pub imports: Arc<tokio::sync::Semaphore>,
}

impl FromRef<Territory> for Platform {
    fn from_ref(territory: &Territory) -> Self {
        territory.platform.clone()
    }
}

/// The capability, ready to be mounted. The app fills `index` before it serves
/// ([`PlaceIndex::refresh`]), keeps it fresh ([`PlaceIndex::run`]) and hands it to whoever needs
/// [`baodao_territory_core::Places`].
pub fn module(platform: Platform, index: Arc<PlaceIndex>) -> Module {
    let territory = Territory { platform, index, imports: Arc::new(tokio::sync::Semaphore::new(1)) };
    let files = OpenApiRouter::new()
        .routes(routes!(ops::import_territory::import_territory))
        .routes(routes!(ops::import_boundaries::import_boundaries))
        // The file and the little that a form puts around it.
        .layer(DefaultBodyLimit::max(table::FILE_MAX + 64 * 1024));
    let routes = OpenApiRouter::new()
        .routes(routes!(ops::list_areas::list_areas, ops::create_area::create_area))
        .routes(routes!(ops::read_area::read_area))
        .routes(routes!(ops::rename_area::rename_area))
        .routes(routes!(ops::recode_area::recode_area))
        .routes(routes!(ops::describe_area::describe_area))
        .routes(routes!(ops::end_area::end_area))
        .routes(routes!(ops::set_boundary::set_boundary))
        .routes(routes!(ops::area_boundaries::area_boundaries))
        .routes(routes!(ops::assign_grid_staff::assign_grid_staff))
        .routes(routes!(ops::grid_board::grid_board))
        .routes(routes!(ops::list_estates::list_estates, ops::add_estate::add_estate))
        .routes(routes!(ops::edit_estate::edit_estate))
        .routes(routes!(ops::list_buildings::list_buildings, ops::add_building::add_building))
        .routes(routes!(ops::edit_building::edit_building))
        .routes(routes!(ops::locate::locate))
        .merge(files);
    Module {
        name: "territory",
        routes: routes.with_state(territory),
        consumers: Vec::new(),
        jobs: Vec::new(),
        refusals: vec![refusals::REFUSALS],
        permissions: PermissionRow::table("territory", policy::POLICY),
        rules: Vec::new(),
    }
}
