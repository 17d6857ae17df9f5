//! What is to follow.

use baodao_gatherings_core::{FollowUpId, GatheringId, GuestId};
use baodao_kernel::{AccountId, RequestId, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

/// A follow-up as stored.
#[derive(Debug, Clone)]
pub struct FollowUp {
    pub id: FollowUpId,
    pub gathering: GatheringId,
    pub version: i32,
    pub what: String,
    /// Responsible: a person …
    pub account: Option<AccountId>,
    /// … or an invited unit or body.
    pub guest: Option<GuestId>,
    pub due: Date,
    pub done_at: Option<Timestamp>,
    pub note: Option<String>,
    pub request: Option<RequestId>,
    pub request_number: Option<String>,
}

/// The follow-ups of these gatherings, by the day on which they are due.
pub async fn of(
    connection: &mut PgConnection,
    tenant: TenantId,
    gatherings: &[Uuid],
) -> Result<Vec<FollowUp>, Problem> {
    let rows = sqlx::query!(
        r#"select id, gathering_id, version, what, account_id, guest_id, due as "due: jiff_sqlx::Date",
                  done_at as "done_at: jiff_sqlx::Timestamp", note, request_id, request_number
             from gathering_follow_up where tenant_id = $1 and gathering_id = any($2) order by due, id"#,
        tenant.0,
        gatherings
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| FollowUp {
            id: FollowUpId(row.id),
            gathering: GatheringId(row.gathering_id),
            version: row.version,
            what: row.what,
            account: row.account_id.map(AccountId),
            guest: row.guest_id.map(GuestId),
            due: row.due.to_jiff(),
            done_at: row.done_at.map(|at| at.to_jiff()),
            note: row.note,
            request: row.request_id.map(RequestId),
            request_number: row.request_number,
        })
        .collect())
}

/// The gathering from which a follow-up came.
pub async fn gathering_of(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    id: FollowUpId,
) -> Result<Option<GatheringId>, Problem> {
    let found = sqlx::query_scalar!(
        "select gathering_id from gathering_follow_up where tenant_id = $1 and id = $2",
        tenant.0,
        id.0
    )
    .fetch_optional(executor)
    .await?;
    Ok(found.map(GatheringId))
}

/// Writes a follow-up: a new one with version 1, or the next version of one; `false` when somebody
/// was quicker.
pub async fn save(tx: &mut PgConnection, tenant: TenantId, one: &FollowUp) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "insert into gathering_follow_up
           (tenant_id, id, gathering_id, version, what, account_id, guest_id, due, done_at, note, request_id,
            request_number)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (tenant_id, id) do update set
           version = excluded.version, done_at = excluded.done_at, note = excluded.note, due = excluded.due,
           request_id = excluded.request_id, request_number = excluded.request_number
         where gathering_follow_up.version = excluded.version - 1",
        tenant.0,
        one.id.0,
        one.gathering.0,
        one.version,
        one.what,
        one.account.map(|account| account.0),
        one.guest.map(|guest| guest.0),
        one.due.to_sqlx() as _,
        one.done_at.map(ToSqlx::to_sqlx) as _,
        one.note,
        one.request.map(|request| request.0),
        one.request_number
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
