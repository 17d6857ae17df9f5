//! Names of what report-ins point at, looked up once for a page.

use std::collections::{HashMap, HashSet};

use baodao_kernel::{AreaPath, BodyId, TenantId, UnitId};
use baodao_platform::Problem;
use baodao_reportin_core::{ReportInRefusal, UnitName};
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{ReportIns, fault};

/// An area with its name.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = ReportInArea)]
pub struct AreaView {
    /// Place in the tree.
    pub path: AreaPath,
    /// Its name.
    #[schema(example = "德民社区居委会")]
    pub name: String,
}

/// A functional branch with its name.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = ReportInBranch)]
pub struct BranchView {
    /// Which.
    pub id: BodyId,
    /// Its name; empty when the register no longer has it.
    #[schema(example = "德民社区第二功能型党支部")]
    pub name: String,
}

/// Names of branches by id.
pub(crate) type Branches = HashMap<BodyId, String>;

impl ReportIns {
    /// An area by its name; one that territory no longer knows keeps its path.
    pub fn area(&self, tenant: TenantId, path: &AreaPath) -> AreaView {
        let name = self.ports.places.area(tenant, path).map(|area| area.name).unwrap_or_default();
        AreaView { path: path.clone(), name }
    }

    /// Names of the branches among these.
    pub async fn branches(
        &self,
        tenant: TenantId,
        ids: impl IntoIterator<Item = Option<BodyId>>,
    ) -> Result<Branches, Problem> {
        let ids: HashSet<BodyId> = ids.into_iter().flatten().collect();
        if ids.is_empty() {
            return Ok(Branches::new());
        }
        let ids: Vec<BodyId> = ids.into_iter().collect();
        let found = self.ports.bodies.get(tenant, &ids).await.map_err(fault)?;
        Ok(found.into_iter().map(|(id, branch)| (id, branch.name)).collect())
    }
}

/// A branch by its name.
pub(crate) fn branch(branches: &Branches, id: BodyId) -> BranchView {
    BranchView { id, name: branches.get(&id).cloned().unwrap_or_default() }
}

/// The unit that somebody names: one of the register, or a name.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportInUnitInput)]
pub struct UnitInput {
    /// The unit of the register.
    #[garde(skip)]
    pub id: Option<UnitId>,
    /// The name of a unit that is not in it.
    #[garde(inner(length(chars, max = 100)))]
    #[schema(max_length = 100, example = "崇川区图书馆")]
    pub name: Option<String>,
}

impl ReportIns {
    /// The unit meant: the register's name where it is in the register.
    pub async fn unit(&self, tenant: TenantId, input: &UnitInput) -> Result<UnitName, Problem> {
        let Some(id) = input.id else {
            let name = input.name.clone().unwrap_or_default();
            let words = [name.trim().to_owned()];
            let known = self.ports.units.named(tenant, &words).await.map_err(fault)?;
            return Ok(match known.into_values().next() {
                Some(unit) => UnitName { id: Some(unit.id), name: unit.name },
                None => UnitName { id: None, name },
            });
        };
        let unit = self.ports.units.get(tenant, id).await.map_err(fault)?.filter(|unit| !unit.ended);
        let unit = unit.ok_or_else(|| Problem::refused(ReportInRefusal::UnitUnknown))?;
        Ok(UnitName { id: Some(unit.id), name: unit.name })
    }
}
