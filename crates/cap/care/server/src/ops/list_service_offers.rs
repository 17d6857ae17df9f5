//! `list_service_offers`: one's own offers, and those that wait for the office.

use axum::extract::State;
use baodao_care_core::{Action, ServiceState};
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply, page};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::store::services::{self, Offers};
use crate::views::ServiceView;
use crate::{Care, allow, service_view};

/// Which offers.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OfferFilters {
    /// In this state only; `offered` is what waits for the office.
    #[garde(skip)]
    state: Option<ServiceState>,
    /// Only the caller's own.
    #[garde(skip)]
    mine: Option<bool>,
    /// Offered inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Offers on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List offers of services
///
/// One's own in whatever state, and for offices those of their area; newest first.
#[utoipa::path(get, path = "/api/services/offers", operation_id = "list_service_offers", tag = "care",
    params(OfferFilters), responses((status = 200, body = Page<ServiceView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_service_offers(
    State(care): State<Care>,
    call: Call,
    Filters(filters): Filters<OfferFilters>,
) -> Answer<Page<ServiceView>> {
    let me = call.account()?;
    let limit = filters.limit.unwrap_or(page::USUAL);
    let Some(within) = AreaPath::parse(filters.area.as_deref().unwrap_or_default()) else {
        return Ok(Reply::ok(Page { items: Vec::new(), next: None }));
    };
    let scope = allow::scope(&call, Action::ListOffers);
    let wanted = Offers {
        scope: &scope,
        me,
        mine: filters.mine.unwrap_or(false),
        within: &within,
        state: filters.state,
        after: filters.after.as_deref().map(Cursor::read::<Uuid>).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let found = services::offers(care.platform.pool(), call.actor.tenant, wanted).await?;
    let items = found.into_iter().map(|service| service_view::view(&care, &call, service)).collect();
    Ok(Reply::ok(Page::cut(items, limit, |service: &ServiceView| service.id.0)))
}
