//! Reading the event log in its one order: (transaction, sequence), and never past the oldest
//! transaction still running, so that a later reader finds nothing between two things read.

use baodao_kernel::{AreaPath, TenantId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::PgExecutor;
use uuid::Uuid;

/// A place in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Place {
    /// Id of the writing transaction.
    pub tx: i64,
    /// Order within all events.
    pub seq: i64,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.tx, self.seq)
    }
}

impl std::str::FromStr for Place {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (tx, seq) = text.split_once('-').ok_or(())?;
        Ok(Self { tx: tx.parse().map_err(|_| ())?, seq: seq.parse().map_err(|_| ())? })
    }
}

/// An event as the log holds it.
#[derive(Debug, Clone)]
pub struct StoredEvent {
    /// Where it stands in the log.
    pub place: Place,
    /// The district.
    pub tenant: TenantId,
    /// When it happened.
    pub at: Timestamp,
    /// What it happened to.
    pub subject_kind: String,
    /// Which one.
    pub subject_id: Uuid,
    /// Where.
    pub area: AreaPath,
    /// What happened.
    pub name: String,
    /// Who did it.
    pub actor: Option<Uuid>,
    /// Under which role.
    pub role: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Details.
    pub data: Value,
}

macro_rules! stored {
    ($row:expr) => {{
        let row = $row;
        StoredEvent {
            place: Place { tx: row.tx, seq: row.seq },
            tenant: TenantId(row.tenant_id),
            at: row.at.to_jiff(),
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
            area: AreaPath::parse(&row.area_path).unwrap_or_default(),
            name: row.name,
            actor: row.actor,
            role: row.role,
            reason: row.reason,
            data: row.data,
        }
    }};
}

/// Up to `limit` events after `after`, in order.
pub async fn after(
    connection: impl PgExecutor<'_>,
    after: Place,
    limit: i64,
) -> Result<Vec<StoredEvent>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select tenant_id, tx, seq, at as "at: jiff_sqlx::Timestamp", subject_kind, subject_id,
                  area_path, name, actor, role, reason, data
             from event
            where (tx, seq) > ($1, $2) and tx < event_horizon()
            order by tx, seq limit $3"#,
        after.tx,
        after.seq,
        limit
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| stored!(row)).collect())
}

/// The history of one thing, oldest first, at most `limit`; `since` (its creation) lets the
/// database pass over older months.
pub async fn history(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    subject: &[Uuid],
    since: Timestamp,
    limit: i64,
) -> Result<Vec<StoredEvent>, sqlx::Error> {
    use jiff_sqlx::ToSqlx;
    let rows = sqlx::query!(
        r#"select tenant_id, tx, seq, at as "at: jiff_sqlx::Timestamp", subject_kind, subject_id,
                  area_path, name, actor, role, reason, data
             from event
            where subject_id = any($1) and at >= $2 and tenant_id = $3
            order by at, tx, seq limit $4"#,
        subject,
        since.to_sqlx() as _,
        tenant.0,
        limit
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| stored!(row)).collect())
}

/// The place after which nothing has been written yet that a reader could miss.
pub async fn end(connection: impl PgExecutor<'_>) -> Result<Place, sqlx::Error> {
    let tx = sqlx::query_scalar!(r#"select event_horizon() as "tx!""#).fetch_one(connection).await?;
    Ok(Place { tx: tx - 1, seq: i64::MAX })
}
