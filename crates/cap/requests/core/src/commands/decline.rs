//! Not accept a request, and tell the lawful route.

use crate::{Action, Command, DeclineCode, Env, Event, Refusal, Request};

/// The request is not for us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decline {
    /// Why; the route follows from it.
    pub code: DeclineCode,
}

impl Command for Decline {
    type On = Request;

    fn action(&self) -> Action {
        Action::Decline
    }

    fn events(&self, _: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        Ok(vec![Event::RequestDeclined { code: self.code, by: env.account()? }])
    }
}
