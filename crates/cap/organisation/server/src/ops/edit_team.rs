//! `edit_team`: name, plan, leader.

use axum::extract::State;
use baodao_kernel::TeamId;
use baodao_organisation_core::OrganisationRefusal;
use baodao_organisation_core::day::{EARLIEST, check_day};
use baodao_organisation_core::policy::Action;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply, Tell};
use serde_json::json;

use crate::store::team_places;
use crate::team::{self, TeamBody};
use crate::views::teams::{self, TeamView};
use crate::{Organisation, allow, change};

/// Edit a team
///
/// Replaces everything but its members; send `If-Match`. Without `leader` it has none, without
/// `formed_on` it keeps that day; it lies neither in the future nor after the first thing that the
/// team did. A new leader is told. Those who keep the register of its area (and, to move it, of the
/// other one).
#[utoipa::path(put, path = "/api/teams/{id}", operation_id = "edit_team", tag = "organisation",
    params(("id" = TeamId, Path)), request_body = TeamBody, responses((status = 200, body = TeamView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn edit_team(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<TeamId>,
    Input(input): Input<TeamBody>,
) -> Answer<TeamView> {
    let mut tx = change::begin(&cap, &call).await?;
    let (row, old, role) = team::load(&mut tx, &call, id, Action::EditTeams).await?;
    change::check_version(&call, row.version)?;
    if row.disbanded().is_some() {
        return Err(Problem::refused(OrganisationRefusal::TeamDisbanded));
    }
    let (tenant, was) = (call.actor.tenant, row.formed_on.to_jiff());
    let formed = input.formed_on.unwrap_or(was);
    let new = input.read(&cap, &mut tx, &call).await?;
    allow::permit_in(&call, Action::EditTeams, &new.area)?;
    team::save(&mut tx, &call, id, &new, was).await?;
    if formed != was {
        let today = change::today(&call);
        let first = team_places::first_activity(&mut tx, tenant, id).await?;
        check_day(formed, EARLIEST, first.map_or(today, |first| first.min(today))).or_refuse()?;
        team_places::set_formed(&mut tx, tenant, id, formed).await?;
    }
    let fresh = new.leader.filter(|leader| old.leader != Some(*leader));
    let told = fresh.map(|leader| Tell::account(leader, "team_led")).into_iter().collect();
    let data = json!({ "name": new.name, "leader": new.leader });
    let event = change::event(("team", id), &new.area, "team_edited", role, data).telling(told);
    let reply = Reply::ok(teams::one(&cap, &mut tx, &call, id).await?).version(row.version + 1);
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
