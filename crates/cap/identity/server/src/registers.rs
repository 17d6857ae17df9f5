//! What other capabilities' registers ask of the people: many at once.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaPath, Phone, Role, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;

use crate::people::StoredPeople;
use crate::seals::Seals;
use crate::store::registers;

impl StoredPeople {
    /// The accounts in use that have these numbers; numbers without one are missing.
    pub async fn by_phones(
        &self,
        tenant: TenantId,
        phones: &[Phone],
    ) -> Result<HashMap<Phone, AccountId>, Problem> {
        let platform = self.platform();
        let seals = Seals::new(platform.vault(), tenant);
        let blind: Vec<Vec<u8>> = phones.iter().map(|phone| seals.blind_phone(phone)).collect();
        let found = registers::by_phones(platform.pool(), tenant, &blind).await?;
        let known = phones.iter().zip(&blind);
        Ok(known.filter_map(|(phone, blind)| Some((phone.clone(), *found.get(blind)?))).collect())
    }

    /// The areas over which somebody holds `role` at `now`.
    pub async fn held_areas(
        &self,
        tenant: TenantId,
        role: Role,
        now: Timestamp,
    ) -> Result<Vec<AreaPath>, Problem> {
        registers::held_areas(self.platform().pool(), tenant, role, now).await
    }
}
