//! What this capability's rules say when they say no; a page for each in `docs/errors/`.

use baodao_kernel::refusals;

refusals! {
    /// Why a venue is not added or changed.
    pub enum VenueRefusal {
        /// The place is none of the district's.
        VenuePlaceUnknown = ("venue_place_unknown", Invalid, "There is no such area in this district."),
        /// A mobile number.
        VenuePhonePrivate = ("venue_phone_private", Invalid, "The public telephone is an office's landline, never a mobile number."),
        /// No such brand there.
        VenueBrandUnknown = ("venue_brand_unknown", Invalid, "The community of the venue has no such brand."),
        /// Given up already.
        VenueEnded = ("venue_ended", Conflict, "The venue has been given up."),
    }
}

refusals! {
    /// Why a brand is not saved or ended.
    pub enum BrandRefusal {
        /// Not a community.
        BrandPlaceInvalid = ("brand_place_invalid", Invalid, "A brand is a current community's."),
        /// Not yet.
        BrandDayInvalid = ("brand_day_invalid", Invalid, "The day since when lies in the future."),
        /// Over already.
        BrandEnded = ("brand_ended", Conflict, "The brand has ended."),
    }
}

refusals! {
    /// Why a figure is not saved.
    pub enum FigureRefusal {
        /// A grid, or no area of the district's.
        FigurePlaceInvalid = ("figure_place_invalid", Invalid, "Base figures are told of the district, a subdistrict or a community."),
        /// Not plain digits.
        FigureValueInvalid { whole: bool } = ("figure_value_invalid", Invalid, "The value is plain digits; only the area of land has a point."),
        /// Not yet.
        FigureDayInvalid = ("figure_day_invalid", Invalid, "The day of the figure lies in the future."),
    }
}

refusals! {
    /// Why a table of venues is not taken.
    pub enum TableRefusal {
        /// No table that can be read, or larger than an import takes.
        TableUnreadable { problem: String, limit: Option<u64>, unit: Option<String> } = ("venue_table_unreadable", Invalid, "The file cannot be read as a table."),
        /// Rows are wrong; nothing was written.
        TableRejected { rows: usize, row_errors: serde_json::Value } = ("venue_table_rejected", Invalid, "Rows of the table are wrong; nothing was imported."),
    }
}

/// Every list of refusals of this capability.
pub const ALL: &[&[baodao_kernel::RefusalSpec]] =
    &[VenueRefusal::ALL, BrandRefusal::ALL, FigureRefusal::ALL, TableRefusal::ALL];
