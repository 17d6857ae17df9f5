//! `cancel_gathering`: calls a gathering off.

use axum::extract::State;
use baodao_gatherings_core::gathering::decide_cancel;
use baodao_gatherings_core::{GatheringId, GatheringState};
use baodao_platform::words::{line, no_personal_numbers};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::views::GatheringView;
use crate::{Gatherings, allow, change, event, telling};

/// Why.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelGathering {
    /// Why it does not take place; public, like the gathering.
    #[garde(length(chars, min = 2, max = 200), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 200, example = "场地临时检修，另行安排")]
    reason: String,
}

/// Cancel a gathering
///
/// A draft at any time, what is announced until its start, with a reason that everybody reads.
/// Whoever is invited is told. What was cancelled is planned anew.
#[utoipa::path(post, path = "/api/gatherings/{id}/cancel", operation_id = "cancel_gathering", tag = "gatherings",
    params(("id" = GatheringId, Path)), request_body = CancelGathering,
    responses((status = 200, body = GatheringView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn cancel_gathering(
    State(app): State<Gatherings>,
    call: Call,
    Path(id): Path<GatheringId>,
    Input(input): Input<CancelGathering>,
) -> Answer<GatheringView> {
    let loaded = allow::to_keep(&app, &call, id).await?;
    let role = loaded.role();
    let mut gathering = loaded.into_inner();
    decide_cancel(gathering.state, gathering.times, call.now).or_refuse()?;
    // Of a draft nobody was told, so nobody is told that it is none.
    let told = gathering.state == GatheringState::Announced;
    let guests = if told { gathering.guests.as_slice() } else { &[] };
    let tell = telling::guests(&app, call.actor.tenant, guests, "gathering_cancelled", call.now).await?;
    let start = gathering.times.from;
    let tell = tell.into_iter().map(|tell| tell.at("start", start)).collect();
    gathering.state = GatheringState::Cancelled;
    gathering.reason = Some(line(&input.reason));
    let event = event(id, &gathering.area, "gathering_cancelled", role, json!({})).telling(tell);
    change::save(&app, &call, gathering, event).await
}
