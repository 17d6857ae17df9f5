//! State what came of a request and reply.

use super::words;
use crate::{Action, Command, Env, Event, Outcome, Refusal, Request};

/// Outcome and reply of this round; the verdict is another fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handle {
    /// What came of it.
    pub outcome: Outcome,
    /// The words to the requester.
    pub reply: String,
}

impl Command for Handle {
    type On = Request;

    fn action(&self) -> Action {
        Action::Handle
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        let reply = words(&self.reply, "reply")?;
        let on_time = on.clock.map(|clock| env.now < clock.finish_due);
        Ok(vec![Event::RequestHandled { outcome: self.outcome, by: env.account()?, on_time, reply }])
    }
}
