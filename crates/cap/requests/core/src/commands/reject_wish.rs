//! Not approve a wish.

use super::words;
use crate::{Action, Command, Env, Event, Refusal, Request};

/// The wish does not become public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectWish {
    /// Why; told to the recipient.
    pub reason: String,
}

impl Command for RejectWish {
    type On = Request;

    fn action(&self) -> Action {
        Action::RejectWish
    }

    fn events(&self, _: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        words(&self.reason, "reason")?;
        Ok(vec![Event::WishRejected { by: env.account()? }])
    }
}
