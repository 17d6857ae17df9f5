//! `ask_to_join_team`: where one does not simply join.

use axum::extract::State;
use baodao_kernel::{AccountId, AreaLevel, Role, TeamId};
use baodao_organisation_core::TeamMemberId;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::team::{TeamMemberState, decide_ask};
use baodao_platform::{Answer, Call, OrRefuse, Path, Problems, Reply, Tell};
use serde_json::json;

use crate::views::teams::{self, TeamView};
use crate::{Organisation, change, store, team};

/// Ask to join a team
///
/// Anybody who has signed in, where the team does not take whoever comes; also who was taken out
/// before. The leader is told (without one, the coordinator of its area) and answers; until then
/// `leave_team` takes the ask back. A second ask is the same ask. Refused where one may simply join.
#[utoipa::path(post, path = "/api/teams/{id}/ask", operation_id = "ask_to_join_team", tag = "organisation",
    params(("id" = TeamId, Path)), responses((status = 200, body = TeamView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn ask_to_join_team(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<TeamId>,
) -> Answer<TeamView> {
    let account: AccountId = call.account()?;
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    // Two asks at once are one: the second waits for the district's turn and finds the first.
    let mut tx = change::begin(&cap, &call).await?;
    let (row, found, _) = team::load(&mut tx, &call, id, Action::ReadTeams).await?;
    let stands = store::teams::stands(&mut tx, tenant, id, account).await?;
    let mut events = Vec::new();
    if decide_ask(row.disbanded().is_some(), row.is_open, stands).or_refuse()? {
        let (place, state) = (TeamMemberId(call.id()), TeamMemberState::Asked);
        store::teams::put_member(&mut tx, tenant, place, id, account, None, state, today).await?;
        let in_community = found.area.level() >= AreaLevel::Community;
        let office = if in_community { Role::CommunityCoordinator } else { Role::Dispatcher };
        let told = match found.leader {
            Some(leader) => Tell::account(leader, "team_asked"),
            None => Tell::holders(office, &found.area, "team_asked"),
        };
        let event =
            change::event(("team", id), &found.area, "team_asked", None, json!({ "account": account }));
        events.push(event.telling(vec![told]));
    }
    let reply = Reply::ok(teams::one(&cap, &mut tx, &call, id).await?).version(row.version);
    change::finish(&cap, &call, tx, events, &reply).await?;
    Ok(reply)
}
