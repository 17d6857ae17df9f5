//! Filtered lists of requests and tasks. The scope comes from the policy table; without one
//! there is no query.

use baodao_kernel::{AccountId, Actor, AreaLevel, AreaPath, Scope, text};
use baodao_platform::Problem;
use baodao_requests_core::{Kind, Relation};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgPool, Postgres, QueryBuilder, Row, postgres::PgRow};
use uuid::Uuid;

use super::requests::desks;
use super::rows::{At, KnownTask, TaskRow, code, path};
use crate::views::RequestLine;

/// How a list is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Newest first.
    Newest,
    /// What is due next, first; only open ones.
    Due,
}

/// What is asked of a list.
#[derive(Debug, Clone)]
pub struct Filter {
    /// Inside this area.
    pub within: Option<AreaPath>,
    /// At one of these stages.
    pub stages: Vec<String>,
    /// Of this kind.
    pub kind: Option<Kind>,
    /// Open (or over) ones only.
    pub open: Option<bool>,
    /// Past due and not handled.
    pub overdue: bool,
    /// Urgent ones only.
    pub urgent: bool,
    /// The caller's own only.
    pub mine: bool,
    /// These words, in this order, in title or text.
    pub words: Option<String>,
    /// From this moment on.
    pub from: Option<Timestamp>,
    /// Before this moment.
    pub until: Option<Timestamp>,
    /// Order.
    pub order: Order,
    /// After this place.
    pub after: Option<(Timestamp, Uuid)>,
    /// At most so many, and one more to know whether there are further ones.
    pub limit: i64,
}

/// The rows of the list.
pub async fn requests(
    pool: &PgPool,
    actor: &Actor,
    scope: &Scope<Relation>,
    filter: &Filter,
    now: Timestamp,
    name_of: impl Fn(&AreaPath) -> String,
) -> Result<Vec<RequestLine>, Problem> {
    if scope.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = QueryBuilder::<Postgres>::new(
        "select id, number, version, kind, urgency, area_path, title, stage, outcome, verdict, round, level, submitted_at, finish_due
           from request r where tenant_id = ",
    );
    query.push_bind(actor.tenant.0);
    query.push(" and (");
    push_scope(&mut query, actor, scope);
    query.push(")");
    push_filter(&mut query, actor, filter, now);
    match (filter.order, filter.after) {
        (Order::Newest, after) => {
            if let Some((at, id)) = after {
                query
                    .push(" and (submitted_at, id) < (")
                    .push_bind(at.to_sqlx())
                    .push(", ")
                    .push_bind(id)
                    .push(")");
            }
            query.push(" order by submitted_at desc, id desc");
        }
        (Order::Due, after) => {
            query.push(" and is_open and finish_due is not null");
            if let Some((at, id)) = after {
                query
                    .push(" and (finish_due, id) > (")
                    .push_bind(at.to_sqlx())
                    .push(", ")
                    .push_bind(id)
                    .push(")");
            }
            query.push(" order by finish_due, id");
        }
    }
    query.push(" limit ").push_bind(filter.limit);
    let rows = query.build().fetch_all(pool).await?;
    rows.iter().map(|row| line(row, now, &name_of)).collect()
}

/// How many requests of the scope are at each stage, and how many of the open ones are late.
pub async fn counts(
    pool: &PgPool,
    actor: &Actor,
    scope: &Scope<Relation>,
    within: Option<&AreaPath>,
    now: Timestamp,
) -> Result<Vec<(String, i64, i64)>, Problem> {
    if scope.is_empty() {
        return Ok(Vec::new());
    }
    let mut query =
        QueryBuilder::<Postgres>::new("select stage, count(*), count(*) filter (where finish_due <= ");
    query.push_bind(now.to_sqlx());
    query.push(" and stage in ('dispatched', 'in_progress')) from request r where is_open and tenant_id = ");
    query.push_bind(actor.tenant.0).push(" and (");
    push_scope(&mut query, actor, scope);
    query.push(")");
    if let Some(area) = within {
        push_area(query.push(" and "), area);
    }
    query.push(" group by stage order by stage");
    let rows = query.build().fetch_all(pool).await?;
    rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?, row.try_get(2)?))).collect()
}

/// The same rows that the policy's single decision would permit.
fn push_scope(query: &mut QueryBuilder<Postgres>, actor: &Actor, scope: &Scope<Relation>) {
    if scope.all {
        query.push("true");
        return;
    }
    query.push("false");
    for area in &scope.areas {
        push_area(query.push(" or "), area);
    }
    let Some(AccountId(me)) = actor.account else { return };
    for relation in &scope.relations {
        push_relation(query, *relation, me, actor);
    }
}

fn push_area(query: &mut QueryBuilder<Postgres>, area: &AreaPath) {
    match area.level() {
        AreaLevel::District => query.push("true"),
        AreaLevel::Community => query.push("community_path = ").push_bind(area.as_str().to_owned()),
        // '~' sorts after every character of a path.
        _ => query
            .push("(area_path >= ")
            .push_bind(area.as_str().to_owned())
            .push(" and area_path < ")
            .push_bind(format!("{}~", area.as_str()))
            .push(community_too(area))
            .push(")"),
    };
}

/// A grid lies in one community; saying so lets the community's index serve.
fn community_too(area: &AreaPath) -> String {
    match area.at(AreaLevel::Community) {
        // A path holds only digits and lower-case letters, so it can stand in the text.
        Some(community) => format!(" and community_path = '{}'", community.as_str()),
        None => String::new(),
    }
}

fn push_relation(query: &mut QueryBuilder<Postgres>, relation: Relation, me: Uuid, actor: &Actor) {
    match relation {
        Relation::Requester => {
            query.push(" or requester = ").push_bind(me);
            query.push(" or id in (select request_id from request_identity where tenant_id = ");
            query.push_bind(actor.tenant.0).push(" and requester = ").push_bind(me).push(")");
        }
        Relation::Proxy => {
            query.push(" or proxy = ").push_bind(me);
        }
        Relation::CoRequester => {
            query.push(" or id in (select request_id from co_requester where tenant_id = ");
            query.push_bind(actor.tenant.0).push(" and account = ").push_bind(me).push(")");
        }
        Relation::Recipient => {
            query.push(" or id in (select request_id from task where stage = 'open' and tenant_id = ");
            query.push_bind(actor.tenant.0).push(" and recipient = ").push_bind(me).push(")");
            query.push(" or id in (select request_id from task where stage = 'open' and tenant_id = ");
            query.push_bind(actor.tenant.0).push(" and desk_path = any(").push_bind(desks(actor)).push("))");
        }
        // These relations open single requests, not lists of them.
        Relation::ReceiptHolder
        | Relation::Offered
        | Relation::Claimant
        | Relation::InCharge
        | Relation::Caller => {}
    }
}

fn push_filter(query: &mut QueryBuilder<Postgres>, actor: &Actor, filter: &Filter, now: Timestamp) {
    if let Some(area) = &filter.within {
        push_area(query.push(" and "), area);
    }
    if !filter.stages.is_empty() {
        query.push(" and stage = any(").push_bind(filter.stages.clone()).push(")");
    }
    if let Some(kind) = filter.kind {
        query.push(" and kind = ").push_bind(kind.code());
    }
    if let Some(open) = filter.open {
        query.push(if open { " and is_open" } else { " and not is_open" });
    }
    if filter.overdue {
        query
            .push(" and is_open and stage in ('dispatched', 'in_progress') and finish_due <= ")
            .push_bind(now.to_sqlx());
    }
    if filter.urgent {
        query.push(" and urgency = 'urgent'");
    }
    if filter.mine {
        let me = actor.account.map(|account| account.0);
        query.push(" and (requester = ").push_bind(me);
        query.push(" or id in (select request_id from request_identity where tenant_id = ");
        query.push_bind(actor.tenant.0).push(" and requester = ").push_bind(me).push("))");
    }
    if let Some(from) = filter.from {
        query.push(" and submitted_at >= ").push_bind(from.to_sqlx());
    }
    if let Some(until) = filter.until {
        query.push(" and submitted_at < ").push_bind(until.to_sqlx());
    }
    if let Some(words) = &filter.words {
        push_words(query, words);
    }
}

/// All pieces by the index, then the phrase itself.
fn push_words(query: &mut QueryBuilder<Postgres>, words: &str) {
    let mut pieces = text::bigrams(words);
    pieces.sort();
    pieces.dedup();
    // Letters and digits only, so quoting is enough to make a query of them.
    let all: Vec<String> = pieces.iter().map(|piece| format!("'{piece}'")).collect();
    query.push(" and pieces @@ ").push_bind(all.join(" & ")).push("::tsquery");
    let like = words.trim().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    query.push(" and title || ' ' || body ilike ").push_bind(format!("%{like}%"));
}

fn line(row: &PgRow, now: Timestamp, name_of: &impl Fn(&AreaPath) -> String) -> Result<RequestLine, Problem> {
    let stage: String = row.try_get("stage")?;
    let area = path(row.try_get("area_path")?)?;
    let finish_due = row.try_get::<Option<At>, _>("finish_due")?.map(|at| at.to_jiff());
    let running = matches!(stage.as_str(), "dispatched" | "in_progress");
    Ok(RequestLine {
        id: baodao_kernel::RequestId(row.try_get("id")?),
        number: row.try_get("number")?,
        version: row.try_get("version")?,
        kind: code(row.try_get("kind")?)?,
        urgency: code(row.try_get("urgency")?)?,
        area_name: name_of(&area),
        area_path: area,
        title: baodao_kernel::mask::numbers_in(row.try_get("title")?),
        outcome: row.try_get::<Option<String>, _>("outcome")?.map(|text| code(&text)).transpose()?,
        verdict: row.try_get::<Option<String>, _>("verdict")?.map(|text| code(&text)).transpose()?,
        round: u16::try_from(row.try_get::<i16, _>("round")?).unwrap_or(1),
        level: code(row.try_get("level")?)?,
        submitted_at: row.try_get::<At, _>("submitted_at")?.to_jiff(),
        overdue: running && finish_due.is_some_and(|due| due <= now),
        finish_due,
        stage,
    })
}

/// Tasks that take claims, in areas of the scope or offered to the actor, nearest deadline first.
pub async fn open_tasks(
    pool: &PgPool,
    actor: &Actor,
    scope: &Scope<Relation>,
    within: Option<&AreaPath>,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<KnownTask>, Problem> {
    if scope.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = QueryBuilder::<Postgres>::new("select * from task where stage = 'open' and tenant_id = ");
    query.push_bind(actor.tenant.0).push(" and ((mode = 'open_call' and (");
    query.push(if scope.all { "true" } else { "false" });
    for area in &scope.areas {
        query.push(" or (area_path >= ").push_bind(area.as_str().to_owned());
        query.push(" and area_path < ").push_bind(format!("{}~", area.as_str())).push(")");
    }
    query.push("))");
    if let Some(AccountId(me)) = actor.account {
        query.push(" or recipient = ").push_bind(me);
        query.push(" or desk_path = any(").push_bind(desks(actor)).push(")");
        query.push(" or id in (select task_id from claim where tenant_id = ").push_bind(actor.tenant.0);
        query
            .push(" and account = ")
            .push_bind(me)
            .push(" and stage in ('offered', 'waitlisted', 'accepted'))");
    }
    query.push(")");
    if let Some(area) = within {
        query.push(" and area_path >= ").push_bind(area.as_str().to_owned());
        query.push(" and area_path < ").push_bind(format!("{}~", area.as_str()));
    }
    if let Some(after) = after {
        query.push(" and id < ").push_bind(after);
    }
    query.push(" order by id desc limit ").push_bind(limit);
    let rows: Vec<TaskRow> = query.build_query_as().fetch_all(pool).await?;
    rows.into_iter().map(KnownTask::try_from).collect()
}
