//! `list_services`: services near home, for everybody.

use axum::extract::State;
use baodao_care_core::ServiceKind;
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply, page};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::store::services::{self, Shown};
use crate::views::ServiceView;
use crate::{Care, service_view, today};

/// Which services.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ServiceFilters {
    /// For people of the area with this path: what is offered there, around it, and inside it.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// Of this kind only.
    #[garde(skip)]
    kind: Option<ServiceKind>,
    /// With this in name or description.
    #[garde(inner(length(chars, min = 1, max = 40)))]
    #[param(min_length = 1, max_length = 40, example = "维修")]
    q: Option<String>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Services on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List services near home
///
/// Public. Published services that are still valid, by area (wide ones first) and id.
#[utoipa::path(get, path = "/api/services", operation_id = "list_services", tag = "care",
    params(ServiceFilters), responses((status = 200, body = Page<ServiceView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_services(
    State(care): State<Care>,
    call: Call,
    Filters(filters): Filters<ServiceFilters>,
) -> Answer<Page<ServiceView>> {
    let limit = filters.limit.unwrap_or(page::USUAL);
    let Some(area) = AreaPath::parse(filters.area.as_deref().unwrap_or_default()) else {
        return Ok(Reply::ok(Page { items: Vec::new(), next: None }));
    };
    let wanted = Shown {
        area: &area,
        kind: filters.kind,
        words: filters.q.as_deref().map(str::trim).filter(|words| !words.is_empty()),
        day: today(call.now),
        after: filters.after.as_deref().map(Cursor::read::<(String, Uuid)>).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let found = services::shown(care.platform.pool(), call.actor.tenant, wanted).await?;
    let items = found.into_iter().map(|service| service_view::view(&care, &call, service)).collect();
    let key = |service: &ServiceView| (service.area_path.to_string(), service.id.0);
    Ok(Reply::ok(Page::cut(items, limit, key)))
}
