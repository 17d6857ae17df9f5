//! Leave a task before the work begins, or leave its waiting list.

use baodao_kernel::{AccountId, ClaimId};

use super::promotion;
use crate::{Action, Command, Env, Event, Refusal, Seat};

/// Leaving is free; no reason is asked for. The first who waits moves up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leave {
    /// A reason, if one is given.
    pub reason: Option<String>,
    /// The first on the waiting list who is free at that time.
    pub next: Option<(ClaimId, AccountId)>,
}

impl Command for Leave {
    type On = Seat;

    fn action(&self) -> Action {
        Action::Leave
    }

    fn events(&self, on: &Seat, env: &Env) -> Result<Vec<Event>, Refusal> {
        on.is_of(env)?;
        let freed = on.claim.holds_place();
        if freed && on.task.has_begun(env.now) {
            return Err(Refusal::WorkBegun);
        }
        let (task, claim, account) = (on.task.id, on.claim.id, on.claim.account);
        let mut events = vec![Event::ClaimLeft { task, claim, account, freed, reason: self.reason.clone() }];
        events.extend(self.next.filter(|_| freed).map(|next| promotion(task, next)));
        Ok(events)
    }
}
