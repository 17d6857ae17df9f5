//! Given / when / then for decisions.

use baodao_kernel::calendar::CalendarDay;
use baodao_kernel::{
    AccountId, Actor, AreaPath, ClaimId, Grant, Refuse, RequestId, Role, Span, TaskId, TenantId, WorkCalendar,
};
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::allowed::Nothing;
use crate::commands::{Accept, Dispatch, Handle, NewTask, NoteContact, Submit};
use crate::{
    Claim, ClaimStage, Command, Duty, Env, Event, Kind, Mode, Outcome, Request, RuleSheet, Seat, Source,
    Subject, Task, Urgency, decide,
};

/// Monday 2026-11-23, 9:00 in China.
pub const MONDAY_NINE: Timestamp = Timestamp::constant(1_795_395_600, 0);

pub const RESIDENT: u128 = 1;
pub const GRID_WORKER: u128 = 2;
pub const COORDINATOR: u128 = 3;
pub const SECRETARY: u128 = 4;
pub const DISPATCHER: u128 = 5;
pub const CITY_HALL: u128 = 6;
pub const LIAISON: u128 = 7;
pub const CALLER: u128 = 8;
pub const VOLUNTEER: u128 = 10;
pub const NEIGHBOUR: u128 = 11;

pub fn account(n: u128) -> AccountId {
    AccountId(Uuid::from_u128(n))
}

pub fn request_id(n: u128) -> RequestId {
    RequestId(Uuid::from_u128(n))
}

pub fn task_id(n: u128) -> TaskId {
    TaskId(Uuid::from_u128(n))
}

pub fn claim_id(n: u128) -> ClaimId {
    ClaimId(Uuid::from_u128(n))
}

pub fn later(at: Timestamp, minutes: i64) -> Timestamp {
    at.checked_add(SignedDuration::from_mins(minutes)).unwrap()
}

/// A moment of China's civil time.
pub fn china(day: Date, hour: i8, minute: i8) -> Timestamp {
    baodao_kernel::CHINA.to_timestamp(day.at(hour, minute, 0, 0)).unwrap()
}

/// A grid in the second community of the first subdistrict.
pub fn grid() -> AreaPath {
    AreaPath::district().child(1).child(2).child(3)
}

/// 2026 with its National Day week, 10 October worked; 2027 is not announced.
pub fn calendar() -> WorkCalendar {
    let day = |date, is_off_day| CalendarDay { date, name: "国庆节".into(), is_off_day };
    let mut days: Vec<_> = (1..=7).map(|d| day(date(2026, 10, d), true)).collect();
    days.push(day(date(2026, 10, 10), false));
    WorkCalendar::new([(2026, days)].into())
}

/// The person `n` with the role that goes with the constant of that number; 0 is nobody.
pub fn actor(n: u128) -> Actor {
    let street = AreaPath::district().child(1);
    let grants = match n {
        GRID_WORKER => vec![(Role::GridWorker, grid())],
        COORDINATOR => vec![(Role::CommunityCoordinator, street.child(2))],
        SECRETARY => vec![(Role::CommunitySecretary, street.child(2))],
        DISPATCHER => vec![(Role::Dispatcher, street)],
        CITY_HALL => vec![(Role::Dispatcher, AreaPath::district())],
        LIAISON => vec![(Role::UnitLiaison, AreaPath::district())],
        CALLER => vec![(Role::CallbackOfficer, AreaPath::district())],
        10.. => vec![(Role::Volunteer, AreaPath::district())],
        _ => vec![],
    };
    let grant = |(role, area)| Grant { role, area, from: Timestamp::UNIX_EPOCH, until: None };
    Actor {
        tenant: TenantId(1),
        account: (n > 0).then(|| account(n)),
        grants: grants.into_iter().map(grant).collect(),
    }
}

/// A state that events change.
pub trait State: Subject + Clone {
    fn apply(&mut self, event: &Event, at: Timestamp);
}

impl State for Nothing {
    fn apply(&mut self, _: &Event, _: Timestamp) {}
}

impl State for Request {
    fn apply(&mut self, event: &Event, at: Timestamp) {
        self.evolve(event, at);
    }
}

impl State for Task {
    fn apply(&mut self, event: &Event, at: Timestamp) {
        self.evolve(event, at);
    }
}

impl State for Seat {
    fn apply(&mut self, event: &Event, at: Timestamp) {
        self.evolve(event, at);
    }
}

/// A state, who acts on it and when.
#[derive(Clone)]
pub struct Case<S> {
    pub on: S,
    pub now: Timestamp,
    actor: Actor,
    calendar: WorkCalendar,
    pub rules: RuleSheet,
    pub last: Vec<&'static str>,
}

pub fn given<S: State>(on: S) -> Case<S> {
    let (calendar, rules) = (calendar(), RuleSheet::demo());
    Case { on, now: MONDAY_NINE, actor: actor(0), calendar, rules, last: Vec::new() }
}

impl<S: State> Case<S> {
    pub fn env(&self) -> Env<'_> {
        Env { now: self.now, actor: &self.actor, calendar: &self.calendar, rules: &self.rules }
    }

    pub fn by(mut self, person: u128) -> Self {
        self.actor = actor(person);
        self
    }

    pub fn at(mut self, now: Timestamp) -> Self {
        self.now = now;
        self
    }

    pub fn after_minutes(self, minutes: i64) -> Self {
        let now = later(self.now, minutes);
        self.at(now)
    }

    pub fn and(mut self, change: impl FnOnce(&mut S)) -> Self {
        change(&mut self.on);
        self
    }

    /// The command is permitted and what it did is applied.
    #[track_caller]
    pub fn when(mut self, command: &impl Command<On = S>) -> Self {
        let events = decide(&self.on, command, &self.env()).unwrap_or_else(|no| panic!("refused: {no:?}"));
        for event in &events {
            self.on.apply(event, self.now);
        }
        self.last = events.iter().map(Event::name).collect();
        self
    }

    /// The last command gave these events.
    #[track_caller]
    pub fn then(self, events: &[&str]) -> Self {
        assert_eq!(self.last, events);
        self
    }

    #[track_caller]
    pub fn holds(self, check: impl FnOnce(&S) -> bool) -> Self {
        assert!(check(&self.on), "after {:?}", self.last);
        self
    }

    /// The code with which `command` is refused; "" when it is permitted.
    pub fn refusal(&self, command: &impl Command<On = S>) -> &'static str {
        decide(&self.on, command, &self.env()).map_or_else(|no| no.spec().code, |_| "")
    }
}

pub fn submission() -> Submit {
    Submit {
        id: request_id(1),
        kind: Kind::Help,
        urgency: Urgency::Routine,
        source: Source::Resident,
        area: grid(),
        category: None,
        anonymous: false,
        has_contact: true,
        secret: false,
        consent: true,
    }
}

/// A request as submitted by the resident.
pub fn submitted() -> Case<Request> {
    let case = given(Nothing).by(RESIDENT);
    let request = submission().open("P26-000001".into(), &case.env());
    given(request).by(GRID_WORKER)
}

pub fn accepted() -> Case<Request> {
    submitted().when(&Accept).by(COORDINATOR)
}

pub fn dispatched() -> Case<Request> {
    accepted().when(&dispatch(new_task()))
}

pub fn in_progress() -> Case<Request> {
    dispatched().when(&NoteContact)
}

pub fn handled() -> Case<Request> {
    in_progress().when(&Handle { outcome: Outcome::Solved, reply: "修好了".into() })
}

/// Tomorrow from 14:00 to 16:00.
pub fn tomorrow_afternoon() -> Span {
    let day = date(2026, 11, 24);
    Span::new(china(day, 14, 0), china(day, 16, 0)).unwrap()
}

pub fn new_task() -> NewTask {
    NewTask {
        id: task_id(1),
        mode: Mode::OpenCall,
        area: grid(),
        places: 2,
        span: Some(tomorrow_afternoon()),
        skills: vec![],
        adults_only: false,
        duty: Duty::Everyday,
        offers: vec![],
    }
}

pub fn for_unit() -> NewTask {
    NewTask { mode: Mode::Unit { unit_name: "区供电公司".into() }, places: 1, ..new_task() }
}

pub fn dispatch(task: NewTask) -> Dispatch {
    Dispatch { tasks: vec![task] }
}

pub fn task(new: NewTask) -> Case<Task> {
    let case = accepted();
    let task = new.open(&case.on, &case.env());
    given(task).by(VOLUNTEER)
}

/// The volunteer's claim at `stage` on the standard task.
pub fn seat(stage: ClaimStage) -> Case<Seat> {
    let mut task = task(new_task()).on;
    task.taken = u16::from(stage == ClaimStage::Accepted);
    let claim = Claim::new(claim_id(1), task.id, account(VOLUNTEER), task.span, stage);
    given(Seat { task, claim }).by(VOLUNTEER)
}
