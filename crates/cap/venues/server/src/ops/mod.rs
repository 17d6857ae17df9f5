//! One operation per file.

pub mod add_venue;
pub mod edit_venue;
pub mod end_brand;
pub mod end_venue;
pub mod export_venues;
pub mod import_venues;
pub mod list_brands;
pub mod list_venues;
pub mod read_area_profile;
pub mod read_brand;
pub mod read_venue;
pub mod save_area_figure;
pub mod save_brand;
