//! Ask to give a task back.

use crate::{Action, Command, Env, Event, Refusal, ReturnGround, Task};

/// An objection within the window, by those it was given to. The clock runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReturnTask {
    /// On what ground.
    pub ground: ReturnGround,
    /// Whether the actor belongs to those it was given to.
    pub given_to_actor: bool,
}

impl Command for ReturnTask {
    type On = Task;

    fn action(&self) -> Action {
        Action::ReturnTask
    }

    fn events(&self, on: &Task, env: &Env) -> Result<Vec<Event>, Refusal> {
        let by = env.account()?;
        if !self.given_to_actor {
            return Err(Refusal::NotGivenToYou);
        }
        // Only a refused objection can be here: while one is pending no second is taken.
        if on.objection.is_some() {
            return Err(Refusal::ReturnRefusedBefore);
        }
        if env.now >= on.return_until {
            return Err(Refusal::ReturnWindowOver { until: on.return_until });
        }
        Ok(vec![Event::TaskReturnRequested { task: on.id, ground: self.ground, by }])
    }
}
