//! Which actions a stage takes. The only place that says so.

use crate::{
    Action, Ask, ClaimStage, Kind, Level, ModeCode, Presence, Request, Seat, StageCode, Task, TaskStageCode,
};

/// Something that commands are decided against.
pub trait Subject {
    /// Whether the present stage takes `action`.
    fn accepts(&self, action: Action) -> bool;

    /// The code of the present stage.
    fn stage_code(&self) -> &'static str;

    /// Every action the present stage takes, for buttons; the policy has the other half.
    fn can(&self) -> Vec<Action> {
        Action::ALL.iter().copied().filter(|action| self.accepts(*action)).collect()
    }
}

/// The state before anything was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nothing;

impl Subject for Nothing {
    fn accepts(&self, action: Action) -> bool {
        matches!(action, Action::Submit | Action::SubmitByProxy)
    }

    fn stage_code(&self) -> &'static str {
        "nothing"
    }
}

impl Subject for Request {
    fn accepts(&self, action: Action) -> bool {
        use StageCode::{Accepted, Asked, Closed, Dispatched, Handled, InProgress, Submitted, Suspended};
        let at = |stages: &[StageCode]| stages.contains(&self.stage.code());
        let waits = at(&[Asked, Suspended]);
        let working = at(&[Dispatched, InProgress]);
        // Somebody has it, or should take it; neither waiting nor answered.
        let active = at(&[Submitted, Accepted]) || working;
        let wish = self.kind == Kind::Wish;
        match action {
            Action::Accept => at(&[Submitted]),
            Action::SolveOnSpot | Action::Decline => at(&[Submitted, Accepted]),
            Action::Ask | Action::Merge | Action::Reclassify => active,
            Action::Answer => at(&[Asked]),
            Action::Resume => waits,
            Action::Dispatch | Action::Handle => at(&[Accepted]) || working,
            Action::NoteContact => working && self.clock.is_some_and(|clock| clock.contacted_at.is_none()),
            Action::RaiseAlarm => working,
            Action::TransferEmergency => active || at(&[Asked]),
            Action::Withdraw => active || waits,
            Action::Join | Action::SetSecrecy | Action::AddPhoto => !self.stage.is_over(),
            Action::GiveVerdict => at(&[Handled]) || (at(&[Closed]) && self.verdict.is_none()),
            Action::GiveVerdictByProxy => self.accepts(Action::GiveVerdict),
            Action::GiveCoVerdict | Action::RecordCallback => at(&[Handled, Closed]),
            Action::Close => at(&[Handled]),
            Action::Reopen => at(&[Closed]),
            Action::Escalate => (active || waits) && self.level != Level::District,
            Action::RequestExtension => working && self.pending.is_none(),
            Action::RequestSuspension => (at(&[Accepted]) || working) && self.pending.is_none(),
            Action::RequestTermination => (active || waits) && self.pending.is_none(),
            Action::DecideApplication => match self.pending.as_ref().map(|pending| pending.ask) {
                Some(Ask::Extension { .. }) => working,
                Some(Ask::Suspension { .. }) => at(&[Accepted]) || working,
                Some(Ask::Termination) => active || waits,
                None => false,
            },
            Action::VetWish | Action::RejectWish => wish && at(&[Submitted, Accepted]),
            Action::ExpireWish => wish && at(&[Submitted, Accepted, Dispatched]),
            Action::List
            | Action::Read
            | Action::ReadHistory
            | Action::ReadTask
            | Action::ListTasks
            | Action::ReadWishes
            | Action::ReadContact
            | Action::ReadSecretIdentity
            | Action::ReadFigures
            | Action::ListCallbacks
            | Action::Submit
            | Action::SubmitByProxy
            | Action::ReceiveTask
            | Action::ReturnTask
            | Action::DecideReturn
            | Action::FinishTask
            | Action::CancelTask
            | Action::OfferPlace
            | Action::Claim
            | Action::JoinWaitingList
            | Action::AcceptOffer
            | Action::DeclineOffer
            | Action::Leave
            | Action::ReportWork
            | Action::ConfirmPresence => false,
        }
    }

    fn stage_code(&self) -> &'static str {
        self.stage.code().code()
    }
}

impl Subject for Task {
    fn accepts(&self, action: Action) -> bool {
        let to_a_body = !self.mode.has_places();
        let open = self.is_open();
        match action {
            Action::ReceiveTask => open && to_a_body && self.received_by.is_none() && !self.return_pending(),
            Action::ReturnTask => open && to_a_body && !self.return_pending(),
            Action::DecideReturn => open && self.return_pending(),
            Action::FinishTask => open && !self.return_pending(),
            Action::CancelTask => open,
            Action::OfferPlace => open && !to_a_body,
            Action::Claim | Action::JoinWaitingList => open && self.mode.code() == ModeCode::OpenCall,
            _ => false,
        }
    }

    fn stage_code(&self) -> &'static str {
        self.stage.code().code()
    }
}

impl Subject for Seat {
    fn accepts(&self, action: Action) -> bool {
        let open = self.task.is_open();
        let over = matches!(self.task.stage.code(), TaskStageCode::Cancelled | TaskStageCode::Returned);
        let holds = self.claim.stage == ClaimStage::Accepted;
        let confirmed = self.claim.confirmed.map(|confirmed| confirmed.presence);
        match action {
            Action::AcceptOffer | Action::DeclineOffer => open && self.claim.stage == ClaimStage::Offered,
            Action::Leave => {
                open && (self.claim.is_untouched() || self.claim.stage == ClaimStage::Waitlisted)
            }
            // Also after the task was finished: the record is for those who worked.
            Action::ReportWork => {
                let may_still = match confirmed {
                    None => true,
                    Some(Presence::Present) => self.claim.report.is_none(),
                    Some(Presence::Absent | Presence::Excused) => false,
                };
                !over && holds && may_still
            }
            Action::ConfirmPresence => !over && holds && confirmed.is_none(),
            _ => false,
        }
    }

    fn stage_code(&self) -> &'static str {
        self.claim.stage.code()
    }
}
