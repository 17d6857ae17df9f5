//! What communities and units say of a year's work together; each word is sealed as a whole.

use baodao_kernel::{AreaPath, TenantId, UnitId};
use baodao_platform::{Platform, Problem};
use baodao_records_core::{CooperationReviewId, Review, ReviewSide, Said};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use serde_json::json;
use sqlx::{FromRow, PgConnection, PgExecutor};
use uuid::Uuid;

use super::{At, Sql, path, seal, unseal};

/// What the words are sealed for.
const SAID: &str = "cooperation.said";

#[derive(Debug, FromRow)]
struct Row {
    id: Uuid,
    area_path: String,
    unit_id: Uuid,
    unit_name: String,
    year: i16,
    closes_at: At,
    community_said: Option<Vec<u8>>,
    unit_said: Option<Vec<u8>>,
}

impl Row {
    fn stored(self, platform: &Platform, tenant: TenantId) -> Result<Review, Problem> {
        let open = |sealed: Option<Vec<u8>>| -> Result<Option<Said>, Problem> {
            let Some(sealed) = sealed else { return Ok(None) };
            let text = unseal(platform, tenant, SAID, &sealed)?;
            let said = serde_json::from_str(&text);
            said.map(Some).map_err(|cause| Problem::fault(format!("review {}: {cause}", self.id)))
        };
        Ok(Review {
            by_community: open(self.community_said)?,
            by_unit: open(self.unit_said)?,
            id: CooperationReviewId(self.id),
            area: path(&self.area_path)?,
            unit: UnitId(self.unit_id),
            unit_name: self.unit_name,
            year: self.year,
            closes_at: self.closes_at.to_jiff(),
        })
    }
}

fn select(tenant: TenantId) -> Sql {
    let mut sql = Sql::new(
        "select id, area_path, unit_id, unit_name, year, closes_at, community_said, unit_said
           from cooperation_review where tenant_id = ",
    );
    sql.push_bind(tenant.0);
    sql
}

/// A new one; `false` when the two are asked about that year already.
pub async fn insert(
    tx: &mut PgConnection,
    tenant: TenantId,
    review: &Review,
    now: Timestamp,
) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "insert into cooperation_review (tenant_id, id, area_path, unit_id, unit_name, year, opened_at, closes_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing",
        tenant.0,
        review.id.0,
        review.area.as_str(),
        review.unit.0,
        review.unit_name,
        review.year,
        now.to_sqlx() as _,
        review.closes_at.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// The two words, held until the transaction ends.
pub async fn lock(
    tx: &mut PgConnection,
    platform: &Platform,
    tenant: TenantId,
    id: CooperationReviewId,
) -> Result<Option<Review>, Problem> {
    let mut sql = select(tenant);
    sql.push(" and id = ").push_bind(id.0).push(" for update");
    let row: Option<Row> = sql.build_query_as().fetch_optional(tx).await?;
    row.map(|row| row.stored(platform, tenant)).transpose()
}

/// What one side said.
pub async fn say(
    tx: &mut PgConnection,
    platform: &Platform,
    tenant: TenantId,
    review: &Review,
    side: ReviewSide,
) -> Result<(), Problem> {
    let sealed =
        |said: Option<&Said>| said.map(|said| seal(platform, tenant, SAID, &json!(said).to_string()));
    let (community, unit) = match side {
        ReviewSide::Community => (sealed(review.by_community.as_ref()), None),
        ReviewSide::Unit => (None, sealed(review.by_unit.as_ref())),
    };
    sqlx::query!(
        "update cooperation_review set community_said = coalesce($3, community_said),
             unit_said = coalesce($4, unit_said) where tenant_id = $1 and id = $2",
        tenant.0,
        review.id.0,
        community,
        unit
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Whose a list is.
#[derive(Debug, Clone)]
pub struct Readers {
    /// Units for which the reader speaks.
    pub units: Vec<UnitId>,
    /// Areas for which the reader speaks.
    pub speaks: Vec<AreaPath>,
    /// Areas in which the reader reads what both sides can read.
    pub reads: Vec<AreaPath>,
    /// Now.
    pub now: Timestamp,
}

/// The newest first.
pub async fn list(
    connection: impl PgExecutor<'_>,
    platform: &Platform,
    tenant: TenantId,
    readers: &Readers,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Review>, Problem> {
    let units: Vec<Uuid> = readers.units.iter().map(|unit| unit.0).collect();
    let paths = |areas: &[AreaPath]| areas.iter().map(|area| area.as_str().to_owned()).collect::<Vec<_>>();
    let mut sql = select(tenant);
    sql.push(" and (unit_id = any(").push_bind(units);
    sql.push(") or exists (select from unnest(").push_bind(paths(&readers.speaks));
    sql.push(") as own where starts_with(area_path, own))");
    // Above both sides stands what they can read, so that nobody asks who has not spoken yet.
    sql.push(" or (coalesce(community_said, unit_said) is not null and (closes_at <= ");
    sql.push_bind(readers.now.to_sqlx());
    sql.push(" or (community_said is not null and unit_said is not null)) and exists (select from unnest(");
    sql.push_bind(paths(&readers.reads)).push(") as wide where starts_with(area_path, wide))))");
    if let Some(id) = after {
        sql.push(" and id < ").push_bind(id);
    }
    sql.push(" order by id desc limit ").push_bind(limit);
    let rows: Vec<Row> = sql.build_query_as().fetch_all(connection).await?;
    rows.into_iter().map(|row| row.stored(platform, tenant)).collect()
}
