//! `plan_gathering`: a gathering to be, seen by its office only.

use axum::extract::State;
use baodao_gatherings_core::gathering::Times;
use baodao_gatherings_core::{GatheringId, GatheringKind, GatheringState};
use baodao_platform::{Answer, Call, Input, Problem, Problems, Reply};
use serde_json::json;

use crate::body::GatheringBody;
use crate::store::gatherings::{self, Gathering};
use crate::store::guests;
use crate::views::GatheringView;
use crate::{Gatherings, allow, change, event};

/// Plan a gathering
///
/// For coordinators and secretaries in their community and dispatchers in their subdistrict. A draft:
/// nobody else sees it until it is announced. Units and bodies of the register can be invited, and
/// persons who have reported in there.
#[utoipa::path(post, path = "/api/gatherings", operation_id = "plan_gathering", tag = "gatherings",
    request_body = GatheringBody, responses((status = 201, body = GatheringView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn plan_gathering(
    State(app): State<Gatherings>,
    call: Call,
    Input(input): Input<GatheringBody>,
) -> Answer<GatheringView> {
    allow::permit_somewhere(&call)?;
    let (tenant, me) = (call.actor.tenant, call.account()?);
    let area = input.area(&app, &call)?;
    let role = allow::permit(&call, &area)?;
    let empty = Gathering {
        id: GatheringId(call.id()),
        version: 1,
        kind: GatheringKind::Other,
        state: GatheringState::Draft,
        area,
        title: String::new(),
        place: String::new(),
        venue: None,
        times: Times { from: call.now, until: call.now },
        agenda: None,
        check_in: None,
        reason: None,
        outcome: None,
        outcome_public: false,
        planned_by: me,
        guests: Vec::new(),
        follow_ups: Vec::new(),
    };
    let gathering = input.into_gathering((&app, &call), empty).await?;
    let mut tx = app.platform.pool().begin().await?;
    if !gatherings::save(&mut tx, tenant, &gathering).await? {
        return Err(Problem::busy());
    }
    for guest in &gathering.guests {
        guests::insert(&mut tx, tenant, guest).await?;
    }
    let viewed = change::after(&app, &call, &mut tx, gathering.id).await?;
    let data = json!({ "kind": gathering.kind });
    let event = event(gathering.id, &gathering.area, "gathering_planned", role, data);
    change::commit(&app, &call, tx, Reply::created(viewed), event).await
}
