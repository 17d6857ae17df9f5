//! What regular work looks for.

use baodao_care_core::PairingId;
use baodao_kernel::{AreaPath, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};

use super::path;

/// A pairing that something is due for.
#[derive(Debug, Clone)]
pub struct Due {
    pub id: PairingId,
    pub area: AreaPath,
    pub next_due: Date,
}

/// Districts that have pairings or walks.
pub async fn tenants(executor: impl PgExecutor<'_>) -> Result<Vec<TenantId>, Problem> {
    let rows = sqlx::query_scalar!(
        r#"select tenant_id as "tenant!" from pairing union select tenant_id from grid_walk order by 1"#
    )
    .fetch_all(executor)
    .await?;
    Ok(rows.into_iter().map(TenantId).collect())
}

/// Marks the pairings whose visit is due up to `by` and whose helpers have not been reminded of it.
pub async fn remind(tx: &mut PgConnection, tenant: TenantId, by: Date) -> Result<Vec<Due>, Problem> {
    let rows = sqlx::query!(
        r#"update pairing set reminded_for = next_due
            where tenant_id = $1 and ended_at is null and next_due <= $2 and next_due <= term_until
              and reminded_for is distinct from next_due
           returning id, area_path, next_due as "next_due: jiff_sqlx::Date""#,
        tenant.0,
        by.to_sqlx() as _
    )
    .fetch_all(tx)
    .await?;
    let due = rows.into_iter().map(|row| due(row.id, &row.area_path, row.next_due.to_jiff()));
    Ok(due.collect())
}

/// Marks the pairings whose visit was due up to `by` and whose coordinator has not been asked.
pub async fn ask(tx: &mut PgConnection, tenant: TenantId, by: Date) -> Result<Vec<Due>, Problem> {
    let rows = sqlx::query!(
        r#"update pairing set asked_for = next_due
            where tenant_id = $1 and ended_at is null and next_due <= $2 and next_due <= term_until
              and asked_for is distinct from next_due
           returning id, area_path, next_due as "next_due: jiff_sqlx::Date""#,
        tenant.0,
        by.to_sqlx() as _
    )
    .fetch_all(tx)
    .await?;
    let due = rows.into_iter().map(|row| due(row.id, &row.area_path, row.next_due.to_jiff()));
    Ok(due.collect())
}

/// Ends the pairings whose term is over.
pub async fn lapse(
    tx: &mut PgConnection,
    tenant: TenantId,
    today: Date,
    at: Timestamp,
) -> Result<Vec<Due>, Problem> {
    let rows = sqlx::query!(
        r#"update pairing set ended_at = $3, end_cause = 'term', recipient_asked = null, version = version + 1
            where tenant_id = $1 and ended_at is null and term_until < $2
           returning id, area_path, next_due as "next_due: jiff_sqlx::Date""#,
        tenant.0,
        today.to_sqlx() as _,
        at.to_sqlx() as _
    )
    .fetch_all(tx)
    .await?;
    let due = rows.into_iter().map(|row| due(row.id, &row.area_path, row.next_due.to_jiff()));
    Ok(due.collect())
}

fn due(id: uuid::Uuid, area: &str, next_due: Date) -> Due {
    Due { id: PairingId(id), area: path(area), next_due }
}

/// Erases names and numbers of households whose pairing ended before `before`; tells how many.
pub async fn erase_households(
    tx: &mut PgConnection,
    tenant: TenantId,
    before: Timestamp,
) -> Result<u64, Problem> {
    let done = sqlx::query!(
        "update pairing set alias = null, contact = null, recipient = null
          where tenant_id = $1 and ended_at < $2 and alias is not null",
        tenant.0,
        before.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected())
}

/// Deletes what was noted on visits before `before`; tells how many.
pub async fn delete_visits(tx: &mut PgConnection, tenant: TenantId, before: Date) -> Result<u64, Problem> {
    let done = sqlx::query!(
        "delete from care_visit where tenant_id = $1 and visited_on < $2",
        tenant.0,
        before.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected())
}

/// Deletes walks that began before `before`; tells how many.
pub async fn delete_walks(
    tx: &mut PgConnection,
    tenant: TenantId,
    before: Timestamp,
) -> Result<u64, Problem> {
    let done = sqlx::query!(
        "delete from grid_walk where tenant_id = $1 and starts_at < $2",
        tenant.0,
        before.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected())
}
