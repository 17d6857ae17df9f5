//! `create_team`: a standing team with its plan.

use axum::extract::State;
use baodao_kernel::TeamId;
use baodao_organisation_core::day::{EARLIEST, check_day};
use baodao_organisation_core::policy::Action;
use baodao_platform::{Answer, Call, Input, OrRefuse, Problems, Reply, Tell};
use serde_json::json;

use crate::team::{self, TeamBody};
use crate::views::teams::{self, TeamView};
use crate::{Organisation, allow, change};

/// Create a team
///
/// With its plan: what, why, how. The leader is told; being in a team is voluntary. Those who keep
/// the register of its area. Refused when another team of the area has the name, or when the day on
/// which it was formed lies in the future.
#[utoipa::path(post, path = "/api/teams", operation_id = "create_team", tag = "organisation",
    request_body = TeamBody, responses((status = 201, body = TeamView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn create_team(
    State(cap): State<Organisation>,
    call: Call,
    Input(input): Input<TeamBody>,
) -> Answer<TeamView> {
    call.account()?;
    let today = change::today(&call);
    let formed = input.formed_on.unwrap_or(today);
    check_day(formed, EARLIEST, today).or_refuse()?;
    let mut tx = change::begin(&cap, &call).await?;
    let new = input.read(&cap, &mut tx, &call).await?;
    let role = allow::permit_in(&call, Action::EditTeams, &new.area)?;
    let id = TeamId(call.id());
    team::save(&mut tx, &call, id, &new, formed).await?;
    let data = json!({ "name": new.name, "kind": new.kind, "leader": new.leader });
    let told = new.leader.map(|leader| Tell::account(leader, "team_led")).into_iter().collect();
    let event = change::event(("team", id), &new.area, "team_created", role, data).telling(told);
    let reply = Reply::created(teams::one(&cap, &mut tx, &call, id).await?).version(1);
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
