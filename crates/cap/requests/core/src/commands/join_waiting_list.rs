//! Wait for a place on a full task.

use baodao_kernel::ClaimId;

use super::Helper;
use crate::{Action, Command, Env, Event, Refusal, Task};

/// The actor waits; the first who waits moves up when a place becomes free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinWaitingList {
    /// Id of the new claim.
    pub id: ClaimId,
    /// What is known of the actor.
    pub helper: Helper,
}

impl Command for JoinWaitingList {
    type On = Task;

    fn action(&self) -> Action {
        Action::JoinWaitingList
    }

    fn events(&self, on: &Task, env: &Env) -> Result<Vec<Event>, Refusal> {
        let account = env.account()?;
        self.helper.fits(on, env)?;
        if !on.is_full() {
            return Err(Refusal::PlacesFree);
        }
        Ok(vec![Event::ClaimWaitlisted { task: on.id, claim: self.id, account }])
    }
}
