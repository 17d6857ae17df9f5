//! `reclassify_request`: what should be put right.

use axum::extract::State;
use baodao_kernel::{AreaPath, RequestId};
use baodao_platform::{Answer, Call, Input, Path, Problem, Problems};
use baodao_requests_core::{Action, Kind, Urgency, commands};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{RequestView, Requests, known::Known, place::PlaceRefusal};

/// What should be put right.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReclassifyRequest {
    /// What is asked for.
    #[garde(skip)]
    kind: Option<Kind>,
    /// How soon.
    #[garde(skip)]
    urgency: Option<Urgency>,
    /// Class code.
    #[garde(inner(length(chars, max = 40)))]
    #[schema(max_length = 40, example = "B-02")]
    category: Option<String>,
    /// Path of the right area; the caller must hold the role there too.
    #[garde(skip)]
    #[schema(example = "000100020003")]
    area_path: Option<AreaPath>,
}

/// Put kind, urgency, class or place right
///
/// What is left out stays. A running clock keeps its deadlines.
#[utoipa::path(post, path = "/api/requests/{id}/reclassify", operation_id = "reclassify_request", tag = "requests",
    params(("id" = RequestId, Path)), request_body = ReclassifyRequest, responses((status = 200, body = RequestView), Problems))]
pub(crate) async fn reclassify_request(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<ReclassifyRequest>,
) -> Answer<RequestView> {
    let role_there = |known: &Known| {
        let permit = known.permit(&call.actor, Action::Reclassify)?;
        let area = input.area_path.as_ref()?;
        (!permit.role().is_some_and(|role| call.actor.holds(role, area))).then_some(())
    };
    if let Some(area) = &input.area_path
        && cap.places.area(call.actor.tenant, area).is_none_or(|area| area.ended)
    {
        return Err(Problem::refused(PlaceRefusal::PlaceUnknown));
    }
    cap.change(&call, id, |known| {
        if role_there(known).is_some() {
            return Err(Problem::not_allowed());
        }
        Ok(commands::Reclassify {
            kind: input.kind,
            urgency: input.urgency,
            category: input.category.clone(),
            area: input.area_path.clone(),
        })
    })
    .await
}
