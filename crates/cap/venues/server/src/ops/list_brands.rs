//! `list_brands`: what communities are known for.

use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply, page};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::Venues;
use crate::ops::read_brand;
use crate::store::brands::{self, Wanted};
use crate::views::BrandView;

/// Which brands.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BrandFilters {
    /// Inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// Ended ones instead of those that stand.
    #[garde(skip)]
    ended: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Brands on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List brands
///
/// Public. What each community is known for (一居一品), by area.
#[utoipa::path(get, path = "/api/brands", operation_id = "list_brands", tag = "venues",
    params(BrandFilters), responses((status = 200, body = Page<BrandView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_brands(
    State(app): State<Venues>,
    call: Call,
    Filters(filters): Filters<BrandFilters>,
) -> Answer<Page<BrandView>> {
    let limit = filters.limit.unwrap_or(page::USUAL);
    let Some(within) = AreaPath::parse(filters.area.as_deref().unwrap_or_default()) else {
        return Ok(Reply::ok(Page { items: Vec::new(), next: None }));
    };
    let wanted = Wanted {
        within: &within,
        ended: filters.ended.unwrap_or(false),
        after: filters.after.as_deref().map(Cursor::read::<(String, Uuid)>).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let found = brands::list(app.platform.pool(), call.actor.tenant, wanted).await?;
    let items = found.into_iter().map(|brand| read_brand::view(&app, &call, brand)).collect();
    let key = |brand: &BrandView| (brand.area_path.to_string(), brand.id.0);
    Ok(Reply::ok(Page::cut(items, limit, key)))
}
