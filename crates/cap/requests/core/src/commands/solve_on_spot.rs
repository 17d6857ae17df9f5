//! Solve a request in one line, without a task.

use super::words;
use crate::{Action, Command, Env, Event, Outcome, Refusal, Request, Stage};

/// Solved where it was found. With nobody to ask for a verdict it closes at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SolveOnSpot {
    /// What was done, in one line.
    pub line: String,
}

impl Command for SolveOnSpot {
    type On = Request;

    fn action(&self) -> Action {
        Action::SolveOnSpot
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        let by = env.account()?;
        let reply = words(&self.line, "line")?;
        let mut events = Vec::new();
        if on.stage == Stage::Submitted {
            events.push(Event::RequestAccepted { by });
        }
        events.push(Event::RequestHandled { outcome: Outcome::Solved, by, on_time: None, reply });
        if !on.requester.can_be_asked() {
            events.push(Event::RequestClosed { verdict_awaited: false });
        }
        Ok(events)
    }
}
