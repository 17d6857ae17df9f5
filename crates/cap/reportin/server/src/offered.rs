//! Report-ins for other capabilities: the app adapts them to their ports.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaPath, TenantId, UnitId};
use baodao_platform::{Platform, Problem};
use uuid::Uuid;

use crate::store::offered as rows;

/// Who is confirmed, over the database.
#[derive(Clone)]
pub struct StoredReportIns(Platform);

impl StoredReportIns {
    /// The report-ins of the platform's districts.
    pub fn new(platform: Platform) -> Self {
        Self(platform)
    }

    /// The units, with their names, from which these people have reported in and are confirmed now. A unit
    /// that the register does not know is left out: nobody could open what is told to it.
    pub async fn units_of(
        &self,
        tenant: TenantId,
        people: &[AccountId],
    ) -> Result<HashMap<AccountId, Vec<(UnitId, String)>>, Problem> {
        let mut units: HashMap<AccountId, Vec<(UnitId, String)>> = HashMap::new();
        for (person, unit, name) in rows::units_of(self.0.pool(), tenant, people).await? {
            units.entry(person).or_default().push((unit, name));
        }
        Ok(units)
    }

    /// Everybody who is confirmed now and has an account.
    pub async fn confirmed(&self, tenant: TenantId) -> Result<Vec<AccountId>, Problem> {
        Ok(rows::confirmed(self.0.pool(), tenant).await?)
    }

    /// The grids and micro-grids to which somebody has reported in and is confirmed now.
    pub async fn grids_of(&self, tenant: TenantId, person: AccountId) -> Result<Vec<AreaPath>, Problem> {
        let grids = rows::grids_of(self.0.pool(), tenant, person).await?;
        Ok(grids.iter().filter_map(|grid| AreaPath::parse(grid)).collect())
    }

    /// Who has reported in to a grid, to one around it or inside it, and is confirmed now.
    pub async fn of_grid(&self, tenant: TenantId, grid: &AreaPath) -> Result<Vec<AccountId>, Problem> {
        Ok(rows::of_grid(self.0.pool(), tenant, grid.as_str()).await?)
    }

    /// The account of somebody who has reported in to a community of this area and is confirmed now, by the
    /// id of the report-in or by the account itself.
    pub async fn person_in(
        &self,
        tenant: TenantId,
        who: Uuid,
        area: &AreaPath,
    ) -> Result<Option<AccountId>, Problem> {
        Ok(rows::person_in(self.0.pool(), tenant, who, area).await?)
    }

    /// The units, with their names, that have reported in to communities and are confirmed now.
    pub async fn units_reported(&self, tenant: TenantId) -> Result<Vec<(UnitId, String, AreaPath)>, Problem> {
        let rows = rows::units_reported(self.0.pool(), tenant).await?;
        let open = |(unit, name, community): (UnitId, String, String)| {
            let path = AreaPath::parse(&community);
            path.map(|path| (unit, name, path))
                .ok_or_else(|| Problem::fault(format!("{community:?} is no area path")))
        };
        rows.into_iter().map(open).collect()
    }
}
