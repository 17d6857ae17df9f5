//! Boundaries: GeoJSON polygons (RFC 7946) that are checked once, when they come in, and kept
//! as WGS-84. What exists as a [`Boundary`] is a valid multipolygon.

use geo::{Area, BoundingRect, Contains, Coord, LineString, MultiPolygon, Polygon, Validation, unary_union};
use serde_json::{Value, json};

use crate::TerritoryRefusal;
use crate::datum::{Datum, is_point};

/// The most positions that one boundary may have.
pub const POSITIONS_MAX: usize = 20_000;

/// A valid boundary in WGS-84.
#[derive(Debug, Clone, PartialEq)]
pub struct Boundary {
    shape: MultiPolygon<f64>,
}

/// West, south, east, north in degrees.
pub type Bbox = [f64; 4];

impl Boundary {
    /// Reads a GeoJSON `Polygon` or `MultiPolygon` geometry. Rings must be closed, have four
    /// positions and not cross themselves or each other; repeated positions and what rounding
    /// tangles are cleaned.
    pub fn parse(geometry: &Value, datum: Datum) -> Result<Self, TerritoryRefusal> {
        let coordinates = geometry.get("coordinates").unwrap_or(&Value::Null);
        let polygons = match geometry.get("type").and_then(Value::as_str) {
            Some("Polygon") => vec![polygon(coordinates, datum)?],
            Some("MultiPolygon") => list(coordinates, "coordinates")?
                .iter()
                .map(|part| polygon(part, datum))
                .collect::<Result<_, _>>()?,
            _ => return Err(invalid("the type is neither Polygon nor MultiPolygon")),
        };
        if polygons.is_empty() {
            return Err(invalid("there is no polygon"));
        }
        let positions: usize = polygons
            .iter()
            .map(|part| {
                part.exterior().0.len() + part.interiors().iter().map(|ring| ring.0.len()).sum::<usize>()
            })
            .sum();
        if positions > POSITIONS_MAX {
            return Err(invalid(&format!(
                "there are {positions} positions, at most {POSITIONS_MAX} are taken"
            )));
        }
        let shape = MultiPolygon::new(polygons);
        match shape.check_validation() {
            Ok(()) => Ok(Self { shape }),
            Err(error) => {
                untangled(&shape).map(|shape| Self { shape }).ok_or_else(|| invalid(&error.to_string()))
            }
        }
    }

    /// Reads a boundary that was checked before it was stored.
    pub fn from_stored(geometry: &Value) -> Option<Self> {
        Self::parse(geometry, Datum::Wgs84).ok()
    }

    /// The GeoJSON geometry, positions rounded to seven decimals (a centimetre).
    pub fn to_geojson(&self) -> Value {
        let round = |degrees: f64| (degrees * 1e7).round() / 1e7;
        let ring = |line: &LineString<f64>| {
            line.0.iter().map(|c| json!([round(c.x), round(c.y)])).collect::<Vec<_>>()
        };
        let polygons: Vec<Value> = self
            .shape
            .iter()
            .map(|part| std::iter::once(part.exterior()).chain(part.interiors()).map(ring).collect())
            .collect();
        match <[Value; 1]>::try_from(polygons) {
            Ok([only]) => json!({ "type": "Polygon", "coordinates": only }),
            Err(several) => json!({ "type": "MultiPolygon", "coordinates": several }),
        }
    }

    /// The box around it.
    pub fn bbox(&self) -> Bbox {
        self.shape
            .bounding_rect()
            .map_or([0.0; 4], |rect| [rect.min().x, rect.min().y, rect.max().x, rect.max().y])
    }

    /// The middle: the point of balance, longitude and latitude in degrees.
    pub fn middle(&self) -> (f64, f64) {
        geo::Centroid::centroid(&self.shape).map_or((0.0, 0.0), |point| (point.x(), point.y()))
    }

    /// Whether the point lies inside, or on the edge.
    pub fn covers(&self, lon: f64, lat: f64) -> bool {
        let point = geo::Point::new(lon, lat);
        self.shape.contains(&point) || geo::Intersects::intersects(&self.shape, &point)
    }
}

/// Kilometres between two points given as longitude and latitude in degrees (WGS-84), along the
/// great circle.
pub fn kilometres(a: (f64, f64), b: (f64, f64)) -> f64 {
    const EARTH_KM: f64 = 6371.0;
    let (lat_a, lat_b) = (a.1.to_radians(), b.1.to_radians());
    let (d_lat, d_lon) = (lat_b - lat_a, (b.0 - a.0).to_radians());
    let h = (d_lat / 2.0).sin().powi(2) + lat_a.cos() * lat_b.cos() * (d_lon / 2.0).sin().powi(2);
    2.0 * EARTH_KM * h.sqrt().min(1.0).asin()
}

/// The same shape without the spikes and tiny loops that rounding leaves in outlines; `None` when
/// removing them would change the area by more than half a percent, because then it is not
/// rounding that is wrong.
fn untangled(shape: &MultiPolygon<f64>) -> Option<MultiPolygon<f64>> {
    let clean = unary_union(&shape.0);
    let (before, after) = (shape.unsigned_area(), clean.unsigned_area());
    let same = after > 0.0 && (before - after).abs() <= before * 0.005;
    (same && clean.is_valid()).then_some(clean)
}

fn polygon(rings: &Value, datum: Datum) -> Result<Polygon<f64>, TerritoryRefusal> {
    let mut lines = list(rings, "a polygon")?
        .iter()
        .map(|line| ring(line, datum))
        .collect::<Result<Vec<_>, _>>()?
        .into_iter();
    let exterior = lines.next().ok_or_else(|| invalid("a polygon has no ring"))?;
    Ok(Polygon::new(exterior, lines.collect()))
}

fn ring(positions: &Value, datum: Datum) -> Result<LineString<f64>, TerritoryRefusal> {
    let mut line: Vec<Coord<f64>> = Vec::new();
    let listed = list(positions, "a ring")?;
    if listed.len() > 1 && listed.first() != listed.last() {
        return Err(invalid("a ring is not closed"));
    }
    for position in listed {
        let number = |at: usize| position.get(at).and_then(Value::as_f64);
        let (lon, lat) =
            number(0).zip(number(1)).ok_or_else(|| invalid("a position is not [longitude, latitude]"))?;
        if !is_point(lon, lat) {
            return Err(invalid("a position is out of range"));
        }
        let (x, y) = datum.to_wgs84(lon, lat);
        if line.last() != Some(&Coord { x, y }) {
            line.push(Coord { x, y });
        }
    }
    if line.len() < 4 {
        return Err(invalid("a ring has fewer than four different positions"));
    }
    Ok(LineString::new(line))
}

fn list<'a>(value: &'a Value, what: &str) -> Result<&'a Vec<Value>, TerritoryRefusal> {
    value.as_array().ok_or_else(|| invalid(&format!("{what} is not a list")))
}

fn invalid(problem: &str) -> TerritoryRefusal {
    TerritoryRefusal::BoundaryInvalid { problem: problem.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(west: f64, south: f64, side: f64) -> Value {
        let (east, north) = (west + side, south + side);
        json!([[west, south], [east, south], [east, north], [west, north], [west, south]])
    }

    fn problem(geometry: Value) -> String {
        match Boundary::parse(&geometry, Datum::Wgs84) {
            Err(TerritoryRefusal::BoundaryInvalid { problem }) => problem,
            other => panic!("{geometry} read as {other:?}"),
        }
    }

    #[test]
    fn a_thousandth_of_a_degree_is_a_hundred_metres() {
        let km = kilometres((120.870, 32.010), (120.871, 32.010));
        assert!((0.093..0.096).contains(&km), "{km}");
    }

    #[test]
    fn a_polygon_with_a_hole_covers_its_inside_and_edge_only() {
        let geometry = json!({ "type": "Polygon", "coordinates": [square(120.0, 32.0, 1.0), square(120.25, 32.25, 0.5)] });
        let boundary = Boundary::parse(&geometry, Datum::Wgs84).unwrap();
        assert!(boundary.covers(120.1, 32.1) && boundary.covers(120.0, 32.5));
        assert!(!boundary.covers(120.5, 32.5) && !boundary.covers(119.9, 32.5));
        assert_eq!(boundary.bbox(), [120.0, 32.0, 121.0, 33.0]);
        assert_eq!(boundary.to_geojson(), geometry);
        assert_eq!(Boundary::from_stored(&boundary.to_geojson()), Some(boundary));
    }

    #[test]
    fn repeated_positions_are_dropped_and_gcj02_is_shifted() {
        let mut ring = square(120.0, 32.0, 1.0);
        ring.as_array_mut().unwrap().insert(1, json!([120.0, 32.0]));
        let geometry = json!({ "type": "MultiPolygon", "coordinates": [[ring], [square(122.0, 32.0, 1.0)]] });
        let boundary = Boundary::parse(&geometry, Datum::Wgs84).unwrap();
        assert_eq!(boundary.to_geojson()["coordinates"][0][0].as_array().unwrap().len(), 5);
        assert!(boundary.covers(122.5, 32.5) && !boundary.covers(121.5, 32.5));
        let shifted = Boundary::parse(&geometry, Datum::Gcj02).unwrap();
        assert!(shifted.bbox()[0] < 120.0 && shifted.bbox()[0] > 119.99);
    }

    #[test]
    fn what_rounding_has_tangled_is_cleaned() {
        // A spike without area on the eastern side.
        let ring = json!([
            [120.0, 32.0],
            [121.0, 32.0],
            [121.0, 32.5],
            [121.5, 32.5],
            [121.0, 32.5],
            [121.0, 33.0],
            [120.0, 33.0],
            [120.0, 32.0]
        ]);
        let boundary =
            Boundary::parse(&json!({ "type": "Polygon", "coordinates": [ring] }), Datum::Wgs84).unwrap();
        assert_eq!(boundary.bbox(), [120.0, 32.0, 121.0, 33.0]);
        assert!(boundary.covers(120.5, 32.5) && !boundary.covers(121.2, 32.5));
    }

    #[test]
    fn what_cannot_be_a_boundary_is_told_apart() {
        let polygon = |rings: Value| json!({ "type": "Polygon", "coordinates": rings });
        assert!(problem(json!({ "type": "Point", "coordinates": [1, 2] })).contains("neither"));
        assert!(problem(json!(null)).contains("neither"));
        assert!(problem(polygon(json!([]))).contains("no ring"));
        assert!(problem(json!({ "type": "MultiPolygon", "coordinates": [] })).contains("no polygon"));
        assert!(problem(polygon(json!([[[0, 0], [1, 0], [1, 1], [0, 1]]]))).contains("not closed"));
        assert!(problem(polygon(json!([[[0, 0], [1, 0], [0, 0]]]))).contains("four"));
        assert!(problem(polygon(json!([[[0, 0], [1, "a"], [1, 1], [0, 0]]]))).contains("longitude"));
        assert!(problem(polygon(json!([[[0, 0], [999, 0], [1, 1], [0, 0]]]))).contains("range"));
        assert!(problem(polygon(json!(["x"]))).contains("list"));
        // A bow tie.
        problem(polygon(json!([[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]])));
        // A hole outside.
        problem(polygon(json!([square(0.0, 0.0, 1.0), square(5.0, 5.0, 1.0)])));
        let long: Vec<Value> =
            (0..=POSITIONS_MAX).map(|i| json!([f64::from(u32::try_from(i).unwrap()) / 1e4, 0])).collect();
        let closed = [long, vec![json!([1.0, 1.0]), json!([0.0, 0])]].concat();
        assert!(problem(polygon(json!([closed]))).contains("positions"));
    }
}
