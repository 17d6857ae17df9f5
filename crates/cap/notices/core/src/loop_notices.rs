//! The next-actor notices of the loop: for every event either somebody who must act or wants to
//! know, or the reason why nobody is told. Source: design section 2; domain 5.4, 5.5, 5.17.

use baodao_kernel::{AccountId, AreaLevel, AreaPath, CHINA, Role, TaskId};
use baodao_requests_core::{
    AlarmKind, Ask, ClaimStage, EscalationCause, Event, ModeCode, Resume, StageCode, Urgency,
};
use jiff::Timestamp;

use crate::{
    Matter, Note, Param, Params, Recipient, Telling, TemplateKey as T,
    params::{Code, PublicNumber},
};

/// Who is told what about `event`, done by `actor` to `matter`. The actor knows already and is
/// never told.
pub fn who_to_tell(event: &Event, actor: Option<AccountId>, matter: &Matter) -> Telling {
    let m = Telltale { matter };
    let mut telling = m.telling(event);
    if let Telling::Tell(notes) = &mut telling {
        for note in notes.iter_mut() {
            note.to.retain(|to| !matches!(to, Recipient::Account(account) if Some(*account) == actor));
        }
        notes.retain(|note| !note.to.is_empty());
    }
    telling
}

struct Telltale<'a> {
    matter: &'a Matter,
}

impl Telltale<'_> {
    fn telling(&self, event: &Event) -> Telling {
        match event {
            Event::RequestSubmitted { kind, .. } => {
                let to_accept = self.note(T::RequestToAccept, self.desk()).code("kind", kind.code());
                let mut notes = vec![to_accept.only_while(&[StageCode::Submitted])];
                if self.matter.proxy.is_some() {
                    let requester = self.matter.requester.into_iter().map(Recipient::Account).collect();
                    notes.push(self.note(T::RequestFiledForYou, requester));
                }
                tell(notes)
            }
            Event::RequestAccepted { .. } => {
                let coordinators = self.holders(Role::CommunityCoordinator, AreaLevel::Community);
                let to_dispatch = self.note(T::RequestToDispatch, coordinators);
                tell([
                    self.note(T::RequestAccepted, self.asking()).only_while_open(),
                    to_dispatch.code("kind", self.matter.kind.code()).only_while(&[StageCode::Accepted]),
                ])
            }
            Event::RequestAsked { .. } => {
                tell([self.note(T::RequestAsked, self.asking()).only_while(&[StageCode::Asked])])
            }
            Event::RequestAnswered { resume, .. } => {
                let to = match resume {
                    Resume::Submitted => self.desk(),
                    Resume::Accepted | Resume::Dispatched | Resume::InProgress => self.in_charge(),
                };
                tell([self.note(T::RequestAnswered, to)])
            }
            Event::RequestDeclined { .. } => tell([self.note(T::RequestDeclined, self.asking())]),
            Event::EmergencyTransferred { to, .. } => {
                tell([self.note(T::EmergencyTransferred, self.asking()).number("emergency", to.code())])
            }
            Event::RequestDispatched { finish_due, .. } => tell([self
                .note(T::RequestDispatched, self.asking())
                .at("due", *finish_due)
                .only_while_open()]),
            Event::TaskDispatched { task, mode, .. } => match mode {
                ModeCode::OpenCall => {
                    Telling::Silent("an open call is found on the list; nobody is called at random")
                }
                ModeCode::Named => Telling::Silent("each person named has an offer of their own"),
                ModeCode::Unit | ModeCode::Department | ModeCode::Area => tell([self
                    .note(T::TaskToReceive, self.receivers(*task))
                    .code("kind", self.matter.kind.code())]),
            },
            Event::OfferMade { account, .. } => tell([self.note(T::OfferMade, one(*account))]),
            Event::RequesterContacted { .. } => Telling::Silent("the requester was there"),
            Event::RequestHandled { outcome, .. } => {
                let joined = self.matter.joined.iter().copied().map(Recipient::Account);
                let to = self.asking().into_iter().chain(joined).collect();
                tell([self.note(T::RequestHandled, to).code("outcome", outcome.code())])
            }
            Event::VerdictGiven { verdict, .. } | Event::CoVerdictGiven { verdict, .. } => {
                tell([self.note(T::VerdictGiven, self.in_charge()).code("verdict", verdict.code())])
            }
            Event::RequestReopened { round } => {
                let to = self.desk().into_iter().chain(accounts(self.matter.in_charge())).collect();
                tell([self.note(T::RequestReopened, to).count("round", u32::from(*round))])
            }
            Event::RequestEscalated { cause, .. } => {
                let mut notes = vec![self.note(T::RequestEscalated, self.desk()).code("cause", cause.code())];
                if *cause != EscalationCause::ByHand {
                    notes.push(self.note(T::RequestWentUp, self.asking()));
                }
                tell(notes)
            }
            Event::RequestClosed { .. } => tell([self.note(T::RequestClosed, self.asking())]),
            Event::CallbackRecorded { .. } => {
                Telling::Silent("handlers are not told who was called back; answers show in the figures")
            }
            Event::ApplicationMade { ask, authority, .. } => tell([self
                .note(T::ApplicationToDecide, self.deciders(*authority))
                .code("ask", ask_code(ask))]),
            Event::ApplicationRefused { ask, .. } => {
                tell([self.note(T::ApplicationRefused, self.handling()).code("ask", ask_code(ask))])
            }
            Event::DeadlineExtended { finish_due, .. } => {
                tell([self.note(T::DeadlineExtended, self.asking_and_handling()).at("due", *finish_due)])
            }
            Event::RequestSuspended { review_on, .. } => {
                let review = CHINA.to_timestamp(review_on.at(9, 0, 0, 0)).unwrap_or(Timestamp::MAX);
                tell([self.note(T::RequestSuspended, self.asking_and_handling()).at("review", review)])
            }
            Event::RequestResumed { .. } => tell([self.note(T::RequestResumed, self.asking_and_handling())]),
            Event::RequestTerminated { .. } => {
                tell([self.note(T::RequestTerminated, self.asking_and_handling())])
            }
            Event::RequestWithdrawn => {
                // Nobody in charge yet: the desk that saw it come in sees it go.
                tell([self.note(T::RequestWithdrawn, self.in_charge())])
            }
            Event::RequestMerged { .. } => tell([self.note(T::RequestMerged, self.asking())]),
            Event::RequestJoined => {
                Telling::Silent("the request shows how many joined; nothing is to be done")
            }
            Event::SecrecySet { .. } => {
                Telling::Silent("secrecy is the requester's own act and concerns nobody else")
            }
            Event::RequestReclassified { area: Some(_), .. } => {
                tell([self.note(T::RequestMovedHere, self.desk()).code("kind", self.matter.kind.code())])
            }
            Event::RequestReclassified { area: None, .. } => Telling::Silent("the same people go on with it"),
            Event::PhotoAdded | Event::WorkPhotoAdded { .. } => {
                Telling::Silent("pictures are seen with the request; nothing is to be done")
            }
            Event::WishVetted { .. } => tell([self.note(T::WishVetted, self.asking())]),
            Event::WishRejected { .. } => tell([self.note(T::WishRejected, self.asking())]),
            Event::WishExpired => tell([self.note(T::WishExpired, self.asking_and_handling())]),
            Event::AlarmRaised { alarm, finish_due } => tell(self.alarm(*alarm, *finish_due)),
            Event::TaskReceived { .. } => tell([self.note(T::TaskReceived, self.in_charge())]),
            Event::TaskReturnRequested { ground, .. } => {
                let arbiters = self.holders(Role::Dispatcher, AreaLevel::Subdistrict);
                tell([self.note(T::ReturnToDecide, arbiters).code("ground", ground.code())])
            }
            Event::TaskReturned { ground, by, .. } => tell([
                self.note(T::TaskReturned, self.in_charge()).code("ground", ground.code()),
                self.note(T::ReturnAgreed, one(*by)),
            ]),
            Event::TaskReturnRefused { task, .. } => {
                tell([self.note(T::ReturnRefused, self.receivers(*task))])
            }
            Event::TaskFinished { .. } => tell([self.note(T::TaskFinished, self.in_charge())]),
            Event::TaskCancelled { task, .. } => {
                let to = self.placed(*task).into_iter().chain(self.receivers(*task)).collect();
                tell([self.note(T::TaskCancelled, to)])
            }
            Event::ClaimMade { .. } | Event::OfferAccepted { .. } => {
                tell([self.note(T::ClaimMade, self.in_charge())])
            }
            Event::ClaimWaitlisted { .. } => {
                Telling::Silent("the person sees the waiting list; nothing is to be done")
            }
            Event::OfferDeclined { .. } => tell([self.note(T::OfferDeclined, self.in_charge())]),
            Event::ClaimLeft { freed: true, .. } => tell([self.note(T::ClaimLeft, self.in_charge())]),
            Event::ClaimLeft { freed: false, .. } => Telling::Silent("no place became free"),
            Event::ClaimPromoted { account, .. } => tell([self.note(T::ClaimPromoted, one(*account))]),
            Event::WorkReported { .. } => tell([self.note(T::WorkToConfirm, self.in_charge())]),
            Event::PresenceConfirmed { claim, presence, .. } => {
                let to = self.matter.places.iter().filter(|place| place.claim == *claim);
                let to = to.map(|place| Recipient::Account(place.account)).collect();
                tell([self.note(T::PresenceConfirmed, to).code("presence", presence.code())])
            }
        }
    }

    /// Half and four fifths are the handler's alone; expiry is the dispatcher's too (domain 5.5).
    fn alarm(&self, alarm: AlarmKind, due: Timestamp) -> Vec<Option<Note>> {
        match alarm {
            AlarmKind::Half | AlarmKind::EightyPercent => {
                vec![
                    self.note(T::DeadlineNear, self.handling())
                        .code("alarm", alarm.code())
                        .at("due", due)
                        .done(),
                ]
            }
            AlarmKind::Expired => {
                let dispatchers = self.holders(Role::Dispatcher, AreaLevel::Subdistrict);
                let to = self.handling().into_iter().chain(dispatchers).collect();
                vec![self.note(T::DeadlinePassed, to).at("due", due).done()]
            }
        }
    }

    fn note(&self, template: T, to: Vec<Recipient>) -> Draft<'_> {
        // A number that could be mistaken for a phone's is left to the page behind the link.
        let number = PublicNumber::parse(&self.matter.number).ok();
        let params = number.map_or_else(Params::none, |n| Params::none().with("number", Param::Number(n)));
        let urgent = self.matter.urgency == Urgency::Urgent && template.pace() != crate::Pace::Daily;
        let mut seen = Vec::with_capacity(to.len());
        for recipient in to {
            if !seen.contains(&recipient) {
                seen.push(recipient);
            }
        }
        Draft { matter: self.matter, note: Note { to: seen, template, params, urgent }, wanted: true }
    }

    fn asking(&self) -> Vec<Recipient> {
        accounts(self.matter.asking()).collect()
    }

    fn desk(&self) -> Vec<Recipient> {
        vec![Recipient::Holders { role: self.matter.desk_role(), area: self.matter.desk_area() }]
    }

    fn in_charge(&self) -> Vec<Recipient> {
        let people: Vec<Recipient> = accounts(self.matter.in_charge()).collect();
        if people.is_empty() { self.desk() } else { people }
    }

    /// Those who do the work now: bodies that received it, else whoever is in charge.
    fn handling(&self) -> Vec<Recipient> {
        let received = self.matter.receivers.iter().filter_map(|receiver| receiver.received_by);
        let people: Vec<Recipient> = accounts(received).collect();
        if people.is_empty() { self.in_charge() } else { people }
    }

    fn asking_and_handling(&self) -> Vec<Recipient> {
        self.asking().into_iter().chain(self.handling()).collect()
    }

    fn holders(&self, role: Role, level: AreaLevel) -> Vec<Recipient> {
        let area = self.matter.area.at(level).unwrap_or_else(|| self.matter.area.clone());
        vec![Recipient::Holders { role, area }]
    }

    /// Those one step above the asker's authority (requests core, `application::authority`).
    fn deciders(&self, authority: u8) -> Vec<Recipient> {
        match authority {
            0 | 1 => self.holders(Role::CommunityCoordinator, AreaLevel::Community),
            2 => self.holders(Role::CommunitySecretary, AreaLevel::Community),
            3 => self.holders(Role::Dispatcher, AreaLevel::Subdistrict),
            _ => vec![Recipient::Holders { role: Role::Dispatcher, area: AreaPath::district() }],
        }
    }

    fn receivers(&self, task: TaskId) -> Vec<Recipient> {
        let receivers = self.matter.receivers.iter().filter(|receiver| receiver.task == task);
        receivers
            .map(|receiver| match receiver.received_by {
                Some(account) => Recipient::Account(account),
                None => Recipient::Holders { role: receiver.role, area: receiver.area.clone() },
            })
            .collect()
    }

    fn placed(&self, task: TaskId) -> Vec<Recipient> {
        let held = |stage| {
            matches!(
                stage,
                ClaimStage::Offered | ClaimStage::Waitlisted | ClaimStage::Accepted | ClaimStage::Released
            )
        };
        let places = self.matter.places.iter().filter(|place| place.task == task && held(place.stage));
        places.map(|place| Recipient::Account(place.account)).collect()
    }
}

/// A note being written.
struct Draft<'a> {
    matter: &'a Matter,
    note: Note,
    wanted: bool,
}

impl Draft<'_> {
    fn with(mut self, name: &str, value: Option<Param>) -> Self {
        if let Some(value) = value {
            self.note.params = std::mem::take(&mut self.note.params).with(name, value);
        }
        self
    }

    fn code(self, name: &str, code: &str) -> Self {
        self.with(name, Code::parse(code).ok().map(Param::Code))
    }

    fn number(self, name: &str, number: &str) -> Self {
        self.with(name, PublicNumber::parse(number).ok().map(Param::Number))
    }

    fn count(self, name: &str, count: u32) -> Self {
        self.with(name, Some(Param::Count(count)))
    }

    fn at(self, name: &str, at: Timestamp) -> Self {
        self.with(name, Some(Param::At(at)))
    }

    /// Several things can happen in one change (accepted and solved on the spot); a call to act
    /// on a stage that has passed would only confuse.
    fn only_while(mut self, stages: &[StageCode]) -> Self {
        self.wanted &= stages.contains(&self.matter.stage);
        self
    }

    fn only_while_open(self) -> Self {
        let open = [
            StageCode::Submitted,
            StageCode::Asked,
            StageCode::Accepted,
            StageCode::Dispatched,
            StageCode::InProgress,
            StageCode::Suspended,
        ];
        self.only_while(&open)
    }

    fn done(self) -> Option<Note> {
        self.wanted.then_some(self.note)
    }
}

impl From<Draft<'_>> for Option<Note> {
    fn from(draft: Draft<'_>) -> Self {
        draft.done()
    }
}

fn tell<N: Into<Option<Note>>>(notes: impl IntoIterator<Item = N>) -> Telling {
    Telling::Tell(notes.into_iter().filter_map(Into::into).collect())
}

fn one(account: AccountId) -> Vec<Recipient> {
    vec![Recipient::Account(account)]
}

fn accounts(people: impl IntoIterator<Item = AccountId>) -> impl Iterator<Item = Recipient> {
    people.into_iter().map(Recipient::Account)
}

fn ask_code(ask: &Ask) -> &'static str {
    match ask {
        Ask::Extension { .. } => "extension",
        Ask::Suspension { .. } => "suspension",
        Ask::Termination => "termination",
    }
}
