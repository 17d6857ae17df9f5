//! Base figures of areas; every saying is kept.

use baodao_kernel::{AccountId, AreaPath, TenantId};
use baodao_platform::Problem;
use baodao_venues_core::Figure;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::code;

/// One saying of a figure.
#[derive(Debug, Clone)]
pub struct Said {
    pub figure: Figure,
    pub version: i32,
    pub value: String,
    pub source: String,
    pub as_of: Date,
    pub saved_at: Timestamp,
}

struct Row {
    figure: String,
    version: i32,
    value: String,
    source: String,
    as_of: jiff_sqlx::Date,
    saved_at: jiff_sqlx::Timestamp,
}

impl TryFrom<Row> for Said {
    type Error = Problem;
    fn try_from(row: Row) -> Result<Self, Problem> {
        Ok(Self {
            figure: code(&row.figure)?,
            version: row.version,
            value: row.value,
            source: row.source,
            as_of: row.as_of.to_jiff(),
            saved_at: row.saved_at.to_jiff(),
        })
    }
}

/// Everything that was said of an area, of each figure the latest first.
pub async fn of_area(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    area: &AreaPath,
) -> Result<Vec<Said>, Problem> {
    let rows = sqlx::query_as!(
        Row,
        r#"select figure, version, value, source, as_of as "as_of: jiff_sqlx::Date",
                  saved_at as "saved_at: jiff_sqlx::Timestamp"
             from area_figure where tenant_id = $1 and area_path = $2 order by figure, version desc"#,
        tenant.0,
        area.as_str()
    )
    .fetch_all(executor)
    .await?;
    rows.into_iter().map(Said::try_from).collect()
}

/// Keeps one more saying of a figure; `false` when somebody was quicker.
pub async fn save(
    tx: &mut PgConnection,
    (tenant, area): (TenantId, &AreaPath),
    (id, by): (Uuid, AccountId),
    said: &Said,
) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "insert into area_figure
           (tenant_id, id, area_path, figure, version, value, source, as_of, saved_at, saved_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (tenant_id, area_path, figure, version) do nothing",
        tenant.0,
        id,
        area.as_str(),
        said.figure.code(),
        said.version,
        said.value,
        said.source,
        said.as_of.to_sqlx() as _,
        said.saved_at.to_sqlx() as _,
        by.0
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
