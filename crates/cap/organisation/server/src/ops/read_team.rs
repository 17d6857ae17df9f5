//! `read_team`: a team, its plan and what it did.

use axum::extract::State;
use baodao_kernel::TeamId;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::team::{Formula, TeamKind};
use baodao_platform::{Answer, Call, Path, Problems, Reply};
use serde::Serialize;
use utoipa::ToSchema;

use crate::views::sent;
use crate::views::teams::{self, FormulaView, TeamActivityView, TeamView};
use crate::{Organisation, allow, store, team};

/// A team in full.
#[derive(Debug, Serialize, ToSchema)]
pub struct TeamDetails {
    /// The team.
    #[serde(flatten)]
    pub team: TeamView,
    /// The latest things that it did, at most 20.
    pub activities: Vec<TeamActivityView>,
    /// For a red-grid team, and for those who may see who is in it: what the formula asks.
    pub formula: Option<FormulaView>,
}

/// Read a team
///
/// With its plan and its latest activities. Everybody who has signed in.
#[utoipa::path(get, path = "/api/teams/{id}", operation_id = "read_team", tag = "organisation",
    params(("id" = TeamId, Path)), responses((status = 200, body = TeamDetails), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_team(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<TeamId>,
) -> Answer<TeamDetails> {
    let tenant = call.actor.tenant;
    let mut connection = cap.platform.pool().acquire().await?;
    let (row, found, _) = team::load(&mut connection, &call, id, Action::ReadTeams).await?;
    let version = row.version;
    let sees = allow::may(&call, Action::ReadTeamMembers, &found.area, &teams::stands(&call, &row));
    let mut formula = None;
    if found.kind == TeamKind::RedGrid && sees {
        let (secretaries, social_workers, volunteers) =
            store::teams::parts(&mut connection, tenant, id).await?;
        let asked = Formula::of(found.area.level(), &cap.rules(&call).await?);
        formula = Some(FormulaView {
            met: asked.is_met(secretaries, social_workers, volunteers),
            secretaries,
            social_workers,
            social_workers_asked: asked.social_workers,
            volunteers,
            volunteers_asked: asked.volunteers,
        });
    }
    let did = store::teams::activities(&mut connection, tenant, id).await?;
    let activity = |one: store::teams::ActivityRow| TeamActivityView {
        id: one.id,
        on: sent(one.held_on),
        title: one.title,
        note: one.note,
    };
    let activities = did.into_iter().map(activity).collect();
    let team = teams::one(&cap, &mut connection, &call, id).await?;
    Ok(Reply::ok(TeamDetails { team, activities, formula }).version(version))
}
