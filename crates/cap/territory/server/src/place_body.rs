//! What estates and buildings have in common when they come in.

use baodao_territory_core::datum::Datum;
use baodao_territory_core::estates::Place;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::views::PointBody;

/// Name, address and point of an estate or building.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceBody {
    /// Name as on the gate or the wall.
    #[garde(length(chars, min = 1, max = 80))]
    #[schema(min_length = 1, max_length = 80, example = "虹桥北村")]
    name: String,
    /// Other names.
    #[garde(length(max = 20), inner(length(chars, max = 80)))]
    #[serde(default)]
    #[schema(max_items = 20, example = json!(["虹北"]))]
    aliases: Vec<String>,
    /// Street address of the gate, never of a flat: it is public.
    #[garde(inner(length(chars, max = 200)))]
    #[schema(max_length = 200, example = "虹桥路12号")]
    address: Option<String>,
    /// Number of households.
    #[garde(inner(range(min = 0, max = 100_000)))]
    #[schema(minimum = 0, maximum = 100000, example = 812)]
    households: Option<i32>,
    /// Where it is.
    #[garde(dive)]
    point: Option<PointBody>,
    /// Datum of the point; WGS-84 if not said.
    #[garde(skip)]
    #[serde(default)]
    datum: Datum,
}

impl From<PlaceBody> for Place {
    fn from(body: PlaceBody) -> Self {
        let point = body.point.map(|point| body.datum.to_wgs84(point.lon, point.lat));
        Self {
            name: body.name,
            aliases: body.aliases,
            address: body.address,
            households: body.households,
            point,
        }
    }
}
