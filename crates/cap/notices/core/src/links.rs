//! Where a notice leads: to the page about its subject. A message that leaves the house has one link,
//! so a thing that has a page on the phone leads there, and one that only offices have to the desk.

use uuid::Uuid;

use crate::TemplateKey;

/// Where the notices of a template lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// To the request, or the task on which the addressee has a place.
    Loop,
    /// To the page of one thing, whose id follows.
    Thing(&'static str),
    /// To a page that shows the thing among others.
    Page(&'static str),
    /// To no page, for this reason: it is read in the inbox.
    Nowhere(&'static str),
}

/// The inbox.
pub const INBOX: &str = "/m/inbox";

impl TemplateKey {
    /// Where its notices lead.
    pub const fn lead(self) -> Lead {
        use Lead::{Loop, Nowhere, Page, Thing};
        match self {
            Self::RequestToAccept
            | Self::RequestFiledForYou
            | Self::RequestAccepted
            | Self::RequestToDispatch
            | Self::RequestAsked
            | Self::RequestAnswered
            | Self::RequestDeclined
            | Self::EmergencyTransferred
            | Self::RequestDispatched
            | Self::TaskToReceive
            | Self::OfferMade
            | Self::RequestHandled
            | Self::VerdictGiven
            | Self::RequestReopened
            | Self::RequestEscalated
            | Self::RequestWentUp
            | Self::RequestClosed
            | Self::ApplicationToDecide
            | Self::ApplicationRefused
            | Self::DeadlineExtended
            | Self::RequestSuspended
            | Self::RequestResumed
            | Self::RequestTerminated
            | Self::RequestWithdrawn
            | Self::RequestMerged
            | Self::RequestMovedHere
            | Self::WishVetted
            | Self::WishRejected
            | Self::WishExpired
            | Self::DeadlineNear
            | Self::DeadlinePassed
            | Self::TaskReceived
            | Self::ReturnToDecide
            | Self::TaskReturned
            | Self::ReturnAgreed
            | Self::ReturnRefused
            | Self::TaskFinished
            | Self::TaskCancelled
            | Self::ClaimMade
            | Self::OfferDeclined
            | Self::ClaimLeft
            | Self::ClaimPromoted
            | Self::WorkToConfirm
            | Self::PresenceConfirmed => Loop,

            Self::LicenceRunsOut | Self::LicenceRanOut | Self::LicenceSeen => Page("/m/skills"),
            Self::LetterIssued | Self::LetterRevoked => Page("/m/letters"),
            Self::LetterAccepted | Self::LetterDeclined | Self::LetterResigned => {
                Page("/desk/skills?part=letters")
            }

            Self::ReportInInvited
            | Self::ReportInToCorrect
            | Self::ReportInConfirmed
            | Self::ReportInRejected
            | Self::ReportInEnded
            | Self::ReportInCheckAsked
            | Self::ReportInCorrected
            | Self::ReportInUncorrected
            | Self::ReportInAdopted
            | Self::ReportInCorrectionAccepted
            | Self::ReportInCorrectionDeclined
            | Self::ReportInRegridded => Page("/m/report-in"),
            Self::ReportInToConfirm | Self::ReportInCorrectionToDecide => {
                Thing("/desk/report-ins?view=all&id=")
            }
            Self::ReportInUnitOver => Page("/desk/report-ins?view=unit_over"),
            Self::ReportInReceipt => Page("/m/my-unit?tab=receipts"),
            Self::RoundOpened | Self::RoundClosed | Self::RoundDeadlinePassed => {
                Thing("/desk/report-ins/rounds/")
            }
            Self::RoundToCheck | Self::RoundDeadlineNear => Thing("/m/rounds/"),

            Self::RecordProposed
            | Self::RecordDisputeAnswered
            | Self::RecordCorrected
            | Self::RecordVerified
            | Self::RecordWithdrawn => Thing("/m/records/"),
            Self::RecordsWaiting => Page("/m/records"),
            Self::RecordToVerify | Self::RecordDisputed => Thing("/desk/records?view=all&id="),
            Self::RecordQuestion => Page("/desk/records/questions"),
            Self::FeedbackSheetPrepared => Page("/m/feedback-sheets"),
            Self::ThanksReceived | Self::ThanksPublished => Page("/m/thanks"),
            Self::ThanksToRedact => Page("/desk/records/letters"),
            Self::Nominated | Self::NominationPublic | Self::NominationAnnounced => Page("/m/my-nominations"),
            Self::NominationAgreed => Page("/m/nominations"),
            Self::NominationObjected
            | Self::NominationToPublish
            | Self::NominationToDecide
            | Self::NominationWithdrawn
            | Self::CommendationOpened => Page("/desk/records/commendations"),
            Self::CommendationForBranch => Page("/m/nominate"),
            Self::CommendationTold => Page("/m/my-unit?tab=commendations"),
            Self::ObjectionAnswered => Page("/m/my-objections"),
            Self::CooperationAsked
            | Self::CooperationShown
            | Self::CooperationEnds
            | Self::CooperationOver
            | Self::CooperationToRead => Page("/m/cooperation"),

            Self::PairingAsked
            | Self::PairingChanged
            | Self::PairingHouseholdChanged
            | Self::PairingHouseholdEnded
            | Self::VisitDue => Thing("/m/pairings/"),
            // Who no longer helps, or whose account it no longer is, cannot open the pairing itself.
            Self::PairingEnded | Self::PairingHouseholdAsked | Self::PairingHouseholdRemoved => {
                Page("/m/pairings")
            }
            Self::PairingAccepted
            | Self::PairingDeclined
            | Self::PairingLeft
            | Self::PairingHouseholdConfirmed
            | Self::PairingHouseholdDenied
            | Self::PairingHouseholdUnlinked
            | Self::VisitWithoutHelper
            | Self::VisitQuestion
            | Self::VisitToSee => Thing("/desk/care?id="),
            Self::WalkPlanned | Self::WalkJoined | Self::WalkCancelled | Self::WalkToSee => Page("/m/walks"),
            Self::ServiceOffered => Page("/desk/care?part=services"),
            Self::ServicePublished | Self::ServiceWithdrawn => Page("/m/services/mine"),

            Self::UnitLeftBody => Page("/m/my-unit"),
            Self::UnitJoinedBody | Self::BranchJoined | Self::ReportInJoinedBranch => Thing("/m/bodies/"),
            Self::UnitLiaisonNamed
            | Self::UnitLiaisonEnded
            | Self::PostChanged
            | Self::PostObserved
            | Self::BranchLeft
            | Self::ZoneEnded
            | Self::PostAppointed
            | Self::PostEnded
            | Self::PostTermEnding
            | Self::ZoneAssigned => Page("/m/me/organisation"),
            Self::TeamLed
            | Self::TeamInvited
            | Self::TeamJoined
            | Self::TeamAsked
            | Self::TeamAskAccepted
            | Self::TeamAskRefused
            | Self::TeamRemoved
            | Self::TeamUninvited
            | Self::TeamDisbanded
            | Self::TeamAskVoid => Thing("/m/teams/"),

            Self::GatheringInvited
            | Self::GatheringMoved
            | Self::GatheringCancelled
            | Self::FollowUpGiven
            | Self::FollowUpDue
            | Self::FollowUpPassed
            | Self::FollowUpReopened => Thing("/m/gatherings/"),
            Self::FollowUpDone => Thing("/desk/gatherings/"),

            Self::MicroAccepted
            | Self::MicroDeclined
            | Self::MicroChanged
            | Self::MicroStarted
            | Self::MicroDone
            | Self::MicroWithdrawn => Thing("/m/micro-projects/"),
            Self::MicroClaimed | Self::MicroTakenBack | Self::MicroPartConfirmed | Self::MicroPartDenied => {
                Thing("/desk/micro-projects?id=")
            }

            Self::DisclosureLimitPassed => {
                Nowhere("how often somebody looked is read from the log by the data protection officer")
            }
            Self::Digest => Nowhere("several notices at once: the inbox is their page"),
            Self::SignInCode => Nowhere("a code is typed where it was asked for"),
        }
    }
}

/// The page of the program that shows what a notice is about, below the public address.
pub fn link_path(template: Option<TemplateKey>, subject_kind: &str, subject_id: Uuid) -> String {
    match (template.map(TemplateKey::lead), subject_kind) {
        // A unit's own report-in is its liaison's.
        (_, "unit_report_in") => "/m/my-unit".to_owned(),
        (Some(Lead::Page(page)), _) => page.to_owned(),
        (Some(Lead::Thing(page)), _) => format!("{page}{subject_id}"),
        (_, "request") => format!("/m/requests/{subject_id}"),
        (_, "task") => format!("/m/tasks/{subject_id}"),
        _ => INBOX.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_the_subject() {
        let id = Uuid::nil();
        let of = |code: &str, kind: &str| link_path(TemplateKey::from_code(code), kind, id);
        assert_eq!(of("request_accepted", "request"), format!("/m/requests/{id}"));
        assert_eq!(of("claim_promoted", "task"), format!("/m/tasks/{id}"));
        assert_eq!(of("record_proposed", "record"), format!("/m/records/{id}"));
        assert_eq!(of("record_disputed", "record"), format!("/desk/records?view=all&id={id}"));
        assert_eq!(of("report_in_confirmed", "report_in"), "/m/report-in");
        assert_eq!(of("report_in_confirmed", "unit_report_in"), "/m/my-unit");
        assert_eq!(of("no_such_template", "anything"), INBOX);
        assert_eq!(of("request_accepted", "anything"), INBOX);
    }

    #[test]
    fn every_template_has_a_page_or_is_named_as_having_none() {
        let mut nowhere = Vec::new();
        for key in TemplateKey::ALL {
            match key.lead() {
                Lead::Loop => assert!(key.variables().contains(&"number"), "{key:?}"),
                Lead::Page(page) => assert!(page.starts_with("/m/") || page.starts_with("/desk/"), "{page}"),
                Lead::Thing(page) => {
                    assert!(page.starts_with("/m/") || page.starts_with("/desk/"), "{page}");
                    assert!(page.ends_with('/') || page.ends_with("id="), "{page}");
                }
                Lead::Nowhere(reason) => {
                    assert!(reason.len() > 10, "{key:?}");
                    nowhere.push(key.code());
                }
            }
        }
        assert_eq!(nowhere, ["disclosure_limit_passed", "digest", "sign_in_code"]);
    }
}
