//! `edit_service`: writes a service differently.

use axum::extract::State;
use baodao_care_core::{Action, ServiceId, ServiceState};
use baodao_kernel::Role;
use baodao_platform::{Answer, Call, Input, NewEvent, Path, Problem, Problems, Reply, Tell};

use crate::service_view::{self, ServiceBody, service_event};
use crate::store::services::{self, Service};
use crate::views::ServiceView;
use crate::{Care, allow};

/// Edit a service
///
/// Replaces what it says. Its provider's change waits for the coordinator again; the
/// coordinator's own change stays published.
#[utoipa::path(put, path = "/api/services/{id}", operation_id = "edit_service", tag = "care",
    params(("id" = ServiceId, Path)), request_body = ServiceBody,
    responses((status = 200, body = ServiceView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn edit_service(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<ServiceId>,
    Input(input): Input<ServiceBody>,
) -> Answer<ServiceView> {
    let loaded = allow::service(&care, &call, id, Action::EditService).await?;
    let role = loaded.role();
    let before = loaded.into_inner();
    if call.if_match.is_some_and(|read| read != before.version) {
        return Err(Problem::version_conflict());
    }
    let area = service_view::area(&care, &call, input.area())?;
    if area != before.area {
        allow::permit(&call, Action::OfferService, &area)?;
    }
    let published = before.state == ServiceState::Published
        && allow::of_service(&call, Action::PublishService, &before).is_some();
    let state = if published { ServiceState::Published } else { ServiceState::Offered };
    let version = before.version + 1;
    let service = input.into_service(&care, &call, Service { area, state, version, ..before }).await?;
    let mut tx = care.platform.pool().begin().await?;
    if !services::save(&mut tx, call.actor.tenant, &service).await? {
        return Err(Problem::version_conflict());
    }
    let waits = service.state == ServiceState::Offered;
    let tell = waits.then(|| Tell::holders(Role::CommunityCoordinator, &service.area, "service_offered"));
    let mut log = call.log();
    let event = NewEvent { role, ..service_event("service_edited", &service) };
    log.event(event.telling(tell.into_iter().collect()));
    let reply = Reply::ok(service_view::view(&care, &call, service)).version(version);
    log.answer(care.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
