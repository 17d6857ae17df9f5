//! Open tasks that nobody has taken though half of their time is gone.

use baodao_kernel::{Actor, AreaPath, Scope};
use baodao_platform::Problem;
use baodao_requests_core::Relation;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{FromRow, PgPool, Row};
use uuid::Uuid;

use super::rows::{At, KnownTask, TaskRow};
use super::scope::{Sql, areas, push_any_area};

/// Which gaps.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// Inside this area.
    pub within: Option<&'a AreaPath>,
    /// After this place.
    pub after: Option<(Timestamp, Uuid)>,
    /// At most so many.
    pub limit: i64,
    /// The present moment.
    pub now: Timestamp,
}

/// A task that waits for somebody.
#[derive(Debug, Clone)]
pub struct Gap {
    /// The task.
    pub known: KnownTask,
    /// By when somebody is needed.
    pub due: Timestamp,
    /// Offers without an answer.
    pub unanswered: i64,
}

/// Half of the time between giving and need is gone, as when a clock calls out first.
const HALF_GONE: &str = "t.given_at + (least(t.span_from, r.finish_due) - t.given_at) / 2 <= ";

/// Gaps in areas of the scope, the soonest needed first. Read from the open requests of the areas.
pub async fn gaps(
    pool: &PgPool,
    actor: &Actor,
    scope: &Scope<Relation>,
    wanted: Wanted<'_>,
) -> Result<Vec<Gap>, Problem> {
    let areas = areas(scope, wanted.within);
    if areas.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(
        "select t.*, least(t.span_from, r.finish_due) as due, \
         (select count(*) from claim c where c.task_id = t.id and c.stage = 'offered') as unanswered \
         from request_open r join task t on t.request_id = r.id \
         where t.stage = 'open' and t.taken = 0 and t.received_by is null \
         and r.stage in ('dispatched', 'in_progress') and r.tenant_id = ",
    );
    sql.push_bind(actor.tenant.0);
    push_any_area(sql.push(" and "), &areas);
    sql.push(" and ").push(HALF_GONE).push_bind(wanted.now.to_sqlx());
    if let Some((due, id)) = wanted.after {
        sql.push(" and (least(t.span_from, r.finish_due), t.id) > (").push_bind(due.to_sqlx());
        sql.push(", ").push_bind(id).push(")");
    }
    sql.push(" order by due, t.id limit ").push_bind(wanted.limit);
    let rows = sql.build().persistent(false).fetch_all(pool).await?;
    let mut gaps = Vec::with_capacity(rows.len());
    for row in &rows {
        let due: At = row.try_get("due")?;
        gaps.push(Gap {
            known: KnownTask::try_from(TaskRow::from_row(row)?)?,
            due: due.to_jiff(),
            unanswered: row.try_get("unanswered")?,
        });
    }
    Ok(gaps)
}
