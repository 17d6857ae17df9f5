//! Somebody who joined says whether it helped.

use crate::{Action, Command, Env, Event, Refusal, Request, Verdict, VerdictBy};

/// A co-requester's verdict; it is counted and changes no state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GiveCoVerdict {
    /// The verdict.
    pub verdict: Verdict,
    /// How it came.
    pub by: VerdictBy,
    /// Whether this person gave one on this round before.
    pub given: bool,
}

impl Command for GiveCoVerdict {
    type On = Request;

    fn action(&self) -> Action {
        Action::GiveCoVerdict
    }

    fn events(&self, _: &Request, _: &Env) -> Result<Vec<Event>, Refusal> {
        if self.given {
            return Err(Refusal::VerdictAlreadyGiven);
        }
        Ok(vec![Event::CoVerdictGiven { verdict: self.verdict, by: self.by }])
    }
}
