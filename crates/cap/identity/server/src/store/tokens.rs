//! Personal access tokens.

use baodao_identity_core::TokenId;
use baodao_kernel::{AccountId, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use serde_json::Value;
use sqlx::{PgConnection, PgExecutor};

use super::moment;
use super::sessions::Found;

/// A token without its secret.
#[derive(Debug, Clone)]
pub struct TokenRow {
    /// Which.
    pub id: TokenId,
    /// Whose.
    pub account: AccountId,
    /// What its holder calls it.
    pub name: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// The first moment at which it no longer counts.
    pub expires_at: Timestamp,
    /// When it was last used, to the minute.
    pub last_used_at: Option<Timestamp>,
}

/// Writes a new token.
pub async fn insert(
    connection: &mut PgConnection,
    tenant: TenantId,
    row: &TokenRow,
    token_hash: &[u8],
) -> Result<(), Problem> {
    sqlx::query!(
        "insert into access_token (tenant_id, id, account_id, name, token_hash, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        tenant.0,
        row.id.0,
        row.account.0,
        row.name,
        token_hash,
        row.created_at.to_sqlx() as _,
        row.expires_at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// The token with this hash, if it and its account are in use.
pub async fn find(executor: impl PgExecutor<'_>, token_hash: &[u8]) -> Result<Option<Found>, Problem> {
    let row = sqlx::query!(
        r#"select t.tenant_id, t.account_id, t.created_at as "created_at: jiff_sqlx::Timestamp",
                  t.last_used_at as "last_used_at: jiff_sqlx::Timestamp", t.expires_at as "expires_at: jiff_sqlx::Timestamp"
             from access_token t join account a on a.tenant_id = t.tenant_id and a.id = t.account_id
            where t.token_hash = $1 and t.revoked_at is null and a.state = 'active'"#,
        token_hash
    )
    .fetch_optional(executor)
    .await?;
    Ok(row.map(|row| Found {
        tenant: TenantId(row.tenant_id),
        account: AccountId(row.account_id),
        created_at: moment(row.created_at),
        last_seen_at: row.last_used_at.map_or(Timestamp::UNIX_EPOCH, moment),
        expires_at: moment(row.expires_at),
    }))
}

/// Notes the last use.
pub async fn touch(
    executor: impl PgExecutor<'_>,
    token_hash: &[u8],
    at: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update access_token set last_used_at = $2
          where token_hash = $1 and (last_used_at is null or last_used_at < $2)",
        token_hash,
        at.to_sqlx() as _
    )
    .execute(executor)
    .await?;
    Ok(())
}

/// The person's tokens that count at `now`, newest first.
pub async fn of_account(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    account: AccountId,
    now: Timestamp,
) -> Result<Vec<TokenRow>, Problem> {
    let rows = sqlx::query!(
        r#"select id, name, created_at as "created_at: jiff_sqlx::Timestamp",
                  expires_at as "expires_at: jiff_sqlx::Timestamp", last_used_at as "last_used_at: jiff_sqlx::Timestamp"
             from access_token
            where tenant_id = $1 and account_id = $2 and revoked_at is null and expires_at > $3
            order by id desc"#,
        tenant.0,
        account.0,
        now.to_sqlx() as _
    )
    .fetch_all(executor)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| TokenRow {
            id: TokenId(row.id),
            account,
            name: row.name,
            created_at: moment(row.created_at),
            expires_at: moment(row.expires_at),
            last_used_at: row.last_used_at.map(moment),
        })
        .collect())
}

/// Takes a token back with its history; `false` when there is none to take.
pub async fn revoke(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    account: AccountId,
    id: TokenId,
    at: Timestamp,
    log: Value,
) -> Result<bool, Problem> {
    let written = sqlx::query_scalar!(
        r#"with saved as (
             update access_token set revoked_at = $4
              where tenant_id = $1 and account_id = $2 and id = $3 and revoked_at is null returning 1)
           select append_log($5) as "written!" from saved"#,
        tenant.0,
        account.0,
        id.0,
        at.to_sqlx() as _,
        log
    )
    .fetch_optional(executor)
    .await?;
    Ok(written.is_some())
}
