//! `announce_gathering`: makes a draft public and invites.

use axum::extract::State;
use baodao_gatherings_core::gathering::decide_announce;
use baodao_gatherings_core::{GatheringId, GatheringState};
use baodao_platform::{Answer, Call, OrRefuse, Path, Problems};
use serde_json::json;

use crate::views::GatheringView;
use crate::{Gatherings, allow, change, event, telling};

/// Announce a gathering
///
/// Kind, title, time and place are public from then on. The contacts of the invited units, who heads
/// the invited bodies, and the invited persons are told and can answer until the start.
#[utoipa::path(post, path = "/api/gatherings/{id}/announce", operation_id = "announce_gathering",
    tag = "gatherings", params(("id" = GatheringId, Path)),
    responses((status = 200, body = GatheringView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn announce_gathering(
    State(app): State<Gatherings>,
    call: Call,
    Path(id): Path<GatheringId>,
) -> Answer<GatheringView> {
    let loaded = allow::to_keep(&app, &call, id).await?;
    let role = loaded.role();
    let mut gathering = loaded.into_inner();
    let tenant = call.actor.tenant;
    let rules = app.rules(tenant).await?;
    decide_announce(gathering.state, gathering.times, call.now, &rules).or_refuse()?;
    gathering.state = GatheringState::Announced;
    let start = gathering.times.from;
    let tell = telling::guests(&app, tenant, &gathering.guests, "gathering_invited", call.now).await?;
    let tell = tell.into_iter().map(|tell| tell.at("start", start)).collect();
    let data = json!({ "kind": gathering.kind });
    let event = event(id, &gathering.area, "gathering_announced", role, data).telling(tell);
    change::save(&app, &call, gathering, event).await
}
