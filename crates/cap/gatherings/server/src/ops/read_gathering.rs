//! `read_gathering`: one gathering.

use axum::extract::State;
use baodao_gatherings_core::GatheringId;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};

use crate::allow::Viewer;
use crate::store::gatherings;
use crate::views::GatheringView;
use crate::{Gatherings, view};

/// Read a gathering
///
/// Public once it is announced: kind, title, time, place, and a published outcome. Whoever is invited
/// or responsible sees the agenda and their own; the office of the area sees all of it.
#[utoipa::path(get, path = "/api/gatherings/{id}", operation_id = "read_gathering", tag = "gatherings",
    params(("id" = GatheringId, Path)), responses((status = 200, body = GatheringView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_gathering(
    State(app): State<Gatherings>,
    call: Call,
    Path(id): Path<GatheringId>,
) -> Answer<GatheringView> {
    let mut connection = app.platform.pool().acquire().await?;
    let found = gatherings::load(&mut connection, call.actor.tenant, id).await?;
    drop(connection);
    let viewer = Viewer::of(&app, &call).await?;
    let gathering = found.filter(|found| viewer.sees(found)).ok_or_else(Problem::not_found)?;
    let version = gathering.version;
    Ok(Reply::ok(view::one(&app, &call, gathering).await?).version(version))
}
