//! `close_gathering`: ends a gathering with its outcome.

use axum::extract::State;
use baodao_gatherings_core::gathering::decide_close;
use baodao_gatherings_core::{GatheringId, GatheringState};
use baodao_kernel::text;
use baodao_platform::words::no_personal_numbers;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::views::GatheringView;
use crate::{Gatherings, allow, change, event};

/// What came of it.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseGathering {
    /// In a few sentences, without names of persons.
    #[garde(length(chars, min = 2, max = 1000), custom(no_personal_numbers))]
    #[schema(
        min_length = 2,
        max_length = 1000,
        example = "五家单位的二十多名党员与社区见面，认领了六项服务。"
    )]
    outcome: String,
    /// Everybody may read it.
    #[garde(skip)]
    publish: bool,
}

/// Close a gathering
///
/// From its start on, for who announced it. Who came stands from then on; what follows can still be
/// added and done.
#[utoipa::path(post, path = "/api/gatherings/{id}/close", operation_id = "close_gathering", tag = "gatherings",
    params(("id" = GatheringId, Path)), request_body = CloseGathering,
    responses((status = 200, body = GatheringView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn close_gathering(
    State(app): State<Gatherings>,
    call: Call,
    Path(id): Path<GatheringId>,
    Input(input): Input<CloseGathering>,
) -> Answer<GatheringView> {
    let loaded = allow::to_keep(&app, &call, id).await?;
    let role = loaded.role();
    let mut gathering = loaded.into_inner();
    decide_close(gathering.state, gathering.times, call.now).or_refuse()?;
    gathering.state = GatheringState::Closed;
    gathering.outcome = Some(text::clean(&input.outcome));
    gathering.outcome_public = input.publish;
    let data = json!({ "published": input.publish });
    let event = event(id, &gathering.area, "gathering_closed", role, data);
    change::save(&app, &call, gathering, event).await
}
