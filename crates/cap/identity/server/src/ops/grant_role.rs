//! `grant_role`: entrusts a role over an area for a period.

use axum::extract::State;
use baodao_identity_core::grant::{Entrusted, Period, check_holder, decide_grant};
use baodao_identity_core::policy::Action;
use baodao_kernel::{AccountId, AreaPath, GrantId, Role, text};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use garde::Validate;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::list_role_grants;
use crate::store::accounts;
use crate::store::grants::{self, GrantRow};
use crate::views::GrantView;
use crate::{Identity, account_event, allow};

/// What, where, when, why.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct GrantRole {
    /// The role.
    #[garde(skip)]
    role: Role,
    /// Path of the area; empty for the district.
    #[garde(skip)]
    #[schema(value_type = String, max_length = 16, example = "000100020003")]
    area: AreaPath,
    /// From when; now when left out.
    #[garde(skip)]
    #[schema(example = "2026-12-01T00:00:00+08:00")]
    from: Option<Timestamp>,
    /// Until when, not included; open-ended when left out.
    #[garde(skip)]
    #[schema(example = "2027-12-01T00:00:00+08:00")]
    until: Option<Timestamp>,
    /// Why.
    #[garde(length(chars, min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200, example = "2026年网格员聘任")]
    reason: String,
    /// Number of the document of appointment.
    #[garde(inner(length(chars, min = 2, max = 100)))]
    #[schema(min_length = 2, max_length = 100, example = "崇政发〔2026〕12号")]
    instrument: Option<String>,
}

/// Grant a role
///
/// For security administrators, within their own area and never to themselves. System,
/// security and audit administration are never held by one person at the same time.
#[utoipa::path(post, path = "/api/accounts/{id}/grants", operation_id = "grant_role", tag = "identity",
    params(("id" = AccountId, Path)), request_body = GrantRole,
    responses((status = 201, body = GrantView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn grant_role(
    State(identity): State<Identity>,
    call: Call,
    Path(id): Path<AccountId>,
    Input(input): Input<GrantRole>,
) -> Answer<GrantView> {
    allow::permit_somewhere(&call, Action::GrantRole)?;
    let (tenant, now) = (call.actor.tenant, call.now);
    let area = identity.area_in_force(tenant, &input.area)?.path;
    let role = allow::permit(&call, Action::GrantRole, &area)?;
    let own = call.actor.account == Some(id);
    let period = Period { from: input.from.unwrap_or(now), until: input.until };
    let row = GrantRow {
        id: GrantId(call.id()),
        account: id,
        entrusted: Entrusted { role: input.role, area, period },
        reason: text::clean(&input.reason),
        instrument: input.instrument.as_deref().map(text::clean),
        granted_by: call.actor.account,
        granted_at: now,
        revoked_at: None,
    };
    let mut tx = identity.platform.pool().begin().await?;
    // The account is held while its grants are read, so that two administrators cannot each
    // grant one half of what one person may not hold together.
    let state = accounts::lock(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let held = grants::unrevoked(&mut *tx, tenant, id, now).await?;
    let held: Vec<Entrusted> = held.into_iter().map(grants::entrusted).collect();
    decide_grant(&row.entrusted, &held, own, now).or_refuse()?;
    check_holder(state).or_refuse()?;
    grants::insert(&mut tx, tenant, &row).await?;
    let mut log = call.log();
    let data = json!({
        "grant": row.id, "role": row.entrusted.role, "area": row.entrusted.area,
        "from": period.from, "until": period.until, "instrument": row.instrument,
    });
    let mut happened = account_event("role_granted", id, role, data);
    happened.reason = Some(row.reason.clone());
    log.event(happened);
    let reply = Reply::created(list_role_grants::views(&identity, &call, vec![row]).await?.remove(0));
    log.answer(identity.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    identity.door.forget(tenant, id);
    Ok(reply)
}
