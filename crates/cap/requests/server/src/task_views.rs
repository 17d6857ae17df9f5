//! Tasks and claims as people see them.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaPath, ClaimId, PhotoId, RequestId, Span, TaskId};
use baodao_platform::Call;
use baodao_requests_core::{
    Action, Claim, ClaimStage, Confirmed, Mode, Report, Subject, Task, TaskStageCode,
};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    Requests,
    known::Known,
    store::{self, rows::KnownTask},
};

/// A task.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TaskView {
    /// Its id.
    pub id: TaskId,
    /// The request it serves.
    pub request_id: RequestId,
    /// Hand back as `If-Match`.
    pub version: i32,
    /// Path of the area where the work is.
    pub area_path: AreaPath,
    /// Names from the subdistrict down.
    pub area_names: Vec<String>,
    /// To whom it was given.
    pub mode: Mode,
    /// How many people.
    pub places: u16,
    /// How many places are taken.
    pub taken: u16,
    /// When the work begins.
    pub starts_at: Option<Timestamp>,
    /// When it ends, not included.
    pub ends_at: Option<Timestamp>,
    /// Skills that everybody on it must have.
    pub skills: Vec<String>,
    /// Too dangerous for minors.
    pub adults_only: bool,
    /// Where it stands.
    pub stage: TaskStageCode,
    /// Until when it may be given back.
    pub return_until: Timestamp,
    /// Somebody asked to give it back, and nobody decided yet.
    pub return_pending: bool,
    /// A few words.
    #[schema(example = "帮忙更换楼道灯")]
    pub title: String,
    /// What to do, what to bring, what to mind.
    pub instructions: String,
    /// The caller's live claim.
    pub my_claim: Option<ClaimId>,
    /// What the caller may do now.
    pub allowed: Vec<Action>,
}

/// A claim.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ClaimView {
    /// Its id.
    pub id: ClaimId,
    /// The task.
    pub task_id: TaskId,
    /// The person.
    pub account: AccountId,
    /// Where it stands.
    pub stage: ClaimStage,
    /// When the work begins.
    pub starts_at: Option<Timestamp>,
    /// When it ends, not included.
    pub ends_at: Option<Timestamp>,
    /// What the person says about the work.
    #[schema(value_type = Option<Object>)]
    pub report: Option<Report>,
    /// What the coordinator confirmed.
    #[schema(value_type = Option<Object>)]
    pub confirmed: Option<Confirmed>,
    /// Pictures of the work; shown to the person and to those who confirm presence.
    pub photos: Vec<PhotoId>,
}

impl From<&Claim> for ClaimView {
    fn from(claim: &Claim) -> Self {
        Self {
            id: claim.id,
            task_id: claim.task,
            account: claim.account,
            stage: claim.stage,
            starts_at: claim.span.map(|span| span.from()),
            ends_at: claim.span.map(|span| span.until()),
            report: claim.report.clone(),
            confirmed: claim.confirmed,
            photos: Vec::new(),
        }
    }
}

impl ClaimView {
    /// The claim with its pictures.
    pub(crate) fn with_photos(claim: &Claim, photos: &HashMap<ClaimId, Vec<PhotoId>>) -> Self {
        Self { photos: photos.get(&claim.id).cloned().unwrap_or_default(), ..Self::from(claim) }
    }
}

impl Requests {
    /// The task as the caller sees it; `of` is its request as known to the caller.
    pub(crate) fn task_view(
        &self,
        call: &Call,
        of: &Known,
        known: &KnownTask,
        my_claim: Option<&Claim>,
    ) -> TaskView {
        let task = &known.task;
        let gives_to_me = self.given_to(call, known);
        let allowed = |action: &&Action| {
            let mine = match action {
                Action::ReceiveTask | Action::ReturnTask => gives_to_me,
                Action::Claim | Action::JoinWaitingList => {
                    my_claim.is_none() && (**action == Action::Claim) != task.is_full()
                }
                Action::OfferPlace => !task.is_full() && !task.is_past(call.now),
                _ => true,
            };
            let seat = my_claim.is_some_and(|claim| seat_takes(task, claim, **action));
            mine && (task.accepts(**action) || seat) && of.permit(&call.actor, **action).is_some()
        };
        TaskView {
            id: task.id,
            request_id: task.request,
            version: task.version,
            area_path: task.area.clone(),
            area_names: self.names(call, &task.area),
            mode: task.mode.clone(),
            places: task.places,
            taken: task.taken,
            starts_at: task.span.map(|span: Span| span.from()),
            ends_at: task.span.map(|span| span.until()),
            skills: task.skills.clone(),
            adults_only: task.adults_only,
            stage: task.stage.code(),
            return_until: task.return_until,
            return_pending: task.return_pending(),
            title: known.title.clone(),
            instructions: known.instructions.clone(),
            my_claim: my_claim.map(|claim| claim.id),
            allowed: Action::ALL
                .iter()
                .filter(|action| !action.is_reading())
                .filter(allowed)
                .copied()
                .collect(),
        }
    }

    /// Whether the task was given to the caller: as its recipient, or as one of the desk's.
    pub(crate) fn given_to(&self, call: &Call, known: &KnownTask) -> bool {
        let me = call.actor.account;
        // The desk itself, not those above it: they are the ones who decide what it gives back.
        let desk = match &known.task.mode {
            Mode::Area { area } => {
                store::requests::desks(&call.actor).iter().any(|desk| desk == area.as_str())
            }
            _ => false,
        };
        desk || (me.is_some() && me == known.recipient)
    }
}

fn seat_takes(task: &Task, claim: &Claim, action: Action) -> bool {
    // Only the holder's own actions; presence is confirmed on the claim's own page.
    let own =
        matches!(action, Action::AcceptOffer | Action::DeclineOffer | Action::Leave | Action::ReportWork);
    own && baodao_requests_core::Seat { task: task.clone(), claim: claim.clone() }.accepts(action)
}
