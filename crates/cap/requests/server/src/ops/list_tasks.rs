//! `list_tasks`: open calls near the caller, and what was offered or given to them.

use axum::extract::State;
use baodao_kernel::{AreaPath, TaskId, policy};
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problem, Problems, Reply, page};
use baodao_requests_core::{Action, POLICY};
use garde::Validate;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::{
    Requests,
    store::{open_tasks::open_tasks, rows::KnownTask},
};

/// Which tasks.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListTasks {
    /// Inside this area.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010002")]
    area_path: Option<String>,
    /// Only what the caller has the skills for.
    #[garde(skip)]
    for_my_skills: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Things on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// A task in a list, and why the caller is shown it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TaskLine {
    /// Its id.
    pub id: TaskId,
    /// A few words.
    #[schema(example = "帮忙更换楼道灯")]
    pub title: String,
    /// Names from the subdistrict down.
    pub area_names: Vec<String>,
    /// Path of the area where the work is.
    pub area_path: AreaPath,
    /// How many people.
    pub places: u16,
    /// How many places are taken.
    pub taken: u16,
    /// When the work begins.
    pub starts_at: Option<Timestamp>,
    /// When it ends, not included.
    pub ends_at: Option<Timestamp>,
    /// Skills that everybody on it must have.
    pub skills: Vec<String>,
    /// Why it is shown: `given_to_you`, `your_skill`, `your_community`, `your_subdistrict`, `open_to_all`.
    #[schema(example = json!(["your_community"]))]
    pub reasons: Vec<&'static str>,
}

/// List tasks that need hands
///
/// Open calls in the caller's areas, newest first, with the reasons why each is shown.
#[utoipa::path(get, path = "/api/tasks", operation_id = "list_tasks", tag = "tasks",
    params(ListTasks), responses((status = 200, body = Page<TaskLine>), Problems))]
pub(crate) async fn list_tasks(
    State(cap): State<Requests>,
    call: Call,
    Filters(input): Filters<ListTasks>,
) -> Answer<Page<TaskLine>> {
    let me = call.account()?;
    let limit = input.limit.unwrap_or(page::USUAL);
    let within = input
        .area_path
        .as_deref()
        .map(|text| AreaPath::parse(text).ok_or_else(Problem::not_found))
        .transpose()?;
    let after = input.after.as_deref().map(Cursor::read::<Uuid>).transpose()?;
    let scope = policy::scope(POLICY, &call.actor, &Action::ListTasks);
    let pool = cap.platform.pool();
    let tasks = open_tasks(pool, &call.actor, &scope, within.as_ref(), after, i64::from(limit) + 1).await?;
    let profile =
        cap.people.profile(call.actor.tenant, me).await.map_err(Problem::fault)?.unwrap_or_default();
    let page = Page::cut(tasks, limit, |known| known.task.id.0);
    let fits = |known: &KnownTask| known.task.skills.iter().all(|skill| profile.skills.contains(skill));
    let shown = page.items.into_iter().filter(|known| !input.for_my_skills.unwrap_or(false) || fits(known));
    let items = shown.map(|known| TaskLine {
        reasons: reasons(&known, &profile, me),
        id: known.task.id,
        area_names: cap.names(&call, &known.task.area),
        area_path: known.task.area.clone(),
        places: known.task.places,
        taken: known.task.taken,
        starts_at: known.task.span.map(|span| span.from()),
        ends_at: known.task.span.map(|span| span.until()),
        skills: known.task.skills,
        title: known.title,
    });
    Ok(Reply::ok(Page { items: items.collect(), next: page.next }))
}

fn reasons(
    known: &KnownTask,
    profile: &baodao_identity_core::ports::Profile,
    me: baodao_kernel::AccountId,
) -> Vec<&'static str> {
    use baodao_kernel::AreaLevel::{Community, Subdistrict};
    let mut why = Vec::new();
    if known.recipient == Some(me) {
        why.push("given_to_you");
    }
    if !known.task.skills.is_empty() && known.task.skills.iter().all(|skill| profile.skills.contains(skill)) {
        why.push("your_skill");
    }
    let same = |level| {
        let home = profile.home.as_ref().and_then(|home| home.at(level));
        home.is_some() && home == known.task.area.at(level)
    };
    if same(Community) {
        why.push("your_community");
    } else if same(Subdistrict) {
        why.push("your_subdistrict");
    }
    if why.is_empty() {
        why.push("open_to_all");
    }
    why
}
