//! `list_typed_units`: units that people wrote down and that report-ins do not find in the register.

use axum::extract::State as Shared;
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply};
use baodao_reportin_core::policy::Action;
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::store::lists::{self, TypedUnit};
use crate::views::UnitView;
use crate::{ReportIns, allow, fault};

/// Which part.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListTypedUnits {
    /// `next` of the page before.
    #[garde(inner(length(max = 500)))]
    #[param(max_length = 500)]
    after: Option<String>,
    /// How many, 1 to 200; 50 when left out.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// A unit as people wrote it down.
#[derive(Debug, Serialize, ToSchema)]
pub struct TypedUnitView {
    /// As it was written.
    #[schema(example = "小城咖啡店")]
    name: String,
    /// People whose report-in holds and names it so, in the caller's area.
    #[schema(example = 6)]
    people: i64,
    /// Of these confirmed.
    #[schema(example = 4)]
    confirmed: i64,
    /// The unit of the register that is called so by now, or has that code: `adopt_report_ins` takes
    /// its people into it.
    registered: Option<UnitView>,
}

/// List units that were written down
///
/// For the dispatcher, the community's coordinator and secretary, within their area: units that people
/// wrote down in reporting in, in the order of their names, so that they are registered and their people
/// taken in. What reads otherwise is another line, as it was written.
#[utoipa::path(get, path = "/api/report-ins/typed-units", operation_id = "list_typed_units", tag = "reportin",
    params(ListTypedUnits), responses((status = 200, body = Page<TypedUnitView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_typed_units(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Filters(filters): Filters<ListTypedUnits>,
) -> Answer<Page<TypedUnitView>> {
    let scope = allow::scope(&call, Action::AdoptReportIns)?;
    let (tenant, limit) = (call.actor.tenant, filters.limit.unwrap_or(USUAL));
    let after = filters.after.as_deref().map(Cursor::read::<String>).transpose()?;
    let (pool, more) = (cap.platform.pool(), i64::from(limit) + 1);
    let rows = lists::typed_units(pool, tenant, &scope, after.as_deref(), more).await?;
    let page = Page::cut(rows, limit, |row| row.name.clone());
    let words: Vec<String> = page.items.iter().map(|row| row.name.clone()).collect();
    let known = cap.ports.units.named(tenant, &words).await.map_err(fault)?;
    let view = |row: TypedUnit| {
        let unit = known.get(&row.name);
        TypedUnitView {
            registered: unit.map(|unit| UnitView { id: Some(unit.id), name: unit.name.clone() }),
            name: row.name,
            people: row.people,
            confirmed: row.confirmed,
        }
    };
    Ok(Reply::ok(Page { items: page.items.into_iter().map(view).collect(), next: page.next }))
}
