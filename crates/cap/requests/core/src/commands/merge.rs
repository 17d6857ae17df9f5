//! Merge a request into another open one; a person decides.

use baodao_kernel::RequestId;

use crate::{Action, Command, Env, Event, Refusal, Request};

/// The other request goes on for both; the requester becomes its co-requester.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// The other request.
    pub into: RequestId,
    /// Whether that one is open and of the same district.
    pub into_is_open: bool,
}

impl Command for Merge {
    type On = Request;

    fn action(&self) -> Action {
        Action::Merge
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        if self.into == on.id {
            return Err(Refusal::SameRequest);
        }
        if !self.into_is_open {
            return Err(Refusal::TargetNotOpen);
        }
        Ok(vec![Event::RequestMerged { into: self.into, by: env.account()? }])
    }
}
