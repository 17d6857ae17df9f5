//! Say that the work of a task is done.

use crate::{Action, Command, Env, Event, Refusal, Task};

/// The request stays as it is: only its outcome and verdict end it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FinishTask;

impl Command for FinishTask {
    type On = Task;

    fn action(&self) -> Action {
        Action::FinishTask
    }

    fn events(&self, on: &Task, env: &Env) -> Result<Vec<Event>, Refusal> {
        Ok(vec![Event::TaskFinished { task: on.id, by: env.account()? }])
    }
}
