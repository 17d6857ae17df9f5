//! Hand a request to an emergency number.

use crate::{Action, Command, Emergency, Env, Event, Refusal, Request};

/// Somebody called the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TransferEmergency {
    /// Which number.
    pub to: Emergency,
}

impl Command for TransferEmergency {
    type On = Request;

    fn action(&self) -> Action {
        Action::TransferEmergency
    }

    fn events(&self, _: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        Ok(vec![Event::EmergencyTransferred { to: self.to, by: env.account()? }])
    }
}
