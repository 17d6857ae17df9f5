//! Records.

use baodao_kernel::{AccountId, AreaPath, ClaimId, RecordId, RequestId, Scope, Span, TaskId, TenantId};
use baodao_platform::Problem;
use baodao_records_core::{Record, RecordKind, RecordStage, Relation};
use jiff::{Timestamp, civil::Date};
use jiff_sqlx::ToSqlx;
use sqlx::{FromRow, PgConnection, PgExecutor};
use uuid::Uuid;

use super::{At, Day, Sql, code, number, path, push_areas};

/// What the words of a step are sealed for.
pub const NOTE: &str = "record.note";

const COLUMNS: &str = "id, version, person, area_path, request_id, task_id, claim_id, number, title,
    lower(slot) as slot_from, upper(slot) as slot_until, day, minutes, max_minutes, kind, evidence, verdict,
    stage, edition, late, entered_by, entered_at, edited_by, answered_by, disputes, changed_at";

#[derive(Debug, FromRow)]
struct Row {
    id: Uuid,
    version: i32,
    person: Uuid,
    area_path: String,
    request_id: Uuid,
    task_id: Uuid,
    claim_id: Uuid,
    number: String,
    title: String,
    slot_from: Option<At>,
    slot_until: Option<At>,
    day: Day,
    minutes: i32,
    max_minutes: i32,
    kind: Option<String>,
    evidence: Vec<String>,
    verdict: Option<String>,
    stage: String,
    edition: i16,
    late: bool,
    entered_by: Uuid,
    entered_at: At,
    edited_by: Option<Uuid>,
    answered_by: Option<Uuid>,
    disputes: i16,
    changed_at: At,
}

/// A record and when it changed last.
#[derive(Debug, Clone)]
pub struct Stored {
    pub record: Record,
    pub changed_at: Timestamp,
}

impl Row {
    fn stored(self) -> Result<Stored, Problem> {
        let slot = match (self.slot_from, self.slot_until) {
            (Some(from), Some(until)) => Span::new(from.to_jiff(), until.to_jiff()),
            _ => None,
        };
        let record = Record {
            id: RecordId(self.id),
            version: self.version,
            person: AccountId(self.person),
            area: path(&self.area_path)?,
            request: RequestId(self.request_id),
            task: TaskId(self.task_id),
            claim: ClaimId(self.claim_id),
            number: self.number,
            title: self.title,
            slot,
            day: self.day.to_jiff(),
            minutes: number(self.minutes)?,
            max_minutes: number(self.max_minutes)?,
            kind: self.kind.as_deref().map(code).transpose()?,
            evidence: self.evidence.iter().map(|class| code(class)).collect::<Result<_, _>>()?,
            verdict: self.verdict.as_deref().map(code).transpose()?,
            stage: code(&self.stage)?,
            edition: number(self.edition)?,
            late: self.late,
            entered_by: AccountId(self.entered_by),
            entered_at: self.entered_at.to_jiff(),
            edited_by: self.edited_by.map(AccountId),
            answered_by: self.answered_by.map(AccountId),
            disputes: number(self.disputes)?,
        };
        Ok(Stored { record, changed_at: self.changed_at.to_jiff() })
    }
}

/// The record.
pub async fn load(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    id: RecordId,
) -> Result<Option<Stored>, Problem> {
    let mut sql = select(tenant);
    sql.push(" and id = ").push_bind(id.0);
    let row: Option<Row> = sql.build_query_as().fetch_optional(connection).await?;
    row.map(Row::stored).transpose()
}

/// The record, held until the transaction ends.
pub async fn lock(tx: &mut PgConnection, tenant: TenantId, id: RecordId) -> Result<Option<Record>, Problem> {
    let mut sql = select(tenant);
    sql.push(" and id = ").push_bind(id.0).push(" for update");
    let row: Option<Row> = sql.build_query_as().fetch_optional(tx).await?;
    Ok(row.map(Row::stored).transpose()?.map(|stored| stored.record))
}

/// Those of one request that stand, held until the transaction ends.
pub async fn lock_of_request(
    tx: &mut PgConnection,
    tenant: TenantId,
    request: RequestId,
) -> Result<Vec<Record>, Problem> {
    let mut sql = select(tenant);
    sql.push(" and stage <> 'withdrawn' and request_id = ")
        .push_bind(request.0)
        .push(" order by id for update");
    let rows: Vec<Row> = sql.build_query_as().fetch_all(tx).await?;
    rows.into_iter().map(|row| row.stored().map(|stored| stored.record)).collect()
}

/// The record of a place that stands, held until the transaction ends.
pub async fn lock_of_claim(
    tx: &mut PgConnection,
    tenant: TenantId,
    claim: ClaimId,
) -> Result<Option<Record>, Problem> {
    let mut sql = select(tenant);
    sql.push(" and stage <> 'withdrawn' and claim_id = ").push_bind(claim.0).push(" for update");
    let row: Option<Row> = sql.build_query_as().fetch_optional(tx).await?;
    Ok(row.map(Row::stored).transpose()?.map(|stored| stored.record))
}

fn select(tenant: TenantId) -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(COLUMNS).push(" from record where tenant_id = ").push_bind(tenant.0);
    sql
}

/// Another record of the person at the same time.
pub async fn overlapping(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    record: &Record,
) -> Result<Option<RecordId>, Problem> {
    let Some(slot) = record.slot else { return Ok(None) };
    let other = sqlx::query_scalar!(
        "select id from record
          where tenant_id = $1 and person = $2 and id <> $3 and stage <> 'withdrawn'
            and slot && tstzrange($4, $5) order by id limit 1",
        tenant.0,
        record.person.0,
        record.id.0,
        slot.from().to_sqlx() as _,
        slot.until().to_sqlx() as _
    )
    .fetch_optional(connection)
    .await?;
    Ok(other.map(RecordId))
}

/// A new record.
pub async fn insert(
    tx: &mut PgConnection,
    tenant: TenantId,
    record: &Record,
    now: Timestamp,
) -> Result<(), Problem> {
    let evidence: Vec<String> = record.evidence.iter().map(|class| class.code().to_owned()).collect();
    sqlx::query!(
        "insert into record (tenant_id, id, version, person, area_path, request_id, task_id, claim_id, number,
             title, slot, day, minutes, max_minutes, kind, evidence, verdict, stage, edition, late, entered_by,
             entered_at, disputes, changed_at, waits_since)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
             case when $11::timestamptz is null then null else tstzrange($11, $12) end,
             $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $25)",
        tenant.0,
        record.id.0,
        record.version,
        record.person.0,
        record.area.as_str(),
        record.request.0,
        record.task.0,
        record.claim.0,
        record.number,
        record.title,
        record.slot.map(|slot| slot.from().to_sqlx()) as _,
        record.slot.map(|slot| slot.until().to_sqlx()) as _,
        record.day.to_sqlx() as _,
        i32::from(record.minutes),
        i32::from(record.max_minutes),
        record.kind.map(RecordKind::code),
        &evidence,
        record.verdict.map(baodao_records_core::ServedVerdict::code),
        record.stage.code(),
        number::<i16, _>(record.edition)?,
        record.late,
        record.entered_by.0,
        record.entered_at.to_sqlx() as _,
        number::<i16, _>(record.disputes)?,
        now.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What a step may have changed. Where the person is asked anew, the days begin again.
pub async fn save(
    tx: &mut PgConnection,
    tenant: TenantId,
    record: &Record,
    now: Timestamp,
) -> Result<(), Problem> {
    let evidence: Vec<String> = record.evidence.iter().map(|class| class.code().to_owned()).collect();
    sqlx::query!(
        "update record set version = $3, day = $4, minutes = $5, kind = $6, evidence = $7, verdict = $8,
             stage = $9, edition = $10, edited_by = $11, answered_by = $12, disputes = $13, changed_at = $14,
             waits_since = case when (stage, edition) is distinct from ($9, $10) then $14 else waits_since end,
             reminded = case when (stage, edition) is distinct from ($9, $10) then 0 else reminded end
          where tenant_id = $1 and id = $2",
        tenant.0,
        record.id.0,
        record.version,
        record.day.to_sqlx() as _,
        i32::from(record.minutes),
        record.kind.map(RecordKind::code),
        &evidence,
        record.verdict.map(baodao_records_core::ServedVerdict::code),
        record.stage.code(),
        number::<i16, _>(record.edition)?,
        record.edited_by.map(|by| by.0),
        record.answered_by.map(|by| by.0),
        number::<i16, _>(record.disputes)?,
        now.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The services of these people that count.
pub async fn verified_of(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    people: &[AccountId],
) -> Result<Vec<(AccountId, ClaimId, Date)>, Problem> {
    let people: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    let rows = sqlx::query!(
        r#"select person, claim_id, day as "day: Day" from record
            where tenant_id = $1 and person = any($2) and counts order by person, day, id"#,
        tenant.0,
        &people
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (AccountId(row.person), ClaimId(row.claim_id), row.day.to_jiff()))
        .collect())
}

/// What is asked of a list.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// One person's only.
    pub person: Option<AccountId>,
    /// Inside this area.
    pub within: Option<AreaPath>,
    /// At one of these stages; withdrawn ones only if named.
    pub stages: Vec<RecordStage>,
    /// Of this kind.
    pub kind: Option<RecordKind>,
    /// From this day.
    pub from: Option<Date>,
    /// Before this day.
    pub until: Option<Date>,
    /// Only these.
    pub among: Option<Vec<Uuid>>,
    /// After this place.
    pub after: Option<(Date, Uuid)>,
    /// At most so many.
    pub limit: i64,
}

/// Records, the newest day first.
pub async fn list(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    scope: Option<&Scope<Relation>>,
    filter: &Filter,
) -> Result<Vec<Stored>, Problem> {
    let mut sql = select(tenant);
    if let Some(scope) = scope {
        push_areas(&mut sql, "area_path", scope, filter.within.as_ref());
    }
    if let Some(person) = filter.person {
        sql.push(" and person = ").push_bind(person.0);
    }
    if filter.stages.is_empty() {
        sql.push(" and stage <> 'withdrawn'");
    } else {
        let codes: Vec<&'static str> = filter.stages.iter().map(|stage| stage.code()).collect();
        sql.push(" and stage = any(").push_bind(codes).push(")");
    }
    if let Some(kind) = filter.kind {
        sql.push(" and kind = ").push_bind(kind.code());
    }
    if let Some(from) = filter.from {
        sql.push(" and day >= ").push_bind(from.to_sqlx());
    }
    if let Some(until) = filter.until {
        sql.push(" and day < ").push_bind(until.to_sqlx());
    }
    if let Some(among) = &filter.among {
        sql.push(" and id = any(").push_bind(among.clone()).push(")");
    }
    if let Some((day, id)) = filter.after {
        sql.push(" and (day, id) < (").push_bind(day.to_sqlx()).push(", ").push_bind(id).push(")");
    }
    sql.push(" order by day desc, id desc limit ").push_bind(filter.limit);
    let rows: Vec<Row> = sql.build_query_as().fetch_all(connection).await?;
    rows.into_iter().map(Row::stored).collect()
}
