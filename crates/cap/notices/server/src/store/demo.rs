//! The demo's message page.

use baodao_kernel::TenantId;
use baodao_notices_core::{ChannelKind, Message};
use baodao_platform::Platform;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::PgPool;
use uuid::Uuid;

/// A message as the page shows it.
pub struct Kept {
    pub id: Uuid,
    pub at: Timestamp,
    pub channel: String,
    pub receiver: String,
    pub body: String,
}

/// Keeps a message; the number is masked before it is stored.
pub async fn keep(platform: &Platform, channel: ChannelKind, message: &Message) -> Result<(), sqlx::Error> {
    let now = platform.now();
    sqlx::query!(
        "insert into demo_message (tenant_id, id, at, channel, receiver, body) values ($1, $2, $3, $4, $5, $6)",
        message.tenant.0,
        platform.draw().id(now),
        now.to_sqlx() as _,
        channel.code(),
        message.to.masked(),
        message.text
    )
    .execute(platform.pool())
    .await?;
    Ok(())
}

/// The newest messages before `before`, one more than `limit`.
pub async fn list(
    pool: &PgPool,
    tenant: TenantId,
    before: Option<Uuid>,
    limit: u32,
) -> Result<Vec<Kept>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select id, at as "at: jiff_sqlx::Timestamp", channel, receiver, body
             from demo_message where tenant_id = $1 and id < $2 order by id desc limit $3"#,
        tenant.0,
        before.unwrap_or(Uuid::max()),
        i64::from(limit) + 1
    )
    .fetch_all(pool)
    .await?;
    let kept = rows.into_iter().map(|row| Kept {
        id: row.id,
        at: row.at.to_jiff(),
        channel: row.channel,
        receiver: row.receiver,
        body: row.body,
    });
    Ok(kept.collect())
}

/// Forgets messages from before `before`.
pub async fn forget(pool: &PgPool, before: Timestamp) -> Result<u64, sqlx::Error> {
    let done =
        sqlx::query!("delete from demo_message where at < $1", before.to_sqlx() as _).execute(pool).await?;
    Ok(done.rows_affected())
}
