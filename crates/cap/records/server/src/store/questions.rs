//! The auditor's questions.

use baodao_kernel::{AccountId, AreaPath, RecordId, Scope, TenantId};
use baodao_platform::Problem;
use baodao_records_core::irregular::Row as Looked;
use baodao_records_core::{Question, QuestionKind, RecordQuestionId, Relation};
use jiff::{Timestamp, civil::Date};
use jiff_sqlx::ToSqlx;
use sqlx::{FromRow, PgConnection, PgExecutor};
use uuid::Uuid;

use super::{At, Day, Sql, code, number, path, push_areas};

/// What an answer is sealed for.
pub const ANSWER: &str = "record_question.answer";

/// A question as it is kept.
#[derive(Debug, Clone)]
pub struct Stored {
    pub id: RecordQuestionId,
    pub area: AreaPath,
    pub kind: QuestionKind,
    pub subject: AccountId,
    pub day: Date,
    pub found: u32,
    pub above: u32,
    pub records: Vec<Uuid>,
    pub asked_at: Timestamp,
    pub answer: Option<Vec<u8>>,
    pub answered_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
}

#[derive(Debug, FromRow)]
struct Row {
    id: Uuid,
    area_path: String,
    kind: String,
    subject: Uuid,
    day: Day,
    found: i32,
    above: i32,
    records: Vec<Uuid>,
    asked_at: At,
    answer: Option<Vec<u8>>,
    answered_at: Option<At>,
    closed_at: Option<At>,
}

impl Row {
    fn stored(self) -> Result<Stored, Problem> {
        Ok(Stored {
            id: RecordQuestionId(self.id),
            area: path(&self.area_path)?,
            kind: code(&self.kind)?,
            subject: AccountId(self.subject),
            day: self.day.to_jiff(),
            found: number(self.found)?,
            above: number(self.above)?,
            records: self.records,
            asked_at: self.asked_at.to_jiff(),
            answer: self.answer,
            answered_at: self.answered_at.map(|at| at.to_jiff()),
            closed_at: self.closed_at.map(|at| at.to_jiff()),
        })
    }
}

fn select(tenant: TenantId) -> Sql {
    let mut sql = Sql::new(
        "select id, area_path, kind, subject, day, found, above, records, asked_at, answer, answered_at, closed_at
           from record_question where tenant_id = ",
    );
    sql.push_bind(tenant.0);
    sql
}

/// Districts with records since a day.
pub async fn tenants(connection: impl PgExecutor<'_>, since: Date) -> Result<Vec<TenantId>, Problem> {
    let ids = sqlx::query_scalar!(
        "select distinct tenant_id from record where day >= $1 order by tenant_id",
        since.to_sqlx() as _
    );
    Ok(ids.fetch_all(connection).await?.into_iter().map(TenantId).collect())
}

/// What the search looks at: every record of the days, half-open, that stands.
pub async fn rows(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    (from, until): (Date, Date),
) -> Result<Vec<Looked>, Problem> {
    let rows = sqlx::query_as!(
        LookedRow,
        r#"select id, area_path, person, entered_by, edited_by, day as "day: Day", minutes, slot is not null as "timed!"
             from record
            where tenant_id = $1 and day >= $2 and day < $3 and stage <> 'withdrawn' order by id"#,
        tenant.0,
        from.to_sqlx() as _,
        until.to_sqlx() as _
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(LookedRow::looked).collect()
}

struct LookedRow {
    id: Uuid,
    area_path: String,
    person: Uuid,
    entered_by: Uuid,
    edited_by: Option<Uuid>,
    day: Day,
    minutes: i32,
    timed: bool,
}

impl LookedRow {
    fn looked(self) -> Result<Looked, Problem> {
        Ok(Looked {
            record: RecordId(self.id),
            area: path(&self.area_path)?,
            person: AccountId(self.person),
            entered_by: AccountId(self.entered_by),
            edited_by: self.edited_by.map(AccountId),
            day: self.day.to_jiff(),
            minutes: number(self.minutes)?,
            timed: self.timed,
        })
    }
}

/// A new question; `false` when the same was asked of the same within `days` before.
pub async fn insert(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: RecordQuestionId,
    question: &Question,
    days: u32,
    now: Timestamp,
) -> Result<bool, Problem> {
    let records: Vec<Uuid> = question.records.iter().map(|record| record.0).collect();
    let single_day = question.kind == QuestionKind::ManyMinutesOnADay;
    let done = sqlx::query!(
        "insert into record_question (tenant_id, id, area_path, kind, subject, day, found, above, records, asked_at)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
          where $12 or not exists (
            select 1 from record_question q
             where q.tenant_id = $1 and q.kind = $4 and q.subject = $5 and q.day > $6::date - $11::integer)
         on conflict do nothing",
        tenant.0,
        id.0,
        question.area.as_str(),
        question.kind.code(),
        question.subject.0,
        question.day.to_sqlx() as _,
        number::<i32, _>(question.found)?,
        number::<i32, _>(question.above)?,
        &records,
        now.to_sqlx() as _,
        number::<i32, _>(days)?,
        single_day
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// The question.
pub async fn load(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    id: RecordQuestionId,
) -> Result<Option<Stored>, Problem> {
    let mut sql = select(tenant);
    sql.push(" and id = ").push_bind(id.0);
    let row: Option<Row> = sql.build_query_as().fetch_optional(connection).await?;
    row.map(Row::stored).transpose()
}

/// The question, held until the transaction ends.
pub async fn lock(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: RecordQuestionId,
) -> Result<Option<Stored>, Problem> {
    let mut sql = select(tenant);
    sql.push(" and id = ").push_bind(id.0).push(" for update");
    let row: Option<Row> = sql.build_query_as().fetch_optional(tx).await?;
    row.map(Row::stored).transpose()
}

/// Questions of areas, the newest first.
pub async fn list(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    scope: &Scope<Relation>,
    open: Option<bool>,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Stored>, Problem> {
    let mut sql = select(tenant);
    push_areas(&mut sql, "area_path", scope, None);
    match open {
        Some(true) => {
            sql.push(" and closed_at is null");
        }
        Some(false) => {
            sql.push(" and closed_at is not null");
        }
        None => {}
    }
    if let Some(id) = after {
        sql.push(" and id < ").push_bind(id);
    }
    sql.push(" order by id desc limit ").push_bind(limit);
    let rows: Vec<Row> = sql.build_query_as().fetch_all(connection).await?;
    rows.into_iter().map(Row::stored).collect()
}

/// What those who know say.
pub async fn answer(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: RecordQuestionId,
    answer: &[u8],
    by: AccountId,
    now: Timestamp,
) -> Result<(), Problem> {
    sqlx::query!(
        "update record_question set answer = $3, answered_by = $4, answered_at = $5 where tenant_id = $1 and id = $2",
        tenant.0,
        id.0,
        answer,
        by.0,
        now.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The auditor has read what there is.
pub async fn close(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: RecordQuestionId,
    by: AccountId,
    now: Timestamp,
) -> Result<(), Problem> {
    sqlx::query!(
        "update record_question set closed_by = $3, closed_at = $4 where tenant_id = $1 and id = $2",
        tenant.0,
        id.0,
        by.0,
        now.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}
