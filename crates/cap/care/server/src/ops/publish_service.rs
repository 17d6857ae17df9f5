//! `publish_service`: puts a service on the public list.

use axum::extract::State;
use baodao_care_core::ServiceId;
use baodao_care_core::service::Step;
use baodao_platform::{Answer, Call, Path, Problems};

use crate::views::ServiceView;
use crate::{Care, service_view};

/// Publish a service
///
/// For coordinators, secretaries and dispatchers of the area. What has lapsed needs a new last day first. The provider is told.
#[utoipa::path(post, path = "/api/services/{id}/publish", operation_id = "publish_service", tag = "care",
    params(("id" = ServiceId, Path)), responses((status = 200, body = ServiceView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn publish_service(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<ServiceId>,
) -> Answer<ServiceView> {
    service_view::step(&care, &call, id, Step::Publish).await
}
