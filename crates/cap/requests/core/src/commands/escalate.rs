//! Hand a request one level up.

use super::words;
use crate::{Action, Command, Env, EscalationCause, Event, Refusal, Request};

/// The level above answers from now on; whoever works on it goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escalate {
    /// Why.
    pub reason: String,
}

impl Command for Escalate {
    type On = Request;

    fn action(&self) -> Action {
        Action::Escalate
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        words(&self.reason, "reason")?;
        env.account()?;
        let to = on.level.up().ok_or_else(|| on.wrong_stage(Action::Escalate))?;
        Ok(vec![Event::RequestEscalated { to, cause: EscalationCause::ByHand }])
    }
}
