//! Micro-projects, each with its claims.

use std::collections::HashMap;

use baodao_cobuilding_core::{MicroKind, MicroMeasure, MicroProjectId, MicroState, Standing, Times};
use baodao_kernel::{AreaPath, Scope, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;
use uuid::Uuid;

use super::claims::{self, Claim};
use super::{code, path};

/// A micro-project as stored.
#[derive(Debug, Clone)]
pub struct Project {
    pub id: MicroProjectId,
    pub version: i32,
    pub state: MicroState,
    pub kind: MicroKind,
    pub area: AreaPath,
    pub title: String,
    pub what: String,
    pub place: String,
    pub phone: String,
    pub measure: MicroMeasure,
    pub wanted: i32,
    pub times: Times,
    pub published_at: Option<Timestamp>,
    pub result: Option<String>,
    pub reason: Option<String>,
    pub changed_at: Timestamp,
    pub claims: Vec<Claim>,
}

impl Project {
    /// What decides about it and its places.
    pub fn standing(&self) -> Standing {
        Standing { state: self.state, measure: self.measure, wanted: self.wanted, times: self.times }
    }

    /// Places that claims hold.
    pub fn taken(&self) -> i32 {
        self.standing().taken(self.claims.iter().map(|claim| (claim.state, claim.people)))
    }

    /// The claims that hold places.
    pub fn live(&self) -> impl Iterator<Item = &Claim> {
        self.claims.iter().filter(|claim| claim.state.live())
    }
}

struct Row {
    id: Uuid,
    version: i32,
    state: String,
    kind: String,
    area_path: String,
    title: String,
    what: String,
    place: String,
    phone: String,
    measure: String,
    wanted: i32,
    starts_at: jiff_sqlx::Timestamp,
    ends_at: jiff_sqlx::Timestamp,
    published_at: Option<jiff_sqlx::Timestamp>,
    result: Option<String>,
    reason: Option<String>,
    changed_at: jiff_sqlx::Timestamp,
    nearness: i32,
    sort: i64,
}

impl TryFrom<Row> for Project {
    type Error = Problem;
    fn try_from(row: Row) -> Result<Self, Problem> {
        Ok(Self {
            id: MicroProjectId(row.id),
            version: row.version,
            state: code(&row.state)?,
            kind: code(&row.kind)?,
            area: path(&row.area_path),
            title: row.title,
            what: row.what,
            place: row.place,
            phone: row.phone,
            measure: code(&row.measure)?,
            wanted: row.wanted,
            times: Times { from: row.starts_at.to_jiff(), until: row.ends_at.to_jiff() },
            published_at: row.published_at.map(|at| at.to_jiff()),
            result: row.result,
            reason: row.reason,
            changed_at: row.changed_at.to_jiff(),
            claims: Vec::new(),
        })
    }
}

async fn with_claims(
    connection: &mut PgConnection,
    tenant: TenantId,
    mut projects: Vec<Project>,
) -> Result<Vec<Project>, Problem> {
    let ids: Vec<Uuid> = projects.iter().map(|project| project.id.0).collect();
    let mut of: HashMap<MicroProjectId, Vec<Claim>> = HashMap::new();
    for claim in claims::of_projects(connection, tenant, &ids).await? {
        of.entry(claim.project).or_default().push(claim);
    }
    for project in &mut projects {
        project.claims = of.remove(&project.id).unwrap_or_default();
    }
    Ok(projects)
}

/// Projects by id, in no order.
pub async fn by_ids(
    connection: &mut PgConnection,
    tenant: TenantId,
    ids: &[Uuid],
) -> Result<Vec<Project>, Problem> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id, version, state, kind, area_path, title, what, place, phone, measure, wanted,
                  starts_at as "starts_at: jiff_sqlx::Timestamp", ends_at as "ends_at: jiff_sqlx::Timestamp",
                  published_at as "published_at: jiff_sqlx::Timestamp", result, reason,
                  changed_at as "changed_at: jiff_sqlx::Timestamp", 0 as "nearness!", 0::int8 as "sort!"
             from micro_project where tenant_id = $1 and id = any($2)"#,
        tenant.0,
        ids
    )
    .fetch_all(&mut *connection)
    .await?;
    let projects = rows.into_iter().map(Project::try_from).collect::<Result<Vec<_>, _>>()?;
    with_claims(connection, tenant, projects).await
}

/// One project.
pub async fn load(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: MicroProjectId,
) -> Result<Option<Project>, Problem> {
    Ok(by_ids(connection, tenant, &[id.0]).await?.pop())
}

/// One project, which nobody else changes or claims until the transaction ends.
pub async fn lock(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: MicroProjectId,
) -> Result<Option<Project>, Problem> {
    sqlx::query_scalar!(
        "select version from micro_project where tenant_id = $1 and id = $2 for update",
        tenant.0,
        id.0
    )
    .fetch_optional(&mut *tx)
    .await?;
    // Read by a statement of its own, which sees what was written while this one waited.
    load(tx, tenant, id).await
}

/// Which projects.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// Inside this area.
    pub within: &'a AreaPath,
    /// For people of this area: those of its subdistrict, and wider ones.
    pub near: Option<&'a AreaPath>,
    /// Of this kind.
    pub kind: Option<MicroKind>,
    /// In one of these states.
    pub states: &'a [MicroState],
    /// Only what the office may see of all that was never published.
    pub office: &'a Scope<baodao_cobuilding_core::Relation>,
    /// Only with a free place, and not started at this moment.
    pub free_at: Option<Timestamp>,
    /// Latest first instead of soonest first.
    pub latest: bool,
    /// After this place: nearness, sort and id.
    pub after: Option<(i32, i64, Uuid)>,
    /// At most so many.
    pub limit: i64,
}

/// Projects with their place in the list: those of one's own community first, then wider ones, then
/// the neighbours'; within that by their beginning.
pub async fn list(
    connection: &mut PgConnection,
    tenant: TenantId,
    wanted: Wanted<'_>,
) -> Result<Vec<(Project, (i32, i64))>, Problem> {
    let states: Vec<String> = wanted.states.iter().map(|state| state.code().to_owned()).collect();
    let areas: Vec<String> = wanted.office.areas.iter().map(ToString::to_string).collect();
    let (after_near, after_sort, after_id) = match wanted.after {
        Some((near, sort, id)) => (Some(near), Some(sort), Some(id)),
        None => (None, None, None),
    };
    let rows = sqlx::query_as!(
        Row,
        r#"select id, version, state, kind, area_path, title, what, place, phone, measure, wanted,
                  starts_at as "starts_at: jiff_sqlx::Timestamp", ends_at as "ends_at: jiff_sqlx::Timestamp",
                  published_at as "published_at: jiff_sqlx::Timestamp", result, reason,
                  changed_at as "changed_at: jiff_sqlx::Timestamp", n.nearness as "nearness!", n.sort as "sort!"
             from micro_project p
            cross join lateral (
              select case when $3::text is null or starts_with(p.area_path, left($3, 8)) then 0
                          when starts_with($3, p.area_path) then 1 else 2 end as nearness,
                     (extract(epoch from p.starts_at) * 1000)::int8 * case when $9 then -1 else 1 end as sort) n
            where p.tenant_id = $1 and starts_with(p.area_path, $2)
              and ($3::text is null or starts_with(p.area_path, left($3, 4)) or starts_with($3, p.area_path))
              and ($4::text is null or p.kind = $4) and p.state = any($5)
              and (p.published_at is not null or $6
                or exists (select 1 from unnest($7::text[]) a where starts_with(p.area_path, a)))
              and ($8::timestamptz is null or (p.state = 'published' and p.starts_at > $8 and p.wanted > (
                    select coalesce(sum(case when p.measure = 'parties' then 1 else c.people end), 0)
                      from micro_claim c
                     where c.tenant_id = p.tenant_id and c.project_id = p.id and c.state in ('asked', 'accepted'))))
              and ($10::int4 is null or (n.nearness, n.sort, p.id) > ($10, $11::int8, $12::uuid))
            order by n.nearness, n.sort, p.id limit $13"#,
        tenant.0,
        wanted.within.as_str(),
        wanted.near.map(AreaPath::as_str),
        wanted.kind.map(MicroKind::code),
        &states,
        wanted.office.all,
        &areas,
        wanted.free_at.map(ToSqlx::to_sqlx) as _,
        wanted.latest,
        after_near,
        after_sort,
        after_id,
        wanted.limit
    )
    .fetch_all(&mut *connection)
    .await?;
    let keys: Vec<(i32, i64)> = rows.iter().map(|row| (row.nearness, row.sort)).collect();
    let projects = rows.into_iter().map(Project::try_from).collect::<Result<Vec<_>, _>>()?;
    Ok(with_claims(connection, tenant, projects).await?.into_iter().zip(keys).collect())
}

/// Writes a project: a new one with version 1, or the next version of one; `false` when somebody
/// was quicker.
pub async fn save(tx: &mut PgConnection, tenant: TenantId, project: &Project) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "insert into micro_project
           (tenant_id, id, version, state, kind, area_path, title, what, place, phone, measure, wanted, starts_at,
            ends_at, published_at, result, reason, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
         on conflict (tenant_id, id) do update set
           version = excluded.version, state = excluded.state, kind = excluded.kind, area_path = excluded.area_path,
           title = excluded.title, what = excluded.what, place = excluded.place, phone = excluded.phone,
           measure = excluded.measure, wanted = excluded.wanted, starts_at = excluded.starts_at,
           ends_at = excluded.ends_at, published_at = excluded.published_at, result = excluded.result,
           reason = excluded.reason, changed_at = excluded.changed_at
         where micro_project.version = excluded.version - 1",
        tenant.0,
        project.id.0,
        project.version,
        project.state.code(),
        project.kind.code(),
        project.area.as_str(),
        project.title,
        project.what,
        project.place,
        project.phone,
        project.measure.code(),
        project.wanted,
        project.times.from.to_sqlx() as _,
        project.times.until.to_sqlx() as _,
        project.published_at.map(ToSqlx::to_sqlx) as _,
        project.result,
        project.reason,
        project.changed_at.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
