//! `list_nominations`: those of one call.

use axum::extract::State;
use baodao_platform::{Answer, Call, Filters, Page, Path, Problem, Problems, Reply, page};
use baodao_records_core::{Action, CommendationId};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::shared;
use crate::nomination_views::NominationView;
use crate::store::commendations::{self, Which};
use crate::{Records, allow};

/// Which part.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListNominations {
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Things on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List the nominations of a commendation
///
/// In the order in which they were made, never by evidence. For those who answer for the call's area.
#[utoipa::path(get, path = "/api/commendations/{id}/nominations", operation_id = "list_nominations", tag = "records",
    params(("id" = CommendationId, Path), ListNominations),
    responses((status = 200, body = Page<NominationView>), Problems))]
pub(crate) async fn list_nominations(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<CommendationId>,
    Filters(input): Filters<ListNominations>,
) -> Answer<Page<NominationView>> {
    call.account()?;
    let (pool, tenant) = (cap.platform.pool(), call.actor.tenant);
    let found = commendations::load_call(pool, tenant, id).await?.ok_or_else(Problem::not_found)?;
    allow::permit_in(&call, Action::ReadNomination, &found.area)?;
    let limit = shared::limit(input.limit);
    let after = shared::after::<Uuid>(input.after.as_deref())?;
    let rows = commendations::list(pool, tenant, Which::In(id), after, i64::from(limit) + 1).await?;
    let page = Page::cut(rows, limit, |one| one.nomination.id.0);
    Ok(Reply::ok(Page { items: cap.nomination_views(&call, page.items).await?, next: page.next }))
}
