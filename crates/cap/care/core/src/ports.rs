//! What this capability needs from others; the app wires it. People and places are asked by
//! identity's and territory's own ports.

use std::future::Future;
use std::pin::Pin;

use baodao_kernel::{AccountId, AreaPath, RequestId, TenantId};
use jiff::Timestamp;

/// Why a port did not answer. For the log, not for people.
pub type PortError = Box<dyn std::error::Error + Send + Sync>;

/// An answer that is waited for.
pub type Waiting<'a, T> = Pin<Box<dyn Future<Output = Result<T, PortError>> + Send + 'a>>;

/// The notices that people agree to; identity publishes them.
pub trait Notices: Send + Sync + 'static {
    /// The version of the notice in force for a purpose.
    fn in_force<'a>(&'a self, tenant: TenantId, purpose: &'a str, now: Timestamp)
    -> Waiting<'a, Option<i32>>;
}

/// Who has reported in to which grid; report-in answers.
pub trait GridMembers: Send + Sync + 'static {
    /// The grids and micro-grids to which a person has reported in and is confirmed.
    fn grids_of(&self, tenant: TenantId, person: AccountId) -> Waiting<'_, Vec<AreaPath>>;

    /// Who has reported in to a grid, to one around it or inside it, and is confirmed.
    fn of_grid<'a>(&'a self, tenant: TenantId, grid: &'a AreaPath) -> Waiting<'a, Vec<AccountId>>;
}

/// The district's requests.
pub trait RequestBook: Send + Sync + 'static {
    /// Whether there is such a request.
    fn has<'a>(&'a self, tenant: TenantId, request: RequestId) -> Waiting<'a, bool>;
}
