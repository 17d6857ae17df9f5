//! `withdraw_service`: takes a service off the list.

use axum::extract::State;
use baodao_care_core::ServiceId;
use baodao_care_core::service::Step;
use baodao_platform::{Answer, Call, Path, Problems};

use crate::views::ServiceView;
use crate::{Care, service_view};

/// Withdraw a service
///
/// Its provider, or the offices of the area, which so also decline an offer. It can be published again.
#[utoipa::path(post, path = "/api/services/{id}/withdraw", operation_id = "withdraw_service", tag = "care",
    params(("id" = ServiceId, Path)), responses((status = 200, body = ServiceView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn withdraw_service(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<ServiceId>,
) -> Answer<ServiceView> {
    service_view::step(&care, &call, id, Step::Withdraw).await
}
