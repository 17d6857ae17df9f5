//! `add_building`: a building, of an estate or by itself.

use axum::extract::State;
use baodao_kernel::AreaId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Problems, Reply};
use baodao_territory_core::estates::BuildingState;
use baodao_territory_core::policy::Action;
use baodao_territory_core::{BuildingId, EstateId};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::place_body::PlaceBody;
use crate::views::BuildingView;
use crate::{Territory, allow, change, place};

/// A new building.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddBuilding {
    /// The grid that it stands in; the community, as long as that has no grids.
    #[garde(skip)]
    area_id: AreaId,
    /// The estate it belongs to, if any.
    #[garde(skip)]
    estate_id: Option<EstateId>,
    /// Name, address, point.
    #[garde(dive)]
    place: PlaceBody,
}

/// Add a building
///
/// System administrators, and community coordinators in their community. Refused when the estate
/// lies in another community, has ended, or already has a building of the name.
#[utoipa::path(post, path = "/api/buildings", operation_id = "add_building", tag = "territory",
    request_body = AddBuilding, responses((status = 201, body = BuildingView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn add_building(
    State(territory): State<Territory>,
    call: Call,
    Input(input): Input<AddBuilding>,
) -> Answer<BuildingView> {
    allow::permit_somewhere(&call, Action::EditPlaces)?;
    let mut tx = change::begin(&territory, &call).await?;
    let (area, names, role) = place::area(&mut tx, &call, input.area_id).await?;
    place::check_estate(&mut tx, &call, &area.path, input.estate_id).await?;
    let building = BuildingState {
        id: BuildingId(call.id()),
        estate_id: input.estate_id,
        area_path: area.path,
        place: baodao_territory_core::estates::Place::from(input.place).accepted().or_refuse()?,
        ended: false,
    };
    place::save_building(&mut tx, &call, &building).await?;
    let allowed = place::allowed(&call, &building.area_path, "edit_building");
    let event = place::event(
        "building",
        building.id.0,
        "building_added",
        &building.area_path,
        role,
        &building.place.name,
    );
    let reply = Reply::created(BuildingView::of(building, names, allowed)).version(1);
    place::finish(&territory, &call, tx, event, &reply).await?;
    Ok(reply)
}
