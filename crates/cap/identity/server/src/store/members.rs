//! Roles of in-service members by the paper that they rest on.

use baodao_kernel::{AccountId, AreaPath, GrantId, TenantId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;

/// Writes home and unit into the profile of somebody who stated none.
pub async fn state_home(
    connection: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
    home: &AreaPath,
    unit: &str,
    at: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into volunteer_profile (tenant_id, account_id, home_path, adult, unit_name, updated_at)
         values ($1, $2, $3, true, $4, $5)
         on conflict (tenant_id, account_id) do update set
           home_path = coalesce(volunteer_profile.home_path, excluded.home_path),
           unit_name = coalesce(volunteer_profile.unit_name, excluded.unit_name),
           adult = true, updated_at = excluded.updated_at",
        tenant.0,
        account.0,
        home.as_str(),
        unit,
        at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Revokes what rests on the paper; tells which grants and whose.
pub async fn revoke_on(
    connection: &mut PgConnection,
    tenant: TenantId,
    paper: &str,
    at: Timestamp,
) -> Result<Vec<(GrantId, AccountId)>, sqlx::Error> {
    let rows = sqlx::query!(
        "update role_grant set revoked_at = $3, revoke_reason = '社区报到已结束'
          where tenant_id = $1 and instrument = $2 and role = 'in_service_member' and revoked_at is null
            and granted_by is null
        returning id, account_id",
        tenant.0,
        paper,
        at.to_sqlx() as _
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (GrantId(row.id), AccountId(row.account_id))).collect())
}
