//! `list_requests`: the requests one may see, filtered.

use axum::extract::State;
use baodao_kernel::{AreaLevel, AreaPath, policy};
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problem, Problems, Reply, page};
use baodao_requests_core::{Action, Kind, POLICY, StageCode};
use garde::Validate;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::{Requests, moments::moment, store::lists, views::RequestLine};

/// How the list is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ListOrder {
    /// Newest first.
    Newest,
    /// What is due next, first; only open ones with a clock.
    Due,
}

/// What waits for somebody's decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PendingDecision {
    /// More time, a wait or an end was asked for.
    Application,
    /// Somebody wants to give a task back.
    Return,
}

/// Which requests.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListRequests {
    /// Inside this area.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010002")]
    area_path: Option<String>,
    /// At one of these stages, separated by commas.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200, example = "submitted,accepted")]
    stage: Option<String>,
    /// Of this kind.
    #[garde(skip)]
    kind: Option<Kind>,
    /// `true` for open ones, `false` for those that are over.
    #[garde(skip)]
    open: Option<bool>,
    /// Past due and not handled.
    #[garde(skip)]
    overdue: Option<bool>,
    /// Urgent ones only.
    #[garde(skip)]
    urgent: Option<bool>,
    /// With something to decide: an `application` or a `return`.
    #[garde(skip)]
    #[param(inline, example = "application")]
    pending: Option<PendingDecision>,
    /// The caller's own only.
    #[garde(skip)]
    mine: Option<bool>,
    /// Words that stand together in title or text.
    #[garde(inner(length(chars, min = 1, max = 40)))]
    #[param(min_length = 1, max_length = 40, example = "路灯")]
    q: Option<String>,
    /// Submitted at or after.
    #[garde(custom(moment))]
    from: Option<Timestamp>,
    /// Submitted before.
    #[garde(custom(moment))]
    until: Option<Timestamp>,
    /// `newest` (usual) or `due`: what is due next, first.
    #[garde(skip)]
    #[param(inline, example = "newest")]
    order: Option<ListOrder>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Things on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// Stages of a list separated by commas.
fn stages(list: Option<&str>) -> Result<Vec<StageCode>, Problem> {
    let unknown =
        |_| Problem::field("/stage", "unknown", "Stages are named by their codes, with commas between.");
    list.unwrap_or_default()
        .split(',')
        .filter(|code| !code.is_empty())
        .map(|code| code.parse().map_err(unknown))
        .collect()
}

/// A place in the list that a person could have come from.
pub(super) fn after(text: &str) -> Result<(Timestamp, Uuid), Problem> {
    let place = Cursor::read::<(Timestamp, Uuid)>(text)?;
    let bad = |_| Problem::field("/after", "cursor", "Hand back `next` of the page before, unchanged.");
    moment(&Some(place.0), &()).map_err(bad)?;
    Ok(place)
}

/// List requests
///
/// What the caller may see: areas they work for, and their own. Titles are masked.
#[utoipa::path(get, path = "/api/requests", operation_id = "list_requests", tag = "requests",
    params(ListRequests), responses((status = 200, body = Page<RequestLine>), Problems))]
pub(crate) async fn list_requests(
    State(cap): State<Requests>,
    call: Call,
    Filters(input): Filters<ListRequests>,
) -> Answer<Page<RequestLine>> {
    call.account()?;
    let order = if input.order == Some(ListOrder::Due) { lists::Order::Due } else { lists::Order::Newest };
    let limit = input.limit.unwrap_or(page::USUAL);
    let filter = lists::Filter {
        within: input
            .area_path
            .as_deref()
            .map(|text| AreaPath::parse(text).ok_or_else(Problem::not_found))
            .transpose()?,
        stages: stages(input.stage.as_deref())?,
        kind: input.kind,
        open: input.open,
        overdue: input.overdue.unwrap_or(false),
        urgent: input.urgent.unwrap_or(false),
        pending: input.pending.map(|pending| match pending {
            PendingDecision::Application => lists::Pending::Application,
            PendingDecision::Return => lists::Pending::Return,
        }),
        mine: input.mine.unwrap_or(false),
        words: input.q.filter(|words| !baodao_kernel::text::bigrams(words).is_empty()),
        from: input.from,
        until: input.until,
        order,
        after: input.after.as_deref().map(after).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let scope = policy::scope(POLICY, &call.actor, &Action::List);
    // Who works in one community knows which it is, and looks for the grid.
    let one_community = matches!(scope.areas.as_slice(), [area] if area.level() >= AreaLevel::Community);
    let level = if one_community && !scope.all { AreaLevel::Grid } else { AreaLevel::Community };
    let name_of = |path: &AreaPath| {
        let shown = path.at(level).unwrap_or_else(|| path.clone());
        cap.places.area(call.actor.tenant, &shown).map(|area| area.name).unwrap_or_default()
    };
    let lines = lists::requests(cap.platform.pool(), &call.actor, &scope, &filter, call.now, name_of).await?;
    let page = Page::cut(lines, limit, |line| match order {
        lists::Order::Newest => (line.submitted_at, line.id),
        lists::Order::Due => (line.finish_due.unwrap_or(line.submitted_at), line.id),
    });
    Ok(Reply::ok(page))
}
