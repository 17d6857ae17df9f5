//! `publish_nomination`: shown to everybody.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_records_core::{Action, NominationId};

use crate::Records;
use crate::nomination_views::NominationView;

/// Put a nomination into the public notice
///
/// Once the person has agreed. It stands there for the rule sheet's working days, in which anybody who has
/// signed in can object. For the community's secretary and the subdistrict, never for oneself.
#[utoipa::path(post, path = "/api/nominations/{id}/publish", operation_id = "publish_nomination", tag = "records",
    params(("id" = NominationId, Path)), responses((status = 200, body = NominationView), Problems))]
pub(crate) async fn publish_nomination(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<NominationId>,
) -> Answer<NominationView> {
    let tenant = call.actor.tenant;
    let days = cap.rules(tenant).await?.objection_work_days.value;
    let calendar = cap.platform.calendar(tenant).await?;
    cap.change_nomination(&call, id, Action::HandleNominations, "nomination_published", |stored, env| {
        stored.nomination.publish(days, &calendar, env)
    })
    .await
}
