//! What this capability needs from others; the app wires it. People and places are asked by
//! identity's and territory's own ports.

use std::future::Future;
use std::pin::Pin;

use baodao_kernel::{AccountId, AreaPath, BodyId, RequestId, TenantId, UnitId};
use jiff::Timestamp;
use uuid::Uuid;

/// Why a port did not answer. For the log, not for people.
pub type PortError = Box<dyn std::error::Error + Send + Sync>;

/// An answer that is waited for.
pub type Waiting<'a, T> = Pin<Box<dyn Future<Output = Result<T, PortError>> + Send + 'a>>;

/// Units, bodies and who has reported in. Organisation and report-in answer.
pub trait Register: Send + Sync + 'static {
    /// The name of a unit that still is.
    fn unit(&self, tenant: TenantId, unit: UnitId) -> Waiting<'_, Option<String>>;

    /// The name of a body that still is.
    fn body(&self, tenant: TenantId, body: BodyId) -> Waiting<'_, Option<String>>;

    /// Who speaks for a unit now.
    fn contacts(&self, tenant: TenantId, unit: UnitId) -> Waiting<'_, Vec<AccountId>>;

    /// Who heads a body at `at`.
    fn heads(&self, tenant: TenantId, body: BodyId, at: Timestamp) -> Waiting<'_, Vec<AccountId>>;

    /// The units for which somebody speaks and the bodies that they head at `at`.
    fn speaks_for(&self, tenant: TenantId, account: AccountId, at: Timestamp) -> Waiting<'_, Vec<Uuid>>;

    /// The account of somebody who has reported in to a community of this area and is confirmed, by the
    /// id of the report-in or by the account itself.
    fn person<'a>(
        &'a self,
        tenant: TenantId,
        who: Uuid,
        area: &'a AreaPath,
    ) -> Waiting<'a, Option<AccountId>>;
}

/// A request in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestFacts {
    /// The number that people quote.
    pub number: String,
    /// Where it is about.
    pub area: AreaPath,
}

/// The district's requests. Requests answers.
pub trait RequestBook: Send + Sync + 'static {
    /// The request, if there is one.
    fn find(&self, tenant: TenantId, request: RequestId) -> Waiting<'_, Option<RequestFacts>>;
}

/// The register of venues. Venues answers.
pub trait VenueBook: Send + Sync + 'static {
    /// Whether there is such a venue in use.
    fn in_use(&self, tenant: TenantId, venue: Uuid) -> Waiting<'_, bool>;
}
