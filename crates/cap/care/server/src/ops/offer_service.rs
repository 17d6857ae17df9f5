//! `offer_service`: offers a service near home.

use axum::extract::State;
use baodao_care_core::{Action, Fee, ProviderKind, ServiceId, ServiceKind, ServiceState};
use baodao_kernel::Role;
use baodao_platform::{Answer, Call, Input, Problem, Problems, Reply, Tell};

use crate::service_view::{self, ServiceBody, service_event};
use crate::store::services::{self, Service};
use crate::views::ServiceView;
use crate::{Care, allow};

/// Offer a service
///
/// For volunteers, members, unit liaisons and coordinators, in an area that their role covers. The
/// coordinator of the area is told and publishes it; until then only they and the provider see
/// it. Name and telephone will be public, a person's only if they agree.
#[utoipa::path(post, path = "/api/services", operation_id = "offer_service", tag = "care",
    request_body = ServiceBody, responses((status = 201, body = ServiceView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn offer_service(
    State(care): State<Care>,
    call: Call,
    Input(input): Input<ServiceBody>,
) -> Answer<ServiceView> {
    allow::permit_somewhere(&call, Action::OfferService)?;
    let by = call.account()?;
    let area = service_view::area(&care, &call, input.area())?;
    let role = allow::permit(&call, Action::OfferService, &area)?;
    let empty = Service {
        id: ServiceId(call.id()),
        version: 1,
        state: ServiceState::Offered,
        kind: ServiceKind::Other,
        area,
        provider_kind: ProviderKind::Person,
        provider_name: String::new(),
        public_agreed: false,
        name: String::new(),
        what: String::new(),
        when_text: String::new(),
        where_text: String::new(),
        phone: String::new(),
        fee: Fee::Free,
        fee_text: None,
        valid_until: crate::today(call.now),
        offered_by: by,
        offered_at: call.now,
        published_at: None,
    };
    let service = input.into_service(&care, &call, empty).await?;
    let mut tx = care.platform.pool().begin().await?;
    if !services::save(&mut tx, call.actor.tenant, &service).await? {
        return Err(Problem::busy());
    }
    let tell = Tell::holders(Role::CommunityCoordinator, &service.area, "service_offered");
    let mut log = call.log();
    let mut event = service_event("service_offered", &service);
    event.role = role;
    log.event(event.telling(vec![tell]));
    let reply = Reply::created(service_view::view(&care, &call, service)).version(1);
    log.answer(care.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
