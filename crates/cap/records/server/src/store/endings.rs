//! Two-way evaluations whose days end or are over. Who has not spoken is known here from what is not
//! there; no word is opened.

use baodao_kernel::{AreaPath, TenantId, UnitId};
use baodao_platform::Problem;
use baodao_records_core::CooperationReviewId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};

use super::{At, path};

/// An evaluation of which somebody has still to hear.
#[derive(Debug, Clone)]
pub struct Ending {
    pub id: CooperationReviewId,
    pub area: AreaPath,
    pub unit: UnitId,
    pub year: i16,
    pub closes_at: Timestamp,
    /// Whether those who had not spoken have been reminded.
    pub reminded: bool,
}

/// Which of the two has spoken.
#[derive(Debug, Clone, Copy)]
pub struct Spoken {
    pub community: bool,
    pub unit: bool,
}

/// The districts that have such evaluations.
pub async fn tenants(connection: impl PgExecutor<'_>) -> Result<Vec<TenantId>, Problem> {
    let found = sqlx::query_scalar!(
        "select distinct tenant_id from cooperation_review where not over_told order by 1"
    )
    .fetch_all(connection)
    .await?;
    Ok(found.into_iter().map(TenantId).collect())
}

/// Those of a district, in the order in which they end.
pub async fn of(connection: impl PgExecutor<'_>, tenant: TenantId) -> Result<Vec<Ending>, Problem> {
    let rows = sqlx::query!(
        r#"select id, area_path, unit_id, year, closes_at as "closes_at: At", reminded
             from cooperation_review where tenant_id = $1 and not over_told order by closes_at, id"#,
        tenant.0
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Ending {
                id: CooperationReviewId(row.id),
                area: path(&row.area_path)?,
                unit: UnitId(row.unit_id),
                year: row.year,
                closes_at: row.closes_at.to_jiff(),
                reminded: row.reminded,
            })
        })
        .collect()
}

/// Notes the reminder; which of the two have spoken, or nothing where it was noted before.
pub async fn remind(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: CooperationReviewId,
) -> Result<Option<Spoken>, Problem> {
    let row = sqlx::query!(
        r#"update cooperation_review set reminded = true where tenant_id = $1 and id = $2 and not reminded
         returning community_said is not null as "community!", unit_said is not null as "unit!""#,
        tenant.0,
        id.0
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| Spoken { community: row.community, unit: row.unit }))
}

/// Notes that the days are over; which of the two have spoken, or nothing where it was noted before.
pub async fn end(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: CooperationReviewId,
    now: Timestamp,
) -> Result<Option<Spoken>, Problem> {
    let row = sqlx::query!(
        r#"update cooperation_review set reminded = true, over_told = true
            where tenant_id = $1 and id = $2 and not over_told and closes_at <= $3
         returning community_said is not null as "community!", unit_said is not null as "unit!""#,
        tenant.0,
        id.0,
        now.to_sqlx() as _
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| Spoken { community: row.community, unit: row.unit }))
}
