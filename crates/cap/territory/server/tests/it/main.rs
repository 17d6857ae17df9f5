//! Every operation, every refusal, over a real PostgreSQL.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail this way")]

mod support;

mod add_building;
mod add_estate;
mod area_boundaries;
mod assign_grid_staff;
mod create_area;
mod describe_area;
mod edit_building;
mod edit_estate;
mod end_area;
mod grid_board;
mod import_boundaries;
mod import_territory;
mod index;
mod list_areas;
mod list_buildings;
mod list_estates;
mod locate;
mod read_area;
mod recode_area;
mod rename_area;
mod set_boundary;
