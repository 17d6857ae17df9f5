//! The duty list.

use baodao_kernel::TenantId;
use baodao_platform::{Log, Problem};
use sqlx::PgPool;

use crate::ops::DutyItemView;

/// The whole list, by body and code.
pub async fn all(pool: &PgPool, tenant: TenantId) -> Result<Vec<DutyItemView>, Problem> {
    let rows = sqlx::query_as!(
        DutyItemView,
        "select code, name, body, leads, source from duty_item where tenant_id = $1 order by body, code",
        tenant.0
    )
    .fetch_all(pool)
    .await?;
    Ok(rows)
}

/// Replaces the list, with the log, in one transaction.
pub async fn replace(
    pool: &PgPool,
    tenant: TenantId,
    items: &[DutyItemView],
    log: &Log,
) -> Result<(), Problem> {
    let column = |of: fn(&DutyItemView) -> String| items.iter().map(of).collect::<Vec<_>>();
    let mut tx = pool.begin().await?;
    sqlx::query!("delete from duty_item where tenant_id = $1", tenant.0).execute(&mut *tx).await?;
    sqlx::query!(
        "insert into duty_item (tenant_id, code, name, body, leads, source)
         select $1, i.code, i.name, i.body, i.leads, i.source
           from unnest($2::text[], $3::text[], $4::text[], $5::boolean[], $6::text[]) as i(code, name, body, leads, source)",
        tenant.0,
        &column(|item| item.code.clone()),
        &column(|item| item.name.clone()),
        &column(|item| item.body.clone()),
        &items.iter().map(|item| item.leads).collect::<Vec<_>>(),
        &column(|item| item.source.clone())
    )
    .execute(&mut *tx)
    .await?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(())
}
