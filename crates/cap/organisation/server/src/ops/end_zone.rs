//! `end_zone`: somebody no longer answers for a zone.

use axum::extract::State;
use baodao_kernel::AccountId;
use baodao_organisation_core::day::check_day;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::{OrganisationRefusal, ZoneId};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Tell};
use serde_json::json;

use super::assign_zone::view;
use crate::inputs::EndingBody;
use crate::store::{self, zones};
use crate::views::people::{ZoneView, zone_stands};
use crate::{Organisation, allow, change};

/// End a zone
///
/// From a day on, today or before. The person is told. Those who keep the register of the place.
#[utoipa::path(post, path = "/api/duty-zones/{id}/end", operation_id = "end_zone", tag = "organisation",
    params(("id" = ZoneId, Path)), request_body = EndingBody, responses((status = 200, body = ZoneView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn end_zone(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<ZoneId>,
    Input(input): Input<EndingBody>,
) -> Answer<ZoneView> {
    call.account()?;
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut tx = change::begin(&cap, &call).await?;
    let row = zones::load(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let area = store::path(&row.area_path);
    let role = allow::permit(&call, Action::ReadZones, Action::EditZones, &area, &zone_stands(&call, &row))?;
    let period = row.period();
    if period.to.is_some_and(|to| to <= today) {
        return Err(Problem::refused(OrganisationRefusal::ZoneOver));
    }
    let on = input.on.unwrap_or(today);
    check_day(on, period.from, today.max(period.from)).or_refuse()?;
    let reason = change::reason(&input.reason);
    zones::end(&mut tx, tenant, id, on, &reason).await?;
    let data = json!({ "account": row.account_id, "on": on });
    let tell = row.account_id.map(|account| Tell::account(AccountId(account), "zone_ended"));
    let mut event =
        change::event(("duty_zone", id), &area, "zone_ended", role, data).telling(tell.into_iter().collect());
    event.reason = Some(reason);
    let reply = view(&cap, &mut tx, &call, id).await?;
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
