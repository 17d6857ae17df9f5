//! What care asks of identity and of requests.

use baodao_care_core::ports::{Notices, RequestBook, Waiting};
use baodao_identity_core::consent::current;
use baodao_identity_server::store::consents;
use baodao_kernel::{RequestId, TenantId};
use baodao_notices_core::Matters;
use baodao_platform::Platform;
use baodao_requests_server::StoredMatters;
use jiff::Timestamp;

/// [`Notices`] over identity's store.
pub struct NoticesOfIdentity(pub Platform);

impl Notices for NoticesOfIdentity {
    fn in_force<'a>(
        &'a self,
        tenant: TenantId,
        purpose: &'a str,
        now: Timestamp,
    ) -> Waiting<'a, Option<i32>> {
        Box::pin(async move {
            let versions = consents::versions(self.0.pool(), tenant, purpose).await;
            let versions = versions.map_err(|problem| problem.title.into_owned())?;
            Ok(current(&versions, now).map(|notice| notice.version))
        })
    }
}

/// [`RequestBook`] over what requests tells notices.
pub struct BookOfRequests(pub StoredMatters);

impl RequestBook for BookOfRequests {
    fn has<'a>(&'a self, tenant: TenantId, request: RequestId) -> Waiting<'a, bool> {
        Box::pin(async move {
            let found = self.0.about(tenant, &[request]).await.map_err(|fault| fault.to_string())?;
            Ok(found.contains_key(&request))
        })
    }
}
