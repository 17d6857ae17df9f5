//! `list_rounds`: rounds of re-verification that the caller has a part in.

use axum::extract::State as Shared;
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply};
use baodao_reportin_core::RoundId;
use baodao_reportin_core::round::RoundState;
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::ReportIns;
use crate::rounds::RoundView;
use crate::store::{lines, rounds};

/// Which rounds.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListRounds {
    /// Only open, or only closed ones.
    #[garde(skip)]
    state: Option<RoundState>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// How many, 1 to 200; 50 when left out.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// List rounds
///
/// Newest first: for the community and subdistrict those that touch their area, for whoever heads
/// a functional branch those with lines of its members. Counts are of the lines that the caller
/// sees. Empty for everybody else.
#[utoipa::path(get, path = "/api/report-in-rounds", operation_id = "list_rounds", tag = "reportin",
    params(ListRounds), responses((status = 200, body = Page<RoundView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_rounds(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Filters(filters): Filters<ListRounds>,
) -> Answer<Page<RoundView>> {
    let sight = cap.sight(&call).await?;
    let (pool, tenant, limit) = (cap.platform.pool(), call.actor.tenant, filters.limit.unwrap_or(USUAL));
    let after = filters.after.as_deref().map(Cursor::read::<RoundId>).transpose()?;
    let (scope, branches) = (&sight.scope, &sight.branches);
    let found =
        rounds::list(pool, tenant, scope, branches, filters.state, after, i64::from(limit) + 1).await?;
    let page = Page::cut(found, limit, |round| round.id);
    let mut items = Vec::with_capacity(page.items.len());
    for round in page.items {
        let counts = lines::counts(pool, tenant, round.id, &sight.seen()).await?;
        items.push(cap.round_view(&call, round, &sight, &counts));
    }
    Ok(Reply::ok(Page { items, next: page.next }))
}
