//! Identity's question about areas, answered by territory's index.

use std::sync::Arc;

use baodao_identity_core::ports::{AreaName, Areas};
use baodao_kernel::{AreaCode, AreaPath, TenantId};
use baodao_territory_core::{AreaSummary, Places};
use baodao_territory_server::PlaceIndex;

/// [`Areas`] over [`Places`].
pub struct AreasOfPlaces(pub Arc<PlaceIndex>);

fn name(area: AreaSummary) -> AreaName {
    AreaName { path: area.path, name: area.name, ended: area.ended }
}

impl Areas for AreasOfPlaces {
    fn at(&self, tenant: TenantId, path: &AreaPath) -> Option<AreaName> {
        // Before the first areas are imported the district is there without a name: somebody must
        // be granted the role that imports them.
        let nameless = || {
            (path.as_str().is_empty()).then(|| AreaName {
                path: path.clone(),
                name: String::new(),
                ended: false,
            })
        };
        self.0.area(tenant, path).map(name).or_else(nameless)
    }

    fn by_code(&self, tenant: TenantId, code: &AreaCode) -> Option<AreaName> {
        Places::by_code(&*self.0, tenant, code.as_str()).map(name)
    }
}
