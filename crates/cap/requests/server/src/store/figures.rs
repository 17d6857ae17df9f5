//! Counts of what is open.

use baodao_kernel::{Actor, AreaPath, Scope};
use baodao_platform::Problem;
use baodao_requests_core::Relation;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgPool, Row};

use super::scope::{Branch, Sql, areas, branches, push_any_area, push_branch};

/// How many requests of the scope are at each stage, how many of the open ones are late, and how many
/// began again.
pub async fn counts(
    pool: &PgPool,
    actor: &Actor,
    scope: &Scope<Relation>,
    within: Option<&AreaPath>,
    now: Timestamp,
) -> Result<Vec<(String, i64, i64, i64)>, Problem> {
    let of_areas = areas(scope, within);
    let own: Vec<Branch> = branches(actor, scope, within, false)
        .into_iter()
        .filter(|branch| !matches!(branch, Branch::Areas(..)))
        .collect();
    let mut sql = Sql::new("select stage, sum(n)::bigint, sum(late)::bigint, sum(again)::bigint from (");
    push_counts(&mut sql, actor, now);
    push_any_area(&mut sql, &of_areas);
    sql.push(" group by stage");
    if !own.is_empty() {
        // One's own outside the areas, each once however it is one's own.
        push_counts(sql.push(" union all "), actor, now);
        sql.push("not ");
        push_any_area(&mut sql, &of_areas);
        if let Some(area) = within {
            push_any_area(sql.push(" and "), std::slice::from_ref(area));
        }
        sql.push(" and r.id = any(array(");
        for (at, branch) in own.iter().enumerate() {
            sql.push(if at > 0 { " union " } else { "" });
            sql.push("select r.id from request r where r.is_open and r.tenant_id = ")
                .push_bind(actor.tenant.0);
            push_branch(sql.push(" and "), branch, actor);
        }
        sql.push(")) group by stage");
    }
    sql.push(") as part group by stage order by stage");
    let rows = sql.build().persistent(false).fetch_all(pool).await?;
    rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?, row.try_get(2)?, row.try_get(3)?))).collect()
}

fn push_counts(sql: &mut Sql, actor: &Actor, now: Timestamp) {
    sql.push("select stage, count(*) as n, count(*) filter (where stage in ('dispatched', 'in_progress') and finish_due <= ");
    sql.push_bind(now.to_sqlx()).push(
        ") as late, count(*) filter (where round > 1) as again from request_open r where r.tenant_id = ",
    );
    sql.push_bind(actor.tenant.0).push(" and ");
}
