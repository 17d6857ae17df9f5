//! End a wait: the cause has passed, or the question is withdrawn.

use crate::{Action, Command, Env, Event, Refusal, Request, Stage};

/// The request goes on where it stopped, and so does the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResumeWork;

impl Command for ResumeWork {
    type On = Request;

    fn action(&self) -> Action {
        Action::Resume
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        let (Stage::Suspended { resume, .. } | Stage::Asked { resume, .. }) = on.stage else {
            return Err(on.wrong_stage(Action::Resume));
        };
        let clock = on.clock.map(|clock| clock.go_on(env.now, env.calendar));
        Ok(vec![Event::RequestResumed { resume, finish_due: clock.map(|clock| clock.finish_due), clock }])
    }
}
