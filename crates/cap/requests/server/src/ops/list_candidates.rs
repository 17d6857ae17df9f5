//! `list_candidates`: whom one could ask for a request, with reasons; and how many were left out.

use axum::extract::State;
use baodao_identity_core::ports::Candidates;
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Filters, Path, Problem, Problems, Reply};
use baodao_requests_core::Action;
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::Requests;

/// With which skills.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListCandidates {
    /// Skill codes that everybody must have, separated by commas.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200, example = "electrician")]
    skills: Option<String>,
    /// How many people at most.
    #[garde(inner(range(min = 1, max = 200)))]
    #[param(minimum = 1, maximum = 200, example = 20)]
    limit: Option<u32>,
}

/// List people who could be asked
///
/// Nearest first, each with the reasons; no order of merit. A person decides whom to ask.
#[utoipa::path(get, path = "/api/requests/{id}/candidates", operation_id = "list_candidates", tag = "tasks",
    params(("id" = RequestId, Path), ListCandidates), responses((status = 200, body = Candidates), Problems))]
pub(crate) async fn list_candidates(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Filters(input): Filters<ListCandidates>,
) -> Answer<Candidates> {
    let known = cap.known(&call, id.into()).await?;
    known.require(&call.actor, Action::Dispatch)?;
    let list = input.skills.as_deref().unwrap_or_default();
    let skills: Vec<String> = list.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect();
    let found = cap.people.candidates(
        call.actor.tenant,
        &known.request.area,
        &skills,
        input.limit.unwrap_or(20),
        call.now,
    );
    Ok(Reply::ok(found.await.map_err(Problem::fault)?))
}
