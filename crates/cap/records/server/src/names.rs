//! Names of people and areas, resolved for views.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaPath, TenantId};
use baodao_platform::Problem;

use crate::Records;

/// Masked names by account.
pub(crate) struct Names(HashMap<AccountId, String>);

impl Names {
    /// `张**`; empty for an account that is closed.
    pub(crate) fn of(&self, account: AccountId) -> String {
        self.0.get(&account).cloned().unwrap_or_default()
    }
}

impl Records {
    /// Masked names of these people.
    pub(crate) async fn names(
        &self,
        tenant: TenantId,
        accounts: impl IntoIterator<Item = AccountId>,
    ) -> Result<Names, Problem> {
        let mut accounts: Vec<AccountId> = accounts.into_iter().collect();
        accounts.sort_unstable();
        accounts.dedup();
        if accounts.is_empty() {
            return Ok(Names(HashMap::new()));
        }
        let names = self.ports.people.names(tenant, &accounts).await.map_err(Problem::fault)?;
        Ok(Names(names))
    }

    /// The name in full; the caller has seen to it that it may be shown.
    pub(crate) async fn full_name(&self, tenant: TenantId, account: AccountId) -> Result<String, Problem> {
        let contact = self.ports.people.contact(tenant, account).await.map_err(Problem::fault)?;
        Ok(contact.map(|contact| contact.name).unwrap_or_default())
    }

    /// Names from the subdistrict down to the area itself.
    pub(crate) fn area_names(&self, tenant: TenantId, area: &AreaPath) -> Vec<String> {
        self.ports.places.area_names(tenant, area)
    }

    /// The area's own name.
    pub(crate) fn area_name(&self, tenant: TenantId, area: &AreaPath) -> String {
        self.ports.places.ancestors_names(tenant, area).pop().unwrap_or_default()
    }
}
