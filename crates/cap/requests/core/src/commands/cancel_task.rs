//! Call the work of a task off.

use super::words;
use crate::{Action, Command, Env, Event, Refusal, Task};

/// By a person, or by nobody when the request ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CancelTask {
    /// Why.
    pub reason: String,
}

impl Command for CancelTask {
    type On = Task;

    fn action(&self) -> Action {
        Action::CancelTask
    }

    fn events(&self, on: &Task, env: &Env) -> Result<Vec<Event>, Refusal> {
        let reason = words(&self.reason, "reason")?;
        Ok(vec![Event::TaskCancelled { task: on.id, by: env.actor.account, reason }])
    }
}
