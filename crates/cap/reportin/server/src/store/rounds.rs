//! Rounds of re-verification.

use baodao_kernel::{AccountId, AreaLevel, AreaPath, BodyId, Scope, TenantId};
use baodao_platform::Problem;
use baodao_reportin_core::RoundId;
use baodao_reportin_core::policy::Relation;
use baodao_reportin_core::round::{LineState, RoundState};
use jiff_sqlx::{Timestamp, ToSqlx};
use sqlx::{PgConnection, PgExecutor, PgPool, Postgres, QueryBuilder};
use uuid::Uuid;

use super::lines::Count;
use super::lists::push_scope;
use super::{code, path, path_end};

/// A round.
#[derive(Debug, Clone)]
pub struct Round {
    /// Which.
    pub id: RoundId,
    /// The area it covers.
    pub area: AreaPath,
    /// Its name.
    pub title: String,
    /// What for.
    pub purpose: String,
    /// Whether it goes on.
    pub state: RoundState,
    /// Until when the lines should be looked at.
    pub deadline: jiff::Timestamp,
    /// When it was opened.
    pub opened_at: jiff::Timestamp,
    /// By whom.
    pub opened_by: AccountId,
    /// When it was closed.
    pub closed_at: Option<jiff::Timestamp>,
    /// For `If-Match`.
    pub version: i32,
}

#[derive(sqlx::FromRow)]
struct Stored {
    id: Uuid,
    area_path: String,
    title: String,
    purpose: String,
    state: String,
    deadline: Timestamp,
    opened_at: Timestamp,
    opened_by: Uuid,
    closed_at: Option<Timestamp>,
    version: i32,
}

impl TryFrom<Stored> for Round {
    type Error = Problem;
    fn try_from(row: Stored) -> Result<Self, Problem> {
        Ok(Self {
            id: RoundId(row.id),
            area: path(&row.area_path),
            title: row.title,
            purpose: row.purpose,
            state: code(&row.state, RoundState::parse)?,
            deadline: row.deadline.to_jiff(),
            opened_at: row.opened_at.to_jiff(),
            opened_by: AccountId(row.opened_by),
            closed_at: row.closed_at.map(Timestamp::to_jiff),
            version: row.version,
        })
    }
}

/// One round.
pub async fn load(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    id: RoundId,
) -> Result<Option<Round>, Problem> {
    let row = sqlx::query_as!(
        Stored,
        r#"select id, area_path, title, purpose, state, deadline as "deadline: Timestamp",
                  opened_at as "opened_at: Timestamp", opened_by, closed_at as "closed_at: Timestamp", version
             from verification_round where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(executor)
    .await?;
    row.map(Round::try_from).transpose()
}

/// Rounds that touch the scope's areas or have a line of one of the branches, newest first.
pub async fn list(
    pool: &PgPool,
    tenant: TenantId,
    scope: &Scope<Relation>,
    branches: &[Uuid],
    state: Option<RoundState>,
    after: Option<RoundId>,
    limit: i64,
) -> Result<Vec<Round>, Problem> {
    let mut sql: QueryBuilder<Postgres> = QueryBuilder::new(
        "select o.id, o.area_path, o.title, o.purpose, o.state, o.deadline, o.opened_at, o.opened_by, o.closed_at,
                o.version
           from verification_round o where o.tenant_id = ",
    );
    sql.push_bind(tenant.0).push(" and (");
    push_scope(&mut sql, "o.area_path", scope);
    let around: Vec<String> = scope.areas.iter().flat_map(containers).collect();
    sql.push(" or o.area_path = any(").push_bind(around);
    sql.push(") or exists (select 1 from verification_line l where l.tenant_id = o.tenant_id and l.round_id = o.id \
         and l.branch_id = any(");
    sql.push_bind(branches.to_vec()).push(")))");
    if let Some(state) = state {
        sql.push(" and o.state = ").push_bind(state.code());
    }
    if let Some(after) = after {
        sql.push(" and o.id < ").push_bind(after.0);
    }
    sql.push(" order by o.id desc limit ").push_bind(limit);
    let rows: Vec<Stored> = sql.build_query_as().fetch_all(pool).await?;
    rows.into_iter().map(Round::try_from).collect()
}

/// The areas that an area lies in, itself among them.
fn containers(area: &AreaPath) -> Vec<String> {
    AreaLevel::ALL.iter().filter_map(|level| area.at(*level)).map(|area| area.to_string()).collect()
}

/// One opening of the district at a time.
pub async fn lock(connection: &mut PgConnection, tenant: TenantId) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "select pg_advisory_xact_lock(hashtextextended('verification_round', $1))",
        i64::from(tenant.0)
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Whether a round is open inside or around an area.
pub async fn overlaps(
    connection: &mut PgConnection,
    tenant: TenantId,
    area: &AreaPath,
) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select exists (select 1 from verification_round where tenant_id = $1 and state = 'open'
              and (area_path = any($2) or area_path >= $3 and area_path < $4)) as "overlaps!""#,
        tenant.0,
        &containers(area),
        area.as_str(),
        path_end(area)
    )
    .fetch_one(connection)
    .await
}

/// How many confirmed members live in an area.
pub async fn people(
    connection: &mut PgConnection,
    tenant: TenantId,
    area: &AreaPath,
) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from report_in
            where tenant_id = $1 and kind = 'member' and state = 'confirmed' and area_path >= $2 and area_path < $3"#,
        tenant.0,
        area.as_str(),
        path_end(area)
    )
    .fetch_one(connection)
    .await
}

/// Writes a round with a line for every confirmed member of its area; how many lines each
/// branch of each community has. Line ids are drawn by the database: nobody sorts by them across rounds.
pub async fn open(
    connection: &mut PgConnection,
    tenant: TenantId,
    round: &Round,
) -> Result<Vec<Count>, sqlx::Error> {
    sqlx::query!(
        "insert into verification_round (tenant_id, id, area_path, title, purpose, state, deadline, opened_at, opened_by)
         values ($1, $2, $3, $4, $5, 'open', $6, $7, $8)",
        tenant.0,
        round.id.0,
        round.area.as_str(),
        round.title,
        round.purpose,
        round.deadline.to_sqlx() as _,
        round.opened_at.to_sqlx() as _,
        round.opened_by.0
    )
    .execute(&mut *connection)
    .await?;
    let rows = sqlx::query!(
        r#"with made as (
             insert into verification_line (tenant_id, id, round_id, report_in_id, community_path, branch_id, state)
             select tenant_id, gen_random_uuid(), $2, id, community_path, branch_id, 'waiting'
               from report_in
              where tenant_id = $1 and kind = 'member' and state = 'confirmed' and community_path is not null
                and area_path >= $3 and area_path < $4
             returning community_path, branch_id)
           select community_path, branch_id, count(*) as "count!" from made group by 1, 2 order by 1, 2 nulls first"#,
        tenant.0,
        round.id.0,
        round.area.as_str(),
        path_end(&round.area)
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Count {
            community: path(&row.community_path),
            branch: row.branch_id.map(BodyId),
            state: LineState::Waiting,
            count: row.count,
        })
        .collect())
}

/// Closes a round; `false` when somebody did already. What its looks found is no longer needed:
/// nothing is taken back any more.
pub async fn close(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: RoundId,
    by: AccountId,
    at: jiff::Timestamp,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "update verification_round set state = 'closed', closed_at = $3, closed_by = $4, version = version + 1
          where tenant_id = $1 and id = $2 and state = 'open'",
        tenant.0,
        id.0,
        at.to_sqlx() as _,
        by.0
    )
    .execute(&mut *connection)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    sqlx::query!(
        "update verification_line set looked = null where tenant_id = $1 and round_id = $2 and looked is not null",
        tenant.0,
        id.0
    )
    .execute(connection)
    .await?;
    Ok(true)
}

/// The districts in which a round is open.
pub async fn tenants(pool: &PgPool) -> Result<Vec<TenantId>, sqlx::Error> {
    let rows = sqlx::query_scalar!("select distinct tenant_id from verification_round where state = 'open'");
    Ok(rows.fetch_all(pool).await?.into_iter().map(TenantId).collect())
}

/// Open rounds before their deadline of which nobody has been reminded.
pub async fn not_reminded(
    pool: &PgPool,
    tenant: TenantId,
    now: jiff::Timestamp,
) -> Result<Vec<Round>, Problem> {
    let rows = sqlx::query_as!(
        Stored,
        r#"select id, area_path, title, purpose, state, deadline as "deadline: Timestamp",
                  opened_at as "opened_at: Timestamp", opened_by, closed_at as "closed_at: Timestamp", version
             from verification_round
            where tenant_id = $1 and state = 'open' and reminded_at is null and deadline > $2 order by id"#,
        tenant.0,
        now.to_sqlx() as _
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter().map(Round::try_from).collect()
}

/// Open rounds past their deadline whose opener has not been told so.
pub async fn passed(pool: &PgPool, tenant: TenantId, now: jiff::Timestamp) -> Result<Vec<Round>, Problem> {
    let rows = sqlx::query_as!(
        Stored,
        r#"select id, area_path, title, purpose, state, deadline as "deadline: Timestamp",
                  opened_at as "opened_at: Timestamp", opened_by, closed_at as "closed_at: Timestamp", version
             from verification_round
            where tenant_id = $1 and state = 'open' and overdue_told_at is null and deadline <= $2 order by id"#,
        tenant.0,
        now.to_sqlx() as _
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter().map(Round::try_from).collect()
}

/// How many lines of each branch of each community wait.
pub async fn waiting(pool: &PgPool, tenant: TenantId, id: RoundId) -> Result<Vec<Count>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select community_path, branch_id, count(*) as "count!" from verification_line
            where tenant_id = $1 and round_id = $2 and state = 'waiting'
            group by 1, 2 order by 1, 2 nulls first"#,
        tenant.0,
        id.0
    )
    .fetch_all(pool)
    .await?;
    let open = rows.into_iter().map(|row| Count {
        community: path(&row.community_path),
        branch: row.branch_id.map(BodyId),
        state: LineState::Waiting,
        count: row.count,
    });
    Ok(open.collect())
}

/// Notes that those whose lines wait were reminded; `false` when they were before, or it is closed.
pub async fn note_reminded(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: RoundId,
    at: jiff::Timestamp,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "update verification_round set reminded_at = $3
          where tenant_id = $1 and id = $2 and state = 'open' and reminded_at is null",
        tenant.0,
        id.0,
        at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes that the opener was told of the deadline; `false` when they were before, or it is closed.
pub async fn note_passed(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: RoundId,
    at: jiff::Timestamp,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "update verification_round set overdue_told_at = $3
          where tenant_id = $1 and id = $2 and state = 'open' and overdue_told_at is null",
        tenant.0,
        id.0,
        at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}
