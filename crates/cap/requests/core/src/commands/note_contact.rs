//! Note the first contact with the requester.

use crate::{Action, Command, Env, Event, Refusal, Request};

/// Somebody was in touch with the requester.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoteContact;

impl Command for NoteContact {
    type On = Request;

    fn action(&self) -> Action {
        Action::NoteContact
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        let on_time = on.clock.is_some_and(|clock| env.now < clock.contact_due);
        Ok(vec![Event::RequesterContacted { by: env.account()?, on_time }])
    }
}
