//! `list_gatherings`: gatherings to come and past ones.

use axum::extract::State;
use baodao_gatherings_core::{Action, GatheringState, POLICY};
use baodao_kernel::{AreaPath, policy};
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply, page};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::store::gatherings::{self, Gathering, Wanted, place_in_list};
use crate::views::GatheringView;
use crate::{Gatherings, view};

/// Which gatherings.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct GatheringFilters {
    /// Inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// For people of the area with this path: those of their subdistrict. An area and no point:
    /// nobody's whereabouts are asked for.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    near: Option<String>,
    /// In this state only.
    #[garde(skip)]
    state: Option<GatheringState>,
    /// Over already, latest first, instead of those to come.
    #[garde(skip)]
    past: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Gatherings on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List gatherings
///
/// Public: what was announced, with kind, title, time and place. Offices see their drafts too. Those
/// to come by their start; with `past` those that are over, latest first.
#[utoipa::path(get, path = "/api/gatherings", operation_id = "list_gatherings", tag = "gatherings",
    params(GatheringFilters), responses((status = 200, body = Page<GatheringView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_gatherings(
    State(app): State<Gatherings>,
    call: Call,
    Filters(filters): Filters<GatheringFilters>,
) -> Answer<Page<GatheringView>> {
    let limit = filters.limit.unwrap_or(page::USUAL);
    let past = filters.past.unwrap_or(false);
    let nothing = || Ok(Reply::ok(Page { items: Vec::new(), next: None }));
    let Some(within) = AreaPath::parse(filters.area.as_deref().unwrap_or_default()) else {
        return nothing();
    };
    let near = match filters.near.as_deref().map(AreaPath::parse) {
        Some(None) => return nothing(),
        Some(near) => near,
        None => None,
    };
    let scope = policy::scope(POLICY, &call.actor, &Action::Keep);
    let wanted = Wanted {
        within: &within,
        near: near.as_ref(),
        state: filters.state,
        past,
        now: call.now,
        all_drafts: scope.all,
        drafts_of: &scope.areas,
        after: filters.after.as_deref().map(Cursor::read::<(i64, Uuid)>).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let mut connection = app.platform.pool().acquire().await?;
    let found = gatherings::list(&mut connection, call.actor.tenant, wanted).await?;
    drop(connection);
    let key = |one: &Gathering| (place_in_list(one.times.from, past), one.id.0);
    let page = Page::cut(found, limit, key);
    let items = view::many(&app, &call, page.items).await?;
    Ok(Reply::ok(Page { items, next: page.next }))
}
