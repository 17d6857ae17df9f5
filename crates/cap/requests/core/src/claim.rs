//! The claim (认领): one person's place on a task. Taking, declining and leaving are free.

use baodao_kernel::{AccountId, ClaimId, Span, TaskId, coded};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Request, Task};

coded! {
    /// Where a claim stands. Report and presence are facts beside it.
    pub enum ClaimStage {
        /// Offered; the person has not answered.
        Offered = "offered",
        /// Waits for a place to become free.
        Waitlisted = "waitlisted",
        /// Holds a place.
        Accepted = "accepted",
        /// The offer was declined.
        Declined = "declined",
        /// Left before the work began, or left the waiting list.
        Left = "left",
        /// The task ended or was called off without this person having to do anything.
        Released = "released",
    }

    /// What the coordinator says about somebody's presence. Absence has no consequence.
    pub enum Presence {
        /// Was there.
        Present = "present",
        /// Was not there.
        Absent = "absent",
        /// Was not there and said so.
        Excused = "excused",
    }
}

/// What a person says about their work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// What was done.
    pub text: String,
    /// Minutes on site, travel not counted.
    pub minutes: u16,
    /// When it was said.
    pub at: Timestamp,
}

/// Presence as confirmed by a coordinator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {
    /// What was confirmed.
    pub presence: Presence,
    /// By whom.
    pub by: AccountId,
    /// When.
    pub at: Timestamp,
}

/// One person's place on a task.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Its id; ids sort by creation, which is the order of the waiting list.
    pub id: ClaimId,
    /// The task.
    pub task: TaskId,
    /// The person.
    pub account: AccountId,
    /// When the work is; the same as the task's.
    pub span: Option<Span>,
    /// Where it stands.
    pub stage: ClaimStage,
    /// Why it was declined or left, if a reason was given; none is asked for.
    pub reason: Option<String>,
    /// What the person says about the work.
    pub report: Option<Report>,
    /// What the coordinator confirmed.
    pub confirmed: Option<Confirmed>,
}

impl Claim {
    /// Whether the claim is still alive: offered, waiting or holding a place.
    pub fn is_live(&self) -> bool {
        self.is_unanswered() || self.stage == ClaimStage::Accepted
    }

    /// Whether it is offered or waiting, with no place.
    pub fn is_unanswered(&self) -> bool {
        matches!(self.stage, ClaimStage::Offered | ClaimStage::Waitlisted)
    }

    /// Whether it holds a place of which nothing was reported or confirmed yet.
    pub fn is_untouched(&self) -> bool {
        self.stage == ClaimStage::Accepted && self.report.is_none() && self.confirmed.is_none()
    }

    /// Whether it uses up a place; somebody who did not come gives theirs free.
    pub fn holds_place(&self) -> bool {
        let came = self.confirmed.is_none_or(|confirmed| confirmed.presence == Presence::Present);
        self.stage == ClaimStage::Accepted && came
    }
}

/// Who moves up when a place becomes free: the one who has waited longest.
pub fn first_waiting<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> Option<&'a Claim> {
    claims.into_iter().filter(|claim| claim.stage == ClaimStage::Waitlisted).min_by_key(|claim| claim.id)
}

/// Whether the helper may see the requester's contact: only while holding a place, from
/// acceptance to the end of the work, and never when the requester asked for secrecy.
/// Source: domain hand-out 4 (volunteer) and hard rule 7.
pub fn contact_visible(task: &Task, claim: &Claim, request: &Request, now: Timestamp) -> bool {
    let of_this_work = claim.task == task.id && task.request == request.id && task.round == request.round;
    let ended = task.is_past(now) || claim.confirmed.is_some();
    of_this_work
        && claim.holds_place()
        && task.is_open()
        && !ended
        && !request.stage.is_over()
        && request.requester.has_contact
        && !request.requester.secret
}

/// Likewise for the handler who received the whole task for a unit, department or area.
pub fn contact_visible_to_recipient(task: &Task, account: AccountId, request: &Request) -> bool {
    task.request == request.id
        && task.round == request.round
        && task.received_by == Some(account)
        && task.is_open()
        && !request.stage.is_over()
        && request.requester.has_contact
        && !request.requester.secret
}

/// A claim with its task: what its holder's commands look at.
#[derive(Debug, Clone, PartialEq)]
pub struct Seat {
    /// The task.
    pub task: Task,
    /// The claim.
    pub claim: Claim,
}

impl Claim {
    /// A claim at its first stage: offered, waiting or holding a place.
    pub fn new(id: ClaimId, task: TaskId, account: AccountId, span: Option<Span>, stage: ClaimStage) -> Self {
        Self { id, task, account, span, stage, reason: None, report: None, confirmed: None }
    }
}
