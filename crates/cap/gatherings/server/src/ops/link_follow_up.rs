//! `link_follow_up`: notes the request that a follow-up became.

use axum::extract::State;
use baodao_gatherings_core::refusals::FollowUpRefusal;
use baodao_gatherings_core::{Action, FollowUpId};
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, Path, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::store::follow_ups;
use crate::views::GatheringView;
use crate::{Gatherings, allow, change, event};

/// Which request.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkFollowUp {
    /// The request that was opened, as `submit_request` with the source `meeting` answers it.
    #[garde(skip)]
    request: RequestId,
}

/// Note the request that a follow-up became
///
/// For the office, once: what needs hands goes round the loop as a request of the gathering's area
/// (`submit_request` with the source `meeting`), and its number stands beside the follow-up.
#[utoipa::path(post, path = "/api/follow-ups/{id}/request", operation_id = "link_follow_up", tag = "gatherings",
    params(("id" = FollowUpId, Path)), request_body = LinkFollowUp,
    responses((status = 200, body = GatheringView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn link_follow_up(
    State(app): State<Gatherings>,
    call: Call,
    Path(id): Path<FollowUpId>,
    Input(input): Input<LinkFollowUp>,
) -> Answer<GatheringView> {
    let (loaded, mut one) = allow::follow_up(&app, &call, id, Action::Keep).await?;
    let role = loaded.role();
    let gathering = loaded.into_inner();
    let tenant = call.actor.tenant;
    if one.request.is_some() {
        return Err(Problem::refused(FollowUpRefusal::FollowUpLinked));
    }
    let found = app.ports.requests.find(tenant, input.request).await.map_err(Problem::fault)?;
    let found = found.filter(|request| gathering.area.contains(&request.area));
    let found = found.ok_or_else(|| Problem::refused(FollowUpRefusal::FollowUpRequestUnknown))?;
    one.version += 1;
    one.request = Some(input.request);
    one.request_number = Some(found.number);
    let mut tx = app.platform.pool().begin().await?;
    if !follow_ups::save(&mut tx, tenant, &one).await? {
        return Err(Problem::version_conflict());
    }
    let viewed = change::after(&app, &call, &mut tx, gathering.id).await?;
    let data = json!({ "follow_up": id, "request": input.request });
    let event = event(gathering.id, &gathering.area, "follow_up_linked", role, data);
    change::commit(&app, &call, tx, Reply::ok(viewed), event).await
}
