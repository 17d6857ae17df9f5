//! `list_accounts`: the district's accounts, masked.

use axum::extract::State;
use baodao_identity_core::account::AccountState;
use baodao_identity_core::policy::Action;
use baodao_kernel::{AccountId, AreaLevel, AreaPath, Role};
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::store::lists::{self, Listed, WantedAccounts};
use crate::views::{AccountView, allowed_on_account};
use crate::{Identity, allow};

/// Which accounts.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListAccounts {
    /// Only in this state.
    #[garde(skip)]
    state: Option<AccountState>,
    /// Only those who hold this role now.
    #[garde(skip)]
    role: Option<Role>,
    /// Only those who live in this area or, with `role`, hold it there.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010002")]
    area: Option<String>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// How many, 1 to 200; 50 when left out.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// A filter's area; one that cannot be read names nothing.
pub(super) fn area_filter(text: Option<&str>) -> Result<Option<AreaPath>, Problem> {
    let bad = || Problem::field("/area", "area", "A path has four digits or small letters a level.");
    text.map(|text| AreaPath::parse(text).ok_or_else(bad)).transpose()
}

/// List accounts
///
/// For security administrators: names and numbers masked, homes shown to the community.
#[utoipa::path(get, path = "/api/accounts", operation_id = "list_accounts", tag = "identity",
    params(ListAccounts), responses((status = 200, body = Page<AccountView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_accounts(
    State(identity): State<Identity>,
    call: Call,
    Filters(filter): Filters<ListAccounts>,
) -> Answer<Page<AccountView>> {
    let scope = allow::scope(&call, Action::ListAccounts)?;
    let tenant = call.actor.tenant;
    let limit = filter.limit.unwrap_or(USUAL);
    let wanted = WantedAccounts {
        state: filter.state,
        role: filter.role,
        area: area_filter(filter.area.as_deref())?,
        after: filter.after.as_deref().map(Cursor::read::<AccountId>).transpose()?,
    };
    let pool = identity.platform.pool();
    let seals = identity.seals(tenant);
    let fetched =
        lists::accounts(pool, seals, tenant, &scope, &wanted, call.now, i64::from(limit) + 1).await?;
    let page = Page::cut(fetched, limit, |account| account.id);
    let items = page.items.into_iter().map(|account| view(&identity, &call, account)).collect();
    Ok(Reply::ok(Page { items, next: page.next }))
}

/// An account as an administrator sees it.
pub(super) fn view(identity: &Identity, call: &Call, account: Listed) -> AccountView {
    let place = account.home.clone().unwrap_or_default();
    let shown =
        account.home.as_ref().map(|home| home.at(AreaLevel::Community).unwrap_or_else(|| home.clone()));
    AccountView {
        id: account.id,
        name: account.name,
        phone: account.phone,
        state: account.state,
        home: shown.map(|home| identity.area(call.actor.tenant, &home)),
        created_at: account.created_at,
        version: account.version,
        allowed: allowed_on_account(&call.actor, account.id, &place, account.state),
    }
}
