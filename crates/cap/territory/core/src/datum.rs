//! WGS-84 and GCJ-02. Maps and WeChat in mainland China speak GCJ-02, which shifts a point by
//! some hundred metres; we store WGS-84 and convert at the edge, once, because the datum is part
//! of the input. The formula is the public one (Krasovsky 1940 ellipsoid); its inverse is found
//! by iteration to better than a centimetre.

use std::f64::consts::PI;

use serde::{Deserialize, Serialize};

/// The datum of coordinates that come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Datum {
    /// GPS, GeoJSON.
    #[default]
    Wgs84,
    /// WeChat, Amap, Tencent maps.
    Gcj02,
}

impl Datum {
    /// The point as WGS-84 longitude and latitude in degrees.
    pub fn to_wgs84(self, lon: f64, lat: f64) -> (f64, f64) {
        match self {
            Self::Wgs84 => (lon, lat),
            Self::Gcj02 => gcj02_to_wgs84(lon, lat),
        }
    }
}

/// Whether two numbers can be a point on the earth.
pub fn is_point(lon: f64, lat: f64) -> bool {
    lon.is_finite() && lat.is_finite() && (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat)
}

/// Converts WGS-84 to GCJ-02; outside mainland China's box the two are the same.
pub fn wgs84_to_gcj02(lon: f64, lat: f64) -> (f64, f64) {
    if !(72.004..=137.8347).contains(&lon) || !(0.8293..=55.8271).contains(&lat) {
        return (lon, lat);
    }
    let (dlon, dlat) = offset(lon, lat);
    (lon + dlon, lat + dlat)
}

/// Converts GCJ-02 to WGS-84.
pub fn gcj02_to_wgs84(lon: f64, lat: f64) -> (f64, f64) {
    let mut guess = (lon, lat);
    // Each round shrinks the error about a thousandfold; eight are plenty.
    for _ in 0..8 {
        let (glon, glat) = wgs84_to_gcj02(guess.0, guess.1);
        let error = (glon - lon, glat - lat);
        guess = (guess.0 - error.0, guess.1 - error.1);
        if error.0.abs().max(error.1.abs()) < 1e-9 {
            break;
        }
    }
    guess
}

fn offset(lon: f64, lat: f64) -> (f64, f64) {
    const AXIS: f64 = 6_378_245.0;
    const ECCENTRICITY_SQUARED: f64 = 0.006_693_421_622_965_943;
    let (x, y) = (lon - 105.0, lat - 35.0);
    let waves =
        |t: f64, near: f64, far: f64| (near * (t * PI).sin() + far * (t / 3.0 * PI).sin()) * 2.0 / 3.0;
    let common = (20.0 * (6.0 * x * PI).sin() + 20.0 * (2.0 * x * PI).sin()) * 2.0 / 3.0;
    let north = -100.0
        + 2.0 * x
        + 3.0 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * x.abs().sqrt()
        + common
        + waves(y, 20.0, 40.0)
        + (160.0 * (y / 12.0 * PI).sin() + 320.0 * (y * PI / 30.0).sin()) * 2.0 / 3.0;
    let east = 300.0
        + x
        + 2.0 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * x.abs().sqrt()
        + common
        + waves(x, 20.0, 40.0)
        + (150.0 * (x / 12.0 * PI).sin() + 300.0 * (x / 30.0 * PI).sin()) * 2.0 / 3.0;
    let radians = lat / 180.0 * PI;
    let magic = 1.0 - ECCENTRICITY_SQUARED * radians.sin().powi(2);
    let metres_north = AXIS * (1.0 - ECCENTRICITY_SQUARED) / (magic * magic.sqrt());
    let metres_east = AXIS / magic.sqrt() * radians.cos();
    (east * 180.0 / (metres_east * PI), north * 180.0 / (metres_north * PI))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// WGS-84 and GCJ-02 pairs that are published with the open implementations of the formula.
    const VECTORS: [((f64, f64), (f64, f64)); 3] = [
        ((121.527_210_6, 31.177_427_6), (121.531_541_859_215, 31.175_303_983_645_97)),
        ((113.912_316, 22.543_847), (113.917_176_480_836_3, 22.540_796_131_694_766)),
        ((116.377_817, 39.911_954), (116.384_047_224_556_57, 39.913_345_455_360_69)),
    ];

    #[test]
    fn published_points_agree() {
        for (wgs, gcj) in VECTORS {
            let (lon, lat) = wgs84_to_gcj02(wgs.0, wgs.1);
            assert!((lon - gcj.0).abs() < 1e-6 && (lat - gcj.1).abs() < 1e-6, "{lon} {lat} for {gcj:?}");
            let (lon, lat) = Datum::Gcj02.to_wgs84(gcj.0, gcj.1);
            assert!((lon - wgs.0).abs() < 1e-6 && (lat - wgs.1).abs() < 1e-6, "{lon} {lat} for {wgs:?}");
        }
    }

    #[test]
    fn abroad_and_wgs84_stay_as_they_are() {
        assert_eq!(wgs84_to_gcj02(2.35, 48.85), (2.35, 48.85));
        assert_eq!(Datum::Wgs84.to_wgs84(120.0, 32.0), (120.0, 32.0));
        assert!(
            !is_point(f64::NAN, 0.0)
                && !is_point(181.0, 0.0)
                && !is_point(0.0, -91.0)
                && is_point(120.8, 32.0)
        );
    }

    proptest! {
        #[test]
        fn there_and_back_is_within_a_centimetre(lon in 74.0f64..135.0, lat in 18.0f64..54.0) {
            let (glon, glat) = wgs84_to_gcj02(lon, lat);
            let (back_lon, back_lat) = gcj02_to_wgs84(glon, glat);
            prop_assert!((back_lon - lon).abs() < 1e-7 && (back_lat - lat).abs() < 1e-7);
        }
    }
}
