//! Add a picture to a request.

use crate::{Action, Command, Env, Event, Refusal, Request};

/// A picture that was re-encoded and stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddPhoto {
    /// How many there are already.
    pub existing: u32,
    /// Its size.
    pub bytes: u32,
}

impl Command for AddPhoto {
    type On = Request;

    fn action(&self) -> Action {
        Action::AddPhoto
    }

    fn events(&self, _: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        fits(self.existing, self.bytes, env)?;
        Ok(vec![Event::PhotoAdded])
    }
}

/// Whether one more picture of so many bytes may stand beside `existing` others.
pub(super) fn fits(existing: u32, bytes: u32, env: &Env) -> Result<(), Refusal> {
    let (max, max_bytes) = (env.rules.photo_max_count.value, env.rules.photo_max_bytes.value);
    if existing >= max {
        return Err(Refusal::TooManyPhotos { max });
    }
    if bytes > max_bytes {
        return Err(Refusal::PhotoTooLarge { max_bytes });
    }
    Ok(())
}
