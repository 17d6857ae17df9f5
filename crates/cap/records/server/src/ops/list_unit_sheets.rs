//! `list_unit_sheets`: what members have agreed to tell.

use axum::extract::State;
use baodao_platform::{Answer, Call, Filters, Page, Problems, Reply, page};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::shared;
use crate::Records;
use crate::sheet_views::FeedbackSheetView;
use crate::store::sheets;

/// Which part.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListUnitSheets {
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Things on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List the feedback sheets of my units
///
/// For a unit's liaison: sheets that members have agreed to, the newest year first, with names. There is no
/// count of members who have not agreed, and no order by services.
#[utoipa::path(get, path = "/api/feedback-sheets", operation_id = "list_unit_sheets", tag = "records",
    params(ListUnitSheets), responses((status = 200, body = Page<FeedbackSheetView>), Problems))]
pub(crate) async fn list_unit_sheets(
    State(cap): State<Records>,
    call: Call,
    Filters(input): Filters<ListUnitSheets>,
) -> Answer<Page<FeedbackSheetView>> {
    let tenant = call.actor.tenant;
    let units: Vec<_> = cap.liaison_units(&call).await?.into_iter().map(|unit| unit.id).collect();
    if units.is_empty() {
        return Ok(Reply::ok(Page { items: Vec::new(), next: None }));
    }
    let limit = shared::limit(input.limit);
    let after = shared::after::<(i16, Uuid)>(input.after.as_deref())?;
    let rows = sheets::of_units(cap.platform.pool(), tenant, &units, after, i64::from(limit) + 1).await?;
    let page = Page::cut(rows, limit, |one| (one.sheet.year, one.sheet.id.0));
    let mut items = Vec::with_capacity(page.items.len());
    for stored in page.items {
        // The member has agreed that the unit reads this sheet, which is about them.
        let name = cap.full_name(tenant, stored.sheet.person).await?;
        items.push(cap.sheet_view(&call, stored, name));
    }
    Ok(Reply::ok(Page { items, next: page.next }))
}
