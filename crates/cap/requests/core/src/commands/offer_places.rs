//! Offer places on an open task to more people.

use std::collections::BTreeSet;

use baodao_kernel::{AccountId, ClaimId};

use crate::{Action, Claim, ClaimStage, Command, Env, Event, Refusal, Task};

/// Asks people whether they would take a place; more than there are places is allowed, the first
/// to accept get them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferPlaces {
    /// Whom, with the drawn ids of the offers; nobody where the reserve was asked and there is none.
    pub people: Vec<(ClaimId, AccountId)>,
    /// Who has or had a place, an offer or a turn on this task. Nobody is asked twice: who has
    /// declined or left has answered.
    pub met: BTreeSet<AccountId>,
}

impl OfferPlaces {
    fn to_ask(&self) -> impl Iterator<Item = &(ClaimId, AccountId)> {
        self.people.iter().filter(|(_, account)| !self.met.contains(account))
    }

    /// The offers that [`crate::decide`] permitted.
    pub fn offers(&self, task: &Task) -> Vec<Claim> {
        self.to_ask()
            .map(|(id, account)| Claim::new(*id, task.id, *account, task.span, ClaimStage::Offered))
            .collect()
    }
}

impl Command for OfferPlaces {
    type On = Task;

    fn action(&self) -> Action {
        Action::OfferPlace
    }

    fn events(&self, on: &Task, env: &Env) -> Result<Vec<Event>, Refusal> {
        env.account()?;
        if on.is_past(env.now) {
            return Err(Refusal::WorkOver);
        }
        if on.is_full() {
            return Err(Refusal::TaskFull { places: on.places });
        }
        if self.people.is_empty() {
            return Err(Refusal::NoReserve);
        }
        let made: Vec<Event> = self
            .to_ask()
            .map(|(claim, account)| Event::OfferMade { task: on.id, claim: *claim, account: *account })
            .collect();
        if made.is_empty() { Err(Refusal::NobodyToOffer) } else { Ok(made) }
    }
}
