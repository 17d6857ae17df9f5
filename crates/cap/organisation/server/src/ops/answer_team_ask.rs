//! `answer_team_ask`: lets somebody into a team who asks, or does not.

use axum::extract::State;
use baodao_kernel::TeamId;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::team::decide_answer;
use baodao_organisation_core::{TeamMemberId, words};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply, Tell};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::store::team_places;
use crate::views::teams::{self, TeamView};
use crate::{Organisation, change, team};

/// The answer.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerTeamAsk {
    /// Whether the person is in the team from now on.
    #[garde(skip)]
    #[schema(example = true)]
    accept: bool,
    /// What the person reads who is not let in; kept with the record and the event, so no personal data.
    #[garde(inner(length(chars, max = 200)))]
    #[schema(max_length = 200, example = "本队现有人手已够，欢迎参加周六的便民服务")]
    reason: Option<String>,
}

/// Answer who asks to join a team
///
/// The person is told, and may ask again. The team's leader, and those who keep the register of its
/// area. Refused when the ask was answered or taken back meanwhile.
#[utoipa::path(post, path = "/api/teams/{id}/members/{member}/answer", operation_id = "answer_team_ask", tag = "organisation",
    params(("id" = TeamId, Path), ("member" = TeamMemberId, Path)), request_body = AnswerTeamAsk,
    responses((status = 200, body = TeamView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn answer_team_ask(
    State(cap): State<Organisation>,
    call: Call,
    Path((id, member)): Path<(TeamId, TeamMemberId)>,
    Input(input): Input<AnswerTeamAsk>,
) -> Answer<TeamView> {
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut tx = cap.platform.pool().begin().await?;
    let (row, found, role) = team::load(&mut tx, &call, id, Action::LeadTeam).await?;
    let place = team_places::load(&mut tx, tenant, id, member).await?;
    let (account, stands) = place.ok_or_else(Problem::not_found)?;
    let state = decide_answer(row.disbanded().is_some(), stands, input.accept).or_refuse()?;
    let reason = words::optional(input.reason).filter(|_| !input.accept);
    team_places::set(&mut tx, tenant, member, state, today, reason.as_deref()).await?;
    let template = if input.accept { "team_ask_accepted" } else { "team_ask_refused" };
    let told = account.map(|account| Tell::account(account, template)).into_iter().collect();
    let data = json!({ "account": account, "state": state });
    let mut event = change::event(("team", id), &found.area, "team_ask_answered", role, data).telling(told);
    event.reason = reason;
    let reply = Reply::ok(teams::one(&cap, &mut tx, &call, id).await?).version(row.version);
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
