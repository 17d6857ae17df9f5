//! Begin a new round of a closed request.

use super::{next_round, words};
use crate::{Action, Command, Env, EscalationCause, Event, Refusal, Request};

/// New facts, or second thoughts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopen {
    /// Why.
    pub reason: String,
}

impl Command for Reopen {
    type On = Request;

    fn action(&self) -> Action {
        Action::Reopen
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        words(&self.reason, "reason")?;
        next_round(on, EscalationCause::ByHand, env).ok_or(Refusal::NothingAbove)
    }
}
