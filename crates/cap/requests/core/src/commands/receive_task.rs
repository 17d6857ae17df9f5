//! Receive a task for a unit, department or area.

use crate::{Action, Command, Env, Event, Refusal, Task};

/// The body has it in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReceiveTask {
    /// Whether the actor belongs to those it was given to.
    pub given_to_actor: bool,
}

impl Command for ReceiveTask {
    type On = Task;

    fn action(&self) -> Action {
        Action::ReceiveTask
    }

    fn events(&self, on: &Task, env: &Env) -> Result<Vec<Event>, Refusal> {
        let by = env.account()?;
        if !self.given_to_actor {
            return Err(Refusal::NotGivenToYou);
        }
        Ok(vec![Event::TaskReceived { task: on.id, by }])
    }
}
