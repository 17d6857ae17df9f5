//! `list_data_rights`: requests about personal data: one's own, or all for the officer.

use axum::extract::State;
use baodao_identity_core::DataRightId;
use baodao_identity_core::data_right::State as RightState;
use baodao_identity_core::policy::Action;
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::store::data_rights::{self, Wanted};
use crate::views::DataRightView;
use crate::{Identity, allow};

/// Which requests.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListDataRights {
    /// Only in this state.
    #[garde(skip)]
    state: Option<RightState>,
    /// Only the caller's own; others see no more than that anyway.
    #[garde(skip)]
    #[serde(default)]
    own: bool,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// How many, 1 to 200; 50 when left out.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// List requests about personal data
///
/// In the order in which they came in. A person sees their own, the data protection officer all.
#[utoipa::path(get, path = "/api/data-rights", operation_id = "list_data_rights", tag = "identity",
    params(ListDataRights), responses((status = 200, body = Page<DataRightView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_data_rights(
    State(identity): State<Identity>,
    call: Call,
    Filters(filter): Filters<ListDataRights>,
) -> Answer<Page<DataRightView>> {
    let account = call.account()?;
    // Requests stand in the district: an officer of a part of it sees their own like anybody.
    let scope = allow::scope(&call, Action::ListDataRights)?;
    let wanted = Wanted {
        account: (filter.own || !scope.all).then_some(account),
        state: filter.state,
        id: None,
        after: filter.after.as_deref().map(Cursor::read::<DataRightId>).transpose()?,
    };
    let tenant = call.actor.tenant;
    let limit = filter.limit.unwrap_or(USUAL);
    let pool = identity.platform.pool();
    let fetched =
        data_rights::list(pool, identity.seals(tenant), tenant, &wanted, i64::from(limit) + 1).await?;
    let page = Page::cut(fetched, limit, |right| right.id);
    let items = page.items.into_iter().map(|right| DataRightView::new(right, &call.actor)).collect();
    Ok(Reply::ok(Page { items, next: page.next }))
}
