//! What care asks of identity, of requests and of report-in.

use baodao_care_core::ports::{GridMembers, Notices, RequestBook, Waiting};
use baodao_identity_core::consent::current;
use baodao_identity_server::store::consents;
use baodao_kernel::{AccountId, AreaPath, RequestId, TenantId};
use baodao_notices_core::Matters;
use baodao_platform::Platform;
use baodao_reportin_server::StoredReportIns;
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

/// [`GridMembers`] over who has reported in.
pub struct MembersOfReportIns(pub StoredReportIns);

impl GridMembers for MembersOfReportIns {
    fn grids_of(&self, tenant: TenantId, person: AccountId) -> Waiting<'_, Vec<AreaPath>> {
        Box::pin(async move {
            let found = self.0.grids_of(tenant, person).await;
            let grids = found.map_err(|problem| problem.title.into_owned())?;
            Ok(grids)
        })
    }

    fn of_grid<'a>(&'a self, tenant: TenantId, grid: &'a AreaPath) -> Waiting<'a, Vec<AccountId>> {
        Box::pin(async move {
            let found = self.0.of_grid(tenant, grid).await;
            let people = found.map_err(|problem| problem.title.into_owned())?;
            Ok(people)
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
