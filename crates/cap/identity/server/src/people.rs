//! The people of a district, for other capabilities.

use std::collections::HashMap;

use baodao_identity_core::account::AccountState;
use baodao_identity_core::ports::{Candidates, Contact, People, PortError, Profile, Waiting};
use baodao_kernel::{AccountId, AreaPath, Phone, Role, TenantId};
use baodao_platform::{Platform, Problem};
use jiff::Timestamp;

use crate::seals::Seals;
use crate::store::{accounts, grants, nearby};

/// [`People`] over the database.
#[derive(Clone)]
pub struct StoredPeople(Platform);

impl StoredPeople {
    /// The people of the platform's districts.
    pub fn new(platform: Platform) -> Self {
        Self(platform)
    }

    pub(crate) fn platform(&self) -> &Platform {
        &self.0
    }

    fn seals(&self, tenant: TenantId) -> Seals<'_> {
        Seals::new(self.0.vault(), tenant)
    }
}

/// The cause was logged where the problem was made; the port tells only that there was one.
fn fault(problem: Problem) -> PortError {
    format!("identity could not answer: {}", problem.code).into()
}

impl People for StoredPeople {
    fn names<'a>(
        &'a self,
        tenant: TenantId,
        accounts: &'a [AccountId],
    ) -> Waiting<'a, HashMap<AccountId, String>> {
        Box::pin(async move {
            if accounts.is_empty() {
                return Ok(HashMap::new());
            }
            let names =
                nearby::names(self.0.pool(), self.seals(tenant), tenant, accounts).await.map_err(fault)?;
            Ok(names.into_iter().map(|(id, name)| (id, baodao_kernel::mask::name(&name))).collect())
        })
    }

    fn units<'a>(
        &'a self,
        tenant: TenantId,
        accounts: &'a [AccountId],
    ) -> Waiting<'a, HashMap<AccountId, String>> {
        Box::pin(async move { nearby::units(self.0.pool(), tenant, accounts).await.map_err(fault) })
    }

    fn contact<'a>(&'a self, tenant: TenantId, account: AccountId) -> Waiting<'a, Option<Contact>> {
        Box::pin(async move {
            let found =
                accounts::load(self.0.pool(), self.seals(tenant), tenant, account).await.map_err(fault)?;
            Ok(found.and_then(|account| Some(Contact { name: account.name, phone: account.phone? })))
        })
    }

    fn by_phone<'a>(&'a self, tenant: TenantId, phone: &'a Phone) -> Waiting<'a, Option<AccountId>> {
        Box::pin(async move {
            let blind = self.seals(tenant).blind_phone(phone);
            let found = accounts::find_by_phone(self.0.pool(), tenant, &blind).await.map_err(fault)?;
            Ok(found.filter(|(_, state)| *state == AccountState::Active).map(|(id, _)| id))
        })
    }

    fn profile<'a>(&'a self, tenant: TenantId, account: AccountId) -> Waiting<'a, Option<Profile>> {
        Box::pin(async move {
            let found =
                accounts::load(self.0.pool(), self.seals(tenant), tenant, account).await.map_err(fault)?;
            Ok(found.map(|account| account.profile))
        })
    }

    fn candidates<'a>(
        &'a self,
        tenant: TenantId,
        place: &'a AreaPath,
        skills: &'a [String],
        limit: u32,
        now: Timestamp,
    ) -> Waiting<'a, Candidates> {
        Box::pin(async move {
            nearby::candidates(self.0.pool(), self.seals(tenant), tenant, place, skills, limit, now)
                .await
                .map_err(fault)
        })
    }

    fn holders<'a>(
        &'a self,
        tenant: TenantId,
        role: Role,
        place: &'a AreaPath,
        now: Timestamp,
    ) -> Waiting<'a, Vec<AccountId>> {
        Box::pin(async move { grants::holders(self.0.pool(), tenant, role, place, now).await.map_err(fault) })
    }
}
