//! `join_request`: somebody with the same need joins instead of asking again.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, OrRefuse, Path, Problem, Problems, Reply};
use baodao_requests_core::{Action, Kind, POLICY, commands, decide};

use crate::{RequestView, Requests, change, store};

/// Join a request
///
/// The caller follows it and is asked for a verdict of their own.
#[utoipa::path(post, path = "/api/requests/{id}/join", operation_id = "join_request", tag = "requests",
    params(("id" = RequestId, Path)), responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn join_request(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
) -> Answer<RequestView> {
    let account = call.account()?;
    let mut known = cap.known(&call, id.into()).await?;
    // Whoever was offered it as similar may join without having been able to read it.
    let permit =
        baodao_kernel::policy::decide(POLICY, &call.actor, &Action::Join, &known.request.area, |_| false);
    let permit = permit.ok_or_else(Problem::not_found)?;
    // The public sees a wish in its vetted words only, and whoever joins would read the raw ones.
    if known.request.kind == Kind::Wish {
        let reads = known.permit(&call.actor, Action::Read).is_some();
        return Err(if reads { Problem::not_allowed() } else { Problem::not_found() });
    }
    let command = commands::Join { joined: known.standing.co_requester };
    let env = cap.env(call.actor.tenant).await?;
    let events = decide(&known.request, &command, &env.at(call.now, &call.actor)).or_refuse()?;
    known.standing.co_requester = true;
    known.texts.co_requesters += 1;
    let mut log = call.log();
    change::log_events(&mut log, &known.request, &known.request, Some(permit), &events);
    let reply = Reply::ok(cap.view(&call, &known)?).version(known.request.version);
    log.answer(cap.platform.vault(), &reply)?;
    let refused = store::sides::join(cap.platform.pool(), &call.actor, id, account, call.now, &log).await?;
    refused.map_or(Ok(reply), |refusal| Err(Problem::refused(refusal)))
}
