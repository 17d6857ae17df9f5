//! Counts: by community and state, members of branches, neighbours.

use std::collections::HashMap;

use baodao_kernel::{AreaPath, BodyId, ReportInId, Scope, TenantId};
use baodao_platform::Problem;
use baodao_reportin_core::State;
use baodao_reportin_core::placement::Neighbours;
use baodao_reportin_core::policy::Relation;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgPool, Postgres, QueryBuilder};
use uuid::Uuid;

use super::lists::{push_area, push_scope};
use super::{code, path};

/// One cell of the table of counts.
#[derive(Debug, Clone)]
pub struct Count {
    /// The community; the district for those who have not said.
    pub community: AreaPath,
    /// The state.
    pub state: State,
    /// How many.
    pub count: i64,
    /// Of these confirmed without a grid.
    pub without_grid: i64,
    /// Of these confirmed without a branch.
    pub without_branch: i64,
    /// Of these asked whether it still holds.
    pub asked: i64,
    /// Of these asked so long ago that the community should speak with them.
    pub unanswered: i64,
}

type Cell = (String, String, i64, i64, i64, i64, i64);

/// Members by community and state, in the order of the areas.
pub async fn by_community(
    pool: &PgPool,
    tenant: TenantId,
    scope: &Scope<Relation>,
    within: &AreaPath,
    unanswered_before: Timestamp,
) -> Result<Vec<Count>, Problem> {
    let mut sql: QueryBuilder<Postgres> = QueryBuilder::new(
        "select coalesce(r.community_path, ''), r.state, count(*),
                count(*) filter (where r.state = 'confirmed' and r.grid_path is null),
                count(*) filter (where r.state = 'confirmed' and r.branch_id is null),
                count(*) filter (where r.check_asked_at is not null),
                count(*) filter (where r.check_asked_at <= ",
    );
    sql.push_bind(unanswered_before.to_sqlx())
        .push(") from report_in r where r.kind = 'member' and r.tenant_id = ");
    sql.push_bind(tenant.0).push(" and ");
    push_scope(&mut sql, "r.area_path", scope);
    push_area(sql.push(" and "), "r.area_path", within);
    sql.push(" group by 1, 2 order by 1, 2");
    let cells: Vec<Cell> = sql.build_query_as().fetch_all(pool).await?;
    cells
        .into_iter()
        .map(|(community, state, count, without_grid, without_branch, asked, unanswered)| {
            let (community, state) = (path(&community), code(&state, State::parse)?);
            Ok(Count { community, state, count, without_grid, without_branch, asked, unanswered })
        })
        .collect()
}

/// Units of an area, each counted once in a column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Units {
    /// Confirmed by a community.
    pub reported_in: i64,
    /// Waiting for a community, or asked to correct something.
    pub waiting: i64,
    /// With people who live there on a roster or reported in.
    pub rostered: i64,
}

/// Units of the register by subdistrict, in the order of the areas, and all of them together.
pub async fn units(
    pool: &PgPool,
    tenant: TenantId,
    scope: &Scope<Relation>,
    within: &AreaPath,
) -> Result<(Vec<(AreaPath, Units)>, Units), Problem> {
    let mut sql: QueryBuilder<Postgres> = QueryBuilder::new(
        "select left(r.area_path, 4),
                count(distinct r.unit_id) filter (where r.kind = 'unit' and r.state = 'confirmed'),
                count(distinct r.unit_id) filter (where r.kind = 'unit' and r.state <> 'confirmed'),
                count(distinct r.unit_id) filter (where r.kind = 'member')
           from report_in r
          where r.unit_id is not null and r.state in ('invited', 'submitted', 'needs_correction', 'confirmed')
            and r.tenant_id = ",
    );
    sql.push_bind(tenant.0).push(" and ");
    push_scope(&mut sql, "r.area_path", scope);
    push_area(sql.push(" and "), "r.area_path", within);
    // One that reported in to two communities counts once, so that the sum is counted anew.
    sql.push(" group by grouping sets ((left(r.area_path, 4)), ()) order by 1 nulls last");
    let rows: Vec<(Option<String>, i64, i64, i64)> = sql.build_query_as().fetch_all(pool).await?;
    let (mut areas, mut total) = (Vec::new(), Units::default());
    for (subdistrict, reported_in, waiting, rostered) in rows {
        let units = Units { reported_in, waiting, rostered };
        match subdistrict {
            Some(subdistrict) => areas.push((path(&subdistrict), units)),
            None => total = units,
        }
    }
    Ok((areas, total))
}

/// How many confirmed members each branch has.
pub async fn members(
    pool: &PgPool,
    tenant: TenantId,
    branches: &[Uuid],
) -> Result<HashMap<BodyId, u32>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select branch_id as "branch_id!", count(*) as "count!" from report_in
            where tenant_id = $1 and branch_id = any($2) and state = 'confirmed' group by branch_id"#,
        tenant.0,
        branches
    )
    .fetch_all(pool)
    .await?;
    let count = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(rows.into_iter().map(|row| (BodyId(row.branch_id), count(row.count))).collect())
}

/// Where the other people of an estate of a community were put.
pub async fn neighbours(
    pool: &PgPool,
    tenant: TenantId,
    person: ReportInId,
    community: &AreaPath,
    estate: &str,
    building: Option<&str>,
) -> Result<Vec<Neighbours>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select left(grid_path, 12) as "grid!", count(*) as "estate!",
                  count(*) filter (where building = $4) as "building!"
             from report_in
            where tenant_id = $1 and community_path = $2 and estate = $3 and state = 'confirmed'
              and grid_path is not null and id <> $5
            group by 1 order by 1"#,
        tenant.0,
        community.as_str(),
        estate,
        building,
        person.0
    )
    .fetch_all(pool)
    .await?;
    let count = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    let near = |grid: &str, building, estate| Neighbours {
        grid: path(grid),
        same_building: count(building),
        same_estate: count(estate),
    };
    Ok(rows.into_iter().map(|row| near(&row.grid, row.building, row.estate)).collect())
}
