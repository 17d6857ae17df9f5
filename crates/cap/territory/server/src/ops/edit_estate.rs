//! `edit_estate`: all attributes of an estate, or its end.

use axum::extract::State;
use baodao_kernel::AreaId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use baodao_territory_core::estates::{EstateState, ManagementMode, community};
use baodao_territory_core::policy::Action;
use baodao_territory_core::{EstateId, TerritoryRefusal};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::place_body::PlaceBody;
use crate::store::places;
use crate::views::EstateView;
use crate::{Territory, allow, change, place};

/// An estate as it shall be.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditEstate {
    /// The community that it lies in or, when it lies in one whole, the grid.
    #[garde(skip)]
    area_id: AreaId,
    /// Name, address, point.
    #[garde(dive)]
    place: PlaceBody,
    /// Who runs it.
    #[garde(skip)]
    #[serde(default)]
    management_mode: ManagementMode,
    /// It is no more; its buildings end with it.
    #[garde(skip)]
    #[serde(default)]
    ended: bool,
}

/// Edit an estate
///
/// Replaces all attributes; send `If-Match`. System administrators, and community coordinators
/// in their community (and, to move it, in the other one). Refused when the estate has ended,
/// the name is taken, or it has buildings and shall move to another community.
#[utoipa::path(put, path = "/api/estates/{id}", operation_id = "edit_estate", tag = "territory",
    params(("id" = EstateId, Path)), request_body = EditEstate, responses((status = 200, body = EstateView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn edit_estate(
    State(territory): State<Territory>,
    call: Call,
    Path(id): Path<EstateId>,
    Input(input): Input<EditEstate>,
) -> Answer<EstateView> {
    allow::permit_somewhere(&call, Action::EditPlaces)?;
    let tenant = call.actor.tenant;
    let mut tx = change::begin(&territory, &call).await?;
    let (old, version) = places::estate(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    allow::permit(&call, Action::EditPlaces, &old.area_path)?;
    change::check_version(&call, version)?;
    if old.ended {
        return Err(Problem::refused(TerritoryRefusal::PlaceEnded));
    }
    let (area, names, role) = place::area(&mut tx, &call, input.area_id).await?;
    let moves = community(&area.path) != community(&old.area_path);
    if moves && places::has_buildings(&mut tx, tenant, id).await? {
        return Err(Problem::refused(TerritoryRefusal::BuildingOutsideEstate));
    }
    let estate = EstateState {
        id,
        area_path: area.path,
        place: baodao_territory_core::estates::Place::from(input.place).accepted().or_refuse()?,
        management_mode: input.management_mode,
        ended: input.ended,
    };
    place::save_estate(&mut tx, &call, &estate).await?;
    if estate.ended {
        places::end_buildings_of(&mut tx, tenant, id, change::today(&call)).await?;
    }
    let allowed =
        if estate.ended { Vec::new() } else { place::allowed(&call, &estate.area_path, "edit_estate") };
    let name = if estate.ended { "estate_ended" } else { "estate_edited" };
    let event = place::event("estate", id.0, name, &estate.area_path, role, &estate.place.name);
    let reply = Reply::ok(EstateView::of(estate, names, allowed)).version(version + 1);
    place::finish(&territory, &call, tx, event, &reply).await?;
    Ok(reply)
}
