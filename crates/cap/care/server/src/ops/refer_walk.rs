//! `refer_walk`: notes the request that followed from a walk.

use axum::extract::State;
use baodao_care_core::refusals::VisitRefusal;
use baodao_care_core::visit::decide_refer;
use baodao_care_core::{Action, Walk, WalkId};
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::Care;
use crate::walk_view::{WalkView, step};

/// Which request.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReferWalk {
    /// The request that was opened.
    #[garde(skip)]
    request: RequestId,
}

/// Note the request that followed from a walk
///
/// By who may lead walks in the grid, once for a walk on which help was needed.
#[utoipa::path(post, path = "/api/walks/{id}/refer", operation_id = "refer_walk", tag = "care",
    params(("id" = WalkId, Path)), request_body = ReferWalk,
    responses((status = 200, body = WalkView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn refer_walk(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<WalkId>,
    Input(input): Input<ReferWalk>,
) -> Answer<WalkView> {
    call.account()?;
    let known = care.ports.requests.has(call.actor.tenant, input.request).await.map_err(Problem::fault)?;
    step(&care, &call, id, Action::LeadWalk, "walk_referred", |walk, _| {
        let Some(result) = walk.result else { return Err(Problem::refused(VisitRefusal::NothingNeeded)) };
        decide_refer(result, walk.request.is_some()).or_refuse()?;
        if !known {
            return Err(Problem::refused(VisitRefusal::ReferralUnknown));
        }
        Ok((Walk { request: Some(input.request), ..walk.clone() }, Vec::new()))
    })
    .await
}
