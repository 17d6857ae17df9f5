//! `list_commendations`: what is called for.

use axum::extract::State;
use baodao_platform::{Answer, Call, Filters, Page, Problems, Reply, page};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::shared;
use crate::Records;
use crate::nomination_views::CommendationView;
use crate::store::commendations;

/// Which calls.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListCommendations {
    /// Only those that take nominations, or only those that do not.
    #[garde(skip)]
    open: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Things on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List commendations
///
/// Calls for nominations of the district, the newest first. For everybody who has signed in.
#[utoipa::path(get, path = "/api/commendations", operation_id = "list_commendations", tag = "records",
    params(ListCommendations), responses((status = 200, body = Page<CommendationView>), Problems))]
pub(crate) async fn list_commendations(
    State(cap): State<Records>,
    call: Call,
    Filters(input): Filters<ListCommendations>,
) -> Answer<Page<CommendationView>> {
    call.account()?;
    let limit = shared::limit(input.limit);
    let after = shared::after::<Uuid>(input.after.as_deref())?;
    let (pool, tenant) = (cap.platform.pool(), call.actor.tenant);
    let rows = commendations::list_calls(pool, tenant, input.open, after, i64::from(limit) + 1).await?;
    let page = Page::cut(rows, limit, |one| one.id.0);
    let items = page.items.into_iter().map(|one| cap.commendation_view(&call, one));
    Ok(Reply::ok(Page { items: items.collect(), next: page.next }))
}
