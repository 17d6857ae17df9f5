//! End a wish that nobody took on in time.

use crate::{Action, Command, Deadline, Env, Event, Refusal, Request, Unit};

/// Done by the nightly job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExpireWish {
    /// Whether somebody holds a place on one of its tasks, or a body received one.
    pub taken: bool,
}

impl Command for ExpireWish {
    type On = Request;

    fn action(&self) -> Action {
        Action::ExpireWish
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        let term = Deadline::new(env.rules.wish_expiry_days.value, Unit::NaturalDay);
        let until = term.after(on.submitted_at, env.calendar).at;
        if env.now < until {
            return Err(Refusal::NotYetExpired { until });
        }
        if self.taken {
            return Err(Refusal::WishTaken);
        }
        Ok(vec![Event::WishExpired])
    }
}
