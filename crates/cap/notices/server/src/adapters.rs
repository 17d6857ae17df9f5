//! Identity's port, as this capability asks it.

use std::sync::Arc;

use baodao_identity_core::ports::People;
use baodao_kernel::{AccountId, AreaPath, Phone, Role, TenantId};
use baodao_notices_core::{AddressBook, Audience, Pending, PortFailure};
use jiff::Timestamp;

/// Offices and phones from identity.
#[derive(Clone)]
pub struct ViaPeople(pub Arc<dyn People>);

impl Audience for ViaPeople {
    fn holders<'a>(
        &'a self,
        tenant: TenantId,
        role: Role,
        area: &'a AreaPath,
        at: Timestamp,
    ) -> Pending<'a, Result<Vec<AccountId>, PortFailure>> {
        Box::pin(async move {
            self.0.holders(tenant, role, area, at).await.map_err(|cause| PortFailure(cause.to_string()))
        })
    }
}

impl AddressBook for ViaPeople {
    fn phone(&self, tenant: TenantId, account: AccountId) -> Pending<'_, Result<Option<Phone>, PortFailure>> {
        Box::pin(async move {
            let contact =
                self.0.contact(tenant, account).await.map_err(|cause| PortFailure(cause.to_string()))?;
            Ok(contact.map(|contact| contact.phone))
        })
    }
}
