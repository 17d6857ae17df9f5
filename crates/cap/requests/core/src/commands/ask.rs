//! Ask the requester back; the clock waits for the answer.

use super::words;
use crate::{Action, Command, Env, Event, Refusal, Request};

/// A question to the requester.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskBack {
    /// The question.
    pub question: String,
}

impl Command for AskBack {
    type On = Request;

    fn action(&self) -> Action {
        Action::Ask
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        let by = env.account()?;
        let question = words(&self.question, "question")?;
        if !on.requester.can_be_asked() {
            return Err(Refusal::NobodyToAsk);
        }
        let resume = on.stage.resumable().ok_or_else(|| on.wrong_stage(Action::Ask))?;
        Ok(vec![Event::RequestAsked { by, resume, question }])
    }
}
