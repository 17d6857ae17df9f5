//! `refer_visit`: notes the request that followed from a visit.

use axum::extract::State;
use baodao_care_core::refusals::VisitRefusal;
use baodao_care_core::visit::decide_refer;
use baodao_care_core::{Action, VisitId};
use baodao_kernel::RequestId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::pairing_view::{names, pairing_event, visit};
use crate::store::visits;
use crate::views::VisitView;
use crate::{Care, allow};

/// Which request.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReferVisit {
    /// The request that was opened.
    #[garde(skip)]
    request: RequestId,
}

/// Note the request that followed
///
/// For who helps and for the coordinator, once for a visit on which help was needed.
#[utoipa::path(post, path = "/api/care-visits/{id}/refer", operation_id = "refer_visit", tag = "care",
    params(("id" = VisitId, Path)), request_body = ReferVisit,
    responses((status = 200, body = VisitView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn refer_visit(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<VisitId>,
    Input(input): Input<ReferVisit>,
) -> Answer<VisitView> {
    call.account()?;
    let tenant = call.actor.tenant;
    let found = visits::load(care.platform.pool(), tenant, id).await?.ok_or_else(Problem::not_found)?;
    let loaded = allow::pairing(&care, &call, found.pairing, Action::ReferVisit).await?;
    let role = loaded.role();
    let pairing = loaded.into_inner();
    decide_refer(found.result, found.request.is_some()).or_refuse()?;
    if !care.ports.requests.has(tenant, input.request).await.map_err(Problem::fault)? {
        return Err(Problem::refused(VisitRefusal::ReferralUnknown));
    }
    let mut tx = care.platform.pool().begin().await?;
    if !visits::refer(&mut tx, tenant, id, input.request).await? {
        return Err(Problem::refused(VisitRefusal::ReferredBefore));
    }
    let mut after = found;
    after.request = Some(input.request);
    let names = names(&care, &call, &[], std::slice::from_ref(&after)).await?;
    let reply = Reply::ok(visit(&call, &pairing, after, &names));
    let mut log = call.log();
    let data = json!({ "visit": id, "request": input.request });
    log.event(pairing_event("visit_referred", pairing.id, role, data));
    log.answer(care.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
