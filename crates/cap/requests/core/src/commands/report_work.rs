//! Say what was done.

use super::words;
use crate::{Action, Command, Env, Event, Refusal, Seat};

/// Minutes on site only; a new report replaces the last until presence is confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportWork {
    /// What was done.
    pub text: String,
    /// Minutes on site, at most the length of the slot.
    pub minutes: u16,
}

impl Command for ReportWork {
    type On = Seat;

    fn action(&self) -> Action {
        Action::ReportWork
    }

    fn events(&self, on: &Seat, env: &Env) -> Result<Vec<Event>, Refusal> {
        on.is_of(env)?;
        let text = words(&self.text, "text")?;
        if on.task.is_ahead(env.now) {
            return Err(Refusal::WorkNotBegun);
        }
        let max = on.task.slot_minutes().unwrap_or(env.rules.report_max_minutes.value);
        if u32::from(self.minutes) > max {
            return Err(Refusal::TooManyMinutes { max });
        }
        Ok(vec![Event::WorkReported { task: on.task.id, claim: on.claim.id, minutes: self.minutes, text }])
    }
}
