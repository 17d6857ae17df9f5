//! `list_micro_claims`: who claims a micro-project, for its office.

use axum::extract::State;
use baodao_cobuilding_core::{Action, MicroProjectId};
use baodao_kernel::AccountId;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};

use crate::store::projects;
use crate::views::MicroClaims;
use crate::{Cobuilding, allow, shown};

/// List the claims on a micro-project
///
/// For its office: coordinators and secretaries in their community, dispatchers in their
/// subdistrict. In the order in which they came, with the masked name of who speaks.
#[utoipa::path(get, path = "/api/micro-projects/{id}/claims", operation_id = "list_micro_claims",
    tag = "cobuilding", params(("id" = MicroProjectId, Path)),
    responses((status = 200, body = MicroClaims), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_micro_claims(
    State(cap): State<Cobuilding>,
    call: Call,
    Path(id): Path<MicroProjectId>,
) -> Answer<MicroClaims> {
    call.account()?;
    let spoken_for = cap.spoken_for(&call).await?;
    let mut connection = cap.platform.pool().acquire().await?;
    let found = projects::load(&mut connection, call.actor.tenant, id).await?;
    drop(connection);
    let project = found.filter(|project| allow::sees(&call, project)).ok_or_else(Problem::not_found)?;
    allow::permit(&call, Action::ReadClaims, &project.area)?;
    let who: Vec<AccountId> = project.claims.iter().map(|claim| claim.account).collect();
    let names = cap.ports.people.names(call.actor.tenant, &who).await.map_err(Problem::fault)?;
    let items = project.claims.iter();
    let items = items.map(|claim| shown::claim_view(&call, &project, claim, &spoken_for, Some(&names)));
    Ok(Reply::ok(MicroClaims { items: items.collect() }))
}
