//! `list_gaps`: open tasks that nobody has taken though half of their time is gone (盲区补位).

use axum::extract::State;
use baodao_kernel::{AreaPath, RequestId, TaskId, policy};
use baodao_platform::{Answer, Call, Filters, Page, Problem, Problems, Reply, page};
use baodao_requests_core::{Action, Mode, POLICY, Subject};
use garde::Validate;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::list_requests::after;
use crate::{Requests, store::gaps};

/// Which gaps.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListGaps {
    /// Inside this area.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010002")]
    area_path: Option<String>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Things on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// A task that waits for somebody.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GapLine {
    /// The task.
    pub task_id: TaskId,
    /// The request it serves.
    pub request_id: RequestId,
    /// A few words.
    #[schema(example = "帮忙更换楼道灯")]
    pub title: String,
    /// Names from the subdistrict down.
    pub area_names: Vec<String>,
    /// Path of the area where the work is.
    pub area_path: AreaPath,
    /// To whom it was given.
    pub mode: Mode,
    /// How many people.
    pub places: u16,
    /// When the work begins.
    pub starts_at: Option<Timestamp>,
    /// When it ends, not included.
    pub ends_at: Option<Timestamp>,
    /// When it was given.
    pub given_at: Timestamp,
    /// By when somebody is needed: the begin of the work, or the deadline of the request if that is earlier.
    pub due: Timestamp,
    /// How many people were offered a place and have not answered.
    #[schema(minimum = 0, example = 2)]
    pub unanswered: i64,
    /// What the caller may do now: `offer_place`, `cancel_task`.
    pub allowed: Vec<Action>,
}

/// What closes a gap on the task itself; anything else is done on the request.
const MENDING: &[Action] = &[Action::OfferPlace, Action::CancelTask];

/// List gaps
///
/// Open tasks of the caller's areas that nobody has taken or received though half of the time
/// between giving and need is gone: the soonest needed first. It counts nobody's work. For those
/// who dispatch.
#[utoipa::path(get, path = "/api/gaps", operation_id = "list_gaps", tag = "tasks",
    params(ListGaps), responses((status = 200, body = Page<GapLine>), Problems))]
pub(crate) async fn list_gaps(
    State(cap): State<Requests>,
    call: Call,
    Filters(input): Filters<ListGaps>,
) -> Answer<Page<GapLine>> {
    call.account()?;
    let scope = policy::scope(POLICY, &call.actor, &Action::Dispatch);
    if scope.is_empty() {
        return Err(Problem::not_allowed());
    }
    let limit = input.limit.unwrap_or(page::USUAL);
    let within = input
        .area_path
        .as_deref()
        .map(|text| AreaPath::parse(text).ok_or_else(Problem::not_found))
        .transpose()?;
    let wanted = gaps::Wanted {
        within: within.as_ref(),
        after: input.after.as_deref().map(after).transpose()?,
        limit: i64::from(limit) + 1,
        now: call.now,
    };
    let found = gaps::gaps(cap.platform.pool(), &call.actor, &scope, wanted).await?;
    let page = Page::cut(found, limit, |gap| (gap.due, gap.known.task.id.0));
    let items = page.items.into_iter().map(|gap| {
        let task = gap.known.task;
        let open = !task.is_full() && !task.is_past(call.now);
        let may = |action: &&Action| {
            task.accepts(**action)
                && (**action != Action::OfferPlace || open)
                && policy::decide(POLICY, &call.actor, *action, &task.area, |_| false).is_some()
        };
        GapLine {
            allowed: MENDING.iter().filter(may).copied().collect(),
            task_id: task.id,
            request_id: task.request,
            area_names: cap.names(&call, &task.area),
            places: task.places,
            starts_at: task.span.map(|span| span.from()),
            ends_at: task.span.map(|span| span.until()),
            given_at: task.given_at,
            due: gap.due,
            unanswered: gap.unanswered,
            area_path: task.area,
            mode: task.mode,
            title: gap.known.title,
        }
    });
    Ok(Reply::ok(Page { items: items.collect(), next: page.next }))
}
