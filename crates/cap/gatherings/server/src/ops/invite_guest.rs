//! `invite_guest`: one more invitation.

use axum::extract::State;
use baodao_gatherings_core::gathering::decide_invite;
use baodao_gatherings_core::guest::decide_room;
use baodao_gatherings_core::refusals::GuestRefusal;
use baodao_gatherings_core::{GatheringId, GatheringState};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use serde_json::json;

use crate::body::{GuestInput, invite};
use crate::store::{gatherings, guests};
use crate::views::GatheringView;
use crate::{Gatherings, allow, change, event, telling};

/// Invite somebody more
///
/// Until the gathering is closed, for who planned it: also a unit that came without being asked. Of
/// what is announced and has not begun they are told.
#[utoipa::path(post, path = "/api/gatherings/{id}/guests", operation_id = "invite_guest", tag = "gatherings",
    params(("id" = GatheringId, Path)), request_body = GuestInput,
    responses((status = 200, body = GatheringView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn invite_guest(
    State(app): State<Gatherings>,
    call: Call,
    Path(id): Path<GatheringId>,
    Input(input): Input<GuestInput>,
) -> Answer<GatheringView> {
    let loaded = allow::to_keep(&app, &call, id).await?;
    let role = loaded.role();
    let gathering = loaded.into_inner();
    let tenant = call.actor.tenant;
    decide_invite(gathering.state).or_refuse()?;
    let guest = invite(&app, &call, (id, &gathering.area), input).await?;
    if gathering.guests.iter().any(|known| known.who == guest.who) {
        return Err(Problem::refused(GuestRefusal::GuestTwice));
    }
    decide_room(gathering.guests.len(), &app.rules(tenant).await?).or_refuse()?;
    let told = gathering.state == GatheringState::Announced && call.now < gathering.times.from;
    let asked = if told { std::slice::from_ref(&guest) } else { &[] };
    let tell = telling::guests(&app, tenant, asked, "gathering_invited", call.now).await?;
    let start = gathering.times.from;
    let tell = tell.into_iter().map(|tell| tell.at("start", start)).collect();
    let mut tx = app.platform.pool().begin().await?;
    if !gatherings::turn(&mut tx, tenant, &gathering).await? {
        return Err(Problem::version_conflict());
    }
    if !guests::insert(&mut tx, tenant, &guest).await? {
        return Err(Problem::refused(GuestRefusal::GuestTwice));
    }
    let viewed = change::after(&app, &call, &mut tx, id).await?;
    let data = json!({ "guest": guest.id, "kind": guest.kind });
    let event = event(id, &gathering.area, "gathering_guest_invited", role, data).telling(tell);
    change::commit(&app, &call, tx, Reply::ok(viewed), event).await
}
