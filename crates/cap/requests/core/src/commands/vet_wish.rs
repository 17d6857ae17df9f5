//! Approve the public words of a wish.

use super::words;
use crate::{Action, Command, Env, Event, Refusal, Request};

/// The words that everybody may read: no name, no illness, no number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VetWish {
    /// The words.
    pub public_text: String,
}

impl Command for VetWish {
    type On = Request;

    fn action(&self) -> Action {
        Action::VetWish
    }

    fn events(&self, _: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        let by = env.account()?;
        let public_text = words(&self.public_text, "public_text")?;
        if baodao_kernel::mask::numbers_in(&public_text) != public_text {
            return Err(Refusal::PersonalNumber);
        }
        Ok(vec![Event::WishVetted { by, public_text }])
    }
}
