//! `end_unit_liaison`: somebody no longer speaks for a unit.

use axum::extract::State;
use baodao_kernel::{AccountId, UnitId};
use baodao_organisation_core::day::check_day;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::{LiaisonId, OrganisationRefusal};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Tell};
use serde_json::json;

use crate::inputs::EndingBody;
use crate::store;
use crate::views::units::{self, UnitView};
use crate::{Organisation, change, find};

/// End a unit's liaison
///
/// The person is told. Those who keep the register of the unit's area. The role of unit liaison, if
/// granted, is taken back separately.
#[utoipa::path(post, path = "/api/unit-liaisons/{id}/end", operation_id = "end_unit_liaison", tag = "organisation",
    params(("id" = LiaisonId, Path)), request_body = EndingBody, responses((status = 200, body = UnitView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn end_unit_liaison(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<LiaisonId>,
    Input(input): Input<EndingBody>,
) -> Answer<UnitView> {
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    call.account()?;
    let mut tx = change::begin(&cap, &call).await?;
    let liaison = store::liaisons::liaison(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let unit = UnitId(liaison.unit_id);
    let found = find::unit(&cap, &mut tx, &call, unit, Action::EditUnits).await?;
    let role = found.role();
    let (state, version, stands) = found.into_inner();
    if liaison.to().is_some() {
        return Err(Problem::refused(OrganisationRefusal::LiaisonOver));
    }
    let on = input.on.unwrap_or(today);
    check_day(on, liaison.from_on.to_jiff(), today).or_refuse()?;
    let reason = change::reason(&input.reason);
    store::liaisons::end_liaison(&mut tx, tenant, id, on, &reason).await?;
    let data = json!({ "liaison": id, "account": liaison.account_id, "on": on });
    let tell = liaison.account_id.map(|account| Tell::account(AccountId(account), "unit_liaison_ended"));
    let mut event = change::event(("unit", unit), &state.unit.area, "unit_liaison_ended", role, data)
        .telling(tell.into_iter().collect());
    event.reason = Some(reason);
    let reply = units::view(&cap, &mut tx, &call, state, version, &stands).await?;
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
