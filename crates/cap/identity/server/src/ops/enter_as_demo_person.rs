//! `enter_as_demo_person`: signs a visitor of the demo in without a code. Not in production.

use axum::extract::State;
use axum::response::IntoResponse;
use baodao_kernel::AccountId;
use baodao_platform::{Call, Path, Problem, Problems, Reply};

use super::sign_in::{self, SignedIn};
use crate::Identity;
use crate::store::demo;

/// Enter as one of the demo's persons
///
/// Only in the demo, and only as a person of its list; elsewhere there is no such path.
#[utoipa::path(post, path = "/api/demo/persons/{id}/enter", operation_id = "enter_as_demo_person", tag = "identity",
    params(("id" = AccountId, Path)), responses((status = 200, body = SignedIn), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn enter_as_demo_person(
    State(identity): State<Identity>,
    call: Call,
    Path(id): Path<AccountId>,
) -> Result<impl IntoResponse, Problem> {
    let tenant = call.actor.tenant;
    let persons = demo::all(identity.platform.pool(), tenant).await?;
    if !persons.iter().any(|person| person.account == id) {
        return Err(Problem::not_found());
    }
    let rules = identity.rules(tenant).await?;
    let mut tx = identity.platform.pool().begin().await?;
    let cookie = sign_in::finish(&mut tx, &call, id, &rules, call.log()).await?;
    tx.commit().await?;
    if let Some(before) = call.actor.account {
        identity.door.forget(tenant, before);
    }
    Ok((cookie, Reply::ok(SignedIn { account: id, first_time: false })))
}
