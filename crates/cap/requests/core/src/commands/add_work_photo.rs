//! Add a picture to a report of work.

use crate::{Action, Command, Env, Event, Refusal, Seat};

/// A picture of the work. Nobody has to add one (hard rule 2: no forced work photos).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddWorkPhoto {
    /// How many the claim has already.
    pub existing: u32,
    /// Its size.
    pub bytes: u32,
}

impl Command for AddWorkPhoto {
    type On = Seat;

    fn action(&self) -> Action {
        Action::ReportWork
    }

    fn events(&self, on: &Seat, env: &Env) -> Result<Vec<Event>, Refusal> {
        on.is_of(env)?;
        if on.task.is_ahead(env.now) {
            return Err(Refusal::WorkNotBegun);
        }
        super::add_photo::fits(self.existing, self.bytes, env)?;
        Ok(vec![Event::WorkPhotoAdded { task: on.task.id, claim: on.claim.id }])
    }
}
