//! Lines of rounds.

use baodao_kernel::{AccountId, AreaPath, BodyId, ReportInId, Scope, TenantId};
use baodao_platform::Problem;
use baodao_reportin_core::policy::Relation;
use baodao_reportin_core::round::{Change, LineState};
use baodao_reportin_core::take_back::Look;
use baodao_reportin_core::{LineId, RoundId};
use jiff_sqlx::{Timestamp, ToSqlx};
use serde_json::{Value, json};
use sqlx::{PgConnection, PgPool, Postgres, QueryBuilder};
use uuid::Uuid;

use super::lists::{push_area, push_scope};
use super::{code, path};
use crate::seals::Seals;

type Sql = QueryBuilder<Postgres>;

/// A line with the person it is about.
#[derive(Debug, Clone)]
pub struct Line {
    /// Which.
    pub id: LineId,
    /// Whose report-in.
    pub report_in: ReportInId,
    /// Where the person lived when the round was opened.
    pub community: AreaPath,
    /// The functional branch then; who heads it looks at the line.
    pub branch: Option<BodyId>,
    /// What came of it.
    pub state: LineState,
    /// What was changed.
    pub changes: Vec<Change>,
    /// When somebody looked.
    pub checked_at: Option<jiff::Timestamp>,
    /// Who; `None` too when the report-in ended by itself.
    pub checked_by: Option<AccountId>,
    /// What the look found and left; kept while the round is open.
    pub look: Option<Look>,
    /// The person's name; `None` once it is forgotten.
    pub name: Option<String>,
    /// The unit's name.
    pub unit_name: String,
    /// The estate.
    pub estate: Option<String>,
    /// The building.
    pub building: Option<String>,
    /// The grid.
    pub grid: Option<AreaPath>,
}

#[derive(sqlx::FromRow)]
struct Stored {
    id: Uuid,
    report_in_id: Uuid,
    community_path: String,
    branch_id: Option<Uuid>,
    state: String,
    changes: Value,
    checked_at: Option<Timestamp>,
    checked_by: Option<Uuid>,
    looked: Option<Value>,
    name: Option<Vec<u8>>,
    unit_name: String,
    estate: Option<String>,
    building: Option<String>,
    grid_path: Option<String>,
}

const COLUMNS: &str = "select l.id, l.report_in_id, l.community_path, l.branch_id, l.state, l.changes, \
    l.checked_at, l.checked_by, l.looked, r.name, r.unit_name, r.estate, r.building, r.grid_path \
    from verification_line l join report_in r on r.tenant_id = l.tenant_id and r.id = l.report_in_id \
    where l.tenant_id = ";

impl Stored {
    fn open(self, seals: Seals<'_>) -> Result<Line, Problem> {
        Ok(Line {
            id: LineId(self.id),
            report_in: ReportInId(self.report_in_id),
            community: path(&self.community_path),
            branch: self.branch_id.map(BodyId),
            state: code(&self.state, LineState::parse)?,
            changes: serde_json::from_value(self.changes).map_err(Problem::fault)?,
            checked_at: self.checked_at.map(Timestamp::to_jiff),
            checked_by: self.checked_by.map(AccountId),
            look: self.looked.map(serde_json::from_value).transpose().map_err(Problem::fault)?,
            name: seals.open_name(self.name.as_deref())?,
            unit_name: self.unit_name,
            estate: self.estate,
            building: self.building,
            grid: self.grid_path.as_deref().map(path),
        })
    }
}

/// Whose lines somebody may see: those of areas, and those of branches that they head.
pub struct Seen<'a> {
    /// The areas.
    pub scope: &'a Scope<Relation>,
    /// The branches.
    pub branches: &'a [Uuid],
}

impl Seen<'_> {
    fn push(&self, sql: &mut Sql) {
        sql.push("(");
        push_scope(sql, "l.community_path", self.scope);
        sql.push(" or l.branch_id = any(").push_bind(self.branches.to_vec()).push("))");
    }
}

/// Which lines of a round.
#[derive(Debug, Default)]
pub struct Wanted {
    /// Only with this state.
    pub state: Option<LineState>,
    /// Only inside this area.
    pub within: Option<AreaPath>,
    /// Only of this branch.
    pub branch: Option<BodyId>,
    /// Only of branches that the caller heads.
    pub mine: bool,
    /// Only after this one.
    pub after: Option<(AreaPath, LineId)>,
    /// How many.
    pub limit: i64,
}

/// Lines of a round in the order of communities.
pub async fn list(
    pool: &PgPool,
    seals: Seals<'_>,
    tenant: TenantId,
    round: RoundId,
    seen: &Seen<'_>,
    wanted: &Wanted,
) -> Result<Vec<Line>, Problem> {
    let mut sql = Sql::new(COLUMNS);
    sql.push_bind(tenant.0).push(" and l.round_id = ").push_bind(round.0).push(" and ");
    seen.push(&mut sql);
    if let Some(state) = wanted.state {
        sql.push(" and l.state = ").push_bind(state.code());
    }
    if let Some(area) = &wanted.within {
        push_area(sql.push(" and "), "l.community_path", area);
    }
    if let Some(branch) = wanted.branch {
        sql.push(" and l.branch_id = ").push_bind(branch.0);
    }
    if wanted.mine {
        sql.push(" and l.branch_id = any(").push_bind(seen.branches.to_vec()).push(")");
    }
    if let Some((community, id)) = &wanted.after {
        sql.push(" and (l.community_path, l.id) > (").push_bind(community.as_str().to_owned());
        sql.push(", ").push_bind(id.0).push(")");
    }
    sql.push(" order by l.community_path, l.id limit ").push_bind(wanted.limit);
    let rows: Vec<Stored> = sql.build_query_as().fetch_all(pool).await?;
    rows.into_iter().map(|row| row.open(seals)).collect()
}

/// One line.
pub async fn load(
    pool: &PgPool,
    seals: Seals<'_>,
    tenant: TenantId,
    round: RoundId,
    id: LineId,
) -> Result<Option<Line>, Problem> {
    let mut sql = Sql::new(COLUMNS);
    sql.push_bind(tenant.0)
        .push(" and l.round_id = ")
        .push_bind(round.0)
        .push(" and l.id = ")
        .push_bind(id.0);
    let row: Option<Stored> = sql.build_query_as().fetch_optional(pool).await?;
    row.map(|row| row.open(seals)).transpose()
}

/// Writes what came of a line; `false` when somebody looked meanwhile.
pub async fn check(
    connection: &mut PgConnection,
    tenant: TenantId,
    line: &Line,
    by: AccountId,
    at: jiff::Timestamp,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "update verification_line set state = $3, changes = $4, checked_by = $5, checked_at = $6, looked = $7
          where tenant_id = $1 and id = $2 and checked_by is null",
        tenant.0,
        line.id.0,
        line.state.code(),
        json!(line.changes),
        by.0,
        at.to_sqlx() as _,
        line.look.as_ref().map(|look| json!(look))
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Lets a line wait again that somebody looked at; `false` when it was taken back meanwhile, or
/// its round closed.
pub async fn uncheck(
    connection: &mut PgConnection,
    tenant: TenantId,
    line: LineId,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query!(
        "update verification_line l
            set state = 'waiting', changes = '[]', checked_by = null, checked_at = null, looked = null
           from verification_round o
          where l.tenant_id = $1 and l.id = $2 and l.checked_by is not null and l.state <> 'ended'
            and o.tenant_id = l.tenant_id and o.id = l.round_id and o.state = 'open'",
        tenant.0,
        line.0
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// How many lines of a community and branch are in a state.
#[derive(Debug, Clone)]
pub struct Count {
    /// The community.
    pub community: AreaPath,
    /// The branch.
    pub branch: Option<BodyId>,
    /// The state.
    pub state: LineState,
    /// How many.
    pub count: i64,
}

/// Counts of a round by community, branch and state, in the order of the areas.
pub async fn counts(
    pool: &PgPool,
    tenant: TenantId,
    round: RoundId,
    seen: &Seen<'_>,
) -> Result<Vec<Count>, Problem> {
    let mut sql = Sql::new(
        "select l.community_path, l.branch_id, l.state, count(*) from verification_line l where l.tenant_id = ",
    );
    sql.push_bind(tenant.0).push(" and l.round_id = ").push_bind(round.0).push(" and ");
    seen.push(&mut sql);
    sql.push(" group by 1, 2, 3 order by 1, 2 nulls first, 3");
    let rows: Vec<(String, Option<Uuid>, String, i64)> = sql.build_query_as().fetch_all(pool).await?;
    rows.into_iter()
        .map(|(community, branch, state, count)| {
            let state = code(&state, LineState::parse)?;
            Ok(Count { community: path(&community), branch: branch.map(BodyId), state, count })
        })
        .collect()
}
