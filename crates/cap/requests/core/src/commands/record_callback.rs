//! Record a call-back.

use crate::{Action, CallbackAnswers, Command, Env, Event, Refusal, Request};

/// Made by somebody without a hand in the request. Nobody reached: no answers, not valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordCallback {
    /// What was answered.
    pub answers: Option<CallbackAnswers>,
    /// Whether the caller holds or held a place on one of its tasks.
    pub worked_on_it: bool,
}

impl Command for RecordCallback {
    type On = Request;

    fn action(&self) -> Action {
        Action::RecordCallback
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        let by = env.account()?;
        if self.worked_on_it || on.took_part(by) {
            return Err(Refusal::CallbackByHandler);
        }
        if !on.requester.can_be_asked() {
            return Err(Refusal::NobodyToCall);
        }
        if on.callback.is_some_and(|callback| callback.answers.is_some()) {
            return Err(Refusal::AlreadyCalledBack);
        }
        Ok(vec![Event::CallbackRecorded { by, answers: self.answers }])
    }
}
