//! `list_role_grants`: who holds what, where and until when.

use axum::extract::State;
use baodao_identity_core::grant::decide_revoke;
use baodao_identity_core::policy::{Action, POLICY};
use baodao_kernel::{AccountId, GrantId, Role, policy};
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use super::list_accounts::area_filter;
use crate::store::grants::GrantRow;
use crate::store::lists::{self, WantedGrants};
use crate::store::nearby;
use crate::views::GrantView;
use crate::{Identity, allow};

/// Which grants.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListRoleGrants {
    /// Only this person's.
    #[garde(skip)]
    account: Option<AccountId>,
    /// Only of this role.
    #[garde(skip)]
    role: Option<Role>,
    /// Only over this area or inside it.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "0001")]
    area: Option<String>,
    /// Also those that are over, revoked or yet to begin.
    #[garde(skip)]
    #[serde(default)]
    all: bool,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// How many, 1 to 200; 50 when left out.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// List role grants
///
/// For security administrators and auditors, within their area.
#[utoipa::path(get, path = "/api/role-grants", operation_id = "list_role_grants", tag = "identity",
    params(ListRoleGrants), responses((status = 200, body = Page<GrantView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_role_grants(
    State(identity): State<Identity>,
    call: Call,
    Filters(filter): Filters<ListRoleGrants>,
) -> Answer<Page<GrantView>> {
    let scope = allow::scope(&call, Action::ListGrants)?;
    let limit = filter.limit.unwrap_or(USUAL);
    let wanted = WantedGrants {
        account: filter.account,
        role: filter.role,
        area: area_filter(filter.area.as_deref())?,
        in_force: !filter.all,
        after: filter.after.as_deref().map(Cursor::read::<GrantId>).transpose()?,
    };
    let pool = identity.platform.pool();
    let fetched =
        lists::grants(pool, call.actor.tenant, &scope, &wanted, call.now, i64::from(limit) + 1).await?;
    let page = Page::cut(fetched, limit, |grant| grant.id);
    Ok(Reply::ok(Page { items: views(&identity, &call, page.items).await?, next: page.next }))
}

/// Grants with the masked names of their holders and the names of their areas.
pub(super) async fn views(
    identity: &Identity,
    call: &Call,
    rows: Vec<GrantRow>,
) -> Result<Vec<GrantView>, Problem> {
    let tenant = call.actor.tenant;
    let holders: Vec<AccountId> = rows.iter().map(|row| row.account).collect();
    let names = nearby::names(identity.platform.pool(), identity.seals(tenant), tenant, &holders).await?;
    let view = |row: GrantRow| {
        let own = call.actor.account == Some(row.account);
        let may = policy::decide(POLICY, &call.actor, &Action::RevokeRole, &row.entrusted.area, |_| false)
            .is_some();
        let open = decide_revoke(row.entrusted.period, row.revoked_at.is_some(), own, call.now).is_ok();
        GrantView {
            id: row.id,
            account: row.account,
            holder: names.get(&row.account).map(|name| baodao_kernel::mask::name(name)).unwrap_or_default(),
            role: row.entrusted.role,
            area: identity.area(tenant, &row.entrusted.area),
            from: row.entrusted.period.from,
            until: row.entrusted.period.until,
            reason: row.reason,
            instrument: row.instrument,
            granted_by: row.granted_by,
            granted_at: row.granted_at,
            revoked_at: row.revoked_at,
            allowed: if may && open { vec!["revoke_role"] } else { Vec::new() },
        }
    };
    Ok(rows.into_iter().map(view).collect())
}
