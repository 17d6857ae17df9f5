//! `move_gathering`: another time or place for what was announced.

use axum::extract::State;
use baodao_gatherings_core::GatheringId;
use baodao_gatherings_core::gathering::{Times, decide_move, decide_times};
use baodao_platform::words::{line, no_personal_numbers};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};
use garde::Validate;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::views::GatheringView;
use crate::{Gatherings, allow, body, change, event, telling};

/// When and where instead.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveGathering {
    /// Its start.
    #[garde(skip)]
    #[schema(example = "2026-12-02T01:00:00Z")]
    starts_at: Timestamp,
    /// Its end, not included.
    #[garde(skip)]
    #[schema(example = "2026-12-02T03:00:00Z")]
    ends_at: Timestamp,
    /// Where, in words; public.
    #[garde(length(chars, min = 2, max = 100), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 100, example = "德民社区党群服务中心二楼")]
    place: String,
    /// The venue that it is, if it is one of the register.
    #[garde(skip)]
    venue: Option<Uuid>,
}

/// Move a gathering
///
/// Until its start, for who announced it. Whoever is invited is told; answers stay as they are and can
/// be changed.
#[utoipa::path(post, path = "/api/gatherings/{id}/move", operation_id = "move_gathering", tag = "gatherings",
    params(("id" = GatheringId, Path)), request_body = MoveGathering,
    responses((status = 200, body = GatheringView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn move_gathering(
    State(app): State<Gatherings>,
    call: Call,
    Path(id): Path<GatheringId>,
    Input(input): Input<MoveGathering>,
) -> Answer<GatheringView> {
    let loaded = allow::to_keep(&app, &call, id).await?;
    let role = loaded.role();
    let mut gathering = loaded.into_inner();
    let tenant = call.actor.tenant;
    let rules = app.rules(tenant).await?;
    decide_move(gathering.state, gathering.times, call.now).or_refuse()?;
    let times = Times { from: input.starts_at, until: input.ends_at };
    decide_times(times, call.now, &rules).or_refuse()?;
    body::check_venue(&app, &call, input.venue).await?;
    gathering.times = times;
    gathering.place = line(&input.place);
    gathering.venue = input.venue;
    let tell = telling::guests(&app, tenant, &gathering.guests, "gathering_moved", call.now).await?;
    let tell = tell.into_iter().map(|tell| tell.at("start", times.from)).collect();
    let event = event(id, &gathering.area, "gathering_moved", role, json!({})).telling(tell);
    change::save(&app, &call, gathering, event).await
}
