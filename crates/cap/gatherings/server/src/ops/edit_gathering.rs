//! `edit_gathering`: writes a draft differently.

use axum::extract::State;
use baodao_gatherings_core::GatheringId;
use baodao_gatherings_core::gathering::decide_edit;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use serde_json::json;

use crate::body::GatheringBody;
use crate::store::gatherings::{self, Gathering};
use crate::store::guests;
use crate::views::GatheringView;
use crate::{Gatherings, allow, change, event};

/// Edit a draft
///
/// Replaces what it says and who is invited, for who may plan one there. What is announced is moved
/// or cancelled instead.
#[utoipa::path(put, path = "/api/gatherings/{id}", operation_id = "edit_gathering", tag = "gatherings",
    params(("id" = GatheringId, Path)), request_body = GatheringBody,
    responses((status = 200, body = GatheringView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn edit_gathering(
    State(app): State<Gatherings>,
    call: Call,
    Path(id): Path<GatheringId>,
    Input(input): Input<GatheringBody>,
) -> Answer<GatheringView> {
    let loaded = allow::to_keep(&app, &call, id).await?;
    let role = loaded.role();
    let before = loaded.into_inner();
    decide_edit(before.state).or_refuse()?;
    let area = input.area(&app, &call)?;
    if area != before.area {
        allow::permit(&call, &area)?;
    }
    let version = before.version + 1;
    let gathering = input.into_gathering((&app, &call), Gathering { area, version, ..before }).await?;
    let tenant = call.actor.tenant;
    let mut tx = app.platform.pool().begin().await?;
    if !gatherings::save(&mut tx, tenant, &gathering).await? {
        return Err(Problem::version_conflict());
    }
    guests::clear(&mut tx, tenant, id).await?;
    for guest in &gathering.guests {
        guests::insert(&mut tx, tenant, guest).await?;
    }
    let viewed = change::after(&app, &call, &mut tx, id).await?;
    let event = event(id, &gathering.area, "gathering_edited", role, json!({ "kind": gathering.kind }));
    change::commit(&app, &call, tx, Reply::ok(viewed), event).await
}
