//! `list_roster`: the people of a unit, as its roster named them.

use axum::extract::State as Shared;
use baodao_kernel::{ReportInId, UnitId};
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply};
use baodao_reportin_core::Kind;
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use super::list_report_ins::states;
use crate::ReportIns;
use crate::known::Known;
use crate::names::Branches;
use crate::store::lists::{self, Wanted};
use crate::views::ReportInView;

/// Whose roster.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListRoster {
    /// The unit; one for which the caller speaks.
    #[garde(skip)]
    unit_id: UnitId,
    /// Only in one of these states, separated by commas.
    #[garde(inner(length(max = 80)))]
    #[param(max_length = 80, example = "invited")]
    state: Option<String>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// How many, 1 to 200; 50 when left out.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// List a unit's roster
///
/// For the unit's liaison: masked, with the state of each. Where people live is not shown but for
/// the community of those who were confirmed (the receipt).
#[utoipa::path(get, path = "/api/report-ins/roster", operation_id = "list_roster", tag = "reportin",
    params(ListRoster), responses((status = 200, body = Page<ReportInView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_roster(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Filters(filters): Filters<ListRoster>,
) -> Answer<Page<ReportInView>> {
    let unit = cap.my_unit(&call, filters.unit_id).await?;
    let (tenant, limit) = (call.actor.tenant, filters.limit.unwrap_or(USUAL));
    let wanted = Wanted {
        kind: Some(Kind::Member),
        states: states(filters.state.as_deref())?,
        after: filters.after.as_deref().map(Cursor::read::<ReportInId>).transpose()?,
        limit: i64::from(limit) + 1,
        ..Wanted::default()
    };
    let rows = lists::of_unit(cap.platform.pool(), cap.seals(tenant), tenant, unit.id, &wanted).await?;
    let page = Page::cut(rows, limit, |row| row.report.id);
    let (none, rules) = (Branches::new(), cap.rules(tenant).await?);
    let items = page.items.into_iter().map(|row| cap.view_of(&call, &Known::of_unit(row), &none, &rules));
    Ok(Reply::ok(Page { items: items.collect(), next: page.next }))
}
