//! `invite_to_team`: asks somebody to join.

use axum::extract::State;
use baodao_kernel::TeamId;
use baodao_organisation_core::TeamMemberId;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::team::{TeamMemberState, TeamPart, decide_invite};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems, Reply, Tell};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::persons::{self, PersonBody};
use crate::views::teams::{self, TeamView};
use crate::{Organisation, change, store, team};

/// Whom to ask, and as what.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InviteToTeam {
    /// Who.
    #[garde(dive)]
    person: PersonBody,
    /// As what; a volunteer if not said.
    #[garde(skip)]
    part: Option<TeamPart>,
}

/// Invite to a team
///
/// The person is told and joins, or declines without consequence. The team's leader, and those who
/// keep the register of its area. Refused for who is in it or has been asked.
#[utoipa::path(post, path = "/api/teams/{id}/invite", operation_id = "invite_to_team", tag = "organisation",
    params(("id" = TeamId, Path)), request_body = InviteToTeam, responses((status = 200, body = TeamView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn invite_to_team(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<TeamId>,
    Input(input): Input<InviteToTeam>,
) -> Answer<TeamView> {
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut tx = cap.platform.pool().begin().await?;
    let (row, old, role) = team::load(&mut tx, &call, id, Action::LeadTeam).await?;
    let account = persons::find(&cap, &call, &input.person, "/person").await?;
    let stands = store::teams::stands(&mut tx, tenant, id, account).await?;
    decide_invite(row.disbanded().is_some(), stands).or_refuse()?;
    let place = TeamMemberId(call.id());
    let part = Some(input.part.unwrap_or(TeamPart::Volunteer));
    let state = TeamMemberState::Invited;
    store::teams::put_member(&mut tx, tenant, place, id, account, part, state, today).await?;
    let event = change::event(
        ("team", id),
        &old.area,
        "team_invited",
        role,
        json!({ "account": account, "part": part }),
    )
    .telling(vec![Tell::account(account, "team_invited")]);
    let reply = Reply::ok(teams::one(&cap, &mut tx, &call, id).await?).version(row.version);
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
