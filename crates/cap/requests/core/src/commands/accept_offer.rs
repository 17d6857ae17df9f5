//! Take an offered place.

use super::Helper;
use crate::{Action, Command, Env, Event, Refusal, Seat};

/// The actor takes the place that was offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptOffer {
    /// What is known of the actor; `live_claim` speaks of other claims on this task.
    pub helper: Helper,
}

impl Command for AcceptOffer {
    type On = Seat;

    fn action(&self) -> Action {
        Action::AcceptOffer
    }

    fn events(&self, on: &Seat, env: &Env) -> Result<Vec<Event>, Refusal> {
        on.is_of(env)?;
        self.helper.fits(&on.task, env)?;
        if on.task.is_full() {
            return Err(Refusal::TaskFull { places: on.task.places });
        }
        Ok(vec![Event::OfferAccepted { task: on.task.id, claim: on.claim.id, account: on.claim.account }])
    }
}
