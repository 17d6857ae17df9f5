//! Keep the identity from those who dispatch and handle, or no longer.

use crate::{Action, Command, Env, Event, Kind, Refusal, Request};

/// The requester's wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetSecrecy {
    /// Whether the identity is secret.
    pub secret: bool,
}

impl Command for SetSecrecy {
    type On = Request;

    fn action(&self) -> Action {
        Action::SetSecrecy
    }

    fn events(&self, on: &Request, _: &Env) -> Result<Vec<Event>, Refusal> {
        if on.kind == Kind::Report && !self.secret {
            return Err(Refusal::ReportStaysSecret);
        }
        if on.requester.secret == self.secret {
            return Err(Refusal::NothingToChange);
        }
        Ok(vec![Event::SecrecySet { secret: self.secret }])
    }
}
