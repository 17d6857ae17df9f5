//! Give a request to those who do the work. The first dispatch of a round starts the clock.

use baodao_kernel::{AccountId, AreaLevel, AreaPath, ClaimId, Span, TaskId, WorkCalendar};

use crate::{
    Action, Claim, ClaimStage, Clock, Command, Duty, Env, Event, Kind, Mode, Profile, Refusal, Request,
    Stage, Task, TaskStage,
};

/// The most places a task has.
pub const MAX_PLACES: u16 = 500;

/// One or more tasks for a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispatch {
    /// The tasks.
    pub tasks: Vec<NewTask>,
}

/// A task to be given; title and instructions go to the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTask {
    /// Drawn id.
    pub id: TaskId,
    /// To whom.
    pub mode: Mode,
    /// Where the work is; as a rule the request's own place.
    pub area: AreaPath,
    /// How many people; 1 for a unit, department or area.
    pub places: u16,
    /// When, if that is known.
    pub span: Option<Span>,
    /// Codes of skills that everybody on it must have.
    pub skills: Vec<String>,
    /// Whether it is too dangerous for minors.
    pub adults_only: bool,
    /// The duty list's word on it.
    pub duty: Duty,
    /// Who is offered a place, with the drawn ids of the offers; more than there are places is
    /// allowed, the first to accept get them.
    pub offers: Vec<(ClaimId, AccountId)>,
}

impl NewTask {
    fn check(&self, env: &Env) -> Result<(), Refusal> {
        let max = if self.mode.has_places() { MAX_PLACES } else { 1 };
        if !(1..=max).contains(&self.places) {
            return Err(Refusal::PlacesOutOfRange { max });
        }
        if (self.mode == Mode::Named) == self.offers.is_empty() {
            return Err(Refusal::NamesDoNotFit);
        }
        if self.span.is_some_and(|span| span.until() <= env.now) {
            return Err(Refusal::SpanInPast);
        }
        self.check_duty()
    }

    /// Hard rule 6: no work for a community outside its list, and none to lead that it only
    /// assists with. Departments get work by catalogue item only.
    fn check_duty(&self) -> Result<(), Refusal> {
        let to_community = matches!(&self.mode, Mode::Area { area } if area.level() >= AreaLevel::Community);
        let to_department = matches!(self.mode, Mode::Department { .. });
        match &self.duty {
            Duty::Outside => Err(Refusal::OutsideDutyList),
            Duty::AssistOnly { .. } if to_community => Err(Refusal::AssistanceOnly),
            Duty::Everyday if to_community || to_department => Err(Refusal::CatalogueItemNeeded),
            Duty::Everyday | Duty::Listed { .. } | Duty::AssistOnly { .. } => Ok(()),
        }
    }

    /// The task that [`crate::decide`] permitted.
    pub fn open(&self, request: &Request, env: &Env) -> Task {
        let profile = profile_of(request, env);
        Task {
            id: self.id,
            tenant: request.tenant,
            request: request.id,
            round: request.round,
            version: 1,
            area: self.area.clone(),
            mode: self.mode.clone(),
            places: self.places,
            taken: 0,
            span: self.span,
            skills: self.skills.clone(),
            adults_only: self.adults_only,
            duty: self.duty.clone(),
            stage: TaskStage::Open,
            given_at: env.now,
            return_until: profile.return_window.after(env.now, env.calendar).at,
            received_by: None,
            objection: None,
        }
    }

    /// The offers that go with it.
    pub fn open_offers(&self) -> Vec<Claim> {
        self.offers
            .iter()
            .map(|(id, account)| Claim::new(*id, self.id, *account, self.span, ClaimStage::Offered))
            .collect()
    }
}

/// The periods of a request: of its clock while one runs, else of the rule sheet.
fn profile_of(request: &Request, env: &Env) -> Profile {
    let today = WorkCalendar::day_of(env.now);
    request
        .clock
        .map_or_else(|| env.rules.profile(request.kind, request.urgency, today), |clock| clock.profile)
}

impl Command for Dispatch {
    type On = Request;

    fn action(&self) -> Action {
        Action::Dispatch
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        let by = env.account()?;
        if self.tasks.is_empty() {
            return Err(Refusal::NoTask);
        }
        if on.kind == Kind::Wish && on.public_text.is_none() {
            return Err(Refusal::WishNotVetted);
        }
        let mut events = Vec::new();
        if on.stage == Stage::Accepted {
            let clock = Clock::start(profile_of(on, env), env.now, env.calendar);
            let (finish_due, provisional) = (clock.finish_due, clock.provisional);
            events.push(Event::RequestDispatched { by, finish_due, provisional, clock: Some(clock) });
        }
        for task in &self.tasks {
            task.check(env)?;
            let (id, mode, places, span) = (task.id, task.mode.code(), task.places, task.span);
            events.push(Event::TaskDispatched { task: id, mode, places, span, by });
            events.extend(task.offers.iter().map(|(claim, account)| Event::OfferMade {
                task: id,
                claim: *claim,
                account: *account,
            }));
        }
        Ok(events)
    }
}
