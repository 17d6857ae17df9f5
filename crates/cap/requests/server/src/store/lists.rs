//! Filtered lists of requests. The scope comes from the policy table; without one there is no
//! query.

use baodao_kernel::{Actor, AreaPath, Scope, policy};
use baodao_platform::Problem;
use baodao_requests_core::{Action, Kind, POLICY, Relation, StageCode};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgPool, Row, postgres::PgRow};
use uuid::Uuid;

use super::rows::{At, code, path};
use super::scope::{Branch, Sql, branches, push_any_area, push_branch};
use super::search;
use crate::search::folded;
use crate::views::RequestLine;

/// How a list is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Newest first.
    Newest,
    /// What is due next, first; only open ones.
    Due,
}

/// What waits for somebody's decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pending {
    /// More time, a wait or an end was asked for.
    Application,
    /// Somebody wants to give a task back.
    Return,
}

/// Which tasks somebody wants to give back, and nobody decided yet.
const RETURN_PENDING: &str =
    "t.stage = 'open' and t.objection is not null and t.objection->>'refused_by' is null";

/// What is asked of a list.
#[derive(Debug, Clone)]
pub struct Filter {
    /// Inside this area.
    pub within: Option<AreaPath>,
    /// At one of these stages.
    pub stages: Vec<StageCode>,
    /// Of this kind.
    pub kind: Option<Kind>,
    /// Open (or over) ones only.
    pub open: Option<bool>,
    /// Past due and not handled.
    pub overdue: bool,
    /// Urgent ones only.
    pub urgent: bool,
    /// With something to decide.
    pub pending: Option<Pending>,
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

impl Filter {
    /// Whether only open ones can pass; they have a table of their own.
    pub(super) fn only_open(&self) -> bool {
        self.open == Some(true)
            || self.overdue
            || self.pending.is_some()
            || self.order == Order::Due
            || (!self.stages.is_empty() && self.stages.iter().all(|stage| stage.is_open()))
    }
}

/// Which requests of the branches are meant besides.
#[derive(Debug, Clone, Copy)]
pub(super) enum Found<'a> {
    /// All.
    Any,
    /// These, which a search has found.
    Among(&'a [Uuid]),
    /// Those that hold these folded words.
    With(&'a str),
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
    let branches = branches(actor, scope, filter.within.as_ref(), filter.mine);
    let rows = match &filter.words {
        None => read(pool, actor, &branches, filter, Found::Any, now).await?,
        Some(words) => {
            // One's own are few and read one by one; those of an area are searched for.
            let (areas, own): (Vec<Branch>, Vec<Branch>) =
                branches.into_iter().partition(|branch| matches!(branch, Branch::Areas(..)));
            let mut rows = read(pool, actor, &own, filter, Found::With(&folded(words.trim())), now).await?;
            if !areas.is_empty() {
                rows.extend(search::requests(pool, actor, &areas, filter, words, now).await?);
            }
            first(rows, filter)?
        }
    };
    rows.iter().map(|row| line(row, actor, now, &name_of)).collect()
}

/// The first of the rows in the list's order, each once.
fn first(rows: Vec<PgRow>, filter: &Filter) -> Result<Vec<PgRow>, Problem> {
    let mut keyed = Vec::with_capacity(rows.len());
    for row in rows {
        let at: At = match filter.order {
            Order::Newest => row.try_get("submitted_at")?,
            Order::Due => row.try_get("finish_due")?,
        };
        keyed.push(((at.to_jiff(), row.try_get::<Uuid, _>("id")?), row));
    }
    keyed.sort_by_key(|(key, _)| *key);
    if filter.order == Order::Newest {
        keyed.reverse();
    }
    keyed.dedup_by_key(|(key, _)| *key);
    keyed.truncate(usize::try_from(filter.limit).unwrap_or(usize::MAX));
    Ok(keyed.into_iter().map(|(_, row)| row).collect())
}

/// Reads the first rows of each branch by an index, then the first of all of them.
pub(super) async fn read(
    pool: &PgPool,
    actor: &Actor,
    branches: &[Branch],
    filter: &Filter,
    found: Found<'_>,
    now: Timestamp,
) -> Result<Vec<PgRow>, Problem> {
    if branches.is_empty() {
        return Ok(Vec::new());
    }
    let (key, order) = match filter.order {
        Order::Newest => ("submitted_at", "submitted_at desc, id desc"),
        Order::Due => ("finish_due", "finish_due, id"),
    };
    let mut sql = Sql::new(
        "select r.id, number, version, kind, urgency, area_path, title, stage, outcome, verdict, round, level, submitted_at, finish_due,
                pending_ask, lon, lat, exists (select 1 from task t where t.request_id = r.id and ",
    );
    sql.push(RETURN_PENDING).push(") as return_pending from (");
    let sorted = filter.overdue && filter.order == Order::Newest && few_late(pool, actor, now).await?;
    for (at, branch) in branches.iter().enumerate() {
        sql.push(if at > 0 { " union (" } else { "(" });
        sql.push(format!("select r.id, r.{key} from ")).push(if sorted { "(select * from " } else { "" });
        push_rows(&mut sql, actor, branch, filter, found, now);
        sql.push(if sorted { " offset 0) r" } else { "" });
        sql.push(format!(" order by {order} limit ")).push_bind(filter.limit).push(")");
    }
    sql.push(") as first join request r using (id, ").push(key).push(") order by ");
    sql.push(order).push(" limit ").push_bind(filter.limit);
    // Planned for these very values: which index serves depends on them.
    Ok(sql.build().persistent(false).fetch_all(pool).await?)
}

/// What is late is old, so the newest rows hold little of it: where there are few of them, all are
/// read and sorted; where there are many, the newest are among the newest after all.
async fn few_late(pool: &PgPool, actor: &Actor, now: Timestamp) -> Result<bool, Problem> {
    const FEW: i64 = 2000;
    let late = sqlx::query_scalar!(
        r#"select count(*) as "n!" from
             (select 1 from request_open where tenant_id = $1 and finish_due <= $2 limit $3) as late"#,
        actor.tenant.0,
        now.to_sqlx() as _,
        FEW
    )
    .fetch_one(pool)
    .await?;
    Ok(late < FEW)
}

fn push_rows(
    sql: &mut Sql,
    actor: &Actor,
    branch: &Branch,
    filter: &Filter,
    found: Found<'_>,
    now: Timestamp,
) {
    // Whose it is stands on the request itself.
    let whole = matches!(branch, Branch::Requester(_) | Branch::Proxy(_));
    let narrow = filter.only_open() && !whole;
    let table = if narrow { "request_open r" } else { "request r" };
    sql.push(table).push(" where r.tenant_id = ").push_bind(actor.tenant.0).push(" and ");
    push_branch(sql, branch, actor);
    if let (Some(area), false) = (&filter.within, matches!(branch, Branch::Areas(..))) {
        push_any_area(sql.push(" and "), std::slice::from_ref(area));
    }
    if filter.only_open() && !narrow {
        sql.push(" and r.is_open");
    }
    if filter.open == Some(false) {
        sql.push(if narrow { " and false" } else { " and not r.is_open" });
    }
    push_filter(sql, actor, filter, now);
    match found {
        Found::Any => {}
        Found::Among(ids) => {
            sql.push(" and r.id = any(").push_bind(ids.to_vec()).push(")");
        }
        Found::With(words) => {
            sql.push(
                " and exists (select 1 from request_text t where t.request_id = r.id and strpos(t.words, ",
            );
            sql.push_bind(words.to_owned()).push(") > 0)");
        }
    }
}

fn push_filter(sql: &mut Sql, actor: &Actor, filter: &Filter, now: Timestamp) {
    if !filter.stages.is_empty() {
        let codes: Vec<&'static str> = filter.stages.iter().map(|stage| stage.code()).collect();
        sql.push(" and r.stage = any(").push_bind(codes.clone()).push(")");
        if filter.stages.iter().all(|stage| stage.is_odd_end()) {
            sql.push(" and r.odd_end = any(").push_bind(codes).push(")");
        }
    }
    if let Some(kind) = filter.kind {
        sql.push(" and r.kind = ").push_bind(kind.code());
    }
    if filter.overdue {
        sql.push(" and r.stage in ('dispatched', 'in_progress') and r.finish_due <= ")
            .push_bind(now.to_sqlx());
    }
    if filter.urgent {
        sql.push(" and r.urgency = 'urgent'");
    }
    match filter.pending {
        None => {}
        Some(Pending::Application) => {
            sql.push(
                " and r.id in (select p.id from request p where p.pending_ask is not null and p.tenant_id = ",
            );
            sql.push_bind(actor.tenant.0).push(")");
        }
        Some(Pending::Return) => {
            sql.push(" and exists (select 1 from task t where t.request_id = r.id and ")
                .push(RETURN_PENDING)
                .push(")");
        }
    }
    if let Some(from) = filter.from {
        sql.push(" and r.submitted_at >= ").push_bind(from.to_sqlx());
    }
    if let Some(until) = filter.until {
        sql.push(" and r.submitted_at < ").push_bind(until.to_sqlx());
    }
    if filter.order == Order::Due {
        sql.push(" and r.finish_due is not null");
    }
    if let Some((at, id)) = filter.after {
        sql.push(match filter.order {
            Order::Newest => " and (r.submitted_at, r.id) < (",
            Order::Due => " and (r.finish_due, r.id) > (",
        });
        sql.push_bind(at.to_sqlx()).push(", ").push_bind(id).push(")");
    }
}

fn line(
    row: &PgRow,
    actor: &Actor,
    now: Timestamp,
    name_of: &impl Fn(&AreaPath) -> String,
) -> Result<RequestLine, Problem> {
    let stage: String = row.try_get("stage")?;
    let area = path(row.try_get("area_path")?)?;
    let finish_due = row.try_get::<Option<At>, _>("finish_due")?.map(|at| at.to_jiff());
    let point = row.try_get::<Option<f64>, _>("lon")?.zip(row.try_get::<Option<f64>, _>("lat")?);
    let at_desk = policy::decide(POLICY, actor, &Action::Accept, &area, |_| false).is_some();
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
        pending: row.try_get("pending_ask")?,
        return_pending: row.try_get("return_pending")?,
        point: point.filter(|_| at_desk).map(|(lon, lat)| [lon, lat]),
        finish_due,
        stage,
    })
}
