//! Receipts (回执): what a unit is told of its people. Name, community, date, and nothing else is
//! read here.

use baodao_kernel::{AreaPath, ReportInId, TenantId, UnitId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::PgPool;

use super::path;
use crate::seals::Seals;

/// A receipt.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// Which report-in.
    pub id: ReportInId,
    /// The person's name in full; empty once it is forgotten.
    pub name: String,
    /// The community.
    pub community: AreaPath,
    /// When it was confirmed.
    pub confirmed_at: Timestamp,
}

/// Receipts of a unit, newest first.
pub async fn of_unit(
    pool: &PgPool,
    seals: Seals<'_>,
    tenant: TenantId,
    unit: UnitId,
    after: Option<(Timestamp, ReportInId)>,
    limit: i64,
) -> Result<Vec<Receipt>, Problem> {
    let (at, id) = after.unwrap_or((Timestamp::MAX, ReportInId(uuid::Uuid::max())));
    let at = at.min("9999-01-01T00:00:00Z".parse().unwrap_or(at));
    let rows = sqlx::query!(
        r#"select id, name, community_path, confirmed_at as "confirmed_at!: jiff_sqlx::Timestamp"
             from report_in
            where tenant_id = $1 and unit_id = $2 and kind = 'member' and confirmed_at is not null
              and (confirmed_at, id) < ($3, $4)
            order by confirmed_at desc, id desc limit $5"#,
        tenant.0,
        unit.0,
        at.to_sqlx() as _,
        id.0,
        limit
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Receipt {
                id: ReportInId(row.id),
                name: seals.open_name(row.name.as_deref())?.unwrap_or_default(),
                community: row.community_path.as_deref().map(path).unwrap_or_default(),
                confirmed_at: row.confirmed_at.to_jiff(),
            })
        })
        .collect()
}
