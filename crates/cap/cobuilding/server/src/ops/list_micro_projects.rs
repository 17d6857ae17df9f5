//! `list_micro_projects`: the catalogue, for everybody.

use axum::extract::State;
use baodao_cobuilding_core::{Action, MicroKind, MicroState};
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply, page};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::store::projects::{self, Project, Wanted};
use crate::views::MicroProjectView;
use crate::{Cobuilding, allow, shown};

/// Which micro-projects.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MicroProjectFilters {
    /// Inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// For people of the area with this path: those of their subdistrict and wider ones, their own
    /// community's first. An area and no point: nobody's whereabouts are asked for.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    near: Option<String>,
    /// Of this kind only.
    #[garde(skip)]
    kind: Option<MicroKind>,
    /// Where they stand; published and running ones when nothing is asked for. Drafts, and what was
    /// withdrawn before it was published, only for their office.
    #[garde(skip)]
    state: Option<MicroState>,
    /// Only those that can be claimed: with a free place, and not started.
    #[garde(skip)]
    free: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Micro-projects on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List micro-projects
///
/// Public. By their beginning, the soonest first; those that are done or withdrawn, and drafts, the
/// latest first. With `near` those of one's own community first, then wider ones, then those of the
/// communities around. No unit or team is counted or compared.
#[utoipa::path(get, path = "/api/micro-projects", operation_id = "list_micro_projects", tag = "cobuilding",
    params(MicroProjectFilters), responses((status = 200, body = Page<MicroProjectView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_micro_projects(
    State(cap): State<Cobuilding>,
    call: Call,
    Filters(filters): Filters<MicroProjectFilters>,
) -> Answer<Page<MicroProjectView>> {
    let limit = filters.limit.unwrap_or(page::USUAL);
    let nothing = || Ok(Reply::ok(Page { items: Vec::new(), next: None }));
    if filters.state == Some(MicroState::Draft) {
        allow::permit_somewhere(&call, Action::Keep)?;
    }
    let Some(within) = AreaPath::parse(filters.area.as_deref().unwrap_or_default()) else {
        return nothing();
    };
    let near = match filters.near.as_deref().map(AreaPath::parse) {
        Some(None) => return nothing(),
        Some(near) => near,
        None => None,
    };
    let states =
        filters.state.map_or_else(|| vec![MicroState::Published, MicroState::Running], |one| vec![one]);
    let office = allow::kept(&call);
    let wanted = Wanted {
        within: &within,
        near: near.as_ref(),
        kind: filters.kind,
        states: &states,
        office: &office,
        free_at: filters.free.unwrap_or(false).then_some(call.now),
        latest: filters
            .state
            .is_some_and(|state| !matches!(state, MicroState::Published | MicroState::Running)),
        after: filters.after.as_deref().map(Cursor::read::<(i32, i64, Uuid)>).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let spoken_for = cap.spoken_for(&call).await?;
    let mut connection = cap.platform.pool().acquire().await?;
    let found = projects::list(&mut connection, call.actor.tenant, wanted).await?;
    let key = |(project, (near, sort)): &(Project, (i32, i64))| (*near, *sort, project.id.0);
    let page = Page::cut(found, limit, key);
    let items = page.items.iter().map(|(project, _)| shown::project(&cap, &call, project, &spoken_for));
    Ok(Reply::ok(Page { items: items.collect(), next: page.next }))
}
