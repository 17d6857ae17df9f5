//! Writing units.

use baodao_organisation_core::OrganisationRefusal;
use baodao_organisation_core::unit::UnitState;
use baodao_platform::{Call, Problem, db};
use sqlx::PgConnection;

use crate::Organisation;
use crate::store::units;

/// Writes a unit; a name or code that another one has is refused.
pub(crate) async fn save(
    cap: &Organisation,
    tx: &mut PgConnection,
    call: &Call,
    state: &UnitState,
) -> Result<(), Problem> {
    let saved = units::save(tx, cap.platform.vault(), call.actor.tenant, std::slice::from_ref(state)).await;
    saved.map_err(|error| match db::constraint(&error) {
        Some("unit_name_unique") => {
            Problem::refused(OrganisationRefusal::UnitNameTaken { name: state.unit.name.clone() })
        }
        Some("unit_credit_code_unique") => {
            let credit_code = state.unit.credit_code.as_ref().map(ToString::to_string).unwrap_or_default();
            Problem::refused(OrganisationRefusal::CreditCodeTaken { credit_code })
        }
        _ => error.into(),
    })
}
