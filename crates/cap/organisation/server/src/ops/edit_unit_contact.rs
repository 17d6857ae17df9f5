//! `edit_unit_contact`: how to reach a unit's office.

use axum::extract::State;
use baodao_kernel::UnitId;
use baodao_organisation_core::policy::Action;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems};
use serde_json::json;

use crate::inputs::ContactBody;
use crate::views::units::{self, UnitView};
use crate::{Organisation, change, find, unit};

/// Edit a unit's contact
///
/// Address, office telephone and note. The unit's own liaison (with the role of unit liaison), and
/// those who keep the register of its area.
#[utoipa::path(put, path = "/api/units/{id}/contact", operation_id = "edit_unit_contact", tag = "organisation",
    params(("id" = UnitId, Path)), request_body = ContactBody, responses((status = 200, body = UnitView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn edit_unit_contact(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<UnitId>,
    Input(input): Input<ContactBody>,
) -> Answer<UnitView> {
    call.account()?;
    let contact = input.read("")?;
    let mut tx = change::begin(&cap, &call).await?;
    let found = find::unit(&cap, &mut tx, &call, id, Action::EditUnitContact).await?;
    let role = found.role();
    let (mut state, version, stands) = found.into_inner();
    change::check_version(&call, version)?;
    state.check_open().or_refuse()?;
    state.unit.contact = contact;
    unit::save(&cap, &mut tx, &call, &state).await?;
    let event = change::event(("unit", id), &state.unit.area, "unit_contact_edited", role, json!({}));
    let reply = units::view(&cap, &mut tx, &call, state, version + 1, &stands).await?;
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
