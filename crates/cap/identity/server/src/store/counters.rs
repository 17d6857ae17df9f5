//! Codes that wait to be entered, and what is counted against guessing.

use baodao_identity_core::sign_in::{Counter, PendingCode, Subject, Window};
use baodao_kernel::TenantId;
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;

use super::moment;

/// Whose counter: the kind and the keyed hash.
pub type Key = (Subject, Vec<u8>);

fn count(number: i32) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

fn stored(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// Reads a counter and keeps others from it until the transaction ends. Everybody locks the
/// telephone before the address, so nobody waits in a circle.
pub async fn lock(
    connection: &mut PgConnection,
    tenant: TenantId,
    key: &Key,
    now: Timestamp,
) -> Result<Counter, Problem> {
    let (subject, hash) = key;
    sqlx::query!(
        "insert into sign_in_counter (tenant_id, subject_kind, subject, touched_at)
         values ($1, $2, $3, $4) on conflict do nothing",
        tenant.0,
        subject.code(),
        hash,
        now.to_sqlx() as _
    )
    .execute(&mut *connection)
    .await?;
    let row = sqlx::query!(
        r#"select last_sent_at as "last_sent_at: jiff_sqlx::Timestamp",
                  hour_since as "hour_since: jiff_sqlx::Timestamp", hour_count,
                  day_since as "day_since: jiff_sqlx::Timestamp", day_count,
                  failures_since as "failures_since: jiff_sqlx::Timestamp", failures,
                  locked_until as "locked_until: jiff_sqlx::Timestamp"
             from sign_in_counter
            where tenant_id = $1 and subject_kind = $2 and subject = $3 for update"#,
        tenant.0,
        subject.code(),
        hash
    )
    .fetch_one(connection)
    .await?;
    Ok(Counter {
        last_sent: row.last_sent_at.map(moment),
        hour: Window { since: moment(row.hour_since), count: count(row.hour_count) },
        day: Window { since: moment(row.day_since), count: count(row.day_count) },
        failures: Window { since: moment(row.failures_since), count: count(row.failures) },
        locked_until: row.locked_until.map(moment),
    })
}

/// Writes a counter that was locked.
pub async fn save(
    connection: &mut PgConnection,
    tenant: TenantId,
    key: &Key,
    counter: Counter,
    now: Timestamp,
) -> Result<(), Problem> {
    let (subject, hash) = key;
    sqlx::query!(
        "update sign_in_counter set
           last_sent_at = $4, hour_since = $5, hour_count = $6, day_since = $7, day_count = $8,
           failures_since = $9, failures = $10, locked_until = $11, touched_at = $12
          where tenant_id = $1 and subject_kind = $2 and subject = $3",
        tenant.0,
        subject.code(),
        hash,
        counter.last_sent.map(ToSqlx::to_sqlx) as _,
        counter.hour.since.to_sqlx() as _,
        stored(counter.hour.count),
        counter.day.since.to_sqlx() as _,
        stored(counter.day.count),
        counter.failures.since.to_sqlx() as _,
        stored(counter.failures.count),
        counter.locked_until.map(ToSqlx::to_sqlx) as _,
        now.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Puts a new code in the place of any older one.
pub async fn put_code(
    connection: &mut PgConnection,
    tenant: TenantId,
    phone: &[u8],
    code: &[u8],
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<(), Problem> {
    sqlx::query!(
        "insert into sign_in_code (tenant_id, phone_blind, code_hash, sent_at, expires_at)
         values ($1, $2, $3, $4, $5)
         on conflict (tenant_id, phone_blind) do update set
           code_hash = excluded.code_hash, attempts = 0, sent_at = excluded.sent_at, expires_at = excluded.expires_at",
        tenant.0,
        phone,
        code,
        now.to_sqlx() as _,
        expires_at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// The code that waits for this telephone, and whether `entered` is the same.
pub async fn code(
    connection: &mut PgConnection,
    tenant: TenantId,
    phone: &[u8],
    entered: &[u8],
) -> Result<(Option<PendingCode>, bool), Problem> {
    let row = sqlx::query!(
        r#"select code_hash, attempts, expires_at as "expires_at: jiff_sqlx::Timestamp"
             from sign_in_code where tenant_id = $1 and phone_blind = $2 for update"#,
        tenant.0,
        phone
    )
    .fetch_optional(connection)
    .await?;
    // Both sides are keyed hashes, so how long the comparison takes tells nothing of the code.
    let matches = row.as_ref().is_some_and(|row| row.code_hash == entered);
    let pending =
        row.map(|row| PendingCode { attempts: count(row.attempts), expires_at: moment(row.expires_at) });
    Ok((pending, matches))
}

/// Counts a wrong entry.
pub async fn miss_code(connection: &mut PgConnection, tenant: TenantId, phone: &[u8]) -> Result<(), Problem> {
    sqlx::query!(
        "update sign_in_code set attempts = attempts + 1 where tenant_id = $1 and phone_blind = $2",
        tenant.0,
        phone
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// A code is good once.
pub async fn use_code(connection: &mut PgConnection, tenant: TenantId, phone: &[u8]) -> Result<(), Problem> {
    sqlx::query!("delete from sign_in_code where tenant_id = $1 and phone_blind = $2", tenant.0, phone)
        .execute(connection)
        .await?;
    Ok(())
}
