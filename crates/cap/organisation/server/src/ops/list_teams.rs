//! `list_teams`: the teams of an area, or one's own.

use axum::extract::State;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::team::TeamKind;
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::store::teams::{self, WantedTeams};
use crate::views::listed::Listed;
use crate::views::teams::{self as views, TeamView};
use crate::{Organisation, allow};

/// Which teams.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TeamFilters {
    /// Only teams of the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// With `area`: also teams of the areas around it.
    #[garde(skip)]
    around: Option<bool>,
    /// Only teams of this kind.
    #[garde(skip)]
    kind: Option<TeamKind>,
    /// Only teams with this in their name or in what they do.
    #[garde(inner(length(chars, min = 1, max = 80)))]
    #[param(min_length = 1, max_length = 80, example = "维修")]
    q: Option<String>,
    /// Only teams that the caller is in, was invited to or leads.
    #[garde(skip)]
    mine: Option<bool>,
    /// Also teams that have been disbanded.
    #[garde(skip)]
    disbanded: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 800)))]
    #[param(max_length = 800)]
    after: Option<String>,
    /// Teams on a page.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
}

/// List teams
///
/// In order of area, name and id. Everybody who has signed in; leaders' names are masked.
#[utoipa::path(get, path = "/api/teams", operation_id = "list_teams", tag = "organisation",
    params(TeamFilters), responses((status = 200, body = Listed<TeamView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_teams(
    State(cap): State<Organisation>,
    call: Call,
    Filters(filters): Filters<TeamFilters>,
) -> Answer<Listed<TeamView>> {
    allow::scope(&call, Action::ReadTeams)?;
    let limit = filters.limit.unwrap_or(USUAL);
    let wanted = WantedTeams {
        caller: call.account()?,
        within: filters.area.as_deref().unwrap_or_default(),
        around: filters.around.unwrap_or(false),
        kind: filters.kind,
        text: filters.q.as_deref(),
        mine: filters.mine.unwrap_or(false),
        disbanded: filters.disbanded.unwrap_or(false),
        after: filters.after.as_deref().map(Cursor::read).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let mut connection = cap.platform.pool().acquire().await?;
    let rows = teams::list(&mut connection, call.actor.tenant, wanted).await?;
    let items = views::teams(&cap, &mut connection, &call, rows).await?;
    let key = |item: &TeamView| (item.area.path.clone(), item.name.clone(), item.id.0);
    let page = Page::cut(items, limit, key);
    Ok(Reply::ok(Listed::of(&call, page, &[("create_team", Action::EditTeams)])))
}
