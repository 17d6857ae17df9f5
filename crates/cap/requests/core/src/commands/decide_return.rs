//! Decide on giving a task back.

use crate::{Action, Command, Env, Event, Refusal, Subject, Task};

/// The arbiter's decision; approved, the request is to be dispatched again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecideReturn {
    /// Whether it may be given back.
    pub approve: bool,
    /// Whether the arbiter belongs to those it was given to.
    pub given_to_actor: bool,
}

impl Command for DecideReturn {
    type On = Task;

    fn action(&self) -> Action {
        Action::DecideReturn
    }

    fn events(&self, on: &Task, env: &Env) -> Result<Vec<Event>, Refusal> {
        let arbiter = env.account()?;
        let Some(objection) = &on.objection else {
            return Err(Refusal::WrongStage { action: Action::DecideReturn, stage: on.stage_code() });
        };
        if self.given_to_actor || objection.by == arbiter {
            return Err(Refusal::OtherPersonNeeded);
        }
        let (task, ground, by) = (on.id, objection.ground, objection.by);
        Ok(vec![if self.approve {
            Event::TaskReturned { task, ground, by, arbiter }
        } else {
            Event::TaskReturnRefused { task, arbiter }
        }])
    }
}
