//! What gatherings ask of organisation, report-in, requests and venues.

use baodao_gatherings_core::ports::{PortError, Register, RequestBook, RequestFacts, VenueBook, Waiting};
use baodao_kernel::{AccountId, AreaPath, BodyId, RequestId, TenantId, UnitId};
use baodao_notices_core::Matters;
use baodao_organisation_server::StoredOrganisation;
use baodao_platform::{Platform, Problem};
use baodao_reportin_server::StoredReportIns;
use baodao_requests_server::StoredMatters;
use baodao_venues_core::VenueId;
use baodao_venues_server::store::venues;
use jiff::Timestamp;
use uuid::Uuid;

/// The cause was logged where the problem was made; the port tells only that there was one.
fn fault(problem: Problem) -> PortError {
    format!("a port could not answer: {}", problem.code).into()
}

/// [`Register`] over units, bodies and who has reported in.
pub struct GuestsOfRegister {
    /// Units with their contacts, bodies with who heads them.
    pub organisation: StoredOrganisation,
    /// Who has reported in where.
    pub report_ins: StoredReportIns,
}

impl Register for GuestsOfRegister {
    fn unit(&self, tenant: TenantId, unit: UnitId) -> Waiting<'_, Option<String>> {
        Box::pin(async move {
            let found = self.organisation.unit(tenant, unit).await.map_err(fault)?;
            Ok(found.filter(|unit| !unit.ended).map(|unit| unit.name))
        })
    }

    fn body(&self, tenant: TenantId, body: BodyId) -> Waiting<'_, Option<String>> {
        Box::pin(async move {
            let mut found = self.organisation.bodies(tenant, &[body]).await.map_err(fault)?;
            Ok(found.remove(&body).filter(|body| !body.ended).map(|body| body.name))
        })
    }

    fn contacts(&self, tenant: TenantId, unit: UnitId) -> Waiting<'_, Vec<AccountId>> {
        Box::pin(async move { self.organisation.liaisons(tenant, unit).await.map_err(fault) })
    }

    fn heads(&self, tenant: TenantId, body: BodyId, at: Timestamp) -> Waiting<'_, Vec<AccountId>> {
        Box::pin(async move {
            let mut found = self.organisation.heads(tenant, &[body], at).await.map_err(fault)?;
            let heads = found.remove(&body).unwrap_or_default();
            Ok(heads.into_iter().map(|head| head.account).collect())
        })
    }

    fn speaks_for(&self, tenant: TenantId, account: AccountId, at: Timestamp) -> Waiting<'_, Vec<Uuid>> {
        Box::pin(async move {
            let units = self.organisation.units_of_liaison(tenant, account).await.map_err(fault)?;
            let bodies = self.organisation.headed_by(tenant, account, at).await.map_err(fault)?;
            let units = units.into_iter().map(|unit| unit.id.0);
            Ok(units.chain(bodies.into_iter().map(|body| body.0)).collect())
        })
    }

    fn person<'a>(
        &'a self,
        tenant: TenantId,
        who: Uuid,
        area: &'a AreaPath,
    ) -> Waiting<'a, Option<AccountId>> {
        Box::pin(async move { self.report_ins.person_in(tenant, who, area).await.map_err(fault) })
    }
}

/// [`RequestBook`] over what requests tells notices.
pub struct BookOfRequests(pub StoredMatters);

impl RequestBook for BookOfRequests {
    fn find(&self, tenant: TenantId, request: RequestId) -> Waiting<'_, Option<RequestFacts>> {
        Box::pin(async move {
            let found = self.0.about(tenant, &[request]).await.map_err(|fault| fault.to_string())?;
            let facts = found.into_values().next();
            Ok(facts.map(|matter| RequestFacts { number: matter.number, area: matter.area }))
        })
    }
}

/// [`VenueBook`] over the register of venues.
pub struct BookOfVenues(pub Platform);

impl VenueBook for BookOfVenues {
    fn in_use(&self, tenant: TenantId, venue: Uuid) -> Waiting<'_, bool> {
        Box::pin(async move {
            let found = venues::load(self.0.pool(), tenant, VenueId(venue)).await.map_err(fault)?;
            Ok(found.is_some_and(|venue| venue.ended_at.is_none()))
        })
    }
}
