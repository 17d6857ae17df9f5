//! What happened. Events are the history: they carry codes, moments and account ids, never
//! personal data. Fields marked `serde(skip)` are for the row alone and do not reach the log.

use baodao_kernel::{AccountId, AreaPath, ClaimId, RequestId, Span, TaskId, coded};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    AlarmKind, Ask, CallbackAnswers, Clock, DeclineCode, Emergency, Kind, Level, ModeCode, Outcome, Presence,
    Resume, ReturnGround, Source, Urgency, Verdict, VerdictBy,
};

coded! {
    /// Why a request went one level up.
    pub enum EscalationCause {
        /// The requester was dissatisfied again.
        Dissatisfied = "dissatisfied",
        /// It was not handled in time.
        Overdue = "overdue",
        /// Those in charge asked for it.
        ByHand = "by_hand",
    }
}

macro_rules! events {
    ($($(#[$doc:meta])* $variant:ident $({ $($(#[$fmeta:meta])* $field:ident : $ty:ty),* $(,)? })? = $name:literal),+ $(,)?) => {
        /// What happened to a request, a task or a claim.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(tag = "name", content = "data")]
        pub enum Event {
            $($(#[$doc])* #[serde(rename = $name)] $variant $({ $($(#[$fmeta])* #[allow(missing_docs)] $field: $ty),* })?),+
        }

        impl Event {
            /// Every name, in the order of the loop.
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            /// The stable name.
            pub fn name(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $name),+ }
            }
        }
    };
}

events! {
    /// A request came in.
    RequestSubmitted {
        kind: Kind,
        urgency: Urgency,
        source: Source,
        area: AreaPath,
        anonymous: bool,
        secret: bool,
    } = "request_submitted",
    /// Somebody took it on.
    RequestAccepted { by: AccountId } = "request_accepted",
    /// The requester was asked something; the clock waits.
    RequestAsked { by: AccountId, resume: Resume, #[serde(skip)] question: String } = "request_asked",
    /// The requester answered; the clock goes on.
    RequestAnswered {
        resume: Resume,
        finish_due: Option<Timestamp>,
        #[serde(skip)]
        clock: Option<Clock>,
    } = "request_answered",
    /// It is not for us.
    RequestDeclined { code: DeclineCode, by: AccountId } = "request_declined",
    /// It was handed to an emergency number.
    EmergencyTransferred { to: Emergency, by: AccountId } = "emergency_transferred",
    /// It was dispatched for the first time in this round; the clock starts.
    RequestDispatched {
        by: AccountId,
        finish_due: Timestamp,
        provisional: bool,
        #[serde(skip)]
        clock: Option<Clock>,
    } = "request_dispatched",
    /// A task was given.
    TaskDispatched {
        task: TaskId,
        mode: ModeCode,
        places: u16,
        span: Option<Span>,
        by: AccountId,
    } = "task_dispatched",
    /// Somebody in particular was offered a place.
    OfferMade { task: TaskId, claim: ClaimId, account: AccountId } = "offer_made",
    /// Somebody was first in touch with the requester.
    RequesterContacted { by: AccountId, on_time: bool } = "requester_contacted",
    /// It was handled.
    RequestHandled {
        outcome: Outcome,
        by: AccountId,
        on_time: Option<bool>,
        #[serde(skip)]
        reply: String,
    } = "request_handled",
    /// The requester said what they think of it.
    VerdictGiven { verdict: Verdict, by: VerdictBy } = "verdict_given",
    /// Somebody who joined said what they think of it.
    CoVerdictGiven { verdict: Verdict, by: VerdictBy } = "co_verdict_given",
    /// It begins again.
    RequestReopened { round: u16 } = "request_reopened",
    /// The level above answers for it now.
    RequestEscalated { to: Level, cause: EscalationCause } = "request_escalated",
    /// It ended in the ordinary way.
    RequestClosed { verdict_awaited: bool } = "request_closed",
    /// Somebody called back.
    CallbackRecorded { by: AccountId, answers: Option<CallbackAnswers> } = "callback_recorded",
    /// Leave was asked for.
    ApplicationMade {
        ask: Ask,
        by: AccountId,
        authority: u8,
        #[serde(skip)]
        reason: String,
    } = "application_made",
    /// Leave was refused.
    ApplicationRefused { ask: Ask, by: AccountId } = "application_refused",
    /// More time was granted.
    DeadlineExtended {
        by: AccountId,
        finish_due: Timestamp,
        #[serde(skip)]
        clock: Option<Clock>,
    } = "deadline_extended",
    /// It waits for an objective cause to pass; the clock waits too.
    RequestSuspended {
        review_on: Date,
        approved_by: AccountId,
        resume: Resume,
        #[serde(skip)]
        reason: String,
    } = "request_suspended",
    /// It goes on; so does the clock.
    RequestResumed {
        resume: Resume,
        finish_due: Option<Timestamp>,
        #[serde(skip)]
        clock: Option<Clock>,
    } = "request_resumed",
    /// Two persons ended it.
    RequestTerminated {
        asked_by: AccountId,
        reviewed_by: AccountId,
        #[serde(skip)]
        reason: String,
    } = "request_terminated",
    /// The requester took it back.
    RequestWithdrawn = "request_withdrawn",
    /// It goes on inside another.
    RequestMerged { into: RequestId, by: AccountId } = "request_merged",
    /// Somebody else has the same need and joined.
    RequestJoined = "request_joined",
    /// The requester asked for secrecy, or no longer does.
    SecrecySet { secret: bool } = "secrecy_set",
    /// Kind, urgency, class or place were put right; what is `None` stayed.
    RequestReclassified {
        by: AccountId,
        kind: Option<Kind>,
        urgency: Option<Urgency>,
        category: Option<String>,
        area: Option<AreaPath>,
    } = "request_reclassified",
    /// A picture was added.
    PhotoAdded = "photo_added",
    /// The public words of a wish were approved.
    WishVetted { by: AccountId, #[serde(skip)] public_text: String } = "wish_vetted",
    /// A wish was not approved.
    WishRejected { by: AccountId } = "wish_rejected",
    /// Nobody took the wish on in time.
    WishExpired = "wish_expired",
    /// The clock called out.
    AlarmRaised { alarm: AlarmKind, finish_due: Timestamp } = "alarm_raised",
    /// A unit, department or area has the task in hand.
    TaskReceived { task: TaskId, by: AccountId } = "task_received",
    /// They want to give it back; the clock runs on.
    TaskReturnRequested { task: TaskId, ground: ReturnGround, by: AccountId } = "task_return_requested",
    /// The arbiter agreed.
    TaskReturned { task: TaskId, ground: ReturnGround, by: AccountId, arbiter: AccountId } = "task_returned",
    /// The arbiter did not agree.
    TaskReturnRefused { task: TaskId, arbiter: AccountId } = "task_return_refused",
    /// The work is done.
    TaskFinished { task: TaskId, by: AccountId } = "task_finished",
    /// The work was called off; `by` nobody when the request ended.
    TaskCancelled { task: TaskId, by: Option<AccountId>, #[serde(skip)] reason: String } = "task_cancelled",
    /// Somebody took a place.
    ClaimMade { task: TaskId, claim: ClaimId, account: AccountId } = "claim_made",
    /// Somebody waits for a place.
    ClaimWaitlisted { task: TaskId, claim: ClaimId, account: AccountId } = "claim_waitlisted",
    /// Somebody took the place they were offered.
    OfferAccepted { task: TaskId, claim: ClaimId, account: AccountId } = "offer_accepted",
    /// Somebody declined the place they were offered.
    OfferDeclined {
        task: TaskId,
        claim: ClaimId,
        account: AccountId,
        #[serde(skip)]
        reason: Option<String>,
    } = "offer_declined",
    /// Somebody left; `freed` tells whether they held a place.
    ClaimLeft {
        task: TaskId,
        claim: ClaimId,
        account: AccountId,
        freed: bool,
        #[serde(skip)]
        reason: Option<String>,
    } = "claim_left",
    /// Somebody moved up from the waiting list.
    ClaimPromoted { task: TaskId, claim: ClaimId, account: AccountId } = "claim_promoted",
    /// Somebody said what they did.
    WorkReported {
        task: TaskId,
        claim: ClaimId,
        minutes: u16,
        #[serde(skip)]
        text: String,
    } = "work_reported",
    /// Somebody added a picture to what they said.
    WorkPhotoAdded { task: TaskId, claim: ClaimId } = "work_photo_added",
    /// A coordinator said whether somebody was there.
    PresenceConfirmed {
        task: TaskId,
        claim: ClaimId,
        presence: Presence,
        by: AccountId,
    } = "presence_confirmed",
}

impl Event {
    /// The data without the name, as the log keeps it; `{}` where there is none.
    pub fn data(&self) -> serde_json::Value {
        let mut whole = serde_json::to_value(self).unwrap_or_default();
        whole.get_mut("data").map(serde_json::Value::take).unwrap_or_else(|| serde_json::json!({}))
    }

    /// The event that the log keeps as `name` and [`Event::data`]. What the shell noted beside an event
    /// that has no data of its own is passed over.
    ///
    /// # Errors
    /// A name or data that this program does not know.
    pub fn read(name: &str, data: &serde_json::Value) -> Result<Self, serde_json::Error> {
        let bare = || serde_json::from_value(serde_json::json!({ "name": name }));
        let whole = serde_json::from_value(serde_json::json!({ "name": name, "data": data }));
        whole.or_else(|cause| bare().map_err(|_| cause))
    }

    /// Key of the plain words for a name, filled with the event's data.
    pub fn words_key(name: &str) -> String {
        format!("history.{name}")
    }

    /// Whether the request's open tasks are called off with it (see [`crate::commands::CancelTask`]).
    pub fn ends_tasks(&self) -> bool {
        matches!(
            self,
            Self::RequestClosed { .. }
                | Self::RequestReopened { .. }
                | Self::RequestDeclined { .. }
                | Self::EmergencyTransferred { .. }
                | Self::RequestTerminated { .. }
                | Self::RequestWithdrawn
                | Self::RequestMerged { .. }
                | Self::WishRejected { .. }
                | Self::WishExpired
        )
    }
}
