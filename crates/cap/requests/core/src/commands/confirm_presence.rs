//! Say whether somebody was there.

use baodao_kernel::{AccountId, ClaimId};

use super::promotion;
use crate::{Action, Command, Env, Event, Presence, Refusal, Seat};

/// By somebody else. Absence frees the place and has no other consequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConfirmPresence {
    /// What is confirmed.
    pub presence: Presence,
    /// The first on the waiting list who is free at that time.
    pub next: Option<(ClaimId, AccountId)>,
}

impl Command for ConfirmPresence {
    type On = Seat;

    fn action(&self) -> Action {
        Action::ConfirmPresence
    }

    fn events(&self, on: &Seat, env: &Env) -> Result<Vec<Event>, Refusal> {
        let by = env.account()?;
        if by == on.claim.account {
            return Err(Refusal::OwnPresence);
        }
        // Somebody may be excused at any time; the other two can be seen only once it began.
        if self.presence != Presence::Excused && on.task.is_ahead(env.now) {
            return Err(Refusal::WorkNotBegun);
        }
        let (task, claim, presence) = (on.task.id, on.claim.id, self.presence);
        let mut events = vec![Event::PresenceConfirmed { task, claim, presence, by }];
        let goes_on = on.task.is_open() && !on.task.is_past(env.now);
        let next = self.next.filter(|_| goes_on && presence != Presence::Present);
        events.extend(next.map(|next| promotion(task, next)));
        Ok(events)
    }
}
