//! Brands of communities.

use baodao_kernel::{AreaPath, TenantId};
use baodao_platform::Problem;
use baodao_venues_core::BrandId;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::path;

/// A brand as stored.
#[derive(Debug, Clone)]
pub struct Brand {
    pub id: BrandId,
    pub version: i32,
    pub area: AreaPath,
    pub name: String,
    pub what: String,
    pub since: Date,
    pub ended_at: Option<Timestamp>,
}

struct Row {
    id: Uuid,
    version: i32,
    area_path: String,
    name: String,
    what: String,
    since: jiff_sqlx::Date,
    ended_at: Option<jiff_sqlx::Timestamp>,
}

impl From<Row> for Brand {
    fn from(row: Row) -> Self {
        Self {
            id: BrandId(row.id),
            version: row.version,
            area: path(&row.area_path),
            name: row.name,
            what: row.what,
            since: row.since.to_jiff(),
            ended_at: row.ended_at.map(|at| at.to_jiff()),
        }
    }
}

/// One brand.
pub async fn load(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    id: BrandId,
) -> Result<Option<Brand>, Problem> {
    let row = sqlx::query_as!(
        Row,
        r#"select id, version, area_path, name, what, since as "since: jiff_sqlx::Date",
                  ended_at as "ended_at: jiff_sqlx::Timestamp"
             from community_brand where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(executor)
    .await?;
    Ok(row.map(Brand::from))
}

/// The brand that a community has now.
pub async fn current(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    community: &AreaPath,
) -> Result<Option<Brand>, Problem> {
    let row = sqlx::query_as!(
        Row,
        r#"select id, version, area_path, name, what, since as "since: jiff_sqlx::Date",
                  ended_at as "ended_at: jiff_sqlx::Timestamp"
             from community_brand where tenant_id = $1 and area_path = $2 and ended_at is null"#,
        tenant.0,
        community.as_str()
    )
    .fetch_optional(executor)
    .await?;
    Ok(row.map(Brand::from))
}

/// Which brands.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// Inside this area.
    pub within: &'a AreaPath,
    /// Ended ones instead of those that stand.
    pub ended: bool,
    /// After this place: area and id.
    pub after: Option<(String, Uuid)>,
    /// At most so many.
    pub limit: i64,
}

/// Brands by area and id.
pub async fn list(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    wanted: Wanted<'_>,
) -> Result<Vec<Brand>, Problem> {
    let (after_area, after_id) = wanted.after.unzip();
    let rows = sqlx::query_as!(
        Row,
        r#"select id, version, area_path, name, what, since as "since: jiff_sqlx::Date",
                  ended_at as "ended_at: jiff_sqlx::Timestamp"
             from community_brand
            where tenant_id = $1 and starts_with(area_path, $2) and (ended_at is not null) = $3
              and ($4::text is null or (area_path, id) > ($4, $5::uuid))
            order by area_path, id limit $6"#,
        tenant.0,
        wanted.within.as_str(),
        wanted.ended,
        after_area,
        after_id,
        wanted.limit
    )
    .fetch_all(executor)
    .await?;
    Ok(rows.into_iter().map(Brand::from).collect())
}

/// Writes the brand that a community has now: its first version, or the next; `false` when somebody
/// was quicker.
pub async fn save(tx: &mut PgConnection, tenant: TenantId, brand: &Brand) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "insert into community_brand (tenant_id, id, version, area_path, name, what, since)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (tenant_id, area_path) where ended_at is null do update set
           version = excluded.version, name = excluded.name, what = excluded.what, since = excluded.since
         where community_brand.id = excluded.id and community_brand.version = excluded.version - 1",
        tenant.0,
        brand.id.0,
        brand.version,
        brand.area.as_str(),
        brand.name,
        brand.what,
        brand.since.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends a brand, which has its next version already; `false` when somebody was quicker.
pub async fn end(tx: &mut PgConnection, tenant: TenantId, brand: &Brand) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "update community_brand set version = $3, ended_at = $4
          where tenant_id = $1 and id = $2 and version = $3 - 1 and ended_at is null",
        tenant.0,
        brand.id.0,
        brand.version,
        brand.ended_at.map(ToSqlx::to_sqlx) as _
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
