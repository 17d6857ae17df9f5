//! `leave_walk`: no longer comes along.

use axum::extract::State;
use baodao_care_core::{Action, WalkId};
use baodao_platform::{Answer, Call, OrRefuse, Path, Problems};

use crate::Care;
use crate::walk_view::{WalkView, step};

/// No longer come along on a walk
///
/// By who comes along, until it begins; nothing follows from that, and nobody asks why. The place is free
/// again.
#[utoipa::path(post, path = "/api/walks/{id}/leave", operation_id = "leave_walk", tag = "care",
    params(("id" = WalkId, Path)), responses((status = 200, body = WalkView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn leave_walk(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<WalkId>,
) -> Answer<WalkView> {
    step(&care, &call, id, Action::JoinWalk, "walk_left", |walk, me| {
        Ok((walk.leave(me, call.now).or_refuse()?, Vec::new()))
    })
    .await
}
