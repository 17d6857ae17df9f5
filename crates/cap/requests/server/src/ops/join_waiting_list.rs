//! `join_waiting_list`: waits for a place; whoever waits longest moves up when one becomes free.

use axum::extract::State;
use baodao_kernel::{ClaimId, TaskId};
use baodao_platform::{Answer, Call, OrRefuse, Path, Problem, Problems, Reply};
use baodao_requests_core::{Action, Claim, ClaimStage, Refusal, commands::JoinWaitingList, decide};

use crate::{ClaimView, Requests, change, store, store::claims::Taken};

/// Wait for a place on a task
///
/// Only while the task is full. Whoever waits longest gets the next free place and is told.
#[utoipa::path(post, path = "/api/tasks/{id}/wait", operation_id = "join_waiting_list", tag = "tasks",
    params(("id" = TaskId, Path)), responses((status = 201, body = ClaimView), Problems))]
pub(crate) async fn join_waiting_list(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<TaskId>,
) -> Answer<ClaimView> {
    let found = cap.known_task(&call, id, Action::JoinWaitingList).await?;
    let task = &found.task.task;
    let helper = cap.helper(&call, task, None).await?;
    let command = JoinWaitingList { id: ClaimId(call.id()), helper };
    let env = cap.env(call.actor.tenant).await?;
    let env = env.at(call.now, &call.actor);
    let events = decide(task, &command, &env).or_refuse()?;
    let claim = Claim::new(command.id, id, call.account()?, task.span, ClaimStage::Waitlisted);
    let mut log = call.log();
    change::log_events(&mut log, &found.request.request, &found.request.request, Some(found.permit), &events);
    let reply = Reply::created(ClaimView::from(&claim));
    log.answer(cap.platform.vault(), &reply)?;
    match store::claims::wait(cap.platform.pool(), task, &claim, call.now, &log).await? {
        Taken::Yes => Ok(reply),
        Taken::TooLate => Err(Problem::refused(Refusal::PlacesFree)),
        Taken::Refused(refusal) => Err(Problem::refused(refusal)),
    }
}
