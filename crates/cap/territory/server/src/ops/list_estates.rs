//! `list_estates`: estates of an area, or by name.

use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply};
use baodao_territory_core::Places;
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::store::lists::{self, PlaceKey, WantedEstates};
use crate::views::EstateView;
use crate::{Territory, place};

/// Which estates.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct EstateFilters {
    /// Only estates inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00050005")]
    area: Option<String>,
    /// Only estates with this in a name.
    #[garde(inner(length(chars, min = 1, max = 40)))]
    #[param(min_length = 1, max_length = 40, example = "虹桥")]
    q: Option<String>,
    /// `next` of the page before.
    #[garde(inner(length(max = 800)))]
    #[param(max_length = 800)]
    after: Option<String>,
    /// Estates on a page.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
}

/// List estates
///
/// Public. Current estates in order of area, name and id.
#[utoipa::path(get, path = "/api/estates", operation_id = "list_estates", tag = "territory",
    params(EstateFilters), responses((status = 200, body = Page<EstateView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_estates(
    State(territory): State<Territory>,
    call: Call,
    Filters(filters): Filters<EstateFilters>,
) -> Answer<Page<EstateView>> {
    let tenant = call.actor.tenant;
    let limit = filters.limit.unwrap_or(baodao_platform::page::USUAL);
    let Some(within) = AreaPath::parse(filters.area.as_deref().unwrap_or_default()) else {
        return Ok(Reply::ok(Page { items: Vec::new(), next: None }));
    };
    let after = filters.after.as_deref().map(Cursor::read::<PlaceKey>).transpose()?;
    let wanted =
        WantedEstates { within: &within, name: filters.q.as_deref(), after, limit: i64::from(limit) + 1 };
    let mut connection = territory.platform.pool().acquire().await?;
    let rows = lists::estates(&mut connection, tenant, wanted).await?;
    let items = rows.into_iter().map(|(estate, _)| {
        let names = territory.index.ancestors_names(tenant, &estate.area_path);
        let allowed = place::allowed(&call, &estate.area_path, "edit_estate");
        EstateView::of(estate, names, allowed)
    });
    let key = |item: &EstateView| (item.area_path.to_string(), item.name.clone(), item.id.0);
    Ok(Reply::ok(Page::cut(items.collect(), limit, key)))
}
