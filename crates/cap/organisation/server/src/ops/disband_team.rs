//! `disband_team`.

use axum::extract::State;
use baodao_kernel::TeamId;
use baodao_organisation_core::OrganisationRefusal;
use baodao_organisation_core::day::check_day;
use baodao_organisation_core::policy::Action;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply, Tell};
use serde_json::json;

use crate::inputs::EndingBody;
use crate::store::team_places;
use crate::views::teams::{self, TeamView};
use crate::{Organisation, change, store, team};

/// Disband a team
///
/// Everybody who was in it has left it then. Who was in it, was invited, leads it or asked to be let
/// in is told that it is no more. Those who keep the register of its area.
#[utoipa::path(post, path = "/api/teams/{id}/disband", operation_id = "disband_team", tag = "organisation",
    params(("id" = TeamId, Path)), request_body = EndingBody, responses((status = 200, body = TeamView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn disband_team(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<TeamId>,
    Input(input): Input<EndingBody>,
) -> Answer<TeamView> {
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut tx = change::begin(&cap, &call).await?;
    let (row, old, role) = team::load(&mut tx, &call, id, Action::EditTeams).await?;
    change::check_version(&call, row.version)?;
    if row.disbanded().is_some() {
        return Err(Problem::refused(OrganisationRefusal::TeamDisbanded));
    }
    let on = input.on.unwrap_or(today);
    check_day(on, row.formed_on.to_jiff(), today).or_refuse()?;
    let reason = change::reason(&input.reason);
    let asking = team_places::asking(&mut tx, tenant, id).await?;
    let mut people = team_places::in_or_invited(&mut tx, tenant, id).await?;
    let leader = old.leader.filter(|leader| !people.contains(leader));
    people.extend(leader);
    let asks = asking.into_iter().map(|account| Tell::account(account, "team_ask_void"));
    let told =
        people.into_iter().map(|account| Tell::account(account, "team_disbanded")).chain(asks).collect();
    let version = store::teams::disband(&mut tx, tenant, id, on, &reason).await?;
    let data = json!({ "on": on });
    let mut event = change::event(("team", id), &old.area, "team_disbanded", role, data).telling(told);
    event.reason = Some(reason);
    let reply = Reply::ok(teams::one(&cap, &mut tx, &call, id).await?).version(version);
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
