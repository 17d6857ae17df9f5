//! Codes and names that an area had.

use baodao_kernel::{AreaId, TenantId};
use jiff::civil::Date;
use sqlx::PgConnection;

/// A code or name with the days on which it was in force; the last day does not belong to it.
#[derive(Debug, Clone)]
pub struct Past {
    pub value: String,
    pub from: Date,
    pub to: Option<Date>,
}

struct Row {
    value: String,
    valid_from: jiff_sqlx::Date,
    valid_to: Option<jiff_sqlx::Date>,
}

impl From<Row> for Past {
    fn from(row: Row) -> Self {
        Self { value: row.value, from: row.valid_from.to_jiff(), to: row.valid_to.map(|day| day.to_jiff()) }
    }
}

/// All codes, oldest first.
pub async fn codes(
    connection: &mut PgConnection,
    tenant: TenantId,
    area: AreaId,
) -> Result<Vec<Past>, sqlx::Error> {
    let rows = sqlx::query_as!(
        Row,
        r#"select code as value, valid_from as "valid_from: jiff_sqlx::Date", valid_to as "valid_to: jiff_sqlx::Date"
             from area_code where tenant_id = $1 and area_id = $2 order by seq"#,
        tenant.0,
        area.0
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(Past::from).collect())
}

/// All names, oldest first.
pub async fn names(
    connection: &mut PgConnection,
    tenant: TenantId,
    area: AreaId,
) -> Result<Vec<Past>, sqlx::Error> {
    let rows = sqlx::query_as!(
        Row,
        r#"select name as value, valid_from as "valid_from: jiff_sqlx::Date", valid_to as "valid_to: jiff_sqlx::Date"
             from area_name where tenant_id = $1 and area_id = $2 order by seq"#,
        tenant.0,
        area.0
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(Past::from).collect())
}
