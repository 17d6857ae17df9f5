//! `cancel_walk`: calls a walk off.

use axum::extract::State;
use baodao_care_core::{Action, WalkId};
use baodao_platform::{Answer, Call, OrRefuse, Path, Problems};

use crate::Care;
use crate::walk_view::{WalkView, step, told};

/// Call a walk off
///
/// By who may lead walks in the grid, until it begins; who comes along is told.
#[utoipa::path(post, path = "/api/walks/{id}/cancel", operation_id = "cancel_walk", tag = "care",
    params(("id" = WalkId, Path)), responses((status = 200, body = WalkView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn cancel_walk(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<WalkId>,
) -> Answer<WalkView> {
    step(&care, &call, id, Action::LeadWalk, "walk_cancelled", |walk, _| {
        let after = walk.cancel(call.now).or_refuse()?;
        Ok((after, told(&walk.along, "walk_cancelled", walk)))
    })
    .await
}
