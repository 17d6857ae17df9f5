//! Ask for an extension, a suspension or a termination.

use super::{extension_allowed, review_day_allowed, words};
use crate::{Action, Ask, Command, Env, Event, Refusal, Request, authority};

/// One application at a time; somebody one level up decides. The clock runs on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apply {
    /// What is asked for.
    pub ask: Ask,
    /// Why.
    pub reason: String,
}

impl Command for Apply {
    type On = Request;

    fn action(&self) -> Action {
        match self.ask {
            Ask::Extension { .. } => Action::RequestExtension,
            Ask::Suspension { .. } => Action::RequestSuspension,
            Ask::Termination => Action::RequestTermination,
        }
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        let by = env.account()?;
        let reason = words(&self.reason, "reason")?;
        match self.ask {
            Ask::Extension { by } => extension_allowed(on, by, env)?,
            Ask::Suspension { review_on } => review_day_allowed(review_on, env)?,
            Ask::Termination => {}
        }
        let authority = authority(env.actor, &on.area);
        Ok(vec![Event::ApplicationMade { ask: self.ask, by, authority, reason }])
    }
}
