//! `reopen_follow_up`: what was said to be done is not.

use axum::extract::State;
use baodao_gatherings_core::follow_up::{decide_due, decide_turn};
use baodao_gatherings_core::{Action, FollowUpId};
use baodao_kernel::CHINA;
use baodao_platform::words::{line, no_personal_numbers};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::store::follow_ups;
use crate::views::GatheringView;
use crate::{Gatherings, allow, change, event, telling, today};

/// Why, and until when.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReopenFollowUp {
    /// What is still to be done.
    #[garde(length(chars, min = 2, max = 500), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 500, example = "时间还没有与居民议事会核对")]
    note: String,
    /// Until which day now.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2026-12-22")]
    due: Date,
}

/// Open a follow-up again
///
/// For the office, with what is still to be done and a new day. Who is responsible is told.
#[utoipa::path(post, path = "/api/follow-ups/{id}/reopen", operation_id = "reopen_follow_up", tag = "gatherings",
    params(("id" = FollowUpId, Path)), request_body = ReopenFollowUp,
    responses((status = 200, body = GatheringView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn reopen_follow_up(
    State(app): State<Gatherings>,
    call: Call,
    Path(id): Path<FollowUpId>,
    Input(input): Input<ReopenFollowUp>,
) -> Answer<GatheringView> {
    let (loaded, mut one) = allow::follow_up(&app, &call, id, Action::Keep).await?;
    let role = loaded.role();
    let gathering = loaded.into_inner();
    let tenant = call.actor.tenant;
    decide_turn(one.done_at.is_some(), false).or_refuse()?;
    decide_due(input.due, today(call.now), &app.rules(tenant).await?).or_refuse()?;
    one.version += 1;
    one.done_at = None;
    one.note = Some(line(&input.note));
    one.due = input.due;
    let due = CHINA.to_timestamp(one.due.at(23, 59, 0, 0)).unwrap_or(call.now);
    let tell = telling::responsible(&app, tenant, (&gathering, &one), "follow_up_reopened", call.now).await?;
    let tell = tell.into_iter().map(|tell| tell.at("due", due)).collect();
    let mut tx = app.platform.pool().begin().await?;
    if !follow_ups::save(&mut tx, tenant, &one).await? {
        return Err(Problem::version_conflict());
    }
    let viewed = change::after(&app, &call, &mut tx, gathering.id).await?;
    let event = event(gathering.id, &gathering.area, "follow_up_reopened", role, json!({ "follow_up": id }));
    change::commit(&app, &call, tx, Reply::ok(viewed), event.telling(tell)).await
}
