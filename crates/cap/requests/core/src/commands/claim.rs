//! Take a place on a task.

use baodao_kernel::ClaimId;

use super::Helper;
use crate::{Action, Command, Env, Event, Refusal, Task};

/// The actor takes a free place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MakeClaim {
    /// Id of the new claim.
    pub id: ClaimId,
    /// What is known of the actor.
    pub helper: Helper,
}

impl Command for MakeClaim {
    type On = Task;

    fn action(&self) -> Action {
        Action::Claim
    }

    fn events(&self, on: &Task, env: &Env) -> Result<Vec<Event>, Refusal> {
        let account = env.account()?;
        self.helper.fits(on, env)?;
        if on.is_full() {
            return Err(Refusal::TaskFull { places: on.places });
        }
        Ok(vec![Event::ClaimMade { task: on.id, claim: self.id, account }])
    }
}
