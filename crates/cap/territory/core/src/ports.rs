//! What other capabilities may ask of the territory. The server answers from memory, so these
//! are plain calls; the app hands the implementation to whoever needs it.

use baodao_kernel::{AreaCode, AreaId, AreaLevel, AreaPath, TenantId};
use serde::{Deserialize, Serialize};

use crate::locate::Located;

/// The few facts about an area that others show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AreaSummary {
    /// Id.
    pub id: AreaId,
    /// Place in the tree: four characters a level, the district's is empty.
    pub path: AreaPath,
    /// Level.
    pub level: AreaLevel,
    /// Code in force; may differ from the code that was asked for.
    pub code: AreaCode,
    /// Name in force.
    pub name: String,
    /// The area is no longer in force.
    pub ended: bool,
    /// It was asked for by a code that it no longer has.
    pub former_code: bool,
}

/// Where things are.
pub trait Places: Send + Sync {
    /// The area in which a point (WGS-84, degrees) lies.
    fn locate_point(&self, tenant: TenantId, lon: f64, lat: f64) -> Located;
    /// The place that an address text means.
    fn locate_text(&self, tenant: TenantId, text: &str) -> Located;
    /// The area at a path, ended ones too.
    fn area(&self, tenant: TenantId, path: &AreaPath) -> Option<AreaSummary>;
    /// The area that has, or else last had, a code; padded codes are understood.
    fn by_code(&self, tenant: TenantId, code: &str) -> Option<AreaSummary>;
    /// Kilometres between the middles of two areas; 0 within one and the same, `None` when the
    /// outline of either is not known.
    fn kilometres(&self, tenant: TenantId, a: &AreaPath, b: &AreaPath) -> Option<f64>;
    /// Names from the district down to the area itself; empty for an unknown path.
    fn ancestors_names(&self, tenant: TenantId, path: &AreaPath) -> Vec<String>;
    /// The same as people inside the district say it: from the subdistrict down; of the district its own.
    fn area_names(&self, tenant: TenantId, path: &AreaPath) -> Vec<String> {
        let mut names = self.ancestors_names(tenant, path);
        if names.len() > 1 {
            names.remove(0);
        }
        names
    }
}
