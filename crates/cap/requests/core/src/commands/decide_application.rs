//! Decide on an extension, a suspension or a termination.

use super::review_day_allowed;
use crate::{Action, Ask, Command, Env, Event, Refusal, Request, application::outranks, authority};

/// The decision of another person one level up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecideApplication {
    /// Whether leave is given.
    pub approve: bool,
}

impl Command for DecideApplication {
    type On = Request;

    fn action(&self) -> Action {
        Action::DecideApplication
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        let by = env.account()?;
        let wrong = || on.wrong_stage(Action::DecideApplication);
        let pending = on.pending.as_ref().ok_or_else(wrong)?;
        if pending.by == by {
            return Err(Refusal::OtherPersonNeeded);
        }
        if !outranks(authority(env.actor, &on.area), pending.authority) {
            return Err(Refusal::HigherLevelNeeded);
        }
        if !self.approve {
            return Ok(vec![Event::ApplicationRefused { ask: pending.ask, by }]);
        }
        let reason = pending.reason.clone();
        Ok(vec![match pending.ask {
            Ask::Extension { by: more } => {
                let clock = on.clock.ok_or_else(wrong)?.extend(more, env.now, env.calendar);
                Event::DeadlineExtended { by, finish_due: clock.finish_due, clock: Some(clock) }
            }
            Ask::Suspension { review_on } => {
                review_day_allowed(review_on, env)?;
                let resume = on.stage.resumable().ok_or_else(wrong)?;
                Event::RequestSuspended { review_on, approved_by: by, resume, reason }
            }
            Ask::Termination => Event::RequestTerminated { asked_by: pending.by, reviewed_by: by, reason },
        }])
    }
}
