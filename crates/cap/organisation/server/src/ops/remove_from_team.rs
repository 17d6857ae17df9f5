//! `remove_from_team`: takes somebody out of a team, or an invitation back, with a reason that they
//! read.

use axum::extract::State;
use baodao_kernel::TeamId;
use baodao_organisation_core::TeamMemberId;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::team::{TeamMemberState, decide_remove};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply, Tell};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::store::team_places;
use crate::views::teams::{self, TeamView};
use crate::{Organisation, change, team};

/// Why.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveFromTeam {
    /// Why; the person reads it. Kept with the record and the event, so no personal data.
    #[garde(length(chars, min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "搬离本社区，不再参加本队活动")]
    reason: String,
}

/// Take somebody out of a team
///
/// Or take back an invitation that the person has not answered. The person is told and reads the
/// reason; nothing else follows from it, and they may ask to come. The team's leader, and those who
/// keep the register of its area. Refused for who is neither in it nor invited.
#[utoipa::path(post, path = "/api/teams/{id}/members/{member}/remove", operation_id = "remove_from_team", tag = "organisation",
    params(("id" = TeamId, Path), ("member" = TeamMemberId, Path)), request_body = RemoveFromTeam,
    responses((status = 200, body = TeamView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn remove_from_team(
    State(cap): State<Organisation>,
    call: Call,
    Path((id, member)): Path<(TeamId, TeamMemberId)>,
    Input(input): Input<RemoveFromTeam>,
) -> Answer<TeamView> {
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut tx = cap.platform.pool().begin().await?;
    let (row, found, role) = team::load(&mut tx, &call, id, Action::LeadTeam).await?;
    let place = team_places::load(&mut tx, tenant, id, member).await?;
    let (account, stands) = place.ok_or_else(Problem::not_found)?;
    let state = decide_remove(stands).or_refuse()?;
    let reason = change::reason(&input.reason);
    team_places::set(&mut tx, tenant, member, state, today, Some(&reason)).await?;
    let (name, template) = if state == TeamMemberState::Uninvited {
        ("team_invitation_taken_back", "team_uninvited")
    } else {
        ("team_member_removed", "team_removed")
    };
    let told = account.map(|account| Tell::account(account, template)).into_iter().collect();
    let data = json!({ "account": account });
    let mut event = change::event(("team", id), &found.area, name, role, data).telling(told);
    event.reason = Some(reason);
    let reply = Reply::ok(teams::one(&cap, &mut tx, &call, id).await?).version(row.version);
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
