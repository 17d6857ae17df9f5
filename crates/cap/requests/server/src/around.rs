//! What other capabilities may know of a request beside its events: its number and who stands
//! around it. The app hands it to notices.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaPath, ClaimId, RequestId, Role, TaskId, TenantId};
use baodao_platform::{Platform, Problem};
use baodao_requests_core::{ClaimStage, Kind, Level, StageCode, Urgency};

use crate::store;

/// Somebody with a place on a task, or with an offer of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holder {
    /// The claim.
    pub claim: ClaimId,
    /// Its task.
    pub task: TaskId,
    /// Who.
    pub account: AccountId,
    /// Where it stands.
    pub stage: ClaimStage,
}

/// A body that a task was given to and that has not finished it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// The task.
    pub task: TaskId,
    /// The role that receives for the body.
    pub role: Role,
    /// The area in which that role is held.
    pub area: AreaPath,
    /// Who received it, or was named to receive it.
    pub person: Option<AccountId>,
}

/// A request's number and people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// The number people quote.
    pub number: String,
    /// What is asked for.
    pub kind: Kind,
    /// How soon.
    pub urgency: Urgency,
    /// Where it stands now.
    pub stage: StageCode,
    /// Who answers for it.
    pub level: Level,
    /// Where it is about.
    pub area: AreaPath,
    /// The requester's account, also when it is kept secret from those at work.
    pub requester: Option<AccountId>,
    /// Who wrote it down for them.
    pub proxy: Option<AccountId>,
    /// Who accepted it in this round.
    pub accepted_by: Option<AccountId>,
    /// Who dispatched it last in this round.
    pub dispatched_by: Option<AccountId>,
    /// Those who joined, in their order.
    pub joined: Vec<AccountId>,
    /// Offered, waiting, taken and released places.
    pub holders: Vec<Holder>,
    /// Bodies with tasks.
    pub bodies: Vec<Body>,
}

/// The named requests that exist.
///
/// # Errors
/// When the database says no.
pub async fn around(
    platform: &Platform,
    tenant: TenantId,
    requests: &[RequestId],
) -> Result<HashMap<RequestId, Around>, Problem> {
    store::around::load(platform.pool(), tenant, requests).await
}
