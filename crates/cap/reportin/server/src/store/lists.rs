//! Lists of report-ins, newest first.

use baodao_kernel::{AreaPath, BodyId, ReportInId, Scope, TenantId, UnitId};
use baodao_platform::Problem;
use baodao_reportin_core::policy::Relation;
use baodao_reportin_core::{Kind, State};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgPool, Postgres, QueryBuilder};

use super::path_end;
use super::rows::{COLUMNS, Row, Stored};
use crate::seals::Seals;

type Sql = QueryBuilder<Postgres>;

/// Which report-ins.
#[derive(Debug, Default)]
pub struct Wanted {
    /// Only of this kind.
    pub kind: Option<Kind>,
    /// Only in one of these states; all when empty.
    pub states: Vec<State>,
    /// Only inside this area.
    pub within: Option<AreaPath>,
    /// Only of this unit.
    pub unit: Option<UnitId>,
    /// Only of this branch.
    pub branch: Option<BodyId>,
    /// Only confirmed ones without a grid or without a branch.
    pub unplaced: bool,
    /// Only those asked whether it still holds, before this moment.
    pub asked_before: Option<Timestamp>,
    /// Of these only those whom nobody has asked since this moment.
    pub not_asked_since: Option<Timestamp>,
    /// Only of units that are no more.
    pub unit_over: bool,
    /// Only those with a correction that waits for the community.
    pub proposed: bool,
    /// Only older than this one.
    pub after: Option<ReportInId>,
    /// How many.
    pub limit: i64,
}

/// Whether the path of the row begins with `area`.
pub(super) fn push_area(sql: &mut Sql, column: &str, area: &AreaPath) {
    if area.as_str().is_empty() {
        sql.push("true");
        return;
    }
    sql.push(format!("({column} >= ")).push_bind(area.as_str().to_owned());
    sql.push(format!(" and {column} < ")).push_bind(path_end(area)).push(")");
}

/// Whether the row lies in the scope's areas.
pub(super) fn push_scope(sql: &mut Sql, column: &str, scope: &Scope<Relation>) {
    if scope.all {
        sql.push("true");
        return;
    }
    sql.push("(false");
    for area in &scope.areas {
        push_area(sql.push(" or "), column, area);
    }
    sql.push(")");
}

fn push_wanted(sql: &mut Sql, wanted: &Wanted) {
    push_which(sql, wanted);
    sql.push(" order by r.id desc limit ").push_bind(wanted.limit);
}

fn push_which(sql: &mut Sql, wanted: &Wanted) {
    if let Some(kind) = wanted.kind {
        sql.push(" and r.kind = ").push_bind(kind.code());
    }
    match wanted.states.as_slice() {
        [] => {}
        // Said as a constant, so that the index over what waits serves.
        [State::Submitted] => {
            sql.push(" and r.state = 'submitted'");
        }
        [State::Confirmed] => {
            sql.push(" and r.state = 'confirmed'");
        }
        states => {
            let codes: Vec<String> = states.iter().map(|state| state.code().to_owned()).collect();
            sql.push(" and r.state = any(").push_bind(codes).push(")");
        }
    }
    if let Some(area) = &wanted.within {
        push_area(sql.push(" and "), "r.area_path", area);
    }
    if let Some(unit) = wanted.unit {
        sql.push(" and r.unit_id = ").push_bind(unit.0);
    }
    if let Some(branch) = wanted.branch {
        sql.push(" and r.branch_id = ").push_bind(branch.0);
    }
    if wanted.unplaced {
        sql.push(" and r.kind = 'member' and r.state = 'confirmed' and (r.grid_path is null or r.branch_id is null)");
    }
    if let Some(before) = wanted.asked_before {
        sql.push(" and r.state = 'confirmed' and r.check_asked_at is not null and r.check_asked_at <= ");
        sql.push_bind(before.to_sqlx());
    }
    if let Some(since) = wanted.not_asked_since {
        sql.push(" and (r.last_asked_at is null or r.last_asked_at <= ").push_bind(since.to_sqlx()).push(")");
    }
    if wanted.unit_over {
        sql.push(" and exists (select from report_in_unit_over o where o.tenant_id = r.tenant_id and o.unit_id = r.unit_id)");
    }
    if wanted.proposed {
        sql.push(" and r.proposed is not null");
    }
    if let Some(after) = wanted.after {
        sql.push(" and r.id < ").push_bind(after.0);
    }
}

/// How many report-ins of the scope's areas are wanted.
pub async fn count(
    pool: &PgPool,
    tenant: TenantId,
    scope: &Scope<Relation>,
    wanted: &Wanted,
) -> Result<i64, sqlx::Error> {
    let mut sql = Sql::new("select count(*) from report_in r where r.tenant_id = ");
    sql.push_bind(tenant.0).push(" and ");
    push_scope(&mut sql, "r.area_path", scope);
    push_which(&mut sql, wanted);
    let count: i64 = sql.build_query_scalar().fetch_one(pool).await?;
    Ok(count)
}

/// Report-ins in the scope's areas.
pub async fn in_scope(
    pool: &PgPool,
    seals: Seals<'_>,
    tenant: TenantId,
    scope: &Scope<Relation>,
    wanted: &Wanted,
) -> Result<Vec<Row>, Problem> {
    let mut sql = Sql::new(format!("select {COLUMNS} from report_in r where r.tenant_id = "));
    sql.push_bind(tenant.0).push(" and ");
    push_scope(&mut sql, "r.area_path", scope);
    push_wanted(&mut sql, wanted);
    let rows: Vec<Stored> = sql.build_query_as().fetch_all(pool).await?;
    rows.into_iter().map(|row| row.open(seals)).collect()
}

/// Report-ins of one unit wherever they live; the caller speaks for it.
pub async fn of_unit(
    pool: &PgPool,
    seals: Seals<'_>,
    tenant: TenantId,
    unit: UnitId,
    wanted: &Wanted,
) -> Result<Vec<Row>, Problem> {
    let mut sql = Sql::new(format!("select {COLUMNS} from report_in r where r.tenant_id = "));
    sql.push_bind(tenant.0).push(" and r.unit_id = ").push_bind(unit.0);
    push_wanted(&mut sql, wanted);
    let rows: Vec<Stored> = sql.build_query_as().fetch_all(pool).await?;
    rows.into_iter().map(|row| row.open(seals)).collect()
}

/// Confirmed report-ins whose yearly question is due.
pub async fn due_for_check(
    pool: &PgPool,
    tenant: TenantId,
    before: Timestamp,
    limit: i64,
) -> Result<Vec<ReportInId>, Problem> {
    let rows = sqlx::query_scalar!(
        "select id from report_in
          where tenant_id = $1 and state = 'confirmed' and check_asked_at is null and checked_at <= $2
          order by checked_at limit $3",
        tenant.0,
        before.to_sqlx() as _,
        limit
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(ReportInId).collect())
}

/// The districts that have report-ins.
pub async fn tenants(pool: &PgPool) -> Result<Vec<TenantId>, sqlx::Error> {
    let rows = sqlx::query_scalar!("select distinct tenant_id from report_in").fetch_all(pool).await?;
    Ok(rows.into_iter().map(TenantId).collect())
}

/// Forgets whose report-ins were that ended before the first moment, and those on rosters who
/// have not answered since the second; tells how many. The rows stay for the counts.
pub async fn forget(
    pool: &PgPool,
    tenant: TenantId,
    ended_before: Timestamp,
    silent_since: Timestamp,
) -> Result<u64, sqlx::Error> {
    let silent = sqlx::query!(
        "update report_in set state = 'ended', ended_at = $3, name = null, phone = null, phone_blind = null,
                account_id = null, estate = null, building = null, reason = null, proposed = null, version = version + 1
          where tenant_id = $1 and state = 'invited' and created_at < $2",
        tenant.0,
        silent_since.to_sqlx() as _,
        silent_since.to_sqlx() as _
    )
    .execute(pool)
    .await?;
    let over = sqlx::query!(
        "update report_in set name = null, phone = null, phone_blind = null, account_id = null, estate = null,
                building = null, reason = null, proposed = null, version = version + 1
          where tenant_id = $1 and ended_at < $2 and (phone_blind is not null or account_id is not null)",
        tenant.0,
        ended_before.to_sqlx() as _
    )
    .execute(pool)
    .await?;
    Ok(silent.rows_affected() + over.rows_affected())
}

/// A unit as people wrote it down, and how many report-ins hold under it.
pub struct TypedUnit {
    pub name: String,
    pub people: i64,
    pub confirmed: i64,
}

/// The units that report-ins which hold name by what was typed, within the scope, by name.
pub async fn typed_units(
    pool: &PgPool,
    tenant: TenantId,
    scope: &Scope<Relation>,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<TypedUnit>, sqlx::Error> {
    let areas: Vec<String> = scope.areas.iter().map(ToString::to_string).collect();
    sqlx::query_as!(
        TypedUnit,
        r#"select unit_name as "name", count(*) as "people!",
                  count(*) filter (where state = 'confirmed') as "confirmed!"
             from report_in
            where tenant_id = $1 and kind = 'member' and unit_id is null
              and state in ('invited', 'submitted', 'needs_correction', 'confirmed')
              and ($2 or exists (select 1 from unnest($3::text[]) a where starts_with(area_path, a)))
              and ($4::text is null or unit_name > $4)
            group by unit_name order by unit_name limit $5"#,
        tenant.0,
        scope.all,
        &areas,
        after,
        limit
    )
    .fetch_all(pool)
    .await
}

/// How many members of a unit are in which state.
pub async fn states_of_unit(
    pool: &PgPool,
    tenant: TenantId,
    unit: UnitId,
) -> Result<Vec<(State, i64)>, Problem> {
    let rows = sqlx::query!(
        r#"select state, count(*) as "count!" from report_in
            where tenant_id = $1 and unit_id = $2 and kind = 'member' group by state"#,
        tenant.0,
        unit.0
    )
    .fetch_all(pool)
    .await?;
    let mut counts = rows
        .into_iter()
        .map(|row| Ok((super::code(&row.state, State::parse)?, row.count)))
        .collect::<Result<Vec<_>, Problem>>()?;
    counts.sort();
    Ok(counts)
}

/// Report-ins by id, in the order of the ids; unknown ones are missing.
pub async fn by_ids(
    pool: &PgPool,
    seals: Seals<'_>,
    tenant: TenantId,
    ids: &[ReportInId],
) -> Result<Vec<Row>, Problem> {
    let wanted: Vec<uuid::Uuid> = ids.iter().map(|id| id.0).collect();
    let mut sql = Sql::new(format!("select {COLUMNS} from report_in r where r.tenant_id = "));
    sql.push_bind(tenant.0).push(" and r.id = any(").push_bind(wanted.clone());
    sql.push(") order by array_position(").push_bind(wanted).push(", r.id)");
    let rows: Vec<Stored> = sql.build_query_as().fetch_all(pool).await?;
    rows.into_iter().map(|row| row.open(seals)).collect()
}
