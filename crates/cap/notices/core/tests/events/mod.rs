//! One sample of every event of the loop.

use baodao_kernel::{AccountId, ClaimId, RequestId, TaskId};
use baodao_requests_core::{
    AlarmKind, Ask, DeclineCode, Emergency, EscalationCause, Event, Kind, Level, ModeCode, Outcome, Presence,
    Resume, ReturnGround, Source, Urgency, Verdict, VerdictBy,
};
use jiff::{Timestamp, civil::date};
use uuid::Uuid;

pub fn account(number: u128) -> AccountId {
    AccountId(Uuid::from_u128(number))
}

pub fn task() -> TaskId {
    TaskId(Uuid::from_u128(100))
}

pub fn claim() -> ClaimId {
    ClaimId(Uuid::from_u128(200))
}

pub fn finish_due() -> Timestamp {
    "2026-11-26T16:00:00Z".parse().unwrap()
}

pub fn decline_code() -> DeclineCode {
    DeclineCode::ALL[0]
}

pub fn every_event() -> Vec<Event> {
    let by = account(9);
    let (task, claim, account) = (task(), claim(), account(5));
    let finish_due = finish_due();
    let resume = Resume::InProgress;
    let ask = Ask::Suspension { review_on: date(2026, 12, 20) };
    let ground = ReturnGround::NotOurDuty;
    let area = baodao_kernel::AreaPath::district().child(1).child(2).child(3);
    let task_dispatched = |mode| Event::TaskDispatched { task, mode, places: 2, span: None, by };
    let reclassified =
        |area| Event::RequestReclassified { by, kind: None, urgency: None, category: None, area };
    let left = |freed| Event::ClaimLeft { task, claim, account, freed, reason: None };
    let alarm = |alarm| Event::AlarmRaised { alarm, finish_due };
    vec![
        Event::RequestSubmitted {
            kind: Kind::Help,
            urgency: Urgency::Routine,
            source: Source::Resident,
            area: area.clone(),
            anonymous: false,
            secret: false,
        },
        Event::RequestAccepted { by },
        Event::RequestAsked { by, resume, question: String::new() },
        Event::RequestAnswered { resume, finish_due: None, clock: None },
        Event::RequestDeclined { code: decline_code(), by },
        Event::EmergencyTransferred { to: Emergency::Ambulance, by },
        Event::RequestDispatched { by, finish_due, provisional: false, clock: None },
        task_dispatched(ModeCode::OpenCall),
        task_dispatched(ModeCode::Named),
        task_dispatched(ModeCode::Unit),
        task_dispatched(ModeCode::Department),
        task_dispatched(ModeCode::Area),
        Event::OfferMade { task, claim, account },
        Event::RequesterContacted { by, on_time: true },
        Event::RequestHandled { outcome: Outcome::Solved, by, on_time: Some(true), reply: String::new() },
        Event::VerdictGiven { verdict: Verdict::Satisfied, by: VerdictBy::Account },
        Event::CoVerdictGiven { verdict: Verdict::NoOpinion, by: VerdictBy::Account },
        Event::RequestReopened { round: 2 },
        Event::RequestEscalated { to: Level::Subdistrict, cause: EscalationCause::Dissatisfied },
        Event::RequestEscalated { to: Level::District, cause: EscalationCause::ByHand },
        Event::RequestClosed { verdict_awaited: false },
        Event::CallbackRecorded { by, answers: None },
        Event::ApplicationMade { ask, by, authority: 2, reason: String::new() },
        Event::ApplicationRefused { ask, by },
        Event::DeadlineExtended { by, finish_due, clock: None },
        Event::RequestSuspended {
            review_on: date(2026, 12, 20),
            approved_by: by,
            resume,
            reason: String::new(),
        },
        Event::RequestResumed { resume, finish_due: None, clock: None },
        Event::RequestTerminated { asked_by: account, reviewed_by: by, reason: String::new() },
        Event::RequestWithdrawn,
        Event::RequestMerged { into: RequestId(Uuid::from_u128(300)), by },
        Event::RequestJoined,
        Event::SecrecySet { secret: true },
        reclassified(None),
        reclassified(Some(area)),
        Event::PhotoAdded,
        Event::WorkPhotoAdded { task, claim },
        Event::WishVetted { by, public_text: String::new() },
        Event::WishRejected { by },
        Event::WishExpired,
        alarm(AlarmKind::Half),
        alarm(AlarmKind::EightyPercent),
        alarm(AlarmKind::Expired),
        Event::TaskReceived { task, by },
        Event::TaskReturnRequested { task, ground, by },
        Event::TaskReturned { task, ground, by, arbiter: account },
        Event::TaskReturnRefused { task, arbiter: by },
        Event::TaskFinished { task, by },
        Event::TaskCancelled { task, by: None, reason: String::new() },
        Event::ClaimMade { task, claim, account },
        Event::ClaimWaitlisted { task, claim, account },
        Event::OfferAccepted { task, claim, account },
        Event::OfferDeclined { task, claim, account, reason: None },
        left(true),
        left(false),
        Event::ClaimPromoted { task, claim, account },
        Event::WorkReported { task, claim, minutes: 60, text: String::new() },
        Event::PresenceConfirmed { task, claim, presence: Presence::Present, by },
    ]
}
