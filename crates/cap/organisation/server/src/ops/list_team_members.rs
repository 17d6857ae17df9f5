//! `list_team_members`: who is in a team.

use axum::extract::State;
use baodao_kernel::TeamId;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::team::TeamMemberState;
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Path, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::views::teams::{self, TeamMemberView};
use crate::{Organisation, allow, store, team};

/// Whom, and how many.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TeamMemberFilters {
    /// Only those who stand like this: `joined`, `invited` or `asked`.
    #[garde(skip)]
    state: Option<TeamMemberState>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Persons on a page.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
}

/// List a team's members
///
/// In it, invited or asking, in the order in which they came, masked. The team's leader, and those
/// who keep the register of its area.
#[utoipa::path(get, path = "/api/teams/{id}/members", operation_id = "list_team_members", tag = "organisation",
    params(("id" = TeamId, Path), TeamMemberFilters), responses((status = 200, body = Page<TeamMemberView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_team_members(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<TeamId>,
    Filters(filters): Filters<TeamMemberFilters>,
) -> Answer<Page<TeamMemberView>> {
    let limit = filters.limit.unwrap_or(USUAL);
    let mut connection = cap.platform.pool().acquire().await?;
    let (row, found, _) = team::load(&mut connection, &call, id, Action::ReadTeamMembers).await?;
    let (tenant, after) = (call.actor.tenant, filters.after.as_deref().map(Cursor::read).transpose()?);
    let rows = store::teams::members(&mut connection, tenant, id, filters.state, after, i64::from(limit) + 1)
        .await?;
    let leads = row.disbanded().is_none()
        && allow::may(&call, Action::LeadTeam, &found.area, &teams::stands(&call, &row));
    let items = teams::members(&cap, &call, rows, leads).await?;
    Ok(Reply::ok(Page::cut(items, limit, |item: &TeamMemberView| item.id.0)))
}
