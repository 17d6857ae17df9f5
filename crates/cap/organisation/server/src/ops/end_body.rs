//! `end_body`: a body is no more.

use std::collections::HashMap;

use axum::extract::State;
use baodao_kernel::{AccountId, BodyId};
use baodao_organisation_core::body::{self, Above, Ending, Fate};
use baodao_organisation_core::policy::Action;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Tell};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use sqlx::PgConnection;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::store::body_ends::Concerned;
use crate::store::{self, bodies, body_ends};
use crate::views::bodies::{self as views, BodyView};
use crate::{Organisation, change, find};

/// The end of a body, and what becomes of what hangs on it.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndBody {
    /// First day on which it is no more; today if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-11-23")]
    on: Option<Date>,
    /// Why.
    #[garde(length(chars, min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "项目竣工")]
    reason: String,
    /// What becomes of the bodies under it; must be said when there are any.
    #[garde(skip)]
    children: Option<Fate>,
    /// What becomes of the persons in its posts; they move to a body of the same kind only.
    #[garde(skip)]
    posts: Option<Fate>,
    /// What becomes of its members.
    #[garde(skip)]
    members: Option<Fate>,
}

fn post(template: &'static str) -> impl Fn(&(Uuid, AccountId)) -> Tell {
    move |(id, holder)| Tell::account(*holder, template).about("appointment", *id)
}

/// Who is told: holders of posts that ended or go on elsewhere, members who left or moved, and the
/// liaisons of units that sat in it.
async fn tells(
    connection: &mut PgConnection,
    call: &Call,
    ending: &Ending,
    concerned: &Concerned,
) -> Result<Vec<Tell>, Problem> {
    let mut told: Vec<Tell> = concerned.posts.iter().map(post("post_ended")).collect();
    told.extend(concerned.moved_posts.iter().map(post("post_changed")));
    told.extend(concerned.members.iter().map(|member| Tell::account(*member, "branch_left")));
    if let Some(Fate::Move { to }) = ending.members {
        let moved = concerned.moved_members.iter();
        told.extend(moved.map(|member| Tell::account(*member, "branch_joined").about("body", to)));
    }
    let liaisons = store::liaisons::speaking_for(connection, call.actor.tenant, &concerned.units).await?;
    told.extend(liaisons.into_iter().map(|liaison| Tell::account(liaison, "unit_left_body")));
    Ok(told)
}

/// End a body
///
/// Send `If-Match`. Nothing is lost silently: with living bodies under it, persons in posts or
/// members, `body_has_parts` tells how many, and the caller says of each whether it ends or moves.
/// Bodies that end with it end with their posts; their members stay listed until somebody decides
/// about them (a check asks). Whose posts and memberships end or move, and the liaisons of its units,
/// are told. Those who keep the register over its seat.
#[utoipa::path(post, path = "/api/bodies/{id}/end", operation_id = "end_body", tag = "organisation",
    params(("id" = BodyId, Path)), request_body = EndBody, responses((status = 200, body = BodyView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn end_body(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<BodyId>,
    Input(input): Input<EndBody>,
) -> Answer<BodyView> {
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut tx = change::begin(&cap, &call).await?;
    let (state, version, role) = find::body_now(&mut tx, &call, id, Action::EditBodies).await?;
    change::check_version(&call, version)?;
    let on = input.on.unwrap_or(today);
    let (parts, kinds) = body_ends::parts(&mut tx, tenant, id, on).await?;
    let mut heirs: HashMap<BodyId, Above> = HashMap::new();
    for fate in [input.children, input.posts, input.members] {
        if let Some(Fate::Move { to }) = fate
            && let Some(above) = bodies::above(&mut tx, tenant, to).await?
        {
            heirs.insert(to, above);
        }
    }
    let wanted = body::EndBody {
        on,
        reason: change::reason(&input.reason),
        children: input.children,
        posts: input.posts,
        members: input.members,
    };
    let ending =
        body::decide_end(&state, parts, &kinds, wanted, today, |to| heirs.get(&to).copied()).or_refuse()?;
    let done = body_ends::end(&mut tx, tenant, id, &ending, &mut || call.id()).await?;
    let data = json!({ "on": on, "done": done, "children": ending.children, "posts": ending.posts, "members": ending.members });
    let told = tells(&mut tx, &call, &ending, &done.concerned).await?;
    let mut events = vec![change::event(("body", id), &state.seat, "body_ended", role, data).telling(told)];
    let ended = done.bodies.iter().map(|child| {
        change::event(("body", *child), &state.seat, "body_ended", role, json!({ "on": on, "with": id }))
    });
    events.extend(ended);
    let moved = done.moved_bodies.iter().map(|child| {
        change::event(("body", *child), &state.seat, "body_moved", role, json!({ "on": on, "from": id }))
    });
    events.extend(moved);
    events.iter_mut().for_each(|event| event.reason = Some(ending.reason.clone()));
    let reply = views::changed(&cap, &mut tx, &call, id).await?;
    change::finish(&cap, &call, tx, events, &reply).await?;
    Ok(reply)
}
