//! `list_walks`: walks through a grid, those to come and the log of those that were.

use axum::extract::State;
use baodao_care_core::Action;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply, page};
use garde::Validate;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::store::walks::{self, Wanted};
use crate::walk_view::{WalkView, grids, views};
use crate::{Care, allow};

/// Which walks.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct WalkFilters {
    /// Still to come (`true`), or begun, noted or called off.
    #[garde(skip)]
    ahead: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Walks on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List walks
///
/// The latest first: for offices those of their area, for members those of the grid to which they have
/// reported in, and those one comes along on. Nobody is counted; what was found is for offices and who came
/// along. What is older than a year has been deleted.
#[utoipa::path(get, path = "/api/walks", operation_id = "list_walks", tag = "care",
    params(WalkFilters), responses((status = 200, body = Page<WalkView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_walks(
    State(care): State<Care>,
    call: Call,
    Filters(filters): Filters<WalkFilters>,
) -> Answer<Page<WalkView>> {
    let me = call.account()?;
    let limit = filters.limit.unwrap_or(page::USUAL);
    let scope = allow::scope(&call, Action::ReadWalk);
    let grids = grids(&care, &call).await?;
    let wanted = Wanted {
        scope: &scope,
        grids: &grids,
        me,
        ahead: filters.ahead,
        now: call.now,
        after: filters.after.as_deref().map(Cursor::read::<(Timestamp, Uuid)>).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let found = walks::list(care.platform.pool(), call.actor.tenant, wanted).await?;
    let items = views(&care, &call, &found, &grids).await?;
    Ok(Reply::ok(Page::cut(items, limit, |walk: &WalkView| (walk.starts_at, walk.id.0))))
}
