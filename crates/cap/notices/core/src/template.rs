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
    /// The addressee stands on a unit's roster and is asked to report in.
    ReportInInvited = ("report_in_invited", Soon, []),
    /// A report-in waits for the community.
    ReportInToConfirm = ("report_in_to_confirm", Soon, []),
    /// The community asks the addressee to correct something.
    ReportInToCorrect = ("report_in_to_correct", Soon, []),
    /// The community confirmed the addressee's report-in.
    ReportInConfirmed = ("report_in_confirmed", Daily, []),
    /// The community rejected the addressee's report-in.
    ReportInRejected = ("report_in_rejected", Soon, []),
    /// The addressee's report-in was ended.
    ReportInEnded = ("report_in_ended", Soon, []),
    /// The addressee is asked whether the report-in still holds.
    ReportInCheckAsked = ("report_in_check_asked", Soon, []),
    /// A correction of a report-in waits for the community.
    ReportInCorrectionToDecide = ("report_in_correction_to_decide", Soon, []),
    /// The community took over the correction that the addressee proposed.
    ReportInCorrectionAccepted = ("report_in_correction_accepted", Daily, []),
    /// The community did not, and said why.
    ReportInCorrectionDeclined = ("report_in_correction_declined", Soon, []),
    /// Something in the addressee's report-in was corrected, by the community or in a round.
    ReportInCorrected = ("report_in_corrected", Daily, []),
    /// What a round had corrected in the addressee's report-in was put back.
    ReportInUncorrected = ("report_in_uncorrected", Daily, []),
    /// The addressee's unit, which they had written down, is in the register now and sees its people.
    ReportInAdopted = ("report_in_adopted", Daily, []),
    /// One of the addressee's unit was confirmed; there is a receipt.
    ReportInReceipt = ("report_in_receipt", Daily, []),
    /// Somebody serves in the addressee's branch from now on.
    ReportInJoinedBranch = ("report_in_joined_branch", Daily, []),
    /// The community decided in which grid the addressee lives.
    ReportInRegridded = ("report_in_regridded", Daily, []),
    /// A unit that reported in to the addressee's community, or whose people did, is no more.
    ReportInUnitOver = ("report_in_unit_over", Soon, []),
    /// A round of re-verification was opened in the addressee's area.
    RoundOpened = ("round_opened", Soon, ["deadline": At]),
    /// Lines of the addressee's branch wait to be looked at.
    RoundToCheck = ("round_to_check", Soon, ["lines": Count, "deadline": At]),
    /// Lines wait for the addressee and the round's deadline is near.
    RoundDeadlineNear = ("round_deadline_near", Soon, ["lines": Count, "deadline": At]),
    /// The deadline of the round that the addressee opened has passed.
    RoundDeadlinePassed = ("round_deadline_passed", Soon, ["lines": Count]),
    /// A round of re-verification was closed.
    RoundClosed = ("round_closed", Daily, []),
    /// A record of the addressee's service waits for their word.
    RecordProposed = ("record_proposed", Daily, ["number": Number, "minutes": Count]),
    /// Records of the addressee's services have waited some days for their word.
    RecordsWaiting = ("records_waiting", Daily, ["records": Count]),
    /// A record that came late or was corrected waits for a second person.
    RecordToVerify = ("record_to_verify", Soon, ["number": Number]),
    /// Somebody says that their record is not right.
    RecordDisputed = ("record_disputed", Soon, ["number": Number]),
    /// The addressee's dispute was answered.
    RecordDisputeAnswered = ("record_dispute_answered", Soon, ["number": Number]),
    /// The addressee's record was corrected and waits for their word again.
    RecordCorrected = ("record_corrected", Soon, ["number": Number, "minutes": Count]),
    /// The addressee's record was verified by a second person.
    RecordVerified = ("record_verified", Daily, ["number": Number]),
    /// The addressee's record was taken back.
    RecordWithdrawn = ("record_withdrawn", Daily, ["number": Number]),
    /// Rows of records look odd; those who know may say why.
    RecordQuestion = ("record_question", Daily, ["kind": Kind]),
    /// The addressee's yearly feedback sheet waits for their word.
    FeedbackSheetPrepared = ("feedback_sheet_prepared", Daily, []),
    /// A letter thanks the addressee.
    ThanksReceived = ("thanks_received", Daily, []),
    /// A letter of thanks may be published and waits to be redacted.
    ThanksToRedact = ("thanks_to_redact", Daily, []),
    /// A letter by or to the addressee hangs on the public wall.
    ThanksPublished = ("thanks_published", Daily, []),
    /// The addressee is nominated for a commendation and is asked whether they agree.
    Nominated = ("nominated", Soon, []),
    /// Whom the addressee nominated has agreed.
    NominationAgreed = ("nomination_agreed", Daily, []),
    /// The addressee's nomination stands in the public notice.
    NominationPublic = ("nomination_public", Daily, ["until": At]),
    /// Somebody nominated has agreed; the nomination waits to be put into the public notice.
    NominationToPublish = ("nomination_to_publish", Soon, []),
    /// The public notice of a nomination is over; a meeting decides.
    NominationToDecide = ("nomination_to_decide", Soon, []),
    /// Somebody nominated has taken their agreement back.
    NominationWithdrawn = ("nomination_withdrawn", Soon, []),
    /// A commendation takes nominations in the addressee's area.
    CommendationOpened = ("commendation_opened", Daily, []),
    /// A commendation takes nominations where a branch serves that the addressee heads.
    CommendationForBranch = ("commendation_for_branch", Daily, []),
    /// A member of the addressee's unit was commended and wants the unit to know.
    CommendationTold = ("commendation_told", Daily, []),
    /// Somebody objects to a nomination.
    NominationObjected = ("nomination_objected", Soon, []),
    /// The addressee's objection was answered.
    ObjectionAnswered = ("objection_answered", Soon, []),
    /// The decision on the addressee's nomination was announced.
    NominationAnnounced = ("nomination_announced", Daily, []),
    /// The addressee's community or unit is asked how the two worked together this year.
    CooperationAsked = ("cooperation_asked", Soon, ["until": At]),
    /// What a community and a unit said of each other can be read by both.
    CooperationShown = ("cooperation_shown", Daily, []),
    /// The addressee's side has not spoken of the year yet, and the days end.
    CooperationEnds = ("cooperation_ends", Soon, ["until": At]),
    /// The days are over, and only the addressee's side has spoken.
    CooperationOver = ("cooperation_over", Daily, []),
    /// The days are over, and the addressee's side, which has not spoken, can read the other.
    CooperationToRead = ("cooperation_to_read", Daily, []),
    /// Somebody has looked at many people's data within an hour; for the data protection officer.
    DisclosureLimitPassed = ("disclosure_limit_passed", Soon, ["looks": Count]),
    /// The addressee is asked to help a household.
    PairingAsked = ("pairing_asked", Soon, []),
    /// Somebody accepted to help a household of the addressee's community.
    PairingAccepted = ("pairing_accepted", Daily, []),
    /// Somebody declined to help a household.
    PairingDeclined = ("pairing_declined", Soon, []),
    /// Somebody no longer helps a household.
    PairingLeft = ("pairing_left", Soon, []),
    /// How often or until when the addressee helps has changed.
    PairingChanged = ("pairing_changed", Daily, []),
    /// A pairing is over.
    PairingEnded = ("pairing_ended", Daily, []),
    /// The addressee is asked whether a pairing is for their household.
    PairingHouseholdAsked = ("pairing_household_asked", Soon, []),
    /// A household has confirmed its account.
    PairingHouseholdConfirmed = ("pairing_household_confirmed", Daily, []),
    /// The account with a household's telephone says that it is not the household's.
    PairingHouseholdDenied = ("pairing_household_denied", Soon, []),
    /// How often or until when somebody comes to the addressee's household has changed.
    PairingHouseholdChanged = ("pairing_household_changed", Soon, []),
    /// The pairing of the addressee's household is over.
    PairingHouseholdEnded = ("pairing_household_ended", Soon, []),
    /// A household no longer looks at its pairing with an account; the pairing goes on.
    PairingHouseholdUnlinked = ("pairing_household_unlinked", Daily, []),
    /// The addressee's account was taken away from a pairing, or is no longer asked about one.
    PairingHouseholdRemoved = ("pairing_household_removed", Soon, []),
    /// A visit by the addressee is due.
    VisitDue = ("visit_due", Daily, ["due": At]),
    /// A visit is due and nobody helps the household now.
    VisitWithoutHelper = ("visit_without_helper", Soon, []),
    /// A visit was due some days ago and none has been written down.
    VisitQuestion = ("visit_question", Daily, ["due": At]),
    /// On a visit something was found that somebody has to see to; what, only the visit itself says.
    VisitToSee = ("visit_to_see", Soon, []),
    /// A walk is planned through the grid to which the addressee has reported in.
    WalkPlanned = ("walk_planned", Daily, ["at": At]),
    /// Somebody comes along on the addressee's walk.
    WalkJoined = ("walk_joined", Daily, ["at": At]),
    /// A walk on which the addressee comes along was called off.
    WalkCancelled = ("walk_cancelled", Soon, ["at": At]),
    /// On a walk something was found that somebody has to see to; what, only the walk itself says.
    WalkToSee = ("walk_to_see", Soon, []),
    /// A service is offered and waits to be published.
    ServiceOffered = ("service_offered", Soon, []),
    /// The addressee's service is on the public list.
    ServicePublished = ("service_published", Daily, []),
    /// The addressee's service was taken off the list.
    ServiceWithdrawn = ("service_withdrawn", Daily, []),
    /// The addressee is named as a unit's liaison.
    UnitLiaisonNamed = ("unit_liaison_named", Soon, []),
    /// The addressee no longer is a unit's liaison.
    UnitLiaisonEnded = ("unit_liaison_ended", Soon, []),
    /// The addressee's unit became part of a committee, alliance or council.
    UnitJoinedBody = ("unit_joined_body", Daily, []),
    /// The addressee's unit is no longer part of a committee, alliance or council.
    UnitLeftBody = ("unit_left_body", Daily, []),
    /// The addressee was appointed to a post.
    PostAppointed = ("post_appointed", Soon, []),
    /// Term, duties, document or body of the addressee's appointment changed.
    PostChanged = ("post_changed", Soon, []),
    /// Something was written down about the addressee's work in a post; the addressee reads it.
    PostObserved = ("post_observed", Soon, []),
    /// The addressee's appointment ended before its term.
    PostEnded = ("post_ended", Soon, []),
    /// The addressee's term is about to end.
    PostTermEnding = ("post_term_ending", Daily, ["until": At]),
    /// The addressee was put into a branch or group.
    BranchJoined = ("branch_joined", Daily, []),
    /// The addressee no longer serves in a branch or group.
    BranchLeft = ("branch_left", Soon, []),
    /// The addressee leads a team.
    TeamLed = ("team_led", Soon, []),
    /// The addressee is asked to join a team.
    TeamInvited = ("team_invited", Soon, []),
    /// Somebody joined the team that the addressee leads.
    TeamJoined = ("team_joined", Daily, []),
    /// Somebody asks to join the addressee's team.
    TeamAsked = ("team_asked", Soon, []),
    /// The addressee's ask was accepted; they are in the team.
    TeamAskAccepted = ("team_ask_accepted", Soon, []),
    /// The addressee's ask was not accepted.
    TeamAskRefused = ("team_ask_refused", Soon, []),
    /// The addressee was taken out of a team.
    TeamRemoved = ("team_removed", Soon, []),
    /// The invitation to a team that the addressee had not answered was taken back.
    TeamUninvited = ("team_uninvited", Soon, []),
    /// The team into which the addressee asked to be let is no more.
    TeamAskVoid = ("team_ask_void", Soon, []),
    /// A team that the addressee leads, is in or was invited to is no more.
    TeamDisbanded = ("team_disbanded", Soon, []),
    /// The addressee was given a responsibility zone or pioneer post.
    ZoneAssigned = ("zone_assigned", Soon, []),
    /// The addressee no longer answers for a responsibility zone or pioneer post.
    ZoneEnded = ("zone_ended", Soon, []),
    /// The addressee, or whom they speak for, is invited to a gathering.
    GatheringInvited = ("gathering_invited", Soon, ["start": At]),
    /// A gathering to which the addressee is invited is at another time or place.
    GatheringMoved = ("gathering_moved", Soon, ["start": At]),
    /// A gathering to which the addressee is invited does not take place.
    GatheringCancelled = ("gathering_cancelled", Soon, ["start": At]),
    /// The addressee is responsible for something that follows from a gathering.
    FollowUpGiven = ("follow_up_given", Soon, ["due": At]),
    /// What the addressee is responsible for is due.
    FollowUpDue = ("follow_up_due", Soon, ["due": At]),
    /// The day of what the addressee is responsible for has passed.
    FollowUpPassed = ("follow_up_passed", Soon, ["due": At]),
    /// Something that was to follow from the addressee's gathering is done.
    FollowUpDone = ("follow_up_done", Daily, []),
    /// What the addressee had done is open again.
    FollowUpReopened = ("follow_up_reopened", Soon, ["due": At]),
    /// Somebody claims a micro-project of the addressee's area.
    MicroClaimed = ("micro_claimed", Soon, []),
    /// A claim on a micro-project of the addressee's area was taken back.
    MicroTakenBack = ("micro_taken_back", Soon, []),
    /// The addressee's claim on a micro-project was accepted.
    MicroAccepted = ("micro_accepted", Soon, []),
    /// The addressee's claim on a micro-project was declined.
    MicroDeclined = ("micro_declined", Soon, []),
    /// A micro-project that the addressee has claimed says something else.
    MicroChanged = ("micro_changed", Soon, []),
    /// A micro-project in which the addressee takes part has started.
    MicroStarted = ("micro_started", Daily, []),
    /// A micro-project is done; the addressee is asked whether they took part.
    MicroDone = ("micro_done", Soon, []),
    /// A micro-project that the addressee has claimed was withdrawn.
    MicroWithdrawn = ("micro_withdrawn", Soon, []),
    /// A claimant says that they took part.
    MicroPartConfirmed = ("micro_part_confirmed", Daily, []),
    /// A claimant says that they did not take part.
    MicroPartDenied = ("micro_part_denied", Soon, []),
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
