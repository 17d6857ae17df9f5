//! Closing an account: nothing that tells who it was stays behind.

use baodao_kernel::{AccountId, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;

use super::consents;
use super::sessions::{self, Which};

/// Erases name, number and profile, ends sessions and tokens, withdraws consent and takes
/// roles back. Past deeds keep the account's id, which then says nothing about a person.
pub async fn close(
    connection: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
    by: AccountId,
    at: Timestamp,
) -> Result<(), Problem> {
    sqlx::query!(
        "update account set name = null, phone = null, phone_blind = null, state = 'closed',
                closed_at = $3, version = version + 1
          where tenant_id = $1 and id = $2",
        tenant.0,
        account.0,
        at.to_sqlx() as _
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "delete from volunteer_profile where tenant_id = $1 and account_id = $2",
        tenant.0,
        account.0
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!("delete from demo_person where tenant_id = $1 and account_id = $2", tenant.0, account.0)
        .execute(&mut *connection)
        .await?;
    sqlx::query!(
        "update role_grant set revoked_at = $3, revoked_by = $4, revoke_reason = 'account_closed'
          where tenant_id = $1 and account_id = $2 and revoked_at is null",
        tenant.0,
        account.0,
        at.to_sqlx() as _,
        by.0
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "update access_token set revoked_at = $3 where tenant_id = $1 and account_id = $2 and revoked_at is null",
        tenant.0,
        account.0,
        at.to_sqlx() as _
    )
    .execute(&mut *connection)
    .await?;
    sessions::end(&mut *connection, tenant, account, Which::All, at).await?;
    consents::withdraw(connection, tenant, account, None, at).await?;
    Ok(())
}
