//! Signed-in devices.

use baodao_identity_core::SessionId;
use baodao_kernel::{AccountId, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};

use super::moment;

/// A new session.
pub struct NewSession<'a> {
    /// What its secret is found by.
    pub token_hash: &'a [u8],
    /// Its id for people.
    pub id: SessionId,
    /// Whose.
    pub account: AccountId,
    /// When it begins.
    pub at: Timestamp,
    /// After which it is swept away in any case.
    pub expires_at: Timestamp,
    /// What the browser says it is.
    pub user_agent: &'a str,
}

/// Begins a session.
pub async fn insert(
    connection: &mut PgConnection,
    tenant: TenantId,
    new: NewSession<'_>,
) -> Result<(), Problem> {
    sqlx::query!(
        "insert into session (token_hash, tenant_id, id, account_id, created_at, last_seen_at, expires_at, user_agent)
         values ($1, $2, $3, $4, $5, $5, $6, $7)",
        new.token_hash,
        tenant.0,
        new.id.0,
        new.account.0,
        new.at.to_sqlx() as _,
        new.expires_at.to_sqlx() as _,
        new.user_agent
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// What the door needs to know of a session or token.
pub struct Found {
    /// The district.
    pub tenant: TenantId,
    /// Whose.
    pub account: AccountId,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used.
    pub last_seen_at: Timestamp,
    /// After which it never counts.
    pub expires_at: Timestamp,
}

/// The session with this hash, if it and its account are in use.
pub async fn find(executor: impl PgExecutor<'_>, token_hash: &[u8]) -> Result<Option<Found>, Problem> {
    let row = sqlx::query!(
        r#"select s.tenant_id, s.account_id, s.created_at as "created_at: jiff_sqlx::Timestamp",
                  s.last_seen_at as "last_seen_at: jiff_sqlx::Timestamp", s.expires_at as "expires_at: jiff_sqlx::Timestamp"
             from session s join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
            where s.token_hash = $1 and s.revoked_at is null and a.state = 'active'"#,
        token_hash
    )
    .fetch_optional(executor)
    .await?;
    Ok(row.map(|row| Found {
        tenant: TenantId(row.tenant_id),
        account: AccountId(row.account_id),
        created_at: moment(row.created_at),
        last_seen_at: moment(row.last_seen_at),
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
        "update session set last_seen_at = $2 where token_hash = $1 and last_seen_at < $2",
        token_hash,
        at.to_sqlx() as _
    )
    .execute(executor)
    .await?;
    Ok(())
}

/// One device as its holder sees it.
#[derive(Debug, Clone)]
pub struct Device {
    /// Which.
    pub id: SessionId,
    /// What its secret is found by.
    pub token_hash: Vec<u8>,
    /// When it signed in.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub last_seen_at: Timestamp,
    /// What the browser says it is.
    pub user_agent: String,
}

/// The person's devices that have not been signed out, the last used first.
pub async fn of_account(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    account: AccountId,
    now: Timestamp,
) -> Result<Vec<Device>, Problem> {
    let rows = sqlx::query!(
        r#"select id, token_hash, created_at as "created_at: jiff_sqlx::Timestamp",
                  last_seen_at as "last_seen_at: jiff_sqlx::Timestamp", user_agent
             from session
            where tenant_id = $1 and account_id = $2 and revoked_at is null and expires_at > $3
            order by last_seen_at desc, id limit 200"#,
        tenant.0,
        account.0,
        now.to_sqlx() as _
    )
    .fetch_all(executor)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Device {
            id: SessionId(row.id),
            token_hash: row.token_hash,
            created_at: moment(row.created_at),
            last_seen_at: moment(row.last_seen_at),
            user_agent: row.user_agent,
        })
        .collect())
}

/// Which of a person's sessions are ended.
#[derive(Debug, Clone, Copy)]
pub enum Which<'a> {
    /// All of them.
    All,
    /// The one with this id.
    One(SessionId),
    /// The one with this hash.
    This(&'a [u8]),
}

/// Ends sessions; tells how many.
pub async fn end(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    account: AccountId,
    which: Which<'_>,
    at: Timestamp,
) -> Result<u64, Problem> {
    let (id, hash) = match which {
        Which::All => (None, None),
        Which::One(id) => (Some(id.0), None),
        Which::This(hash) => (None, Some(hash)),
    };
    let done = sqlx::query!(
        "update session set revoked_at = $3
          where tenant_id = $1 and account_id = $2 and revoked_at is null
            and ($4::uuid is null or id = $4) and ($5::bytea is null or token_hash = $5)",
        tenant.0,
        account.0,
        at.to_sqlx() as _,
        id,
        hash
    )
    .execute(executor)
    .await?;
    Ok(done.rows_affected())
}

/// Deletes what is long over: sessions, codes, counters. Tells how many rows.
pub async fn sweep(connection: &mut PgConnection, now: Timestamp) -> Result<u64, sqlx::Error> {
    let sessions = sqlx::query!(
        "delete from session where expires_at < $1 or revoked_at < $1::timestamptz - interval '30 days'",
        now.to_sqlx() as _
    )
    .execute(&mut *connection)
    .await?;
    let codes = sqlx::query!("delete from sign_in_code where expires_at < $1", now.to_sqlx() as _)
        .execute(&mut *connection)
        .await?;
    let counters = sqlx::query!(
        "delete from sign_in_counter where touched_at < $1::timestamptz - interval '2 days'",
        now.to_sqlx() as _
    )
    .execute(&mut *connection)
    .await?;
    Ok(sessions.rows_affected() + codes.rows_affected() + counters.rows_affected())
}
