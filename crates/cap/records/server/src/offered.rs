//! Records for other capabilities: the app adapts it to their ports.

use baodao_kernel::{AccountId, ClaimId, TenantId};
use baodao_platform::{Platform, Problem};
use jiff::civil::Date;

use crate::store::records;

/// Records over the database.
#[derive(Clone)]
pub struct StoredRecords(Platform);

impl StoredRecords {
    /// The records of the platform's districts.
    pub fn new(platform: Platform) -> Self {
        Self(platform)
    }

    /// The services of these people that count: whose, at which place, on which day.
    pub async fn verified(
        &self,
        tenant: TenantId,
        people: &[AccountId],
    ) -> Result<Vec<(AccountId, ClaimId, Date)>, Problem> {
        records::verified_of(self.0.pool(), tenant, people).await
    }
}
