//! What regular work looks for.

use baodao_gatherings_core::{FollowUpId, GatheringId};
use baodao_kernel::TenantId;
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};

/// A follow-up whose responsible are reminded.
#[derive(Debug, Clone, Copy)]
pub struct Due {
    pub id: FollowUpId,
    pub gathering: GatheringId,
}

/// Districts that have gatherings.
pub async fn tenants(executor: impl PgExecutor<'_>) -> Result<Vec<TenantId>, Problem> {
    let rows = sqlx::query_scalar!("select distinct tenant_id from gathering").fetch_all(executor).await?;
    Ok(rows.into_iter().map(TenantId).collect())
}

/// Marks the open follow-ups that are due from `today` up to `by` and of which nobody was reminded.
pub async fn near(
    tx: &mut PgConnection,
    tenant: TenantId,
    today: Date,
    by: Date,
) -> Result<Vec<Due>, Problem> {
    let rows = sqlx::query!(
        "update gathering_follow_up set reminded_for = due
          where tenant_id = $1 and done_at is null and due >= $2 and due <= $3
            and reminded_for is distinct from due
         returning id, gathering_id",
        tenant.0,
        today.to_sqlx() as _,
        by.to_sqlx() as _
    )
    .fetch_all(tx)
    .await?;
    let due = rows.into_iter();
    Ok(due.map(|row| Due { id: FollowUpId(row.id), gathering: GatheringId(row.gathering_id) }).collect())
}

/// Marks the open follow-ups whose day has passed before `today` and of which nobody was told so.
pub async fn passed(tx: &mut PgConnection, tenant: TenantId, today: Date) -> Result<Vec<Due>, Problem> {
    let rows = sqlx::query!(
        "update gathering_follow_up set passed_for = due
          where tenant_id = $1 and done_at is null and due < $2 and passed_for is distinct from due
         returning id, gathering_id",
        tenant.0,
        today.to_sqlx() as _
    )
    .fetch_all(tx)
    .await?;
    let due = rows.into_iter();
    Ok(due.map(|row| Due { id: FollowUpId(row.id), gathering: GatheringId(row.gathering_id) }).collect())
}

/// Forgets which single persons were invited to gatherings that ended before `before`; tells how many.
pub async fn forget_persons(
    tx: &mut PgConnection,
    tenant: TenantId,
    before: Timestamp,
) -> Result<u64, Problem> {
    let done = sqlx::query!(
        "delete from gathering_guest i using gathering g
          where i.tenant_id = $1 and i.kind = 'person' and g.tenant_id = i.tenant_id and g.id = i.gathering_id
            and g.ends_at < $2",
        tenant.0,
        before.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected())
}
