//! `set_secrecy`: the requester keeps the identity from those who dispatch and handle, or no longer.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use baodao_requests_core::{Action, commands, decide};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests, change, store};

/// What the requester wants.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetSecrecy {
    /// Keep the identity secret.
    #[garde(skip)]
    #[schema(example = true)]
    secret: bool,
}

/// Set or lift secrecy
///
/// Moves account and contact into the identity vault, or back out of it.
#[utoipa::path(post, path = "/api/requests/{id}/secrecy", operation_id = "set_secrecy", tag = "requests",
    params(("id" = RequestId, Path)), request_body = SetSecrecy, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn set_secrecy(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<SetSecrecy>,
) -> Answer<RequestView> {
    let mut known = cap.known(&call, id.into()).await?;
    let permit = known.require(&call.actor, Action::SetSecrecy)?;
    if call.if_match.is_some_and(|version| version != known.request.version) {
        return Err(Problem::version_conflict());
    }
    let env = cap.env(call.actor.tenant).await?;
    let command = commands::SetSecrecy { secret: input.secret };
    let events = decide(&known.request, &command, &env.at(call.now, &call.actor)).or_refuse()?;
    let before = known.request.clone();
    events.iter().for_each(|event| known.request.evolve(event, call.now));
    if before.requester.secret == known.request.requester.secret {
        return Ok(Reply::ok(cap.view(&call, &known)?).version(before.version));
    }
    known.request.version += 1;
    known.standing.vault = true;
    let mut log = call.log();
    change::log_events(&mut log, &before, &known.request, Some(permit), &events);
    let reply = Reply::ok(cap.view(&call, &known)?).version(known.request.version);
    log.answer(cap.platform.vault(), &reply)?;
    let mut tx = cap.platform.pool().begin().await?;
    if !store::sides::move_identity(&mut tx, id, before.version, input.secret, &log).await? {
        return Err(Problem::busy());
    }
    tx.commit().await?;
    Ok(reply)
}
