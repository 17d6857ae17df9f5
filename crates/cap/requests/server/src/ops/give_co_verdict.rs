//! `give_co_verdict`: somebody who joined says whether it helped them.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use baodao_requests_core::{Action, VerdictBy, commands, decide};

use super::give_verdict::GiveVerdict;
use crate::{RequestView, Requests, change, store};

/// Give a verdict as somebody who joined
///
/// Counts beside the requester's and never changes the stage.
#[utoipa::path(post, path = "/api/requests/{id}/co-verdict", operation_id = "give_co_verdict", tag = "requests",
    params(("id" = RequestId, Path)), request_body = GiveVerdict, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn give_co_verdict(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<GiveVerdict>,
) -> Answer<RequestView> {
    let account = call.account()?;
    let known = cap.known(&call, id.into()).await?;
    let permit = known.require(&call.actor, Action::GiveCoVerdict)?;
    let pool = cap.platform.pool();
    let given = store::sides::co_verdict(pool, id, account).await?.is_some();
    let command = commands::GiveCoVerdict { verdict: input.verdict, by: VerdictBy::Account, given };
    let env = cap.env(call.actor.tenant).await?;
    let events = decide(&known.request, &command, &env.at(call.now, &call.actor)).or_refuse()?;
    let mut log = call.log();
    change::log_events(&mut log, &known.request, &known.request, Some(permit), &events);
    let reply = Reply::ok(cap.view(&call, &known)?).version(known.request.version);
    log.answer(cap.platform.vault(), &reply)?;
    let saved = store::sides::set_co_verdict(pool, id, account, input.verdict.code(), &log).await?;
    if saved { Ok(reply) } else { Err(Problem::refused(baodao_requests_core::Refusal::VerdictAlreadyGiven)) }
}
