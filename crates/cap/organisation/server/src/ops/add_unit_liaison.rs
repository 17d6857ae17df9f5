//! `add_unit_liaison`: who speaks for a unit.

use axum::extract::State;
use baodao_kernel::UnitId;
use baodao_organisation_core::day::{EARLIEST, check_day};
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::{LiaisonId, OrganisationRefusal};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Tell, db};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::persons::{self, PersonBody};
use crate::store;
use crate::views::units::{self, UnitView};
use crate::{Organisation, change, find};

/// A liaison to be.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddUnitLiaison {
    /// Who.
    #[garde(dive)]
    person: PersonBody,
    /// First day; today if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-11-23")]
    from: Option<Date>,
}

/// Add a unit's liaison
///
/// The register's word of who speaks for the unit; to act as such the person also needs the role
/// of unit liaison, which security administrators grant. The person is told. Those who keep the
/// register of the unit's area.
#[utoipa::path(post, path = "/api/units/{id}/liaisons", operation_id = "add_unit_liaison", tag = "organisation",
    params(("id" = UnitId, Path)), request_body = AddUnitLiaison, responses((status = 200, body = UnitView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn add_unit_liaison(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<UnitId>,
    Input(input): Input<AddUnitLiaison>,
) -> Answer<UnitView> {
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut tx = change::begin(&cap, &call).await?;
    let found = find::unit(&cap, &mut tx, &call, id, Action::EditUnits).await?;
    let role = found.role();
    let (state, version, stands) = found.into_inner();
    state.check_open().or_refuse()?;
    let from = input.from.unwrap_or(today);
    check_day(from, EARLIEST, today).or_refuse()?;
    let account = persons::find(&cap, &call, &input.person, "/person").await?;
    let liaison = LiaisonId(call.id());
    let added = store::liaisons::add_liaison(&mut tx, tenant, liaison, id, account, from).await;
    added.map_err(|error| match db::constraint(&error) {
        Some("unit_liaison_unique") => Problem::refused(OrganisationRefusal::LiaisonTwice),
        _ => error.into(),
    })?;
    let data = json!({ "liaison": liaison, "account": account, "from": from });
    let event = change::event(("unit", id), &state.unit.area, "unit_liaison_added", role, data)
        .telling(vec![Tell::account(account, "unit_liaison_named")]);
    let reply = units::view(&cap, &mut tx, &call, state, version, &stands).await?;
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
