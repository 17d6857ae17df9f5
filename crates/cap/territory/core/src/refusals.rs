//! What the territory's rules say when they say no.

use baodao_kernel::{AreaLevel, RefusalSpec};
use jiff::civil::Date;

use crate::import::RowError;

baodao_kernel::refusals! {
    /// Why a change of the territory is refused.
    pub enum TerritoryRefusal {
        /// No current area has this code, path or id.
        AreaUnknown = ("area_unknown", Invalid, "The area named in the input does not exist."),
        /// Another current area has the code.
        AreaCodeTaken { area_code: String } = ("area_code_taken", Conflict, "Another current area has this code."),
        /// The code does not continue the parent's code, or has another level.
        AreaCodeMismatch { area_code: String, level: AreaLevel } = ("area_code_mismatch", Invalid, "The code does not belong under the parent area or has the wrong level."),
        /// A sibling has the name.
        AreaNameTaken { name: String } = ("area_name_taken", Conflict, "Another current area of the same parent has this name."),
        /// The area has ended.
        AreaEnded { ended_on: Date } = ("area_ended", Conflict, "The area has ended."),
        /// Current areas, estates or buildings lie inside.
        AreaHasParts { areas: usize, places: usize } = ("area_has_parts", Conflict, "Current areas, estates or buildings lie inside the area."),
        /// The name is empty, too long or has characters that no name has.
        NameInvalid { name: String } = ("name_invalid", Invalid, "The name is empty, longer than 80 characters or has characters that no name has."),
        /// An attribute cannot be right.
        DetailsInvalid { field: String } = ("details_invalid", Invalid, "An attribute of the area is malformed."),
        /// The date lies in the future or before the last change.
        DateOutOfOrder { date: Date, earliest: Date, latest: Date } = ("date_out_of_order", Invalid, "The date lies in the future or before the last change of the area."),
        /// The geometry cannot be a boundary.
        BoundaryInvalid { problem: String } = ("boundary_invalid", Invalid, "The geometry cannot be an area's boundary."),
        /// Coordinates are out of range.
        PointInvalid = ("point_invalid", Invalid, "Longitude or latitude is missing or out of range."),
        /// Neither a point nor a text was sent.
        PlaceMissing = ("place_missing", Invalid, "Send a point, an address text or both."),
        /// Staff stand on the board of a grid or micro-grid only.
        NotAGrid { level: AreaLevel } = ("not_a_grid", Invalid, "Staff can be assigned to a grid or a micro-grid only."),
        /// The role does not fit the level, or one person stands twice.
        StaffInvalid { problem: String } = ("staff_invalid", Invalid, "An entry of the staff list is not acceptable."),
        /// Estates lie in a community or something narrower.
        PlaceTooWide { level: AreaLevel } = ("place_too_wide", Invalid, "An estate or building lies in a community, grid or micro-grid."),
        /// The building's area and its estate's community differ.
        BuildingOutsideEstate = ("building_outside_estate", Invalid, "The building's area lies outside the estate's community."),
        /// The community has an estate of the name.
        EstateNameTaken { name: String } = ("estate_name_taken", Conflict, "The community already has an estate of this name."),
        /// The estate has a building of the name.
        BuildingNameTaken { name: String } = ("building_name_taken", Conflict, "The estate already has a building of this name."),
        /// The estate or building has ended.
        PlaceEnded = ("place_ended", Conflict, "The estate or building has ended."),
        /// Rows are wrong; nothing was written.
        ImportRejected { rows: usize, row_errors: Vec<RowError> } = ("import_rejected", Invalid, "Rows of the file are wrong; nothing was imported."),
        /// The file cannot be read as a table or as GeoJSON.
        ImportUnreadable { problem: String } = ("import_unreadable", Invalid, "The file cannot be read."),
        /// The file is larger than the import takes.
        ImportTooLarge { limit: u64, unit: String } = ("import_too_large", Invalid, "The file is larger than an import takes."),
    }
}

/// Every refusal of the capability, for the documentation and its test.
pub const REFUSALS: &[RefusalSpec] = TerritoryRefusal::ALL;
