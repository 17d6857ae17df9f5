//! One command, one file. [`crate::decide`] has looked at the stage before a command is asked.

macro_rules! commands {
    ($($module:ident: $($name:ident),+;)+) => {
        $(pub mod $module;)+
        $(pub use $module::{$($name),+};)+
    };
}

commands! {
    accept: Accept;
    accept_offer: AcceptOffer;
    add_photo: AddPhoto;
    add_work_photo: AddWorkPhoto;
    answer: Answer;
    apply: Apply;
    ask: AskBack;
    cancel_task: CancelTask;
    claim: MakeClaim;
    close: Close;
    confirm_presence: ConfirmPresence;
    decide_application: DecideApplication;
    decide_return: DecideReturn;
    decline: Decline;
    decline_offer: DeclineOffer;
    dispatch: Dispatch, NewTask;
    escalate: Escalate;
    expire_wish: ExpireWish;
    finish_task: FinishTask;
    give_co_verdict: GiveCoVerdict;
    give_verdict: GiveVerdict;
    handle: Handle;
    join: Join;
    join_waiting_list: JoinWaitingList;
    leave: Leave;
    merge: Merge;
    note_contact: NoteContact;
    offer_places: OfferPlaces;
    raise_alarm: RaiseAlarm;
    receive_task: ReceiveTask;
    reclassify: Reclassify;
    record_callback: RecordCallback;
    reject_wish: RejectWish;
    reopen: Reopen;
    report_work: ReportWork;
    resume: ResumeWork;
    return_task: ReturnTask;
    set_secrecy: SetSecrecy;
    solve_on_spot: SolveOnSpot;
    submit: Submit;
    transfer_emergency: TransferEmergency;
    vet_wish: VetWish;
    withdraw: Withdraw;
}

use baodao_kernel::{AccountId, ClaimId, Span, TaskId, WorkCalendar, text};
use jiff::{ToSpan, civil::Date};

use crate::{Action, Deadline, Env, EscalationCause, Event, Refusal, Request, Seat, Subject, Task};

/// What is known of a person who wants a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Helper {
    /// Codes of the skills on record.
    pub skills: Vec<String>,
    /// Whether the person is known to be of age.
    pub adult: bool,
    /// When the person has other work.
    pub busy: Vec<Span>,
    /// Whether the person has another live claim on this task.
    pub live_claim: bool,
}

impl Helper {
    /// Whether the person may have a place on `task`, were one free.
    fn fits(&self, task: &Task, env: &Env) -> Result<(), Refusal> {
        if self.live_claim {
            return Err(Refusal::AlreadyClaimed);
        }
        if let Some(skill) = task.skills.iter().find(|needed| !self.skills.contains(needed)) {
            return Err(Refusal::SkillMissing { skill: skill.clone() });
        }
        if task.adults_only && !self.adult {
            return Err(Refusal::AdultsOnly);
        }
        let Some(span) = task.span else { return Ok(()) };
        if task.is_past(env.now) {
            return Err(Refusal::WorkOver);
        }
        if self.busy.iter().any(|other| other.overlaps(&span)) {
            return Err(Refusal::ClaimsOverlap);
        }
        Ok(())
    }
}

impl Request {
    /// For arms that [`crate::decide`] keeps commands from reaching.
    fn wrong_stage(&self, action: Action) -> Refusal {
        Refusal::WrongStage { action, stage: self.stage_code() }
    }
}

impl Seat {
    /// Whether the claim is the actor's own.
    fn is_of(&self, env: &Env) -> Result<(), Refusal> {
        if env.account()? == self.claim.account { Ok(()) } else { Err(Refusal::NotGivenToYou) }
    }
}

/// Text that must not be empty, cleaned.
fn words(text: &str, field: &'static str) -> Result<String, Refusal> {
    let clean = text::clean(text);
    if clean.is_empty() { Err(Refusal::WordsNeeded { field }) } else { Ok(clean) }
}

/// The events of a new round: at the same level for the first rounds, afterwards one level up;
/// `None` when there is no level above.
fn next_round(request: &Request, cause: EscalationCause, env: &Env) -> Option<Vec<Event>> {
    let round = request.round.saturating_add(1);
    let again = Event::RequestReopened { round };
    if round <= env.rules.same_level_rounds.value {
        return Some(vec![again]);
    }
    request.level.up().map(|to| vec![again, Event::RequestEscalated { to, cause }])
}

fn promotion(task: TaskId, (claim, account): (ClaimId, AccountId)) -> Event {
    Event::ClaimPromoted { task, claim, account }
}

/// Domain hand-out 5.5: before expiry, so many, so long each, never beyond the cap.
fn extension_allowed(request: &Request, by: Deadline, env: &Env) -> Result<(), Refusal> {
    let clock = request.clock.ok_or_else(|| request.wrong_stage(Action::RequestExtension))?;
    let profile = clock.profile;
    if env.now >= clock.finish_due {
        return Err(Refusal::DeadlinePassed { due: clock.finish_due });
    }
    if clock.extensions >= profile.extension_max_count {
        return Err(Refusal::ExtensionsUsedUp { max: profile.extension_max_count });
    }
    let due = clock.extended_due(by, env.calendar).at;
    if due <= clock.finish_due || due > clock.extended_due(profile.extension_max_each, env.calendar).at {
        return Err(Refusal::ExtensionTooLong);
    }
    let cap = clock.cap(env.calendar);
    if due > cap { Err(Refusal::BeyondLongCaseCap { cap }) } else { Ok(()) }
}

/// Domain hand-out 5.5: a suspension is looked at again, at most 90 days ahead by default.
fn review_day_allowed(review_on: Date, env: &Env) -> Result<(), Refusal> {
    let today = WorkCalendar::day_of(env.now);
    let latest = today.saturating_add(i64::from(env.rules.suspension_review_days.value).days());
    if today < review_on && review_on <= latest {
        Ok(())
    } else {
        Err(Refusal::ReviewDayOutOfRange { latest })
    }
}
