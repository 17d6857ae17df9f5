//! Estates (小区) and buildings (楼栋): named places that lie in a community or, where known, in a
//! grid. One path says both, because a grid's path begins with its community's.

use baodao_kernel::{AreaLevel, AreaPath};
use serde::{Deserialize, Serialize};

use crate::datum::is_point;
use crate::details::{ALIASES_MAX, clean_name};
use crate::{AreaState, BuildingId, EstateId, TerritoryRefusal};

/// Who runs an estate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ManagementMode {
    /// 市场化物业: a property company.
    Market,
    /// 兜底管理: the subdistrict's safety net.
    SafetyNet,
    /// 居民自管.
    SelfManaged,
    /// Not recorded.
    #[default]
    Unknown,
}

impl ManagementMode {
    /// Every mode with its code and its Chinese name.
    pub const ALL: [(Self, &'static str, &'static str); 4] = [
        (Self::Market, "market", "市场化物业"),
        (Self::SafetyNet, "safety_net", "兜底管理"),
        (Self::SelfManaged, "self_managed", "居民自管"),
        (Self::Unknown, "unknown", "未知"),
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(mode, ..)| *mode == self).map_or("", |(_, code, _)| code)
    }

    /// Reads the code or the Chinese name.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::ALL.iter().find(|(_, code, name)| *code == text || *name == text).map(|(mode, ..)| *mode)
    }
}

/// What an estate or a building has in common.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Place {
    /// Name as on the gate or the wall.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// Street address of the gate (`正清路88号`), never of a flat.
    pub address: Option<String>,
    /// Number of households.
    pub households: Option<i32>,
    /// WGS-84 longitude and latitude.
    pub point: Option<(f64, f64)>,
}

/// An estate as stored.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EstateState {
    /// Id.
    pub id: EstateId,
    /// Community, grid or micro-grid that it lies in.
    pub area_path: AreaPath,
    /// Name and the rest.
    #[serde(flatten)]
    pub place: Place,
    /// Who runs it.
    pub management_mode: ManagementMode,
    /// It is no more.
    pub ended: bool,
}

/// A building as stored.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BuildingState {
    /// Id.
    pub id: BuildingId,
    /// The estate it belongs to, if any.
    pub estate_id: Option<EstateId>,
    /// Community, grid or micro-grid that it lies in.
    pub area_path: AreaPath,
    /// Name and the rest.
    #[serde(flatten)]
    pub place: Place,
    /// It is no more.
    pub ended: bool,
}

/// The attribute of a place that cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceProblem {
    /// The name is no name.
    Name,
    /// An alias is no name, or there are too many.
    Aliases,
    /// The address is too long.
    Address,
    /// Fewer than 0 or more than 100,000.
    Households,
    /// Not a point on the earth.
    Point,
}

impl Place {
    /// Cleans what comes in.
    pub fn cleaned(self) -> Result<Self, PlaceProblem> {
        let mut aliases: Vec<String> = Vec::new();
        for alias in self.aliases.iter().filter(|alias| !alias.trim().is_empty()) {
            let alias = clean_name(alias).ok_or(PlaceProblem::Aliases)?;
            if !aliases.contains(&alias) {
                aliases.push(alias);
            }
        }
        let address =
            self.address.map(|text| baodao_kernel::text::clean(&text)).filter(|text| !text.is_empty());
        if aliases.len() > ALIASES_MAX {
            return Err(PlaceProblem::Aliases);
        }
        if address.as_ref().is_some_and(|text| text.chars().count() > 200) {
            return Err(PlaceProblem::Address);
        }
        if self.households.is_some_and(|count| !(0..=100_000).contains(&count)) {
            return Err(PlaceProblem::Households);
        }
        if self.point.is_some_and(|(lon, lat)| !is_point(lon, lat)) {
            return Err(PlaceProblem::Point);
        }
        Ok(Self { name: clean_name(&self.name).ok_or(PlaceProblem::Name)?, aliases, address, ..self })
    }

    /// Cleans what comes in through a single operation.
    pub fn accepted(self) -> Result<Self, TerritoryRefusal> {
        let name = self.name.chars().take(100).collect::<String>();
        let details = |field: &str| TerritoryRefusal::DetailsInvalid { field: field.to_owned() };
        self.cleaned().map_err(|problem| match problem {
            PlaceProblem::Name => TerritoryRefusal::NameInvalid { name },
            PlaceProblem::Aliases => details("aliases"),
            PlaceProblem::Address => details("address"),
            PlaceProblem::Households => details("households"),
            PlaceProblem::Point => TerritoryRefusal::PointInvalid,
        })
    }
}

/// The area that a place is put into must be in force and narrow enough.
pub fn check_area(area: Option<&AreaState>) -> Result<&AreaState, TerritoryRefusal> {
    let area = area.ok_or(TerritoryRefusal::AreaUnknown)?;
    if let Some(ended_on) = area.valid_to {
        return Err(TerritoryRefusal::AreaEnded { ended_on });
    }
    let level = area.path.level();
    let narrow = level >= AreaLevel::Community;
    narrow.then_some(area).ok_or(TerritoryRefusal::PlaceTooWide { level })
}

/// The community that a place lies in.
pub fn community(path: &AreaPath) -> AreaPath {
    path.at(AreaLevel::Community).unwrap_or_else(|| path.clone())
}

/// A building of an estate lies in the estate's community.
pub fn check_building(path: &AreaPath, estate: Option<&EstateState>) -> Result<(), TerritoryRefusal> {
    let Some(estate) = estate else { return Ok(()) };
    if estate.ended {
        return Err(TerritoryRefusal::PlaceEnded);
    }
    let same = community(&estate.area_path) == community(path);
    same.then_some(()).ok_or(TerritoryRefusal::BuildingOutsideEstate)
}
