//! `list_claims_of_task`: who has a place, was offered one, or waits.

use std::collections::HashMap;

use axum::extract::State;
use baodao_kernel::{AccountId, TaskId};
use baodao_platform::{Answer, Call, Page, Path, Problem, Problems, Reply};
use baodao_requests_core::Action;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{ClaimView, Requests, store};

/// A claim with the person's masked name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ClaimLine {
    /// The claim.
    pub claim: ClaimView,
    /// `张**`.
    #[schema(example = "张**")]
    pub name: String,
    /// Whether presence can be confirmed now.
    pub can_confirm: bool,
}

/// List the claims on a task
///
/// For those who confirm presence there; names are masked.
#[utoipa::path(get, path = "/api/tasks/{id}/claims", operation_id = "list_claims_of_task", tag = "claims",
    params(("id" = TaskId, Path)), responses((status = 200, body = Page<ClaimLine>), Problems))]
pub(crate) async fn list_claims_of_task(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<TaskId>,
) -> Answer<Page<ClaimLine>> {
    let found = cap.known_task(&call, id, Action::ConfirmPresence).await?;
    let mut connection = cap.platform.pool().acquire().await?;
    let claims = store::claims::of_task(&mut connection, &call.actor, id).await?;
    let accounts: Vec<AccountId> = claims.iter().map(|claim| claim.account).collect();
    let names: HashMap<AccountId, String> =
        cap.people.names(call.actor.tenant, &accounts).await.map_err(Problem::fault)?;
    drop(connection);
    let photos =
        store::work_photos::of_claims(cap.platform.pool(), claims.iter().map(|claim| claim.id)).await?;
    let items = claims.iter().map(|claim| ClaimLine {
        name: names.get(&claim.account).cloned().unwrap_or_default(),
        can_confirm: claim.stage == baodao_requests_core::ClaimStage::Accepted
            && claim.confirmed.is_none()
            && found.task.task.span.is_none_or(|span| span.from() <= call.now),
        claim: ClaimView::with_photos(claim, &photos),
    });
    Ok(Reply::ok(Page { items: items.collect(), next: None }))
}
