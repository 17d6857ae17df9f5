//! `close_commendation`: no further nominations.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use baodao_records_core::{Action, CommendationId, RecordsRefusal};
use serde_json::json;

use crate::change::{check_version, event};
use crate::nomination_views::CommendationView;
use crate::store::commendations;
use crate::{Records, allow};

/// Close a commendation
///
/// It takes no further nominations; those made go on. For the community's secretary and the subdistrict.
#[utoipa::path(post, path = "/api/commendations/{id}/close", operation_id = "close_commendation", tag = "records",
    params(("id" = CommendationId, Path)), responses((status = 200, body = CommendationView), Problems))]
pub(crate) async fn close_commendation(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<CommendationId>,
) -> Answer<CommendationView> {
    let tenant = call.actor.tenant;
    call.account()?;
    let mut tx = cap.platform.pool().begin().await?;
    let mut found = commendations::lock_call(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let role = allow::permit_in(&call, Action::OpenCommendation, &found.area)?;
    check_version(&call, found.version)?;
    if found.closed_at.is_some() {
        return Err(Problem::refused(RecordsRefusal::CommendationClosed));
    }
    commendations::close(&mut tx, tenant, id, call.now).await?;
    found.closed_at = Some(call.now);
    found.version += 1;
    let happened = event("commendation", id, &found.area, "commendation_closed", role, json!({}));
    let version = found.version;
    let reply = Reply::ok(cap.commendation_view(&call, found)).version(version);
    cap.finish(&call, tx, happened, &reply).await?;
    Ok(reply)
}
