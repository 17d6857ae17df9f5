//! `list_units`: the units of an area.

use axum::extract::State;
use baodao_kernel::Role;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::unit::{Coverage, UnitKind};
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::store::units::{self, WantedUnits};
use crate::views::listed::Listed;
use crate::views::units::{UnitItem, item};
use crate::{Organisation, allow};

/// Which units.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct UnitFilters {
    /// Only units inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// Only units of this kind.
    #[garde(skip)]
    kind: Option<UnitKind>,
    /// Only units that the party organisation reaches like this.
    #[garde(skip)]
    coverage: Option<Coverage>,
    /// Only units with this in the name, or with this credit code.
    #[garde(inner(length(chars, min = 1, max = 80)))]
    #[param(min_length = 1, max_length = 80, example = "医院")]
    q: Option<String>,
    /// Also units that have ended.
    #[garde(skip)]
    ended: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 800)))]
    #[param(max_length = 800)]
    after: Option<String>,
    /// Units on a page.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
}

/// List units
///
/// In order of area, name and id: those in the area of the caller's roles, and those of which the
/// caller is liaison.
#[utoipa::path(get, path = "/api/units", operation_id = "list_units", tag = "organisation",
    params(UnitFilters), responses((status = 200, body = Listed<UnitItem>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_units(
    State(cap): State<Organisation>,
    call: Call,
    Filters(filters): Filters<UnitFilters>,
) -> Answer<Listed<UnitItem>> {
    let scope = allow::scope(&call, Action::ReadUnits)?;
    let limit = filters.limit.unwrap_or(USUAL);
    let entrusted = call.actor.holds_anywhere(Role::UnitLiaison);
    let wanted = WantedUnits {
        prefixes: &allow::prefixes(&scope),
        liaison: call.actor.account.filter(|_| entrusted),
        within: filters.area.as_deref().unwrap_or_default(),
        kind: filters.kind,
        coverage: filters.coverage,
        text: filters.q.as_deref(),
        ended: filters.ended.unwrap_or(false),
        after: filters.after.as_deref().map(Cursor::read).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let mut connection = cap.platform.pool().acquire().await?;
    let rows = units::list(&mut connection, call.actor.tenant, wanted).await?;
    let items: Result<Vec<UnitItem>, Problem> = rows.into_iter().map(|row| item(&cap, &call, row)).collect();
    let key = |item: &UnitItem| (item.area.path.clone(), item.name.clone(), item.id.0);
    let page = Page::cut(items?, limit, key);
    Ok(Reply::ok(Listed::of(&call, page, &[("create_unit", Action::EditUnits)])))
}
