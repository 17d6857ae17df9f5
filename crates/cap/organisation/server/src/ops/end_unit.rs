//! `end_unit`: a unit is no more.

use axum::extract::State;
use baodao_kernel::UnitId;
use baodao_organisation_core::day::{EARLIEST, check_day};
use baodao_organisation_core::policy::Action;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems, Tell};
use serde_json::json;

use crate::inputs::EndingBody;
use crate::store;
use crate::views::units::{self, UnitView};
use crate::{Organisation, change, find};

/// End a unit
///
/// Its liaisons, who are told, and its places in committees and alliances end with it; what its
/// people are members of and appointed to goes on. Those who keep the register of its area.
#[utoipa::path(post, path = "/api/units/{id}/end", operation_id = "end_unit", tag = "organisation",
    params(("id" = UnitId, Path)), request_body = EndingBody, responses((status = 200, body = UnitView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn end_unit(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<UnitId>,
    Input(input): Input<EndingBody>,
) -> Answer<UnitView> {
    let today = change::today(&call);
    let on = input.on.unwrap_or(today);
    let mut tx = change::begin(&cap, &call).await?;
    let found = find::unit(&cap, &mut tx, &call, id, Action::EditUnits).await?;
    let role = found.role();
    let (mut state, version, stands) = found.into_inner();
    change::check_version(&call, version)?;
    state.check_open().or_refuse()?;
    check_day(on, state.unit.since.unwrap_or(EARLIEST), today).or_refuse()?;
    let reason = change::reason(&input.reason);
    let liaisons = store::liaisons::speaking_for(&mut tx, call.actor.tenant, &[id.0]).await?;
    let told = liaisons.into_iter().map(|account| Tell::account(account, "unit_liaison_ended")).collect();
    let version = store::units::end(&mut tx, call.actor.tenant, id, on, &reason).await?;
    state.ended = true;
    let mut event =
        change::event(("unit", id), &state.unit.area, "unit_ended", role, json!({ "on": on })).telling(told);
    event.reason = Some(reason);
    let reply = units::view(&cap, &mut tx, &call, state, version, &stands).await?;
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
