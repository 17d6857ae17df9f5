//! `edit_building`: all attributes of a building, or its end.

use axum::extract::State;
use baodao_kernel::AreaId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use baodao_territory_core::estates::BuildingState;
use baodao_territory_core::policy::Action;
use baodao_territory_core::{BuildingId, EstateId, TerritoryRefusal};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::place_body::PlaceBody;
use crate::store::places;
use crate::views::BuildingView;
use crate::{Territory, allow, change, place};

/// A building as it shall be.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditBuilding {
    /// The grid that it stands in; the community, as long as that has no grids.
    #[garde(skip)]
    area_id: AreaId,
    /// The estate it belongs to, if any.
    #[garde(skip)]
    estate_id: Option<EstateId>,
    /// Name, address, point.
    #[garde(dive)]
    place: PlaceBody,
    /// It is no more.
    #[garde(skip)]
    #[serde(default)]
    ended: bool,
}

/// Edit a building
///
/// Replaces all attributes; send `If-Match`. System administrators, and community coordinators
/// in their community. Refused when the building has ended, the name is taken, or the estate
/// lies in another community or has ended.
#[utoipa::path(put, path = "/api/buildings/{id}", operation_id = "edit_building", tag = "territory",
    params(("id" = BuildingId, Path)), request_body = EditBuilding, responses((status = 200, body = BuildingView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn edit_building(
    State(territory): State<Territory>,
    call: Call,
    Path(id): Path<BuildingId>,
    Input(input): Input<EditBuilding>,
) -> Answer<BuildingView> {
    allow::permit_somewhere(&call, Action::EditPlaces)?;
    let tenant = call.actor.tenant;
    let mut tx = change::begin(&territory, &call).await?;
    let (old, version) = places::building(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    allow::permit(&call, Action::EditPlaces, &old.area_path)?;
    change::check_version(&call, version)?;
    if old.ended {
        return Err(Problem::refused(TerritoryRefusal::PlaceEnded));
    }
    let (area, names, role) = place::area(&mut tx, &call, input.area_id).await?;
    place::check_estate(&mut tx, &call, &area.path, input.estate_id).await?;
    let building = BuildingState {
        id,
        estate_id: input.estate_id,
        area_path: area.path,
        place: baodao_territory_core::estates::Place::from(input.place).accepted().or_refuse()?,
        ended: input.ended,
    };
    place::save_building(&mut tx, &call, &building).await?;
    let allowed =
        if building.ended { Vec::new() } else { place::allowed(&call, &building.area_path, "edit_building") };
    let name = if building.ended { "building_ended" } else { "building_edited" };
    let event = place::event("building", id.0, name, &building.area_path, role, &building.place.name);
    let reply = Reply::ok(BuildingView::of(building, names, allowed)).version(version + 1);
    place::finish(&territory, &call, tx, event, &reply).await?;
    Ok(reply)
}
