//! `claim_task`: takes a place on a task (认领). Two people who want the last place meet at the
//! task's row: one gets it, the other is told that it is taken.

use axum::extract::State;
use baodao_kernel::{ClaimId, TaskId};
use baodao_platform::{Answer, Call, OrRefuse, Path, Problem, Problems, Reply};
use baodao_requests_core::{Action, Claim, ClaimStage, Refusal, commands::MakeClaim, decide};

use crate::{ClaimView, Requests, change, store, store::claims::Taken};

/// Claim a place on a task
///
/// Refused when all places are taken (wait for one instead), when a skill is missing, or when
/// the caller has other work at that time.
#[utoipa::path(post, path = "/api/tasks/{id}/claim", operation_id = "claim_task", tag = "tasks",
    params(("id" = TaskId, Path)), responses((status = 201, body = ClaimView), Problems))]
pub(crate) async fn claim_task(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<TaskId>,
) -> Answer<ClaimView> {
    let found = cap.known_task(&call, id, Action::Claim).await?;
    let task = &found.task.task;
    let helper = cap.helper(&call, task, None).await?;
    let command = MakeClaim { id: ClaimId(call.id()), helper };
    let env = cap.env(call.actor.tenant).await?;
    let env = env.at(call.now, &call.actor);
    let events = decide(task, &command, &env).or_refuse()?;
    let claim = Claim::new(command.id, id, call.account()?, task.span, ClaimStage::Accepted);
    let mut log = call.log();
    change::log_events(&mut log, &found.request.request, &found.request.request, Some(found.permit), &events);
    let reply = Reply::created(ClaimView::from(&claim));
    log.answer(cap.platform.vault(), &reply)?;
    match store::claims::take(cap.platform.pool(), task, &claim, call.now, &log).await? {
        Taken::Yes => Ok(reply),
        Taken::TooLate => Err(Problem::refused(Refusal::TaskFull { places: task.places })),
        Taken::Refused(refusal) => Err(Problem::refused(refusal)),
    }
}
