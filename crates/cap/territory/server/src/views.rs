//! Shapes of the answers.

use baodao_kernel::{AreaCode, AreaId, AreaLevel, AreaPath};
use baodao_territory_core::estates::{BuildingState, EstateState, ManagementMode};
use baodao_territory_core::locate::plain_name;
use baodao_territory_core::staff::{StaffEntry, StaffRole};
use baodao_territory_core::{BuildingId, EstateId, UrbanRuralClass};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::store::history::Past;
use crate::store::tree::Versioned;

/// A code or name and the days on which it was in force.
#[derive(Debug, Serialize, ToSchema)]
pub struct PastValue {
    /// The code or name.
    #[schema(example = "320602")]
    pub value: String,
    /// First day.
    #[schema(value_type = String, format = Date, example = "2012-01-01")]
    pub valid_from: String,
    /// First day on which it was no longer in force; absent for the present one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date, example = "2020-07-01")]
    pub valid_to: Option<String>,
}

impl From<Past> for PastValue {
    fn from(past: Past) -> Self {
        Self {
            value: past.value,
            valid_from: past.from.to_string(),
            valid_to: past.to.map(|day| day.to_string()),
        }
    }
}

/// An area in full.
#[derive(Debug, Serialize, ToSchema)]
pub struct AreaView {
    /// Id.
    pub id: AreaId,
    /// Place in the tree; four characters a level, the district's is empty.
    #[schema(value_type = String, example = "00010003")]
    pub path: AreaPath,
    /// Level.
    pub level: AreaLevel,
    /// Code in force, 6 to 17 digits.
    #[schema(value_type = String, example = "320613017003")]
    pub code: AreaCode,
    /// Name in force.
    #[schema(example = "公园社区居委会")]
    pub name: String,
    /// Names from the district down to the area, as people say them.
    #[schema(example = json!(["崇川区", "唐闸镇街道", "公园社区"]))]
    pub names: Vec<String>,
    /// Code in the statistical division, when it differs.
    pub stat_code: Option<String>,
    /// Code in the civil-affairs division, when it differs.
    pub mca_code: Option<String>,
    /// Statistical urban-rural class.
    pub urban_rural_class: Option<UrbanRuralClass>,
    /// Other names that people use.
    pub aliases: Vec<String>,
    /// Remark of the administration.
    pub notes: Option<String>,
    /// Telephone for complaints about the grid's work: the area's own or the nearest wider area's.
    #[schema(example = "0513-12345")]
    pub supervision_phone: Option<String>,
    /// First day.
    #[schema(value_type = String, format = Date, example = "2020-07-01")]
    pub valid_from: String,
    /// First day on which it was no longer in force.
    #[schema(value_type = Option<String>, format = Date)]
    pub valid_to: Option<String>,
    /// The area is no longer in force.
    pub ended: bool,
    /// All codes, oldest first.
    pub codes: Vec<PastValue>,
    /// All names, oldest first.
    pub past_names: Vec<PastValue>,
    /// Operations that the caller may do.
    #[schema(example = json!(["rename_area"]))]
    pub allowed: Vec<String>,
}

impl AreaView {
    /// The area that ends `line` (the areas around it, the district first).
    pub(crate) fn of(
        line: &[Versioned],
        codes: Vec<Past>,
        names: Vec<Past>,
        allowed: Vec<String>,
    ) -> Option<Self> {
        let area = &line.last()?.area;
        let phone = |one: &Versioned| one.area.details.supervision_phone.clone();
        Some(Self {
            id: area.id,
            path: area.path.clone(),
            level: area.path.level(),
            code: area.code.clone(),
            name: area.name.clone(),
            names: plain_names(line),
            stat_code: area.details.stat_code.clone(),
            mca_code: area.details.mca_code.clone(),
            urban_rural_class: area.details.urban_rural_class,
            aliases: area.details.aliases.clone(),
            notes: area.details.notes.clone(),
            supervision_phone: line.iter().rev().find_map(phone),
            valid_from: area.valid_from.to_string(),
            valid_to: area.valid_to.map(|day| day.to_string()),
            ended: !area.is_current(),
            codes: codes.into_iter().map(PastValue::from).collect(),
            past_names: names.into_iter().map(PastValue::from).collect(),
            allowed,
        })
    }
}

/// Names down `line` as people say them.
pub(crate) fn plain_names(line: &[Versioned]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for one in line {
        let wider: Vec<&str> = names.iter().map(String::as_str).collect();
        names.push(plain_name(&one.area.name, &wider));
    }
    names
}

/// A point on the earth, degrees.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
pub struct PointBody {
    /// Longitude.
    #[garde(range(min = -180.0, max = 180.0))]
    #[schema(minimum = -180, maximum = 180, example = 120.8573)]
    pub lon: f64,
    /// Latitude.
    #[garde(range(min = -90.0, max = 90.0))]
    #[schema(minimum = -90, maximum = 90, example = 32.0085)]
    pub lat: f64,
}

/// An estate.
#[derive(Debug, Serialize, ToSchema)]
pub struct EstateView {
    /// Id.
    pub id: EstateId,
    /// Community, grid or micro-grid that it lies in.
    #[schema(value_type = String, example = "00050005")]
    pub area_path: AreaPath,
    /// Names from the district down to that area.
    #[schema(example = json!(["崇川区", "虹桥街道", "新西社区"]))]
    pub area_names: Vec<String>,
    /// Name.
    #[schema(example = "虹桥北村")]
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// Street address of the gate.
    #[schema(example = "虹桥路12号")]
    pub address: Option<String>,
    /// Who runs it.
    pub management_mode: ManagementMode,
    /// Number of households.
    #[schema(example = 812)]
    pub households: Option<i32>,
    /// Where it is, WGS-84.
    pub point: Option<PointBody>,
    /// It is no more.
    pub ended: bool,
    /// Operations that the caller may do.
    #[schema(example = json!(["edit_estate"]))]
    pub allowed: Vec<String>,
}

impl EstateView {
    pub(crate) fn of(estate: EstateState, area_names: Vec<String>, allowed: Vec<String>) -> Self {
        let point = estate.place.point.map(|(lon, lat)| PointBody { lon, lat });
        let EstateState { id, area_path, place, management_mode, ended } = estate;
        let (name, aliases, address, households) =
            (place.name, place.aliases, place.address, place.households);
        Self {
            id,
            area_path,
            area_names,
            name,
            aliases,
            address,
            management_mode,
            households,
            point,
            ended,
            allowed,
        }
    }
}

/// A building.
#[derive(Debug, Serialize, ToSchema)]
pub struct BuildingView {
    /// Id.
    pub id: BuildingId,
    /// The estate it belongs to, if any.
    pub estate_id: Option<EstateId>,
    /// Community, grid or micro-grid that it stands in.
    #[schema(value_type = String, example = "000500050001")]
    pub area_path: AreaPath,
    /// Names from the district down to that area.
    #[schema(example = json!(["崇川区", "虹桥街道", "新西社区", "第一网格"]))]
    pub area_names: Vec<String>,
    /// Name.
    #[schema(example = "56幢")]
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// Street address.
    pub address: Option<String>,
    /// Number of households.
    #[schema(example = 36)]
    pub households: Option<i32>,
    /// Where it is, WGS-84.
    pub point: Option<PointBody>,
    /// It is no more.
    pub ended: bool,
    /// Operations that the caller may do.
    #[schema(example = json!(["edit_building"]))]
    pub allowed: Vec<String>,
}

impl BuildingView {
    pub(crate) fn of(building: BuildingState, area_names: Vec<String>, allowed: Vec<String>) -> Self {
        let point = building.place.point.map(|(lon, lat)| PointBody { lon, lat });
        let BuildingState { id, estate_id, area_path, place, ended } = building;
        let (name, aliases, address, households) =
            (place.name, place.aliases, place.address, place.households);
        Self {
            id,
            estate_id,
            area_path,
            area_names,
            name,
            aliases,
            address,
            households,
            point,
            ended,
            allowed,
        }
    }
}

/// A person on the grid board; name and work telephone are public by law.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StaffView {
    /// What the person is to the grid.
    pub role: StaffRole,
    /// Full name.
    #[schema(example = "陆一")]
    pub name: String,
    /// Work telephone.
    #[schema(example = "051385012345")]
    pub work_phone: String,
}

impl From<StaffEntry> for StaffView {
    fn from(entry: StaffEntry) -> Self {
        Self { role: entry.role, name: entry.name, work_phone: entry.work_phone.expose().to_owned() }
    }
}
