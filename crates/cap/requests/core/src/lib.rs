//! The rules of requests (点单), tasks (派单) and claims (认领). Pure: time, chance and whatever
//! must be looked up are handed in.
//!
//! A command is decided against a state and gives events or a refusal; events are applied to the
//! state and appended to the history:
//!
//! ```text
//! decide(&state, &command, &env) -> Result<Vec<Event>, Refusal>
//! state.evolve(&event, env.now)
//! ```
//!
//! Which actions a stage takes is written once, in [`allowed`]; it feeds both [`decide`] and the
//! list of allowed actions sent to people. Who may take them is written once, in [`policy`].

pub mod allowed;
pub mod application;
pub mod candidates;
pub mod claim;
pub mod classes;
mod clock;
pub mod commands;
pub mod event;
mod evolve;
pub mod policy;
pub mod ports;
pub mod rates;
pub mod refusal;
pub mod request;
pub mod rules;
pub mod sample;
pub mod similarity;
pub mod stage;
pub mod task;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
pub mod views;

use baodao_kernel::{AccountId, Actor, WorkCalendar};
use jiff::Timestamp;

pub use allowed::Subject;
pub use application::{Application, Ask, authority};
pub use baodao_kernel::UnknownCode;
pub use claim::{
    Claim, ClaimStage, Confirmed, Presence, Report, Seat, contact_visible, contact_visible_to_recipient,
    first_waiting,
};
pub use clock::{AlarmKind, Clock};
pub use event::{EscalationCause, Event};
pub use policy::{Action, POLICY, Relation};
pub use refusal::Refusal;
pub use request::{
    Callback, CallbackAnswers, Handling, Kind, Level, Outcome, Request, Requester, Source, Urgency, Verdict,
    VerdictBy, VerdictGiven,
};
pub use rules::{Deadline, Moment, Profile, ProfileFor, Rule, RuleSheet, Unit};
pub use stage::{DeclineCode, Emergency, Resume, Stage, StageCode};
pub use task::{Duty, Mode, ModeCode, Objection, ReturnGround, Task, TaskStage, TaskStageCode};

/// What a decision may look at besides the state and the command.
#[derive(Debug, Clone, Copy)]
pub struct Env<'a> {
    /// The present moment.
    pub now: Timestamp,
    /// Who acts.
    pub actor: &'a Actor,
    /// Working days.
    pub calendar: &'a WorkCalendar,
    /// The numbers in force.
    pub rules: &'a RuleSheet,
}

impl Env<'_> {
    /// The account that answers for the action.
    ///
    /// # Errors
    /// [`Refusal::AccountNeeded`] for a visitor.
    pub fn account(&self) -> Result<AccountId, Refusal> {
        self.actor.account.ok_or(Refusal::AccountNeeded)
    }
}

/// Something that can be decided against a state.
pub trait Command {
    /// What it changes.
    type On: Subject;

    /// The action, as in the policy and in the list of allowed actions.
    fn action(&self) -> Action;

    /// Everything but the stage, which [`decide`] has looked at.
    ///
    /// # Errors
    /// The rule that says no.
    fn events(&self, on: &Self::On, env: &Env) -> Result<Vec<Event>, Refusal>;
}

/// Decides `command` against `on`: first the stage, then the command's own rules.
///
/// # Errors
/// [`Refusal::WrongStage`] exactly when [`Subject::accepts`] says no; otherwise the command's own.
pub fn decide<C: Command>(on: &C::On, command: &C, env: &Env) -> Result<Vec<Event>, Refusal> {
    let action = command.action();
    if !on.accepts(action) {
        return Err(Refusal::WrongStage { action, stage: on.stage_code() });
    }
    command.events(on, env)
}
