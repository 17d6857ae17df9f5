//! `list_due_visits`: pairings whose next visit is due.

use axum::extract::State;
use baodao_care_core::Action;
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply, page};
use garde::Validate;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::pairing_view::{names, view};
use crate::store::pairings::{self, Wanted};
use crate::views::PairingView;
use crate::{Care, allow, today};

/// Which.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DueFilters {
    /// Due within so many days; 7 when left out. What is past is always in it.
    #[garde(inner(range(max = 366)))]
    #[param(minimum = 0, maximum = 366, example = 7)]
    days: Option<u16>,
    /// Only those the caller helps in.
    #[garde(skip)]
    mine: Option<bool>,
    /// Inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Pairings on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List visits that are due
///
/// Running pairings by the day of their next visit: a helper's own, an office's area. What is past
/// its day is a question to the coordinator and says nothing about anybody.
#[utoipa::path(get, path = "/api/pairings/due", operation_id = "list_due_visits", tag = "care",
    params(DueFilters), responses((status = 200, body = Page<PairingView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_due_visits(
    State(care): State<Care>,
    call: Call,
    Filters(filters): Filters<DueFilters>,
) -> Answer<Page<PairingView>> {
    let me = call.account()?;
    let limit = filters.limit.unwrap_or(page::USUAL);
    let Some(within) = AreaPath::parse(filters.area.as_deref().unwrap_or_default()) else {
        return Ok(Reply::ok(Page { items: Vec::new(), next: None }));
    };
    let scope = allow::scope(&call, Action::ListDue);
    let day = today(call.now);
    let by = day.checked_add(i64::from(filters.days.unwrap_or(7)).days()).unwrap_or(day);
    let wanted = Wanted {
        scope: &scope,
        me,
        mine: filters.mine.unwrap_or(false),
        within: &within,
        kind: None,
        open: Some(true),
        due_by: Some(by),
        after: filters.after.as_deref().map(Cursor::read::<(Option<Date>, Uuid)>).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let found = pairings::list(care.platform.pool(), call.actor.tenant, wanted).await?;
    let names = names(&care, &call, &found, &[]).await?;
    let items = found.iter().map(|pairing| view(&care, &call, pairing, &names)).collect();
    Ok(Reply::ok(Page::cut(items, limit, |pairing: &PairingView| (pairing.next_due, pairing.id.0))))
}
