//! One report-in, whole.

use baodao_kernel::{AccountId, BodyId, Phone, ReportInId, TenantId, UnitId};
use baodao_platform::Problem;
use baodao_reportin_core::{Basis, EndReason, Home, Kind, ReportIn, State, UnitName};
use jiff_sqlx::{Timestamp, ToSqlx};
use serde_json::{Value, json};
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::{code, path};
use crate::seals::Seals;

/// A report-in with whose it is.
#[derive(Debug, Clone)]
pub struct Row {
    /// Everything but the person.
    pub report: ReportIn,
    /// The person's name; `None` for a unit and once it is forgotten.
    pub name: Option<String>,
    /// The number.
    pub phone: Option<Phone>,
    /// For `If-Match`.
    pub version: i32,
}

/// The columns as stored.
#[derive(Debug, sqlx::FromRow)]
pub struct Stored {
    pub id: Uuid,
    pub kind: String,
    pub state: String,
    pub account_id: Option<Uuid>,
    pub name: Option<Vec<u8>>,
    pub phone: Option<Vec<u8>>,
    pub unit_id: Option<Uuid>,
    pub unit_name: String,
    pub party_org: Option<String>,
    pub community_path: Option<String>,
    pub grid_path: Option<String>,
    pub estate: Option<String>,
    pub building: Option<String>,
    pub branch_id: Option<Uuid>,
    pub basis: String,
    pub notice_version: Option<i32>,
    pub reason: Option<Vec<u8>>,
    pub end_reason: Option<String>,
    pub previous_id: Option<Uuid>,
    pub created_at: Timestamp,
    pub submitted_at: Option<Timestamp>,
    pub confirmed_at: Option<Timestamp>,
    pub ended_at: Option<Timestamp>,
    pub checked_at: Option<Timestamp>,
    pub check_asked_at: Option<Timestamp>,
    pub last_asked_at: Option<Timestamp>,
    pub proposed: Option<Value>,
    pub version: i32,
}

/// The columns of [`Stored`], for queries put together from parts.
pub const COLUMNS: &str = "r.id, r.kind, r.state, r.account_id, r.name, r.phone, r.unit_id, r.unit_name, \
    r.party_org, r.community_path, r.grid_path, r.estate, r.building, r.branch_id, r.basis, r.notice_version, \
    r.reason, r.end_reason, r.previous_id, r.created_at, r.submitted_at, r.confirmed_at, r.ended_at, \
    r.checked_at, r.check_asked_at, r.last_asked_at, \
    r.proposed, r.version";

impl Stored {
    /// Opens what is sealed and reads what is coded.
    pub fn open(self, seals: Seals<'_>) -> Result<Row, Problem> {
        let at = |at: Option<Timestamp>| at.map(Timestamp::to_jiff);
        let home = Home {
            community: self.community_path.as_deref().map(path),
            grid: self.grid_path.as_deref().map(path),
            estate: self.estate,
            building: self.building,
        };
        let report = ReportIn {
            id: ReportInId(self.id),
            kind: code(&self.kind, Kind::parse)?,
            state: code(&self.state, State::parse)?,
            account: self.account_id.map(AccountId),
            unit: UnitName { id: self.unit_id.map(UnitId), name: self.unit_name },
            party_org: self.party_org,
            home,
            branch: self.branch_id.map(BodyId),
            basis: code(&self.basis, Basis::parse)?,
            notice_version: self.notice_version,
            reason: seals.open_reason(self.reason.as_deref())?,
            end_reason: self.end_reason.as_deref().map(|text| code(text, EndReason::parse)).transpose()?,
            previous: self.previous_id.map(ReportInId),
            created_at: self.created_at.to_jiff(),
            submitted_at: at(self.submitted_at),
            confirmed_at: at(self.confirmed_at),
            ended_at: at(self.ended_at),
            checked_at: at(self.checked_at),
            check_asked_at: at(self.check_asked_at),
            last_asked_at: at(self.last_asked_at),
            proposed: self.proposed.map(serde_json::from_value).transpose().map_err(Problem::fault)?,
        };
        let name = seals.open_name(self.name.as_deref())?;
        let phone = seals.open_phone(self.phone.as_deref())?;
        Ok(Row { report, name, phone, version: self.version })
    }
}

/// One report-in.
pub async fn load(
    executor: impl PgExecutor<'_>,
    seals: Seals<'_>,
    tenant: TenantId,
    id: ReportInId,
) -> Result<Option<Row>, Problem> {
    let row = sqlx::query_as!(
        Stored,
        r#"select id, kind, state, account_id, name, phone, unit_id, unit_name, party_org, community_path, grid_path,
                  estate, building, branch_id, basis, notice_version, reason, end_reason, previous_id,
                  created_at as "created_at: Timestamp", submitted_at as "submitted_at: Timestamp",
                  confirmed_at as "confirmed_at: Timestamp", ended_at as "ended_at: Timestamp",
                  checked_at as "checked_at: Timestamp", check_asked_at as "check_asked_at: Timestamp",
                  last_asked_at as "last_asked_at: Timestamp", proposed, version
             from report_in where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(executor)
    .await?;
    row.map(|row| row.open(seals)).transpose()
}

/// Every report-in of a person, by account or by number, newest first.
pub async fn of_person(
    executor: impl PgExecutor<'_>,
    seals: Seals<'_>,
    tenant: TenantId,
    account: AccountId,
    phone: Option<&Phone>,
) -> Result<Vec<Row>, Problem> {
    let blind = phone.map(|phone| seals.blind(phone));
    let rows = sqlx::query_as!(
        Stored,
        r#"select id, kind, state, account_id, name, phone, unit_id, unit_name, party_org, community_path, grid_path,
                  estate, building, branch_id, basis, notice_version, reason, end_reason, previous_id,
                  created_at as "created_at: Timestamp", submitted_at as "submitted_at: Timestamp",
                  confirmed_at as "confirmed_at: Timestamp", ended_at as "ended_at: Timestamp",
                  checked_at as "checked_at: Timestamp", check_asked_at as "check_asked_at: Timestamp",
                  last_asked_at as "last_asked_at: Timestamp", proposed, version
             from report_in
            where tenant_id = $1 and kind = 'member'
              and (account_id = $2 or account_id is null and phone_blind = $3)
            order by id desc limit 50"#,
        tenant.0,
        account.0,
        blind
    )
    .fetch_all(executor)
    .await?;
    rows.into_iter().map(|row| row.open(seals)).collect()
}

/// Writes a new report-in.
///
/// # Errors
/// A unique index of the table when the person or unit has one that is not over.
pub async fn insert(
    connection: &mut PgConnection,
    seals: Seals<'_>,
    tenant: TenantId,
    row: &Row,
) -> Result<(), sqlx::Error> {
    let report = &row.report;
    let (name, phone) = (row.name.as_deref().map(|name| seals.name(name)), row.phone.as_ref());
    let blind = phone.map(|phone| seals.blind(phone));
    sqlx::query!(
        "insert into report_in (tenant_id, id, kind, state, account_id, name, phone, phone_blind, unit_id, unit_name,
                                party_org, community_path, grid_path, estate, building, branch_id, basis,
                                notice_version, previous_id, created_at, submitted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
        tenant.0,
        report.id.0,
        report.kind.code(),
        report.state.code(),
        report.account.map(|account| account.0),
        name,
        phone.map(|phone| seals.phone(phone)),
        blind,
        report.unit.id.map(|id| id.0),
        report.unit.name,
        report.party_org,
        report.home.community.as_ref().map(|path| path.as_str()),
        report.home.grid.as_ref().map(|path| path.as_str()),
        report.home.estate,
        report.home.building,
        report.branch.map(|id| id.0),
        report.basis.code(),
        report.notice_version,
        report.previous.map(|id| id.0),
        report.created_at.to_sqlx() as _,
        report.submitted_at.map(ToSqlx::to_sqlx) as _
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Writes a report-in over the version it was loaded in; `false` when somebody was faster. Lines
/// of rounds that wait for a person whose report-in is over wait no longer.
///
/// # Errors
/// A unique index of the table when the person or unit has another that is not over.
pub async fn save(
    connection: &mut PgConnection,
    seals: Seals<'_>,
    tenant: TenantId,
    row: &Row,
) -> Result<bool, sqlx::Error> {
    let report = &row.report;
    let (name, phone) = (row.name.as_deref().map(|name| seals.name(name)), row.phone.as_ref());
    let blind = phone.map(|phone| seals.blind(phone));
    let done = sqlx::query!(
        "update report_in set state = $4, account_id = $5, name = $6, phone = $7, phone_blind = $8, unit_id = $9,
                unit_name = $10, party_org = $11, community_path = $12, grid_path = $13, estate = $14, building = $15,
                branch_id = $16, basis = $17, notice_version = $18, reason = $19, end_reason = $20,
                submitted_at = $21, confirmed_at = $22, ended_at = $23, checked_at = $24, check_asked_at = $25,
                last_asked_at = $26, proposed = $27, version = version + 1
          where tenant_id = $1 and id = $2 and version = $3",
        tenant.0,
        report.id.0,
        row.version,
        report.state.code(),
        report.account.map(|account| account.0),
        name,
        phone.map(|phone| seals.phone(phone)),
        blind,
        report.unit.id.map(|id| id.0),
        report.unit.name,
        report.party_org,
        report.home.community.as_ref().map(|path| path.as_str()),
        report.home.grid.as_ref().map(|path| path.as_str()),
        report.home.estate,
        report.home.building,
        report.branch.map(|id| id.0),
        report.basis.code(),
        report.notice_version,
        report.reason.as_deref().map(|words| seals.reason(words)),
        report.end_reason.map(EndReason::code),
        report.submitted_at.map(ToSqlx::to_sqlx) as _,
        report.confirmed_at.map(ToSqlx::to_sqlx) as _,
        report.ended_at.map(ToSqlx::to_sqlx) as _,
        report.checked_at.map(ToSqlx::to_sqlx) as _,
        report.check_asked_at.map(ToSqlx::to_sqlx) as _,
        report.last_asked_at.map(ToSqlx::to_sqlx) as _,
        report.proposed.as_ref().map(|proposed| json!(proposed))
    )
    .execute(&mut *connection)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    if report.state == State::Ended {
        sqlx::query!(
            "update verification_line set state = 'ended', checked_at = $3
              where tenant_id = $1 and report_in_id = $2 and state = 'waiting'",
            tenant.0,
            report.id.0,
            report.ended_at.map(ToSqlx::to_sqlx) as _
        )
        .execute(connection)
        .await?;
    }
    Ok(true)
}

/// Notes the account that was made for a report-in that came on paper, unless the person has
/// another that is not over.
pub async fn link(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: ReportInId,
    account: AccountId,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update report_in r set account_id = $3, version = version + 1
          where r.tenant_id = $1 and r.id = $2 and r.account_id is null
            and not exists (select 1 from report_in o where o.tenant_id = $1 and o.account_id = $3 and o.kind = 'member'
                  and o.state in ('invited', 'submitted', 'needs_correction', 'confirmed'))",
        tenant.0,
        id.0,
        account.0
    )
    .execute(connection)
    .await?;
    Ok(())
}
