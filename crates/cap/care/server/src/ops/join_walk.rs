//! `join_walk`: comes along.

use axum::extract::State;
use baodao_care_core::{Action, WalkId};
use baodao_platform::{Answer, Call, OrRefuse, Path, Problems};

use crate::Care;
use crate::walk_view::{WalkView, step, told};

/// Come along on a walk
///
/// By a member who has reported in to the grid, until it begins and while a place is free; who leads it is
/// told. Doing it twice changes nothing.
#[utoipa::path(post, path = "/api/walks/{id}/join", operation_id = "join_walk", tag = "care",
    params(("id" = WalkId, Path)), responses((status = 200, body = WalkView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn join_walk(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<WalkId>,
) -> Answer<WalkView> {
    step(&care, &call, id, Action::JoinWalk, "walk_joined", |walk, me| {
        let after = walk.join(me, call.now).or_refuse()?;
        let tell = if walk.along.contains(&me) { Vec::new() } else { told(&[walk.by], "walk_joined", walk) };
        Ok((after, tell))
    })
    .await
}
