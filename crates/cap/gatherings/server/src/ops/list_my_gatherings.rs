//! `list_my_gatherings`: what concerns the caller.

use axum::extract::State;
use baodao_platform::{Answer, Call, Problems, Reply};

use crate::allow::Viewer;
use crate::store::gatherings;
use crate::views::MyGatherings;
use crate::{Gatherings, view};

/// List what concerns me
///
/// Gatherings to come and recent ones to which the caller, or a unit or body for which
/// they answer, is invited; and those from which something follows that they are responsible for.
#[utoipa::path(get, path = "/api/my/gatherings", operation_id = "list_my_gatherings", tag = "gatherings",
    responses((status = 200, body = MyGatherings), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_my_gatherings(State(app): State<Gatherings>, call: Call) -> Answer<MyGatherings> {
    call.account()?;
    let viewer = Viewer::of(&app, &call).await?;
    let days = app.rules(call.actor.tenant).await?.mine_days.days();
    let since = call.now.saturating_sub(days).unwrap_or(call.now);
    let mut connection = app.platform.pool().acquire().await?;
    let found = gatherings::of_guests(&mut connection, call.actor.tenant, &viewer.speaks, since).await?;
    drop(connection);
    Ok(Reply::ok(MyGatherings { items: view::many(&app, &call, found).await? }))
}
