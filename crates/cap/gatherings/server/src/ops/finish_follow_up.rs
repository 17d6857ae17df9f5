//! `finish_follow_up`: says that what was to follow is done.

use axum::extract::State;
use baodao_gatherings_core::follow_up::decide_turn;
use baodao_gatherings_core::{Action, FollowUpId};
use baodao_platform::words::{line, no_personal_numbers};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply, Tell};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::store::follow_ups;
use crate::views::GatheringView;
use crate::{Gatherings, allow, change, event};

/// How.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FinishFollowUp {
    /// How it was done.
    #[garde(length(chars, min = 2, max = 500), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 500, example = "定在每月第二个周六上午")]
    note: String,
}

/// Finish a follow-up
///
/// For who is responsible and for the office, with a word on how it was done. Who planned the
/// gathering is told.
#[utoipa::path(post, path = "/api/follow-ups/{id}/finish", operation_id = "finish_follow_up", tag = "gatherings",
    params(("id" = FollowUpId, Path)), request_body = FinishFollowUp,
    responses((status = 200, body = GatheringView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn finish_follow_up(
    State(app): State<Gatherings>,
    call: Call,
    Path(id): Path<FollowUpId>,
    Input(input): Input<FinishFollowUp>,
) -> Answer<GatheringView> {
    let (loaded, mut one) = allow::follow_up(&app, &call, id, Action::FinishFollowUp).await?;
    let role = loaded.role();
    let gathering = loaded.into_inner();
    decide_turn(one.done_at.is_some(), true).or_refuse()?;
    one.version += 1;
    one.done_at = Some(call.now);
    one.note = Some(line(&input.note));
    let mut tx = app.platform.pool().begin().await?;
    if !follow_ups::save(&mut tx, call.actor.tenant, &one).await? {
        return Err(Problem::version_conflict());
    }
    let viewed = change::after(&app, &call, &mut tx, gathering.id).await?;
    let tell = Tell::account(gathering.planned_by, "follow_up_done");
    let event = event(gathering.id, &gathering.area, "follow_up_finished", role, json!({ "follow_up": id }));
    change::commit(&app, &call, tx, Reply::ok(viewed), event.telling(vec![tell])).await
}
