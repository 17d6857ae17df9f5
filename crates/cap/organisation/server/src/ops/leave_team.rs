//! `leave_team`: or declines an invitation, or takes an ask back.

use axum::extract::State;
use baodao_kernel::{AccountId, TeamId};
use baodao_organisation_core::TeamMemberId;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::team::decide_leave;
use baodao_platform::{Answer, Call, OrRefuse, Path, Problems, Reply};
use serde_json::json;

use crate::views::teams::{self, TeamView};
use crate::{Organisation, change, store, team};

/// Leave a team
///
/// Or decline an invitation, or take an ask back. At any time, without a reason and without
/// consequence (regulation on volunteer service, article 25).
#[utoipa::path(post, path = "/api/teams/{id}/leave", operation_id = "leave_team", tag = "organisation",
    params(("id" = TeamId, Path)), responses((status = 200, body = TeamView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn leave_team(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<TeamId>,
) -> Answer<TeamView> {
    let account: AccountId = call.account()?;
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut tx = cap.platform.pool().begin().await?;
    let (row, old, _) = team::load(&mut tx, &call, id, Action::ReadTeams).await?;
    let stands = store::teams::stands(&mut tx, tenant, id, account).await?;
    let state = decide_leave(stands).or_refuse()?;
    let place = TeamMemberId(call.id());
    store::teams::put_member(&mut tx, tenant, place, id, account, None, state, today).await?;
    let data = json!({ "account": account, "state": state });
    let event = change::event(("team", id), &old.area, "team_left", None, data);
    let reply = Reply::ok(teams::one(&cap, &mut tx, &call, id).await?).version(row.version);
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
