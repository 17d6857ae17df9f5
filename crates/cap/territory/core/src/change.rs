//! What commands and imports decide about areas; the server writes it, [`Tree::apply`] shows it.
//!
//! [`Tree::apply`]: crate::Tree::apply

use baodao_kernel::{AreaCode, AreaId, AreaPath};
use jiff::civil::Date;
use serde::Serialize;

use crate::{AreaState, Details};

/// One change of one area.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum AreaChange {
    /// A new area.
    Created {
        /// The whole new state.
        #[serde(flatten)]
        area: AreaState,
    },
    /// Another name from a day on; the old one goes to the history.
    Renamed { id: AreaId, path: AreaPath, from: String, to: String, on: Date },
    /// Another code from a day on; the old one still finds the area.
    Recoded { id: AreaId, path: AreaPath, from: AreaCode, to: AreaCode, on: Date },
    /// Other attributes.
    Described {
        id: AreaId,
        path: AreaPath,
        /// The attributes after the change.
        #[serde(flatten)]
        details: Details,
    },
    /// No longer in force from a day on.
    Ended { id: AreaId, path: AreaPath, on: Date },
}

impl AreaChange {
    /// The area's id.
    pub fn id(&self) -> AreaId {
        match self {
            Self::Created { area } => area.id,
            Self::Renamed { id, .. }
            | Self::Recoded { id, .. }
            | Self::Described { id, .. }
            | Self::Ended { id, .. } => *id,
        }
    }

    /// The area's path.
    pub fn path(&self) -> &AreaPath {
        match self {
            Self::Created { area } => &area.path,
            Self::Renamed { path, .. }
            | Self::Recoded { path, .. }
            | Self::Described { path, .. }
            | Self::Ended { path, .. } => path,
        }
    }

    /// The event's name in the log.
    pub fn event_name(&self) -> &'static str {
        match self {
            Self::Created { .. } => "area_created",
            Self::Renamed { .. } => "area_renamed",
            Self::Recoded { .. } => "area_recoded",
            Self::Described { .. } => "area_described",
            Self::Ended { .. } => "area_ended",
        }
    }
}
