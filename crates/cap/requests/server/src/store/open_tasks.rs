//! The list of tasks that take claims.

use baodao_kernel::{AccountId, Actor, AreaPath, Scope};
use baodao_platform::Problem;
use baodao_requests_core::Relation;
use sqlx::PgPool;
use uuid::Uuid;

use super::requests::desks;
use super::rows::{KnownTask, TaskRow};
use super::scope::{Sql, areas, push_prefix};

/// Tasks that take claims, in areas of the scope or offered or given to the actor, newest first.
/// Each way to see one is a query of its own, so that an index in the list's order serves.
pub async fn open_tasks(
    pool: &PgPool,
    actor: &Actor,
    scope: &Scope<Relation>,
    within: Option<&AreaPath>,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<KnownTask>, Problem> {
    let mut sql = Sql::new("select task.* from (");
    let mut ways = 0;
    let mut begin = |sql: &mut Sql| {
        sql.push(if ways > 0 { " union (" } else { "(" });
        ways += 1;
        sql.push("select id from task r where stage = 'open' and tenant_id = ").push_bind(actor.tenant.0);
        sql.push(" and ");
    };
    let end = |sql: &mut Sql| {
        if let Some(area) = within {
            push_prefix(sql.push(" and "), area);
        }
        if let Some(after) = after {
            sql.push(" and id < ").push_bind(after);
        }
        sql.push(" order by id desc limit ").push_bind(limit).push(")");
    };
    let areas = areas(scope, within);
    if !areas.is_empty() {
        begin(&mut sql);
        sql.push("mode = 'open_call' and (false");
        for area in &areas {
            push_prefix(sql.push(" or "), area);
        }
        sql.push(")");
        end(&mut sql);
    }
    if let Some(AccountId(me)) = actor.account {
        begin(&mut sql);
        sql.push("recipient = ").push_bind(me);
        end(&mut sql);
        begin(&mut sql);
        sql.push("desk_path = any(").push_bind(desks(actor)).push(")");
        end(&mut sql);
        begin(&mut sql);
        sql.push("id in (select task_id from claim where tenant_id = ").push_bind(actor.tenant.0);
        sql.push(" and account = ")
            .push_bind(me)
            .push(" and stage in ('offered', 'waitlisted', 'accepted'))");
        end(&mut sql);
    }
    if ways == 0 {
        return Ok(Vec::new());
    }
    sql.push(") as first join task using (id) order by id desc limit ").push_bind(limit);
    let rows: Vec<TaskRow> = sql.build_query_as().persistent(false).fetch_all(pool).await?;
    rows.into_iter().map(KnownTask::try_from).collect()
}
