//! Decline an offered place.

use crate::{Action, Command, Env, Event, Refusal, Seat};

/// Declining is free; no reason is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclineOffer {
    /// A reason, if one is given.
    pub reason: Option<String>,
}

impl Command for DeclineOffer {
    type On = Seat;

    fn action(&self) -> Action {
        Action::DeclineOffer
    }

    fn events(&self, on: &Seat, env: &Env) -> Result<Vec<Event>, Refusal> {
        on.is_of(env)?;
        let (task, claim, account) = (on.task.id, on.claim.id, on.claim.account);
        Ok(vec![Event::OfferDeclined { task, claim, account, reason: self.reason.clone() }])
    }
}
