//! Commendations, nominations, objections.

use baodao_kernel::{AccountId, AreaPath, TenantId};
use baodao_platform::Problem;
use baodao_records_core::{CommendationId, Nomination, NominationId};
use jiff::{Timestamp, civil::Date};
use jiff_sqlx::ToSqlx;
use serde_json::{Value, json};
use sqlx::{FromRow, PgConnection, PgExecutor};
use uuid::Uuid;

use super::{At, Day, Sql, code, path};

/// What a nominator's words are sealed for.
pub const WORDS: &str = "nomination.words";

/// A call to commend people.
#[derive(Debug, Clone)]
pub struct Commendation {
    pub id: CommendationId,
    pub version: i32,
    pub area: AreaPath,
    pub title: String,
    pub basis: String,
    pub from: Date,
    pub until: Date,
    pub opened_by: AccountId,
    pub opened_at: Timestamp,
    pub closed_at: Option<Timestamp>,
}

#[derive(Debug, FromRow)]
struct CallRow {
    id: Uuid,
    version: i32,
    area_path: String,
    title: String,
    basis: String,
    day_from: Day,
    day_until: Day,
    opened_by: Uuid,
    opened_at: At,
    closed_at: Option<At>,
}

impl CallRow {
    fn stored(self) -> Result<Commendation, Problem> {
        Ok(Commendation {
            id: CommendationId(self.id),
            version: self.version,
            area: path(&self.area_path)?,
            title: self.title,
            basis: self.basis,
            from: self.day_from.to_jiff(),
            until: self.day_until.to_jiff(),
            opened_by: AccountId(self.opened_by),
            opened_at: self.opened_at.to_jiff(),
            closed_at: self.closed_at.map(|at| at.to_jiff()),
        })
    }
}

fn select_calls(tenant: TenantId) -> Sql {
    let mut sql = Sql::new(
        "select id, version, area_path, title, basis, day_from, day_until, opened_by, opened_at, closed_at
           from commendation where tenant_id = ",
    );
    sql.push_bind(tenant.0);
    sql
}

/// A new call.
pub async fn open(tx: &mut PgConnection, tenant: TenantId, call: &Commendation) -> Result<(), Problem> {
    sqlx::query!(
        "insert into commendation (tenant_id, id, version, area_path, title, basis, day_from, day_until, opened_by,
             opened_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        tenant.0,
        call.id.0,
        call.version,
        call.area.as_str(),
        call.title,
        call.basis,
        call.from.to_sqlx() as _,
        call.until.to_sqlx() as _,
        call.opened_by.0,
        call.opened_at.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The call.
pub async fn load_call(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    id: CommendationId,
) -> Result<Option<Commendation>, Problem> {
    let mut sql = select_calls(tenant);
    sql.push(" and id = ").push_bind(id.0);
    let row: Option<CallRow> = sql.build_query_as().fetch_optional(connection).await?;
    row.map(CallRow::stored).transpose()
}

/// The call, held until the transaction ends.
pub async fn lock_call(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: CommendationId,
) -> Result<Option<Commendation>, Problem> {
    let mut sql = select_calls(tenant);
    sql.push(" and id = ").push_bind(id.0).push(" for update");
    let row: Option<CallRow> = sql.build_query_as().fetch_optional(tx).await?;
    row.map(CallRow::stored).transpose()
}

/// Takes no nominations from now on.
pub async fn close(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: CommendationId,
    now: Timestamp,
) -> Result<(), Problem> {
    sqlx::query!(
        "update commendation set closed_at = $3, version = version + 1 where tenant_id = $1 and id = $2",
        tenant.0,
        id.0,
        now.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Calls, the newest first.
pub async fn list_calls(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    open: Option<bool>,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Commendation>, Problem> {
    let mut sql = select_calls(tenant);
    match open {
        Some(true) => {
            sql.push(" and closed_at is null");
        }
        Some(false) => {
            sql.push(" and closed_at is not null");
        }
        None => {}
    }
    if let Some(id) = after {
        sql.push(" and id < ").push_bind(id);
    }
    sql.push(" order by id desc limit ").push_bind(limit);
    let rows: Vec<CallRow> = sql.build_query_as().fetch_all(connection).await?;
    rows.into_iter().map(CallRow::stored).collect()
}

/// A nomination with what the rules do not look at.
#[derive(Debug, Clone)]
pub struct Stored {
    pub nomination: Nomination,
    pub title: String,
    pub from: Date,
    pub until: Date,
    pub branch: Option<String>,
    pub words: Vec<u8>,
    pub nominated_at: Timestamp,
    pub open_objections: u32,
}

#[derive(Debug, FromRow)]
struct Row {
    id: Uuid,
    version: i32,
    commendation_id: Uuid,
    area_path: String,
    person: Uuid,
    by_kind: String,
    by_account: Uuid,
    branch: Option<String>,
    words: Vec<u8>,
    evidence: Option<Value>,
    tell_unit: bool,
    notice_until: Option<At>,
    decision: Option<Value>,
    stage: String,
    nominated_at: At,
    title: String,
    day_from: Day,
    day_until: Day,
    open_objections: i64,
}

impl Row {
    fn stored(self) -> Result<Stored, Problem> {
        let unreadable =
            |cause: serde_json::Error| Problem::fault(format!("nomination {}: {cause}", self.id));
        let nomination = Nomination {
            id: NominationId(self.id),
            version: self.version,
            commendation: CommendationId(self.commendation_id),
            area: path(&self.area_path)?,
            person: AccountId(self.person),
            by_kind: code(&self.by_kind)?,
            by: AccountId(self.by_account),
            evidence: self.evidence.map(serde_json::from_value).transpose().map_err(unreadable)?,
            tell_unit: self.tell_unit,
            notice_until: self.notice_until.map(|at| at.to_jiff()),
            decision: self.decision.map(serde_json::from_value).transpose().map_err(unreadable)?,
            stage: code(&self.stage)?,
        };
        Ok(Stored {
            nomination,
            title: self.title,
            from: self.day_from.to_jiff(),
            until: self.day_until.to_jiff(),
            branch: self.branch,
            words: self.words,
            nominated_at: self.nominated_at.to_jiff(),
            open_objections: super::number(self.open_objections)?,
        })
    }
}

fn select(tenant: TenantId) -> Sql {
    let mut sql = Sql::new(
        "select n.id, n.version, commendation_id, n.area_path, person, by_kind, by_account, branch, words, evidence,
                tell_unit, notice_until, decision, stage, nominated_at, c.title, c.day_from, c.day_until,
                (select count(*) from nomination_objection o where o.nomination_id = n.id and o.answered_at is null)
                  as open_objections
           from nomination n join commendation c on c.id = n.commendation_id where n.tenant_id = ",
    );
    sql.push_bind(tenant.0);
    sql
}

/// A new nomination; `false` when the person is nominated in this call already.
pub async fn insert(
    tx: &mut PgConnection,
    tenant: TenantId,
    nomination: &Nomination,
    branch: Option<&str>,
    words: &[u8],
    now: Timestamp,
) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "insert into nomination (tenant_id, id, version, commendation_id, area_path, person, by_kind, by_account,
             branch, words, tell_unit, stage, nominated_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13) on conflict do nothing",
        tenant.0,
        nomination.id.0,
        nomination.version,
        nomination.commendation.0,
        nomination.area.as_str(),
        nomination.person.0,
        nomination.by_kind.code(),
        nomination.by.0,
        branch,
        words,
        nomination.tell_unit,
        nomination.stage.code(),
        now.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// The nomination.
pub async fn load(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    id: NominationId,
) -> Result<Option<Stored>, Problem> {
    let mut sql = select(tenant);
    sql.push(" and n.id = ").push_bind(id.0);
    let row: Option<Row> = sql.build_query_as().fetch_optional(connection).await?;
    row.map(Row::stored).transpose()
}

/// The nomination, held until the transaction ends.
pub async fn lock(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: NominationId,
) -> Result<Option<Stored>, Problem> {
    let mut sql = select(tenant);
    sql.push(" and n.id = ").push_bind(id.0).push(" for update of n");
    let row: Option<Row> = sql.build_query_as().fetch_optional(tx).await?;
    row.map(Row::stored).transpose()
}

/// What a step may have changed.
pub async fn save(
    tx: &mut PgConnection,
    tenant: TenantId,
    nomination: &Nomination,
    decided_by: Option<AccountId>,
    now: Timestamp,
) -> Result<(), Problem> {
    sqlx::query!(
        "update nomination set version = $3, evidence = $4, tell_unit = $5, notice_until = $6, decision = $7,
             decided_by = coalesce($8, decided_by), stage = $9, changed_at = $10
          where tenant_id = $1 and id = $2",
        tenant.0,
        nomination.id.0,
        nomination.version,
        nomination.evidence.as_ref().map(|evidence| json!(evidence)),
        nomination.tell_unit,
        nomination.notice_until.map(|at| at.to_sqlx()) as _,
        nomination.decision.as_ref().map(|decision| json!(decision)),
        decided_by.map(|by| by.0),
        nomination.stage.code(),
        now.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Which nominations.
#[derive(Debug, Clone)]
pub enum Which {
    /// One person's own.
    Of(AccountId),
    /// Those of one call.
    In(CommendationId),
    /// Those that everybody may see: in public notice, or announced with a yes.
    Public,
    /// Those announced with a yes whose person wants the unit to know.
    ForUnits,
}

/// Nominations in the order in which they were made.
pub async fn list(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    which: Which,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<Stored>, Problem> {
    let mut sql = select(tenant);
    match which {
        Which::Of(person) => {
            sql.push(" and person = ").push_bind(person.0);
        }
        Which::In(call) => {
            sql.push(" and commendation_id = ").push_bind(call.0);
        }
        Which::Public => {
            sql.push(" and (stage = 'public_notice' or (stage = 'announced' and (decision->>'commended')::boolean))");
        }
        Which::ForUnits => {
            sql.push(" and stage = 'announced' and (decision->>'commended')::boolean and tell_unit");
        }
    }
    if let Some(id) = after {
        sql.push(" and n.id > ").push_bind(id);
    }
    sql.push(" order by n.id limit ").push_bind(limit);
    let rows: Vec<Row> = sql.build_query_as().fetch_all(connection).await?;
    rows.into_iter().map(Row::stored).collect()
}
