//! `list_appointments`: who holds which post where, on any day.

use axum::extract::State;
use baodao_kernel::{AccountId, BodyId};
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::post::PostKind;
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply};
use garde::Validate;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::store::posts::{self, WantedPosts};
use crate::views::listed::Listed;
use crate::views::people::{self, AppointmentView};
use crate::{Organisation, allow, change};

/// Which appointments.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AppointmentFilters {
    /// Only those in the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// Only those in this body.
    #[garde(skip)]
    body: Option<BodyId>,
    /// Only those to this post.
    #[garde(skip)]
    post: Option<PostKind>,
    /// Only those of this person, in every body.
    #[garde(skip)]
    holder: Option<AccountId>,
    /// Only those whose term ends before this day.
    #[garde(skip)]
    #[param(value_type = Option<String>, format = Date, example = "2027-03-01")]
    ending_before: Option<Date>,
    /// Only those whose term ends within the days of the rule sheet (`organisation.term_ending_days`).
    #[garde(skip)]
    ending_soon: Option<bool>,
    /// As of this day; today if not said.
    #[garde(skip)]
    #[param(value_type = Option<String>, format = Date, example = "2026-11-23")]
    at: Option<Date>,
    /// Also those that held before the day or will after it.
    #[garde(skip)]
    past: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Appointments on a page.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
}

/// A page of appointments.
#[derive(Debug, Serialize, ToSchema)]
pub struct AppointmentPage {
    /// The appointments.
    pub items: Vec<AppointmentView>,
    /// Hand this back as `after` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// Operations by which the caller may make a new one, in some area.
    #[schema(value_type = Vec<String>)]
    pub allowed: Vec<&'static str>,
    /// Days before the end of a term from which it is asked about, by the rule sheet.
    #[schema(example = 90)]
    pub ending_days: u32,
}

/// List appointments
///
/// In order of area and of their making; names are masked. Those in bodies that the caller may
/// see, in areas of the caller's roles, and the caller's own.
#[utoipa::path(get, path = "/api/appointments", operation_id = "list_appointments", tag = "organisation",
    params(AppointmentFilters), responses((status = 200, body = AppointmentPage), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_appointments(
    State(cap): State<Organisation>,
    call: Call,
    Filters(filters): Filters<AppointmentFilters>,
) -> Answer<AppointmentPage> {
    let account = call.account()?;
    let scope = allow::scope(&call, Action::ReadBodies)?;
    let limit = filters.limit.unwrap_or(USUAL);
    let today = change::today(&call);
    let rules = cap.rules(&call).await?;
    let at = filters.at.unwrap_or(today);
    let soon = filters.ending_soon.unwrap_or(false).then(|| rules.terms_before(at));
    let wanted = WantedPosts {
        prefixes: &allow::prefixes(&scope),
        account,
        own_areas: &allow::own_areas(&call),
        at,
        today,
        within: filters.area.as_deref().unwrap_or_default(),
        body: filters.body,
        kind: filters.post,
        holder: filters.holder,
        ending_before: [filters.ending_before, soon].into_iter().flatten().min(),
        past: filters.past.unwrap_or(false),
        after: filters.after.as_deref().map(Cursor::read).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let mut connection = cap.platform.pool().acquire().await?;
    let rows = posts::list(&mut connection, call.actor.tenant, wanted).await?;
    let items = people::appointments(&cap, &mut connection, &call, rows).await?;
    let page = Page::cut(items, limit, |item: &AppointmentView| (item.area.path.clone(), item.id.0));
    let Listed { items, next, allowed } = Listed::of(&call, page, &[("appoint", Action::EditPosts)]);
    Ok(Reply::ok(AppointmentPage { items, next, allowed, ending_days: rules.term_ending_days.value }))
}
