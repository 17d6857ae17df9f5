//! `offer_task`: offers places on an open task to people by name.

use std::collections::BTreeSet;

use axum::extract::State;
use baodao_kernel::{AccountId, TaskId};
use baodao_platform::{Answer, Call, Input, Path, Problem, Problems};
use baodao_requests_core::Action;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{Requests, TaskView};

/// To whom.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OfferTask {
    /// Who is asked; more than there are free places is allowed.
    #[garde(length(min = 1, max = 200))]
    #[schema(min_items = 1, max_items = 200)]
    accounts: Vec<AccountId>,
}

/// Offer places on an open task
///
/// To people by name, beside whoever takes a place by themselves; the first to accept get the
/// places. Whoever has a place, an offer or a turn on it, or has declined it, is not asked again.
/// Skills, age and other work are looked at when they accept. For coordinators and dispatchers.
#[utoipa::path(post, path = "/api/tasks/{id}/offers", operation_id = "offer_task", tag = "tasks",
    params(("id" = TaskId, Path)), request_body = OfferTask, responses((status = 200, body = TaskView), Problems))]
pub(crate) async fn offer_task(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<TaskId>,
    Input(input): Input<OfferTask>,
) -> Answer<TaskView> {
    let found = cap.known_task(&call, id, Action::OfferPlace).await?;
    let people: BTreeSet<AccountId> = input.accounts.iter().copied().collect();
    let known = cap.people.names(call.actor.tenant, &input.accounts).await.map_err(Problem::fault)?;
    if people.len() < input.accounts.len() || known.len() < people.len() {
        return Err(Problem::field("/accounts", "rule", "Each is a person of this district and comes once."));
    }
    cap.offer_places(&call, found, &input.accounts).await
}
