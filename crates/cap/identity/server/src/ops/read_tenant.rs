//! `read_tenant`: the district's public facts.

use axum::extract::State;
use baodao_platform::{Answer, Call, Problems, Reply};

use crate::Identity;
use crate::views::TenantView;

/// Read the district's public facts
///
/// Name, the supervision telephone and a human's telephone for every page. Public.
#[utoipa::path(get, path = "/api/tenant", operation_id = "read_tenant", tag = "identity",
    responses((status = 200, body = TenantView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_tenant(State(identity): State<Identity>, call: Call) -> Answer<TenantView> {
    let tenant = identity.door.district(call.actor.tenant, call.now).await?;
    let version = tenant.version;
    Ok(Reply::ok(TenantView::new(tenant, identity.platform.settings())).version(version))
}
