//! `read_service`: one service near home.

use axum::extract::State;
use baodao_care_core::ServiceId;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};

use crate::store::services;
use crate::views::ServiceView;
use crate::{Care, allow, service_view};

/// Read a service
///
/// Public while it is published and valid; otherwise for its provider and the offices of its area.
#[utoipa::path(get, path = "/api/services/{id}", operation_id = "read_service", tag = "care",
    params(("id" = ServiceId, Path)), responses((status = 200, body = ServiceView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_service(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<ServiceId>,
) -> Answer<ServiceView> {
    let found = services::load(care.platform.pool(), call.actor.tenant, id).await?;
    let service = found.filter(|service| allow::sees(&call, service)).ok_or_else(Problem::not_found)?;
    let version = service.version;
    Ok(Reply::ok(service_view::view(&care, &call, service)).version(version))
}
