//! The requester answers; the clock goes on.

use crate::{Action, Command, Env, Event, Refusal, Request, Stage};

/// The answer was stored; the request goes back to where it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer;

impl Command for Answer {
    type On = Request;

    fn action(&self) -> Action {
        Action::Answer
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        let Stage::Asked { resume, .. } = on.stage else {
            return Err(on.wrong_stage(Action::Answer));
        };
        let clock = on.clock.map(|clock| clock.go_on(env.now, env.calendar));
        Ok(vec![Event::RequestAnswered { resume, finish_due: clock.map(|clock| clock.finish_due), clock }])
    }
}
