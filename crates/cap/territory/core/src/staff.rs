//! Who works a grid. Name and **work** telephone of these persons are public by law (grid
//! board); nothing else about them is kept here, and an ended entry is no longer shown.

use baodao_kernel::{AreaLevel, Phone};
use serde::{Deserialize, Serialize};

use crate::{AreaState, TerritoryRefusal};

/// What the person is to the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum StaffRole {
    /// 网格长.
    GridHead,
    /// 网格员.
    GridWorker,
    /// 微网格长.
    MicroGridHead,
}

impl StaffRole {
    /// Every role with its code and its Chinese name.
    pub const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::GridHead, "grid_head", "网格长"),
        (Self::GridWorker, "grid_worker", "网格员"),
        (Self::MicroGridHead, "micro_grid_head", "微网格长"),
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(role, ..)| *role == self).map_or("", |(_, code, _)| code)
    }

    /// Reads the code or the Chinese name.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::ALL.iter().find(|(_, code, name)| *code == text || *name == text).map(|(role, ..)| *role)
    }

    /// The level at which the role exists.
    pub fn level(self) -> AreaLevel {
        match self {
            Self::GridHead | Self::GridWorker => AreaLevel::Grid,
            Self::MicroGridHead => AreaLevel::MicroGrid,
        }
    }
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffEntry {
    /// What the person is.
    pub role: StaffRole,
    /// Full name.
    pub name: String,
    /// Work telephone.
    pub work_phone: Phone,
}

/// The most persons on one grid.
pub const STAFF_MAX: usize = 20;

/// Checks the whole list for `area`: a grid or micro-grid in force, roles of its level, at most
/// one head, nobody twice. Answers with the entries cleaned.
pub fn check_staff(area: &AreaState, entries: Vec<StaffEntry>) -> Result<Vec<StaffEntry>, TerritoryRefusal> {
    let level = area.path.level();
    if let Some(ended_on) = area.valid_to {
        return Err(TerritoryRefusal::AreaEnded { ended_on });
    }
    if !matches!(level, AreaLevel::Grid | AreaLevel::MicroGrid) {
        return Err(TerritoryRefusal::NotAGrid { level });
    }
    let problem = |problem: &str| Err(TerritoryRefusal::StaffInvalid { problem: problem.to_owned() });
    if entries.len() > STAFF_MAX {
        return problem("too_many");
    }
    let mut clean: Vec<StaffEntry> = Vec::new();
    for entry in entries {
        let Some(name) = crate::details::clean_name(&entry.name).filter(|name| name.chars().count() <= 40)
        else {
            return problem("name");
        };
        if entry.role.level() != level {
            return problem("role_level");
        }
        if clean.iter().any(|other| {
            other.role == entry.role && other.name == name && other.work_phone == entry.work_phone
        }) {
            return problem("twice");
        }
        let head = entry.role != StaffRole::GridWorker;
        if head && clean.iter().any(|other| other.role == entry.role) {
            return problem("two_heads");
        }
        clean.push(StaffEntry { name, ..entry });
    }
    Ok(clean)
}
