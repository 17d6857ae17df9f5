//! `read_me`: who the caller is and what they hold.

use axum::extract::State;
use baodao_identity_core::ports::AreaName;
use baodao_kernel::{AccountId, Grant, TenantId};
use baodao_platform::{Answer, Call, Problem, Problems, Reply};
use serde::Serialize;
use utoipa::ToSchema;

use crate::Identity;
use crate::store::accounts::{self, Account};
use crate::views::{MyGrant, TenantView};

/// The caller.
#[derive(Debug, Serialize, ToSchema)]
pub struct Me {
    /// The account.
    pub account: AccountId,
    /// Own name in full; empty until given.
    #[schema(example = "张小明")]
    pub name: String,
    /// Own number, masked: over a shoulder it is nobody's business.
    #[schema(example = "138****5678")]
    pub phone: String,
    /// Area of the home.
    pub home: Option<AreaName>,
    /// Skills that count today, by the skill register (`read_my_skills`).
    #[schema(example = json!(["first_aid"]))]
    pub skills: Vec<String>,
    /// 18 or older, in the person's own word or their unit's.
    pub adult: bool,
    /// The unit worked for.
    #[schema(example = "南通市第一人民医院")]
    pub unit_name: Option<String>,
    /// Wants to be offered work.
    pub receives_offers: bool,
    /// For `If-Match` of `update_me`.
    #[schema(example = 1)]
    pub version: i32,
    /// Roles in force.
    pub grants: Vec<MyGrant>,
    /// The district.
    pub tenant: TenantView,
}

/// Read who I am
///
/// Account, roles in force with the names of their areas, and the district.
#[utoipa::path(get, path = "/api/me", operation_id = "read_me", tag = "identity",
    responses((status = 200, body = Me), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_me(State(identity): State<Identity>, call: Call) -> Answer<Me> {
    let id = call.account()?;
    let tenant = call.actor.tenant;
    let account = accounts::load(identity.platform.pool(), identity.seals(tenant), tenant, id).await?;
    let me = view(&identity, &call, account.ok_or_else(Problem::not_found)?).await?;
    let version = me.version;
    Ok(Reply::ok(me).version(version))
}

/// The caller's account with roles and district.
pub(super) async fn view(identity: &Identity, call: &Call, account: Account) -> Result<Me, Problem> {
    let tenant = call.actor.tenant;
    let grants = call.actor.grants.iter().map(|grant| grant_view(identity, tenant, grant));
    let district = identity.door.district(tenant, call.now).await?;
    Ok(Me {
        account: account.id,
        name: account.name,
        phone: account.phone.map(|phone| phone.masked()).unwrap_or_default(),
        home: account.profile.home.as_ref().map(|home| identity.area(tenant, home)),
        skills: account.profile.skills,
        adult: account.profile.adult,
        unit_name: account.unit_name,
        receives_offers: account.profile.receives_offers,
        version: account.version,
        grants: grants.collect(),
        tenant: TenantView::new(district, identity.platform.settings()),
    })
}

/// A grant with the name of its area.
pub(super) fn grant_view(identity: &Identity, tenant: TenantId, grant: &Grant) -> MyGrant {
    MyGrant {
        role: grant.role,
        area: identity.area(tenant, &grant.area),
        from: grant.from,
        until: grant.until,
    }
}
