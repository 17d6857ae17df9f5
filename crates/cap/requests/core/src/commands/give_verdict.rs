//! The requester says whether it helped.

use super::next_round;
use crate::{Action, Command, Env, EscalationCause, Event, Refusal, Request, Stage, Verdict, VerdictBy};

/// The requester's verdict. Dissatisfied begins a new round, at the same level at first,
/// afterwards one level up; at the top it closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GiveVerdict {
    /// The verdict.
    pub verdict: Verdict,
    /// How it came.
    pub by: VerdictBy,
}

impl Command for GiveVerdict {
    type On = Request;

    fn action(&self) -> Action {
        match self.by {
            VerdictBy::Account | VerdictBy::Receipt => Action::GiveVerdict,
            VerdictBy::Proxy => Action::GiveVerdictByProxy,
        }
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        if self.by != VerdictBy::Receipt {
            env.account()?;
        }
        let mut events = vec![Event::VerdictGiven { verdict: self.verdict, by: self.by }];
        let dissatisfied = self.verdict == Verdict::Dissatisfied;
        let again = dissatisfied.then(|| next_round(on, EscalationCause::Dissatisfied, env)).flatten();
        match again {
            Some(round) => events.extend(round),
            None if on.stage == Stage::Handled => {
                events.push(Event::RequestClosed { verdict_awaited: false })
            }
            None => {}
        }
        Ok(events)
    }
}
