//! `join_team`: by invitation, or by oneself where the team is open.

use axum::extract::State;
use baodao_kernel::{AccountId, TeamId};
use baodao_organisation_core::TeamMemberId;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::team::{TeamMemberState, decide_join};
use baodao_platform::{Answer, Call, OrRefuse, Path, Problems, Reply, Tell};
use serde_json::json;

use crate::views::teams::{self, TeamView};
use crate::{Organisation, change, store, team};

/// Join a team
///
/// Whoever has been invited, and anybody who has signed in where the team is open, except who was
/// taken out of it; they ask. One may leave at any time. The leader is told.
#[utoipa::path(post, path = "/api/teams/{id}/join", operation_id = "join_team", tag = "organisation",
    params(("id" = TeamId, Path)), responses((status = 200, body = TeamView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn join_team(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<TeamId>,
) -> Answer<TeamView> {
    let account: AccountId = call.account()?;
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut tx = cap.platform.pool().begin().await?;
    let (row, old, _) = team::load(&mut tx, &call, id, Action::ReadTeams).await?;
    let stands = store::teams::stands(&mut tx, tenant, id, account).await?;
    decide_join(row.disbanded().is_some(), row.is_open, stands).or_refuse()?;
    let place = TeamMemberId(call.id());
    let state = TeamMemberState::Joined;
    store::teams::put_member(&mut tx, tenant, place, id, account, None, state, today).await?;
    let told = old.leader.map(|leader| Tell::account(leader, "team_joined")).into_iter().collect();
    let event = change::event(("team", id), &old.area, "team_joined", None, json!({ "account": account }))
        .telling(told);
    let reply = Reply::ok(teams::one(&cap, &mut tx, &call, id).await?).version(row.version);
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
