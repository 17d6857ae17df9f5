//! Requests about one's own data.

use baodao_identity_core::DataRightId;
use baodao_identity_core::data_right::{Kind, State};
use baodao_kernel::{AccountId, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};

use super::moment;
use crate::seals::Seals;

/// One request, opened.
#[derive(Debug, Clone)]
pub struct DataRight {
    /// Which.
    pub id: DataRightId,
    /// Whose.
    pub account: AccountId,
    /// What is asked.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// In the person's words.
    pub detail: Option<String>,
    /// Why it was refused, or what was done.
    pub reason: Option<String>,
    /// When it came in.
    pub received_at: Timestamp,
    /// By when it is answered.
    pub due_at: Timestamp,
    /// When it was done or refused.
    pub decided_at: Option<Timestamp>,
    /// For `If-Match`.
    pub version: i32,
}

/// Which requests a list shows.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Only this person's.
    pub account: Option<AccountId>,
    /// Only in this state.
    pub state: Option<State>,
    /// Only this one.
    pub id: Option<DataRightId>,
    /// Only those that came after.
    pub after: Option<DataRightId>,
}

/// Requests in the order in which they came in.
pub async fn list(
    executor: impl PgExecutor<'_>,
    seals: Seals<'_>,
    tenant: TenantId,
    wanted: &Wanted,
    limit: i64,
) -> Result<Vec<DataRight>, Problem> {
    let rows = sqlx::query!(
        r#"select id, account_id, kind, state, detail, reason, received_at as "received_at: jiff_sqlx::Timestamp",
                  due_at as "due_at: jiff_sqlx::Timestamp", decided_at as "decided_at: jiff_sqlx::Timestamp", version
             from data_right
            where tenant_id = $1 and ($2::uuid is null or account_id = $2) and ($3::text is null or state = $3)
              and ($4::uuid is null or id = $4) and ($5::uuid is null or id > $5)
            order by id limit $6"#,
        tenant.0,
        wanted.account.map(|account| account.0),
        wanted.state.map(State::code),
        wanted.id.map(|id| id.0),
        wanted.after.map(|id| id.0),
        limit
    )
    .fetch_all(executor)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(DataRight {
                id: DataRightId(row.id),
                account: AccountId(row.account_id),
                kind: Kind::parse(&row.kind).ok_or_else(|| Problem::fault("data_right.kind is unknown"))?,
                state: State::parse(&row.state)
                    .ok_or_else(|| Problem::fault("data_right.state is unknown"))?,
                detail: seals.open_detail(row.detail.as_deref()).map_err(Problem::fault)?,
                reason: row.reason,
                received_at: moment(row.received_at),
                due_at: moment(row.due_at),
                decided_at: row.decided_at.map(moment),
                version: row.version,
            })
        })
        .collect()
}

/// When the person's open request of this kind is due, if there is one.
pub async fn open_due(
    connection: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
    kind: Kind,
) -> Result<Option<Timestamp>, Problem> {
    let due = sqlx::query_scalar!(
        r#"select due_at as "due_at: jiff_sqlx::Timestamp" from data_right
            where tenant_id = $1 and account_id = $2 and kind = $3 and state in ('received', 'identity_checked')"#,
        tenant.0,
        account.0,
        kind.code()
    )
    .fetch_optional(connection)
    .await?;
    Ok(due.map(moment))
}

/// Takes a request in.
pub async fn insert(
    connection: &mut PgConnection,
    seals: Seals<'_>,
    tenant: TenantId,
    right: &DataRight,
) -> Result<(), Problem> {
    sqlx::query!(
        "insert into data_right (tenant_id, id, account_id, kind, state, detail, received_at, due_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        tenant.0,
        right.id.0,
        right.account.0,
        right.kind.code(),
        right.state.code(),
        right.detail.as_deref().map(|detail| seals.seal_detail(detail)),
        right.received_at.to_sqlx() as _,
        right.due_at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Writes a step; `false` when somebody was quicker.
pub async fn save(
    connection: &mut PgConnection,
    tenant: TenantId,
    right: &DataRight,
    by: AccountId,
) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "update data_right set state = $4, reason = $5, decided_at = $6, decided_by = $7, version = version + 1
          where tenant_id = $1 and id = $2 and version = $3",
        tenant.0,
        right.id.0,
        right.version,
        right.state.code(),
        right.reason,
        right.decided_at.map(ToSqlx::to_sqlx) as _,
        by.0
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}
