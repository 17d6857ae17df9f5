//! Take a request on.

use crate::{Action, Command, Env, Event, Refusal, Request};

/// The actor takes the request on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accept;

impl Command for Accept {
    type On = Request;

    fn action(&self) -> Action {
        Action::Accept
    }

    fn events(&self, _: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        Ok(vec![Event::RequestAccepted { by: env.account()? }])
    }
}
