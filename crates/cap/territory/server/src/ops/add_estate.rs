//! `add_estate`: a residential estate.

use axum::extract::State;
use baodao_kernel::AreaId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Problems, Reply};
use baodao_territory_core::EstateId;
use baodao_territory_core::estates::{EstateState, ManagementMode};
use baodao_territory_core::policy::Action;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::place_body::PlaceBody;
use crate::views::EstateView;
use crate::{Territory, allow, change, place};

/// A new estate.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddEstate {
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
}

/// Add an estate
///
/// System administrators, and community coordinators in their community. Refused when the
/// community already has an estate of the name.
#[utoipa::path(post, path = "/api/estates", operation_id = "add_estate", tag = "territory",
    request_body = AddEstate, responses((status = 201, body = EstateView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn add_estate(
    State(territory): State<Territory>,
    call: Call,
    Input(input): Input<AddEstate>,
) -> Answer<EstateView> {
    allow::permit_somewhere(&call, Action::EditPlaces)?;
    let mut tx = change::begin(&territory, &call).await?;
    let (area, names, role) = place::area(&mut tx, &call, input.area_id).await?;
    let estate = EstateState {
        id: EstateId(call.id()),
        area_path: area.path,
        place: baodao_territory_core::estates::Place::from(input.place).accepted().or_refuse()?,
        management_mode: input.management_mode,
        ended: false,
    };
    place::save_estate(&mut tx, &call, &estate).await?;
    let allowed = place::allowed(&call, &estate.area_path, "edit_estate");
    let event =
        place::event("estate", estate.id.0, "estate_added", &estate.area_path, role, &estate.place.name);
    let reply = Reply::created(EstateView::of(estate, names, allowed)).version(1);
    place::finish(&territory, &call, tx, event, &reply).await?;
    Ok(reply)
}
