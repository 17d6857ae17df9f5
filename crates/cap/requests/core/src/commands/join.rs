//! Join a request as somebody with the same need.

use crate::{Action, Command, Env, Event, Kind, Refusal, Request};

/// The actor becomes a co-requester.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Join {
    /// Whether the actor joined before.
    pub joined: bool,
}

impl Command for Join {
    type On = Request;

    fn action(&self) -> Action {
        Action::Join
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        let account = env.account()?;
        if on.requester.secret || on.kind == Kind::Report {
            return Err(Refusal::CannotJoinSecret);
        }
        if self.joined || on.requester.account == Some(account) {
            return Err(Refusal::AlreadyRequester);
        }
        Ok(vec![Event::RequestJoined])
    }
}
