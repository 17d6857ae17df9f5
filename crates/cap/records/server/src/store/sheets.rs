//! Feedback sheets.

use baodao_kernel::{AccountId, TenantId, UnitId};
use baodao_platform::Problem;
use baodao_records_core::{FeedbackSheetId, Sheet};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{FromRow, PgConnection, PgExecutor};
use uuid::Uuid;

use super::{At, Sql, code, number};

/// A sheet with its words.
#[derive(Debug, Clone)]
pub struct Stored {
    pub sheet: Sheet,
    pub version: i32,
    pub thanks: String,
    pub made_at: Timestamp,
}

#[derive(Debug, FromRow)]
struct Row {
    id: Uuid,
    version: i32,
    person: Uuid,
    unit_id: Uuid,
    unit_name: String,
    year: i16,
    services: i32,
    minutes: Option<i32>,
    thanks: String,
    stage: String,
    made_at: At,
}

impl Row {
    fn stored(self) -> Result<Stored, Problem> {
        let sheet = Sheet {
            id: FeedbackSheetId(self.id),
            person: AccountId(self.person),
            unit: UnitId(self.unit_id),
            unit_name: self.unit_name,
            year: self.year,
            services: number(self.services)?,
            minutes: self.minutes.map(number).transpose()?,
            stage: code(&self.stage)?,
        };
        Ok(Stored { sheet, version: self.version, thanks: self.thanks, made_at: self.made_at.to_jiff() })
    }
}

fn select(tenant: TenantId) -> Sql {
    let mut sql = Sql::new(
        "select id, version, person, unit_id, unit_name, year, services, minutes, thanks, stage, made_at
           from feedback_sheet where tenant_id = ",
    );
    sql.push_bind(tenant.0);
    sql
}

/// A new sheet; `false` when the person has one for that unit and year already.
pub async fn insert(
    tx: &mut PgConnection,
    tenant: TenantId,
    sheet: &Sheet,
    thanks: &str,
    now: Timestamp,
) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "insert into feedback_sheet (tenant_id, id, version, person, unit_id, unit_name, year, services, minutes,
             thanks, stage, made_at, changed_at)
         values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) on conflict do nothing",
        tenant.0,
        sheet.id.0,
        sheet.person.0,
        sheet.unit.0,
        sheet.unit_name,
        sheet.year,
        number::<i32, _>(sheet.services)?,
        sheet.minutes.map(number::<i32, _>).transpose()?,
        thanks,
        sheet.stage.code(),
        now.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// The sheet.
pub async fn load(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    id: FeedbackSheetId,
) -> Result<Option<Stored>, Problem> {
    let mut sql = select(tenant);
    sql.push(" and id = ").push_bind(id.0);
    let row: Option<Row> = sql.build_query_as().fetch_optional(connection).await?;
    row.map(Row::stored).transpose()
}

/// The sheet, held until the transaction ends.
pub async fn lock(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: FeedbackSheetId,
) -> Result<Option<Stored>, Problem> {
    let mut sql = select(tenant);
    sql.push(" and id = ").push_bind(id.0).push(" for update");
    let row: Option<Row> = sql.build_query_as().fetch_optional(tx).await?;
    row.map(Row::stored).transpose()
}

/// Where it stands now.
pub async fn save(
    tx: &mut PgConnection,
    tenant: TenantId,
    sheet: &Sheet,
    version: i32,
    now: Timestamp,
) -> Result<(), Problem> {
    sqlx::query!(
        "update feedback_sheet set stage = $3, version = $4, changed_at = $5 where tenant_id = $1 and id = $2",
        tenant.0,
        sheet.id.0,
        sheet.stage.code(),
        version,
        now.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Somebody's own, the newest year first.
pub async fn of_person(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    person: AccountId,
) -> Result<Vec<Stored>, Problem> {
    let mut sql = select(tenant);
    sql.push(" and person = ").push_bind(person.0).push(" order by year desc, id desc limit 200");
    let rows: Vec<Row> = sql.build_query_as().fetch_all(connection).await?;
    rows.into_iter().map(Row::stored).collect()
}

/// Those that members of these units have agreed to, the newest year first.
pub async fn of_units(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    units: &[UnitId],
    after: Option<(i16, Uuid)>,
    limit: i64,
) -> Result<Vec<Stored>, Problem> {
    let units: Vec<Uuid> = units.iter().map(|unit| unit.0).collect();
    let mut sql = select(tenant);
    sql.push(" and stage = 'agreed' and unit_id = any(").push_bind(units).push(")");
    if let Some((year, id)) = after {
        sql.push(" and (year, id) < (").push_bind(year).push(", ").push_bind(id).push(")");
    }
    sql.push(" order by year desc, id desc limit ").push_bind(limit);
    let rows: Vec<Row> = sql.build_query_as().fetch_all(connection).await?;
    rows.into_iter().map(Row::stored).collect()
}
