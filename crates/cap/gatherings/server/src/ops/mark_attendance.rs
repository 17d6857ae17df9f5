//! `mark_attendance`: how many of whom came, in the host's word.

use axum::extract::State;
use baodao_gatherings_core::gathering::decide_mark;
use baodao_gatherings_core::guest::decide_count;
use baodao_gatherings_core::{GatheringId, GuestId};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::store::guests;
use crate::views::GatheringView;
use crate::{Gatherings, allow, change, event};

/// Of one invitation.
#[derive(Debug, Clone, Copy, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GuestCame {
    /// Which invitation.
    #[garde(skip)]
    guest: GuestId,
    /// How many came. A person is one.
    #[garde(range(max = 500))]
    #[schema(minimum = 0, maximum = 500, example = 5)]
    came: u16,
}

/// Who came.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkAttendance {
    /// One or several; those that are left out stay as they are.
    #[garde(length(min = 1, max = 500), dive)]
    #[schema(min_items = 1, max_items = 500)]
    guests: Vec<GuestCame>,
}

/// Mark who came
///
/// For the office, from an hour before the start until the gathering is closed; it can be put right
/// until then. A count for the host: it makes no service record and is compared with nothing.
#[utoipa::path(post, path = "/api/gatherings/{id}/attendance", operation_id = "mark_attendance",
    tag = "gatherings", params(("id" = GatheringId, Path)), request_body = MarkAttendance,
    responses((status = 200, body = GatheringView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn mark_attendance(
    State(app): State<Gatherings>,
    call: Call,
    Path(id): Path<GatheringId>,
    Input(input): Input<MarkAttendance>,
) -> Answer<GatheringView> {
    let loaded = allow::to_keep(&app, &call, id).await?;
    let role = loaded.role();
    let gathering = loaded.into_inner();
    let tenant = call.actor.tenant;
    decide_mark(gathering.state, gathering.times, call.now, &app.rules(tenant).await?).or_refuse()?;
    let unknown = || Problem::field("/guests", "guest", "There is no such invitation to this gathering.");
    let mut tx = app.platform.pool().begin().await?;
    for GuestCame { guest, came } in &input.guests {
        let known = gathering.guests.iter().find(|known| known.id == *guest).ok_or_else(unknown)?;
        decide_count(known.kind, *came).or_refuse()?;
        guests::mark(&mut tx, tenant, *guest, i32::from(*came)).await?;
    }
    let viewed = change::after(&app, &call, &mut tx, id).await?;
    let data = json!({ "guests": input.guests.len() });
    let event = event(id, &gathering.area, "gathering_attendance_marked", role, data);
    change::commit(&app, &call, tx, Reply::ok(viewed), event).await
}
