//! Walks through a grid, and who comes along.

use baodao_care_core::{Relation, VisitResult, Walk, WalkId};
use baodao_kernel::{AccountId, AreaPath, RequestId, Scope, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::{code, path};

struct Row {
    id: Uuid,
    version: i32,
    area_path: String,
    starts_at: jiff_sqlx::Timestamp,
    meet: String,
    places: i16,
    planned_by: Uuid,
    state: String,
    result: Option<String>,
    needs: Vec<String>,
    request_id: Option<Uuid>,
    noted_at: Option<jiff_sqlx::Timestamp>,
    along: Vec<Uuid>,
}

impl TryFrom<Row> for Walk {
    type Error = Problem;
    fn try_from(row: Row) -> Result<Self, Problem> {
        Ok(Self {
            id: WalkId(row.id),
            version: row.version,
            area: path(&row.area_path),
            starts_at: row.starts_at.to_jiff(),
            meet: row.meet,
            places: u16::try_from(row.places).map_err(Problem::fault)?,
            by: AccountId(row.planned_by),
            state: code(&row.state)?,
            result: row.result.as_deref().map(code).transpose()?,
            needs: row.needs.iter().filter_map(|need| need.parse().ok()).collect(),
            request: row.request_id.map(RequestId),
            noted_at: row.noted_at.map(|at| at.to_jiff()),
            along: row.along.into_iter().map(AccountId).collect(),
        })
    }
}

/// A new walk.
pub async fn insert(tx: &mut PgConnection, tenant: TenantId, walk: &Walk) -> Result<(), Problem> {
    sqlx::query!(
        "insert into grid_walk (tenant_id, id, area_path, starts_at, meet, places, planned_by, state)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        tenant.0,
        walk.id.0,
        walk.area.as_str(),
        walk.starts_at.to_sqlx() as _,
        walk.meet,
        i16::try_from(walk.places).map_err(Problem::fault)?,
        walk.by.0,
        walk.state.code()
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The walk, held until the transaction ends. Held first and read then: who came along while one
/// waited is not in what a single statement sees.
pub async fn lock(tx: &mut PgConnection, tenant: TenantId, id: WalkId) -> Result<Option<Walk>, Problem> {
    sqlx::query!("select id from grid_walk where tenant_id = $1 and id = $2 for update", tenant.0, id.0)
        .fetch_optional(&mut *tx)
        .await?;
    let row = sqlx::query_as!(
        Row,
        r#"select id, version, area_path, starts_at as "starts_at: jiff_sqlx::Timestamp", meet, places, planned_by,
                  state, result, needs, request_id, noted_at as "noted_at: jiff_sqlx::Timestamp",
                  array(select a.account_id from grid_walk_along a where a.tenant_id = w.tenant_id and a.walk_id = w.id
                         order by a.joined_at, a.account_id) as "along!"
             from grid_walk w where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(tx)
    .await?;
    row.map(Walk::try_from).transpose()
}

/// What a step may have changed but who comes along.
pub async fn save(tx: &mut PgConnection, tenant: TenantId, walk: &Walk) -> Result<(), Problem> {
    let needs: Vec<String> = walk.needs.iter().map(|need| need.code().to_owned()).collect();
    sqlx::query!(
        "update grid_walk set version = $3, state = $4, result = $5, needs = $6, request_id = $7, noted_at = $8
          where tenant_id = $1 and id = $2",
        tenant.0,
        walk.id.0,
        walk.version,
        walk.state.code(),
        walk.result.map(VisitResult::code),
        &needs,
        walk.request.map(|request| request.0),
        walk.noted_at.map(ToSqlx::to_sqlx) as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Somebody comes along.
pub async fn join(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: WalkId,
    person: AccountId,
    at: Timestamp,
) -> Result<(), Problem> {
    sqlx::query!(
        "insert into grid_walk_along (tenant_id, walk_id, account_id, joined_at) values ($1, $2, $3, $4)
         on conflict do nothing",
        tenant.0,
        id.0,
        person.0,
        at.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Somebody no longer comes along.
pub async fn leave(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: WalkId,
    person: AccountId,
) -> Result<(), Problem> {
    sqlx::query!(
        "delete from grid_walk_along where tenant_id = $1 and walk_id = $2 and account_id = $3",
        tenant.0,
        id.0,
        person.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Which walks.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// What an office lets the caller see.
    pub scope: &'a Scope<Relation>,
    /// The grids to which the caller has reported in.
    pub grids: &'a [AreaPath],
    /// The caller.
    pub me: AccountId,
    /// Still to come (or not) only, as of this moment.
    pub ahead: Option<bool>,
    /// Now.
    pub now: Timestamp,
    /// After this place.
    pub after: Option<(Timestamp, Uuid)>,
    /// At most so many.
    pub limit: i64,
}

/// Walks, the latest first.
pub async fn list(pool: &PgPool, tenant: TenantId, wanted: Wanted<'_>) -> Result<Vec<Walk>, Problem> {
    let areas: Vec<String> = wanted.scope.areas.iter().map(ToString::to_string).collect();
    let grids: Vec<String> = wanted.grids.iter().map(ToString::to_string).collect();
    let (after_at, after_id) = wanted.after.map_or((None, None), |(at, id)| (Some(at), Some(id)));
    let rows = sqlx::query_as!(
        Row,
        r#"select id, version, area_path, starts_at as "starts_at: jiff_sqlx::Timestamp", meet, places, planned_by,
                  state, result, needs, request_id, noted_at as "noted_at: jiff_sqlx::Timestamp",
                  array(select a.account_id from grid_walk_along a where a.tenant_id = w.tenant_id and a.walk_id = w.id
                         order by a.joined_at, a.account_id) as "along!"
             from grid_walk w
            where tenant_id = $1
              and ($2 or exists (select 1 from unnest($3::text[]) a where starts_with(w.area_path, a))
                or exists (select 1 from unnest($4::text[]) g
                            where starts_with(w.area_path, g) or starts_with(g, w.area_path))
                or exists (select 1 from grid_walk_along a
                            where a.tenant_id = $1 and a.walk_id = w.id and a.account_id = $5))
              and ($6::boolean is null or (state = 'planned' and starts_at > $7) = $6)
              and ($8::timestamptz is null or (starts_at, id) < ($8, $9::uuid))
            order by starts_at desc, id desc limit $10"#,
        tenant.0,
        wanted.scope.all,
        &areas,
        &grids,
        wanted.me.0,
        wanted.ahead,
        wanted.now.to_sqlx() as _,
        after_at.map(ToSqlx::to_sqlx) as _,
        after_id,
        wanted.limit
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter().map(Walk::try_from).collect()
}
