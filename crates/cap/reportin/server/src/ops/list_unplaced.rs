//! `list_unplaced`: confirmed people without a grid or a branch, each with suggestions.

use axum::extract::State as Shared;
use baodao_kernel::ReportInId;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply};
use baodao_reportin_core::policy::Action;
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::suggest_placement::PlacementView;
use crate::store::lists::{self, Wanted};
use crate::views::ReportInView;
use crate::{ReportIns, allow};

/// Where.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListUnplaced {
    /// Only inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// How many, 1 to 50; 20 when left out.
    #[garde(range(min = 1, max = 50))]
    #[param(minimum = 1, maximum = 50)]
    limit: Option<u32>,
}

/// A person to be placed.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnplacedView {
    /// The report-in.
    report_in: ReportInView,
    /// Suggestions.
    placement: PlacementView,
}

/// List people to be placed
///
/// For the community and subdistrict, within their area, newest first: confirmed members without a
/// grid or without a functional branch, with the same suggestions as `suggest_placement`.
#[utoipa::path(get, path = "/api/report-ins/unplaced", operation_id = "list_unplaced", tag = "reportin",
    params(ListUnplaced), responses((status = 200, body = Page<UnplacedView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_unplaced(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Filters(filters): Filters<ListUnplaced>,
) -> Answer<Page<UnplacedView>> {
    let scope = allow::scope(&call, Action::Place)?;
    let (tenant, limit) = (call.actor.tenant, filters.limit.unwrap_or(20));
    let wanted = Wanted {
        within: super::list_report_ins::area(filters.area.as_deref())?,
        unplaced: true,
        after: filters.after.as_deref().map(Cursor::read::<ReportInId>).transpose()?,
        limit: i64::from(limit) + 1,
        ..Wanted::default()
    };
    let rows = lists::in_scope(cap.platform.pool(), cap.seals(tenant), tenant, &scope, &wanted).await?;
    let page = Page::cut(rows, limit, |row| row.report.id);
    let reports: Vec<_> = page.items.iter().map(|row| row.report.clone()).collect();
    let views = cap.views(&call, page.items).await?;
    let rules = cap.rules(tenant).await?;
    let mut items = Vec::with_capacity(views.len());
    for (report_in, report) in views.into_iter().zip(reports) {
        items.push(UnplacedView { report_in, placement: cap.suggest(&call, &report, &rules).await? });
    }
    Ok(Reply::ok(Page { items, next: page.next }))
}
