//! The requester takes a request back.

use crate::{Action, Command, Env, Event, Refusal, Request};

/// No reason is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Withdraw;

impl Command for Withdraw {
    type On = Request;

    fn action(&self) -> Action {
        Action::Withdraw
    }

    fn events(&self, _: &Request, _: &Env) -> Result<Vec<Event>, Refusal> {
        Ok(vec![Event::RequestWithdrawn])
    }
}
