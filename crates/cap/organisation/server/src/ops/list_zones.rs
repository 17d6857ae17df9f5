//! `list_zones`: who answers for which place.

use axum::extract::State;
use baodao_kernel::AccountId;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::zone::ZoneKind;
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::store::zones::{self, WantedZones};
use crate::views::listed::Listed;
use crate::views::people::{self, ZoneView};
use crate::{Organisation, allow, change};

/// Which zones.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ZoneFilters {
    /// Only zones in the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// Only zones of this kind.
    #[garde(skip)]
    kind: Option<ZoneKind>,
    /// Only zones of this estate or building.
    #[garde(skip)]
    place: Option<Uuid>,
    /// Only this person's zones.
    #[garde(skip)]
    person: Option<AccountId>,
    /// As of this day; today if not said.
    #[garde(skip)]
    #[param(value_type = Option<String>, format = Date, example = "2026-11-23")]
    at: Option<Date>,
    /// Also those that were over then or had not begun.
    #[garde(skip)]
    past: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 800)))]
    #[param(max_length = 800)]
    after: Option<String>,
    /// Zones on a page.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
}

/// List zones
///
/// In order of area, place and id; names are masked. Those who keep or read the register of the
/// place; everybody their own.
#[utoipa::path(get, path = "/api/duty-zones", operation_id = "list_zones", tag = "organisation",
    params(ZoneFilters), responses((status = 200, body = Listed<ZoneView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_zones(
    State(cap): State<Organisation>,
    call: Call,
    Filters(filters): Filters<ZoneFilters>,
) -> Answer<Listed<ZoneView>> {
    let caller = call.account()?;
    let scope = allow::scope(&call, Action::ReadZones)?;
    let limit = filters.limit.unwrap_or(USUAL);
    let wanted = WantedZones {
        prefixes: &allow::prefixes(&scope),
        caller,
        at: filters.at.unwrap_or_else(|| change::today(&call)),
        within: filters.area.as_deref().unwrap_or_default(),
        kind: filters.kind,
        place: filters.place,
        account: filters.person,
        past: filters.past.unwrap_or(false),
        after: filters.after.as_deref().map(Cursor::read).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let mut connection = cap.platform.pool().acquire().await?;
    let rows = zones::list(&mut connection, call.actor.tenant, wanted).await?;
    let items = people::zones(&cap, &mut connection, &call, rows).await?;
    let key = |item: &ZoneView| (item.area.path.clone(), item.place.clone(), item.id.0);
    let page = Page::cut(items, limit, key);
    Ok(Reply::ok(Listed::of(&call, page, &[("assign_zone", Action::EditZones)])))
}
