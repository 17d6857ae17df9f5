//! From what a person tells of a place to an area.

use baodao_kernel::{AreaPath, TenantId};
use baodao_platform::Problem;
use baodao_territory_core::locate::{Located, LocatedKind};
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Requests;

baodao_kernel::refusals! {
    /// Why a place cannot be taken.
    pub enum PlaceRefusal {
        /// Neither point, code nor address leads into the district.
        PlaceUnknown = ("place_unknown", Invalid, "The place lies in no area of this district."),
        /// Several places bear that name; the person says which.
        PlaceAmbiguous { candidates: serde_json::Value } = ("place_ambiguous", Invalid, "Several places fit; say which one."),
    }
}

/// A point in degrees, WGS-84.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Longitude.
    #[garde(range(min = -180.0, max = 180.0))]
    #[schema(minimum = -180, maximum = 180, example = 120.87)]
    pub lon: f64,
    /// Latitude.
    #[garde(range(min = -90.0, max = 90.0))]
    #[schema(minimum = -90, maximum = 90, example = 32.01)]
    pub lat: f64,
}

/// Where: an area that was chosen, a point, or an address in words; the first given counts.
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceInput {
    /// Path of an area that the person chose.
    #[serde(default)]
    #[garde(inner(length(max = 16)))]
    #[schema(max_length = 16, example = "000100020003")]
    pub area_path: Option<String>,
    /// Code of an area that the person chose.
    #[serde(default)]
    #[garde(inner(length(max = 20)))]
    #[schema(max_length = 20, example = "320613001001001")]
    pub area_code: Option<String>,
    /// A point on the map or of the device, WGS-84.
    #[serde(default)]
    #[garde(dive)]
    pub point: Option<Point>,
    /// The address in words; kept sealed, shown to those at work on it.
    #[serde(default)]
    #[garde(inner(length(chars, max = 200)))]
    #[schema(max_length = 200, example = "文峰花园3栋2单元门口")]
    pub address: Option<String>,
}

impl Requests {
    /// The area of a place. An ambiguous one is told, never guessed; one that names nothing is
    /// the district's own when `anywhere` (a resident who gives no place is heard all the same).
    pub(crate) fn area_of(
        &self,
        tenant: TenantId,
        place: &PlaceInput,
        title: &str,
        body: &str,
    ) -> Result<AreaPath, Problem> {
        let unknown = || Problem::refused(PlaceRefusal::PlaceUnknown);
        if let Some(path) = &place.area_path {
            let path = AreaPath::parse(path).ok_or_else(unknown)?;
            return self
                .places
                .area(tenant, &path)
                .filter(|area| !area.ended)
                .map(|area| area.path)
                .ok_or_else(unknown);
        }
        if let Some(code) = &place.area_code {
            return self
                .places
                .by_code(tenant, code)
                .filter(|area| !area.ended)
                .map(|area| area.path)
                .ok_or_else(unknown);
        }
        if let Some(point) = place.point {
            let located = self.places.locate_point(tenant, point.lon, point.lat);
            if let Some(path) = settled(&located)? {
                return Ok(path);
            }
            if place.address.is_none() {
                return Err(unknown());
            }
        }
        if let Some(address) = place.address.as_deref().filter(|address| !address.trim().is_empty()) {
            return settled(&self.places.locate_text(tenant, address))?.ok_or_else(unknown);
        }
        // No place was given. What the words name is taken only when it is certain.
        let from_words = self.places.locate_text(tenant, &format!("{title} {body}"));
        Ok(settled(&from_words).ok().flatten().unwrap_or_else(AreaPath::district))
    }
}

/// The one area found, `None` for none, a refusal for several.
fn settled(located: &Located) -> Result<Option<AreaPath>, Problem> {
    if located.kind == LocatedKind::Ambiguous {
        let candidates = serde_json::to_value(&located.candidates).unwrap_or_default();
        return Err(Problem::refused(PlaceRefusal::PlaceAmbiguous { candidates }));
    }
    Ok(located.settled().map(|area| area.path.clone()))
}
