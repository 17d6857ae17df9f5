//! `list_buildings`: buildings of an estate or area.

use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply};
use baodao_territory_core::{EstateId, Places};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::store::lists::{self, PlaceKey, WantedBuildings};
use crate::views::BuildingView;
use crate::{Territory, place};

/// Which buildings.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BuildingFilters {
    /// Only buildings inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "000500050001")]
    area: Option<String>,
    /// Only buildings of this estate.
    #[garde(skip)]
    estate_id: Option<EstateId>,
    /// `next` of the page before.
    #[garde(inner(length(max = 800)))]
    #[param(max_length = 800)]
    after: Option<String>,
    /// Buildings on a page.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
}

/// List buildings
///
/// Public. Current buildings in order of area, name and id.
#[utoipa::path(get, path = "/api/buildings", operation_id = "list_buildings", tag = "territory",
    params(BuildingFilters), responses((status = 200, body = Page<BuildingView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_buildings(
    State(territory): State<Territory>,
    call: Call,
    Filters(filters): Filters<BuildingFilters>,
) -> Answer<Page<BuildingView>> {
    let tenant = call.actor.tenant;
    let limit = filters.limit.unwrap_or(baodao_platform::page::USUAL);
    let Some(within) = AreaPath::parse(filters.area.as_deref().unwrap_or_default()) else {
        return Ok(Reply::ok(Page { items: Vec::new(), next: None }));
    };
    let after = filters.after.as_deref().map(Cursor::read::<PlaceKey>).transpose()?;
    let wanted =
        WantedBuildings { within: &within, estate: filters.estate_id, after, limit: i64::from(limit) + 1 };
    let mut connection = territory.platform.pool().acquire().await?;
    let rows = lists::buildings(&mut connection, tenant, wanted).await?;
    let items = rows.into_iter().map(|(building, _)| {
        let names = territory.index.ancestors_names(tenant, &building.area_path);
        let allowed = place::allowed(&call, &building.area_path, "edit_building");
        BuildingView::of(building, names, allowed)
    });
    let key = |item: &BuildingView| (item.area_path.to_string(), item.name.clone(), item.id.0);
    Ok(Reply::ok(Page::cut(items.collect(), limit, key)))
}
