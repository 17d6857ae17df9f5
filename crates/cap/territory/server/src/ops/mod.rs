//! One operation a file.

pub(crate) mod add_building;
pub(crate) mod add_estate;
pub(crate) mod area_boundaries;
pub(crate) mod assign_grid_staff;
pub(crate) mod create_area;
pub(crate) mod describe_area;
pub(crate) mod edit_building;
pub(crate) mod edit_estate;
pub(crate) mod end_area;
pub(crate) mod grid_board;
pub(crate) mod import_boundaries;
pub(crate) mod import_territory;
pub(crate) mod list_areas;
pub(crate) mod list_buildings;
pub(crate) mod list_estates;
pub(crate) mod locate;
pub(crate) mod read_area;
pub(crate) mod recode_area;
pub(crate) mod rename_area;
pub(crate) mod set_boundary;
