//! What the registers of branches and units are compared with.

use baodao_kernel::{AccountId, AreaPath, BodyId, ReportInId, TenantId, UnitId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;
use uuid::Uuid;

use super::path;

/// A confirmed person as far as the register of branch members concerns them.
#[derive(Debug, Clone, Copy)]
pub struct Serving {
    /// Whose report-in.
    pub id: ReportInId,
    /// The person's account.
    pub account: Option<AccountId>,
    /// The branch as the report-in has it.
    pub branch: Option<BodyId>,
}

/// The confirmed report-ins of these accounts.
pub async fn of_accounts(
    connection: &mut PgConnection,
    tenant: TenantId,
    accounts: &[Uuid],
) -> Result<Vec<Serving>, sqlx::Error> {
    let rows = sqlx::query!(
        "select id, account_id, branch_id from report_in
          where tenant_id = $1 and account_id = any($2) and kind = 'member' and state = 'confirmed' order by id",
        tenant.0,
        accounts
    )
    .fetch_all(connection)
    .await?;
    let open = rows.into_iter().map(|row| Serving {
        id: ReportInId(row.id),
        account: row.account_id.map(AccountId),
        branch: row.branch_id.map(BodyId),
    });
    Ok(open.collect())
}

/// The confirmed report-ins that have a branch.
pub async fn in_branch(
    connection: &mut PgConnection,
    tenant: TenantId,
    branch: BodyId,
) -> Result<Vec<Serving>, sqlx::Error> {
    let rows = sqlx::query!(
        "select id, account_id from report_in
          where tenant_id = $1 and branch_id = $2 and kind = 'member' and state = 'confirmed' order by id",
        tenant.0,
        branch.0
    )
    .fetch_all(connection)
    .await?;
    let open = rows.into_iter().map(|row| Serving {
        id: ReportInId(row.id),
        account: row.account_id.map(AccountId),
        branch: Some(branch),
    });
    Ok(open.collect())
}

/// Notes that a unit is no more; `false` when that was noted before.
pub async fn note_unit_over(
    connection: &mut PgConnection,
    tenant: TenantId,
    unit: UnitId,
    at: Timestamp,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "insert into report_in_unit_over (tenant_id, unit_id, over_at) values ($1, $2, $3) on conflict do nothing",
        tenant.0,
        unit.0,
        at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The unit's own report-ins that are not over.
pub async fn of_unit_itself(
    connection: &mut PgConnection,
    tenant: TenantId,
    unit: UnitId,
) -> Result<Vec<ReportInId>, sqlx::Error> {
    let rows = sqlx::query_scalar!(
        "select id from report_in
          where tenant_id = $1 and unit_id = $2 and kind = 'unit'
            and state in ('invited', 'submitted', 'needs_correction', 'confirmed')
          order by id",
        tenant.0,
        unit.0
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(ReportInId).collect())
}

/// The communities to which the unit or its people have reported in, in their order.
pub async fn communities_of(
    connection: &mut PgConnection,
    tenant: TenantId,
    unit: UnitId,
) -> Result<Vec<AreaPath>, sqlx::Error> {
    let rows = sqlx::query_scalar!(
        r#"select distinct community_path as "path!" from report_in
            where tenant_id = $1 and unit_id = $2 and community_path is not null
              and state in ('submitted', 'needs_correction', 'confirmed')
            order by 1"#,
        tenant.0,
        unit.0
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.iter().map(|text| path(text)).collect())
}
