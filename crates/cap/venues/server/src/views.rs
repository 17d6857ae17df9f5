//! What the operations answer.

use baodao_kernel::AreaPath;
use baodao_venues_core::{BrandId, Figure, FigureUnit, VenueId, VenueKind, VenueState};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Where a venue is: WGS-84, degrees.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
pub struct VenuePoint {
    /// Longitude.
    #[garde(range(min = 73.0, max = 136.0))]
    #[schema(minimum = 73, maximum = 136, example = 120.8573)]
    pub lon: f64,
    /// Latitude.
    #[garde(range(min = 3.0, max = 54.0))]
    #[schema(minimum = 3, maximum = 54, example = 32.0085)]
    pub lat: f64,
}

/// A place that serves people; all of it is public.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VenueView {
    /// Id.
    pub id: VenueId,
    /// What kind.
    pub kind: VenueKind,
    /// Whether one can go there.
    pub state: VenueState,
    /// The area it serves.
    pub area_path: AreaPath,
    /// Its names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// What it is called.
    #[schema(example = "德民社区党群服务中心")]
    pub name: String,
    /// Where it is, in words.
    #[schema(example = "濠东路12号，架空层")]
    pub address: String,
    /// Where it is on the map.
    pub point: Option<VenuePoint>,
    /// When it is open, in words, Monday to Sunday; empty on a day on which it is closed.
    #[schema(example = json!(["8:30-17:30", "8:30-17:30", "8:30-17:30", "8:30-17:30", "8:30-17:30", "9:00-11:30", ""]))]
    pub hours: Vec<String>,
    /// The office's telephone.
    #[schema(example = "0513-85012345")]
    pub phone: String,
    /// What one can do or get there.
    #[schema(example = json!(["事项代办", "图书借阅", "老年助餐"]))]
    pub services: Vec<String>,
    /// The brand of the community that it stands for.
    pub brand: Option<BrandId>,
    /// The brand's name.
    #[schema(example = "德邻里")]
    pub brand_name: Option<String>,
    /// Why it is closed for now, and until when.
    #[schema(example = "内部装修，12月20日恢复")]
    pub closed_note: Option<String>,
    /// When it was given up.
    pub ended_at: Option<Timestamp>,
    /// When this was last changed.
    pub changed_at: Timestamp,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// What the caller may do now.
    #[schema(example = json!(["edit_venue", "end_venue"]))]
    pub allowed: Vec<&'static str>,
}

/// The brand of a community: what it is known for.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BrandView {
    /// Id.
    pub id: BrandId,
    /// The community.
    pub area_path: AreaPath,
    /// Its names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// What it is called.
    #[schema(example = "德邻里")]
    pub name: String,
    /// What it is.
    #[schema(example = "邻里互助：每月一次邻里集市，老手艺人教修补。")]
    pub what: String,
    /// Since when.
    #[schema(value_type = String, format = Date, example = "2025-03-05")]
    pub since: Date,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// What the caller may do now.
    #[schema(example = json!(["save_brand", "end_brand"]))]
    pub allowed: Vec<&'static str>,
}

/// What was said of a figure before.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EarlierFigure {
    /// The value.
    #[schema(example = "45800")]
    pub value: String,
    /// Where it is from.
    #[schema(example = "街道统计年报")]
    pub source: String,
    /// The day that it is told of.
    #[schema(value_type = String, format = Date, example = "2025-12-31")]
    pub as_of: Date,
    /// When it was saved.
    pub saved_at: Timestamp,
}

/// A base figure as an office states it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FigureView {
    /// Which.
    pub figure: Figure,
    /// The value: plain digits, with a point where it is measured.
    #[schema(example = "46100")]
    pub value: String,
    /// In what.
    pub unit: FigureUnit,
    /// Where it is from.
    #[schema(example = "街道统计年报")]
    pub source: String,
    /// The day that it is told of.
    #[schema(value_type = String, format = Date, example = "2026-10-31")]
    pub as_of: Date,
    /// When it was saved.
    pub saved_at: Timestamp,
    /// For `If-Match` of the next saying.
    #[schema(example = 2)]
    pub version: i32,
    /// What was said before, the latest first.
    pub earlier: Vec<EarlierFigure>,
}

/// The base figures of an area.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AreaProfile {
    /// The area.
    pub area_path: AreaPath,
    /// Its names from the subdistrict down.
    #[schema(example = json!(["城东街道"]))]
    pub area_names: Vec<String>,
    /// What its office has stated, in the order of the list of figures.
    pub figures: Vec<FigureView>,
    /// What the caller may do: `save_area_figure`.
    #[schema(example = json!(["save_area_figure"]))]
    pub allowed: Vec<&'static str>,
}
