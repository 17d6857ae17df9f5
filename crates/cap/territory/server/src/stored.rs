//! Estates and buildings for other capabilities, from the database.

use baodao_kernel::TenantId;
use baodao_platform::{Platform, Problem};
use baodao_territory_core::estates::{BuildingState, EstateState};
use baodao_territory_core::{BuildingId, EstateId};

use crate::store::places;

/// The estates and buildings of the platform's districts.
#[derive(Clone)]
pub struct StoredPlaces(Platform);

impl StoredPlaces {
    /// Over the platform's database.
    pub fn new(platform: Platform) -> Self {
        Self(platform)
    }

    /// An estate, also one that has ended.
    pub async fn estate(&self, tenant: TenantId, id: EstateId) -> Result<Option<EstateState>, Problem> {
        let mut connection = self.0.pool().acquire().await?;
        Ok(places::estate(&mut connection, tenant, id).await?.map(|(estate, _)| estate))
    }

    /// A building, also one that has ended.
    pub async fn building(&self, tenant: TenantId, id: BuildingId) -> Result<Option<BuildingState>, Problem> {
        let mut connection = self.0.pool().acquire().await?;
        Ok(places::building(&mut connection, tenant, id).await?.map(|(building, _)| building))
    }

    /// Every estate and building that still is.
    pub async fn all(&self, tenant: TenantId) -> Result<(Vec<EstateState>, Vec<BuildingState>), Problem> {
        let mut connection = self.0.pool().acquire().await?;
        let estates = places::estates(&mut connection, tenant).await?;
        let buildings = places::buildings(&mut connection, tenant).await?;
        Ok((estates, buildings))
    }
}
