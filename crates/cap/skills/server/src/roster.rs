//! What identity's import asks of the register; the app hands it over.

use baodao_kernel::{AccountId, TenantId};
use baodao_platform::{Platform, Problem};
use jiff::Timestamp;
use sqlx::PgConnection;

use crate::store::{catalogue, registers};

/// Takes over what rosters say that people can do.
#[derive(Clone)]
pub struct Roster(Platform);

impl Roster {
    /// Of the platform's districts.
    pub fn new(platform: Platform) -> Self {
        Self(platform)
    }

    /// Those of `codes` that the district's catalogue does not offer.
    pub async fn unknown(&self, tenant: TenantId, codes: &[String]) -> Result<Vec<String>, Problem> {
        let catalogue = catalogue::load(self.0.pool(), tenant).await?;
        Ok(codes.iter().filter(|code| !catalogue.offers(code)).cloned().collect())
    }

    /// Writes in the caller's transaction what a roster says of people who have stated nothing
    /// themselves. Until they do, their unit vouches for it.
    pub async fn state(
        &self,
        tx: &mut PgConnection,
        tenant: TenantId,
        rows: &[(AccountId, Vec<String>)],
        at: Timestamp,
    ) -> Result<(), Problem> {
        registers::state_by_roster(tx, tenant, rows, at).await
    }
}
