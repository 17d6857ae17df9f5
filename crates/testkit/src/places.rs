//! The small district: two subdistricts, three communities, four grids, with boundaries around
//! (120.87° E, 32.01° N) and two estates. Names and codes of communities are those of 崇川区;
//! grids and estates are invented.

/// 崇川区.
pub const DISTRICT: &str = "320613";
/// 城东街道, where most persons work.
pub const SUBDISTRICT: &str = "320613001";
/// 德民社区.
pub const COMMUNITY: &str = "320613001001";
/// 德民第一网格, the grid worker's.
pub const GRID: &str = "320613001001001";
/// 德民第二网格.
pub const SECOND_GRID: &str = "320613001001002";
/// 小石桥社区, beside it.
pub const NEXT_COMMUNITY: &str = "320613001002";
/// 小石桥第一网格.
pub const NEXT_GRID: &str = "320613001002001";
/// 和平桥街道.
pub const FAR_SUBDISTRICT: &str = "320613002";
/// 濠阳社区.
pub const FAR_COMMUNITY: &str = "320613002001";
/// 濠阳第一网格.
pub const FAR_GRID: &str = "320613002001001";
/// A point inside [`GRID`]: longitude, latitude.
pub const POINT: (f64, f64) = (120.8705, 32.0105);
/// An estate of [`GRID`].
pub const ESTATE: &str = "文峰花园";

/// 其他区, the second tenant, has one line of areas down to this grid.
pub const OTHER_GRID: &str = "320699001001001";

/// The second tenant's code.
pub const OTHER_DISTRICT: &str = "qita";

pub(crate) const AREAS: &str = "\
code,name
320613,崇川区
320613001,城东街道
320613001001,德民社区居委会
320613001001001,德民第一网格
320613001001002,德民第二网格
320613001002,小石桥社区居委会
320613001002001,小石桥第一网格
320613002,和平桥街道
320613002001,濠阳社区居委会
320613002001001,濠阳第一网格
";

pub(crate) const OTHER_AREAS: &str = "\
code,name
320699,其他区
320699001,其他街道
320699001001,其他社区居委会
320699001001001,其他第一网格
";

pub(crate) const ESTATES: &str = "\
area_code,name,aliases,address
320613001001001,文峰花园,文峰花园小区,濠东路12号
320613002001001,濠阳新村,,濠阳路3号
";

/// Squares of a thousandth of a degree, one beside the other.
pub(crate) fn boundaries() -> serde_json::Value {
    let square = |(code, at): (&str, f64)| {
        let (west, south) = (120.870 + at * 0.001, 32.010);
        let ring = [
            [west, south],
            [west + 0.001, south],
            [west + 0.001, south + 0.001],
            [west, south + 0.001],
            [west, south],
        ];
        serde_json::json!({
            "type": "Feature", "properties": { "code": code },
            "geometry": { "type": "Polygon", "coordinates": [ring] },
        })
    };
    let grids = [(GRID, 0.0), (SECOND_GRID, 1.0), (NEXT_GRID, 2.0), (FAR_GRID, 3.0)];
    serde_json::json!({ "type": "FeatureCollection", "features": grids.map(square) })
}
