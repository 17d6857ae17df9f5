//! The steps of a record: who did what and when.

use baodao_kernel::{AccountId, RecordId, Role, TenantId};
use baodao_platform::Problem;
use baodao_records_core::{Record, RecordKind, RecordStage};
use jiff::{Timestamp, civil::Date};
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::{At, Day, code, number};

/// A step as it is noted.
#[derive(Debug, Clone)]
pub struct NewStep {
    pub by: Option<AccountId>,
    pub role: Option<Role>,
    pub name: &'static str,
    pub note: Option<Vec<u8>>,
}

/// Notes what the record says after a step.
pub async fn add(
    tx: &mut PgConnection,
    tenant: TenantId,
    record: &Record,
    now: Timestamp,
    step: NewStep,
) -> Result<(), Problem> {
    sqlx::query!(
        "insert into record_step (tenant_id, record_id, version, at, actor, role, step, stage, edition, day,
             minutes, kind, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        tenant.0,
        record.id.0,
        record.version,
        now.to_sqlx() as _,
        step.by.map(|by| by.0),
        step.role.map(Role::code),
        step.name,
        record.stage.code(),
        number::<i16, _>(record.edition)?,
        record.day.to_sqlx() as _,
        i32::from(record.minutes),
        record.kind.map(RecordKind::code),
        step.note
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A step as it was noted.
#[derive(Debug, Clone)]
pub struct StoredStep {
    pub at: Timestamp,
    pub by: Option<AccountId>,
    pub role: Option<String>,
    pub name: String,
    pub stage: RecordStage,
    pub edition: u16,
    pub day: Date,
    pub minutes: u16,
    pub kind: Option<RecordKind>,
    pub note: Option<Vec<u8>>,
}

/// Every step of a record, oldest first.
pub async fn list(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    id: RecordId,
) -> Result<Vec<StoredStep>, Problem> {
    let rows = sqlx::query_as!(
        StepRow,
        r#"select at as "at: At", actor, role, step, stage, edition, day as "day: Day", minutes, kind, note
             from record_step where tenant_id = $1 and record_id = $2 order by version"#,
        tenant.0,
        id.0
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(StepRow::stored).collect()
}

struct StepRow {
    at: At,
    actor: Option<Uuid>,
    role: Option<String>,
    step: String,
    stage: String,
    edition: i16,
    day: Day,
    minutes: i32,
    kind: Option<String>,
    note: Option<Vec<u8>>,
}

impl StepRow {
    fn stored(self) -> Result<StoredStep, Problem> {
        Ok(StoredStep {
            at: self.at.to_jiff(),
            by: self.actor.map(AccountId),
            role: self.role,
            name: self.step,
            stage: code(&self.stage)?,
            edition: number(self.edition)?,
            day: self.day.to_jiff(),
            minutes: number(self.minutes)?,
            kind: self.kind.as_deref().map(code).transpose()?,
            note: self.note,
        })
    }
}
