//! Every notice there is. A template has a key, a pace, and the variables its words may use.

use baodao_kernel::typed_id;
use serde::{Deserialize, Serialize};

use crate::{
    Param, Params,
    params::{Code, PublicNumber},
};

typed_id! {
    /// A chat group's robot.
    RobotId,
}

/// How pressing a notice is for its addressee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// Leaves at once, at any hour.
    Urgent,
    /// Something waits for the addressee: leaves at once in the daytime of working days.
    Soon,
    /// Good to know: may wait for the daily digest.
    Daily,
}

macro_rules! templates {
    ($($(#[$doc:meta])* $variant:ident = ($code:literal, $pace:ident, [$($var:literal : $kind:ident),*])),+ $(,)?) => {
        /// The key of a template.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum TemplateKey { $($(#[$doc])* $variant),+ }

        impl TemplateKey {
            /// Every template.
            pub const ALL: &'static [TemplateKey] = &[$(TemplateKey::$variant),+];

            /// The stable code: stored, sent, and the name of the words.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// How pressing it is when nothing makes it more so.
            pub const fn pace(self) -> Pace {
                match self { $(Self::$variant => Pace::$pace),+ }
            }

            /// The names of the variables that its words may use.
            pub const fn variables(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($var),*]),+ }
            }

            /// Parameters as they might come, for trying out words.
            pub fn sample(self) -> Params {
                match self { $(Self::$variant => Params::none()$(.with($var, sample(Sample::$kind, $var)))*),+ }
            }
        }
    };
}

templates! {
    /// A request came in and waits for the grid worker (or the desk of its level).
    RequestToAccept = ("request_to_accept", Soon, ["number": Number, "kind": Kind]),
    /// Somebody wrote down a request for the addressee.
    RequestFiledForYou = ("request_filed_for_you", Daily, ["number": Number]),
    /// The addressee's request was taken on.
    RequestAccepted = ("request_accepted", Daily, ["number": Number]),
    /// A request was accepted and waits to be dispatched.
    RequestToDispatch = ("request_to_dispatch", Soon, ["number": Number, "kind": Kind]),
    /// The addressee is asked something about their request.
    RequestAsked = ("request_asked", Soon, ["number": Number]),
    /// The requester answered.
    RequestAnswered = ("request_answered", Soon, ["number": Number]),
    /// The addressee's request is not for us; the lawful route is told.
    RequestDeclined = ("request_declined", Soon, ["number": Number]),
    /// The addressee's request was handed to an emergency number.
    EmergencyTransferred = ("emergency_transferred", Urgent, ["number": Number, "emergency": Number]),
    /// The addressee's request was dispatched.
    RequestDispatched = ("request_dispatched", Daily, ["number": Number, "due": At]),
    /// A task waits to be received by the addressee's unit, department or area.
    TaskToReceive = ("task_to_receive", Soon, ["number": Number, "kind": Kind]),
    /// The addressee is offered a place.
    OfferMade = ("offer_made", Soon, ["number": Number]),
    /// The addressee's request was handled; a verdict is welcome.
    RequestHandled = ("request_handled", Soon, ["number": Number, "outcome": Outcome]),
    /// The requester gave a verdict on what the addressee was in charge of.
    VerdictGiven = ("verdict_given", Daily, ["number": Number, "verdict": Verdict]),
    /// A request begins again.
    RequestReopened = ("request_reopened", Soon, ["number": Number, "round": Count]),
    /// A request came up to the addressee's level.
    RequestEscalated = ("request_escalated", Soon, ["number": Number, "cause": Cause]),
    /// The addressee's request went one level up.
    RequestWentUp = ("request_went_up", Daily, ["number": Number]),
    /// The addressee's request is closed.
    RequestClosed = ("request_closed", Daily, ["number": Number]),
    /// An application waits for the addressee's decision.
    ApplicationToDecide = ("application_to_decide", Soon, ["number": Number, "ask": Ask]),
    /// An application on a request in the addressee's charge was refused.
    ApplicationRefused = ("application_refused", Soon, ["number": Number, "ask": Ask]),
    /// There is more time for a request.
    DeadlineExtended = ("deadline_extended", Daily, ["number": Number, "due": At]),
    /// A request waits for an objective cause to pass.
    RequestSuspended = ("request_suspended", Daily, ["number": Number, "review": At]),
    /// A suspended request goes on.
    RequestResumed = ("request_resumed", Daily, ["number": Number]),
    /// A request was ended outside the ordinary ways.
    RequestTerminated = ("request_terminated", Soon, ["number": Number]),
    /// The requester took the request back.
    RequestWithdrawn = ("request_withdrawn", Daily, ["number": Number]),
    /// The addressee's request goes on inside another.
    RequestMerged = ("request_merged", Daily, ["number": Number]),
    /// A request was moved to the addressee's area.
    RequestMovedHere = ("request_moved_here", Soon, ["number": Number, "kind": Kind]),
    /// The addressee's wish was approved.
    WishVetted = ("wish_vetted", Daily, ["number": Number]),
    /// The addressee's wish was not approved.
    WishRejected = ("wish_rejected", Soon, ["number": Number]),
    /// Nobody took the wish on in time.
    WishExpired = ("wish_expired", Daily, ["number": Number]),
    /// A deadline comes nearer.
    DeadlineNear = ("deadline_near", Soon, ["number": Number, "alarm": Alarm, "due": At]),
    /// A deadline has passed.
    DeadlinePassed = ("deadline_passed", Soon, ["number": Number, "due": At]),
    /// A unit, department or area has received the task.
    TaskReceived = ("task_received", Daily, ["number": Number]),
    /// Somebody wants to give a task back; the addressee arbitrates.
    ReturnToDecide = ("return_to_decide", Soon, ["number": Number, "ground": Ground]),
    /// The arbiter agreed; a request waits to be dispatched again.
    TaskReturned = ("task_returned", Soon, ["number": Number, "ground": Ground]),
    /// The arbiter agreed to what the addressee asked.
    ReturnAgreed = ("return_agreed", Daily, ["number": Number]),
    /// The arbiter did not agree; the task stays.
    ReturnRefused = ("return_refused", Soon, ["number": Number]),
    /// The work on a task is done; presence and outcome wait to be confirmed.
    TaskFinished = ("task_finished", Soon, ["number": Number]),
    /// A task the addressee was on was called off.
    TaskCancelled = ("task_cancelled", Soon, ["number": Number]),
    /// Somebody took a place.
    ClaimMade = ("claim_made", Daily, ["number": Number]),
    /// Somebody declined an offer; a place is to be filled.
    OfferDeclined = ("offer_declined", Soon, ["number": Number]),
    /// Somebody left; a place is free again.
    ClaimLeft = ("claim_left", Soon, ["number": Number]),
    /// The addressee moved up from the waiting list.
    ClaimPromoted = ("claim_promoted", Soon, ["number": Number]),
    /// Work was reported; presence waits to be confirmed.
    WorkToConfirm = ("work_to_confirm", Daily, ["number": Number]),
    /// The addressee's presence was noted; they can object.
    PresenceConfirmed = ("presence_confirmed", Daily, ["number": Number, "presence": Presence]),
    /// A licence in the addressee's skill register runs out soon.
    LicenceRunsOut = ("licence_runs_out", Daily, ["until": At]),
    /// A licence in the addressee's skill register has run out; the skill no longer counts.
    LicenceRanOut = ("licence_ran_out", Soon, ["until": At]),
    /// A coordinator has seen the addressee's licence.
    LicenceSeen = ("licence_seen", Daily, []),
    /// A letter of appointment waits for the addressee's answer.
    LetterIssued = ("letter_issued", Soon, ["number": Number]),
    /// The person accepted the letter that the addressee issued.
    LetterAccepted = ("letter_accepted", Daily, ["number": Number]),
    /// The person declined the letter that the addressee issued.
    LetterDeclined = ("letter_declined", Daily, ["number": Number]),
    /// The person gave the letter back that the addressee issued.
    LetterResigned = ("letter_resigned", Daily, ["number": Number]),
    /// The addressee's letter of appointment was ended before its term.
    LetterRevoked = ("letter_revoked", Soon, ["number": Number]),
    /// Somebody has looked at many people's data within an hour; for the data protection officer.
    DisclosureLimitPassed = ("disclosure_limit_passed", Soon, ["looks": Count]),
    /// The frame of the daily digest; a list of titles with counts follows it.
    Digest = ("digest", Daily, ["count": Count]),
    /// The one-time code for signing in. Never stands in an inbox.
    SignInCode = ("sign_in_code", Urgent, ["code": Number, "minutes": Count]),
}

impl TemplateKey {
    /// The template with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.code() == code)
    }
}

/// Kinds of sample values.
enum Sample {
    Number,
    Count,
    At,
    Kind,
    Outcome,
    Verdict,
    Cause,
    Ask,
    Alarm,
    Ground,
    Presence,
}

fn sample(kind: Sample, variable: &str) -> Param {
    let code = |text: &str| Code::parse(text).map_or(Param::Count(0), Param::Code);
    match kind {
        Sample::Number => {
            let shown = match variable {
                "emergency" => "120",
                "code" => "042137",
                _ => "2611-0000042",
            };
            PublicNumber::parse(shown).map_or(Param::Count(0), Param::Number)
        }
        Sample::Count => Param::Count(3),
        Sample::At => Param::At(jiff::Timestamp::constant(1_795_395_600, 0)),
        Sample::Kind => code("help"),
        Sample::Outcome => code("solved"),
        Sample::Verdict => code("satisfied"),
        Sample::Cause => code("overdue"),
        Sample::Ask => code("extension"),
        Sample::Alarm => code("half"),
        Sample::Ground => code("not_our_duty"),
        Sample::Presence => code("present"),
    }
}
