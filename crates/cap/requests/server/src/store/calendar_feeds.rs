//! Secret addresses of calendars.

use baodao_kernel::{AccountId, Actor, TenantId};
use baodao_platform::{Log, Problem};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::PgPool;

/// Keeps a new address in the place of the old one, with the log.
pub async fn renew(
    pool: &PgPool,
    actor: &Actor,
    account: AccountId,
    hash: &[u8],
    now: Timestamp,
    log: &Log,
) -> Result<(), Problem> {
    sqlx::query_scalar!(
        r#"with renewed as (
             insert into calendar_feed (tenant_id, account, token_hash, made_at) values ($1, $2, $3, $4)
             on conflict (tenant_id, account) do update set token_hash = excluded.token_hash, made_at = excluded.made_at
             returning 1)
           select append_log($5) as "written!" from renewed"#,
        actor.tenant.0,
        account.0,
        hash,
        now.to_sqlx() as _,
        log.param()
    )
    .fetch_one(pool)
    .await?;
    Ok(())
}

/// Forgets the address with the log; whether there was one.
pub async fn end(pool: &PgPool, actor: &Actor, account: AccountId, log: &Log) -> Result<bool, Problem> {
    let ended = sqlx::query_scalar!(
        r#"with ended as (delete from calendar_feed where tenant_id = $1 and account = $2 returning 1)
           select append_log($3) as "written!" from ended"#,
        actor.tenant.0,
        account.0,
        log.param()
    )
    .fetch_optional(pool)
    .await?;
    Ok(ended.is_some())
}

/// Whose calendar an address leads to.
pub async fn owner(pool: &PgPool, tenant: TenantId, hash: &[u8]) -> Result<Option<AccountId>, Problem> {
    let owner = sqlx::query_scalar!(
        "select account from calendar_feed where tenant_id = $1 and token_hash = $2",
        tenant.0,
        hash
    )
    .fetch_optional(pool)
    .await?;
    Ok(owner.map(AccountId))
}

/// Since when the account has one.
pub async fn since(pool: &PgPool, actor: &Actor, account: AccountId) -> Result<Option<Timestamp>, Problem> {
    let made = sqlx::query_scalar!(
        r#"select made_at as "at: jiff_sqlx::Timestamp" from calendar_feed where tenant_id = $1 and account = $2"#,
        actor.tenant.0,
        account.0
    )
    .fetch_optional(pool)
    .await?;
    Ok(made.map(|at| at.to_jiff()))
}
