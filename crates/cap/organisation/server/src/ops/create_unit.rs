//! `create_unit`: a new unit.

use axum::extract::State;
use baodao_kernel::UnitId;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::unit::UnitState;
use baodao_platform::{Answer, Call, Input, Problems};
use serde_json::json;

use crate::inputs::UnitBody;
use crate::views::units::{self, UnitView};
use crate::{Organisation, allow, change, unit};

/// Create a unit
///
/// Dispatchers, community coordinators and secretaries in their area, and system administrators.
/// Refused when name or credit code belongs to another unit of the district, or the check
/// character of the code does not fit (GB 32100-2015).
#[utoipa::path(post, path = "/api/units", operation_id = "create_unit", tag = "organisation",
    request_body = UnitBody, responses((status = 201, body = UnitView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn create_unit(
    State(cap): State<Organisation>,
    call: Call,
    Input(input): Input<UnitBody>,
) -> Answer<UnitView> {
    call.account()?;
    let new = input.read(&cap, &call, Some(change::today(&call)))?;
    let role = allow::permit_in(&call, Action::EditUnits, &new.area)?;
    let state = UnitState { id: UnitId(call.id()), unit: new, ended: false };
    let mut tx = change::begin(&cap, &call).await?;
    unit::save(&cap, &mut tx, &call, &state).await?;
    let event = change::event(
        ("unit", state.id),
        &state.unit.area,
        "unit_created",
        role,
        json!({ "name": state.unit.name, "kind": state.unit.kind }),
    );
    let stands = allow::Stands::default();
    let mut reply = units::view(&cap, &mut tx, &call, state, 1, &stands).await?;
    reply.status = axum::http::StatusCode::CREATED;
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
