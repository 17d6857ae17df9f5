//! `edit_unit`: all that is recorded of a unit.

use axum::extract::State;
use baodao_kernel::UnitId;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::unit::UnitState;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};
use serde_json::json;

use crate::inputs::UnitBody;
use crate::views::units::{self, UnitView};
use crate::{Organisation, allow, change, find, unit};

/// Edit a unit
///
/// Replaces everything but liaisons and places in committees; send `If-Match`. Those who keep the
/// register of its area (and, to move it, of the other one too). Refused when the unit has ended
/// or name or code belongs to another one.
#[utoipa::path(put, path = "/api/units/{id}", operation_id = "edit_unit", tag = "organisation",
    params(("id" = UnitId, Path)), request_body = UnitBody, responses((status = 200, body = UnitView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn edit_unit(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<UnitId>,
    Input(input): Input<UnitBody>,
) -> Answer<UnitView> {
    let mut tx = change::begin(&cap, &call).await?;
    let found = find::unit(&cap, &mut tx, &call, id, Action::EditUnits).await?;
    let role = found.role();
    let (old, version, stands) = found.into_inner();
    change::check_version(&call, version)?;
    old.check_open().or_refuse()?;
    let new = input.read(&cap, &call, old.unit.since)?;
    allow::permit_in(&call, Action::EditUnits, &new.area)?;
    let data = json!({ "name": new.name, "before": old.unit.name });
    let event = change::event(("unit", id), &new.area, "unit_edited", role, data);
    let state = UnitState { unit: new, ..old };
    unit::save(&cap, &mut tx, &call, &state).await?;
    let reply = units::view(&cap, &mut tx, &call, state, version + 1, &stands).await?;
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
