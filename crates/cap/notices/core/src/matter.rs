//! What notices need to know of a request beside the event itself, as it stands now.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaPath, ClaimId, RequestId, Role, TaskId, TenantId};
use baodao_requests_core::{ClaimStage, Kind, Level, StageCode, Urgency};

use crate::ports::{Pending, PortFailure};

/// A place on a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The claim.
    pub claim: ClaimId,
    /// Its task.
    pub task: TaskId,
    /// Who claimed or was offered it.
    pub account: AccountId,
    /// Where it stands.
    pub stage: ClaimStage,
}

/// The body that a task was given to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receiver {
    /// The task.
    pub task: TaskId,
    /// The role that receives for the body.
    pub role: Role,
    /// The area in which that role is held.
    pub area: AreaPath,
    /// Who received it already.
    pub received_by: Option<AccountId>,
}

/// A request as notices see it: its number, and who stands around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// The number people quote.
    pub number: String,
    /// What is asked for.
    pub kind: Kind,
    /// How soon.
    pub urgency: Urgency,
    /// Where it stands now; a call to act on an earlier stage is not sent any more.
    pub stage: StageCode,
    /// Who answers for it.
    pub level: Level,
    /// Where it is about.
    pub area: AreaPath,
    /// The requester's account.
    pub requester: Option<AccountId>,
    /// Who wrote it down for them.
    pub proxy: Option<AccountId>,
    /// Those who joined.
    pub joined: Vec<AccountId>,
    /// Who accepted it in this round.
    pub accepted_by: Option<AccountId>,
    /// Who dispatched it last in this round.
    pub dispatched_by: Option<AccountId>,
    /// Offered, waiting, taken and released places.
    pub places: Vec<Place>,
    /// Bodies with open tasks, and those whose task was called off or returned.
    pub receivers: Vec<Receiver>,
}

impl Matter {
    /// Those who hear what becomes of the request: the requester, or else the proxy.
    pub fn asking(&self) -> Vec<AccountId> {
        self.requester.or(self.proxy).into_iter().collect()
    }

    /// Those who accepted or dispatched it.
    pub fn in_charge(&self) -> Vec<AccountId> {
        let mut people: Vec<AccountId> = self.dispatched_by.into_iter().chain(self.accepted_by).collect();
        people.dedup();
        people
    }

    /// The role whose desk answers at the present level.
    pub fn desk_role(&self) -> Role {
        match self.level {
            Level::Grid => Role::GridWorker,
            Level::Community => Role::CommunityCoordinator,
            Level::Subdistrict | Level::District => Role::Dispatcher,
        }
    }

    /// The area whose desk answers at the present level.
    pub fn desk_area(&self) -> AreaPath {
        self.area.at(self.level.area_level()).unwrap_or_else(|| self.area.clone())
    }
}

/// Knows the requests. The requests capability answers.
pub trait Matters: Send + Sync + 'static {
    /// The named requests that exist.
    fn about<'a>(
        &'a self,
        tenant: TenantId,
        requests: &'a [RequestId],
    ) -> Pending<'a, Result<HashMap<RequestId, Matter>, PortFailure>>;
}
