//! Care visits.

use baodao_care_core::visit::NewVisit;
use baodao_care_core::{Need, PairingId, VisitId, VisitKind, VisitResult};
use baodao_kernel::{AccountId, RequestId, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::code;

/// A visit as stored.
#[derive(Debug, Clone)]
pub struct Visit {
    pub id: VisitId,
    pub pairing: PairingId,
    pub account: AccountId,
    pub on: Date,
    pub kind: VisitKind,
    pub result: VisitResult,
    pub needs: Vec<Need>,
    pub request: Option<RequestId>,
    pub noted_at: Timestamp,
}

struct Row {
    id: Uuid,
    pairing_id: Uuid,
    account_id: Uuid,
    visited_on: jiff_sqlx::Date,
    kind: String,
    result: String,
    needs: Vec<String>,
    request_id: Option<Uuid>,
    noted_at: jiff_sqlx::Timestamp,
}

impl TryFrom<Row> for Visit {
    type Error = Problem;
    fn try_from(row: Row) -> Result<Self, Problem> {
        Ok(Self {
            id: VisitId(row.id),
            pairing: PairingId(row.pairing_id),
            account: AccountId(row.account_id),
            on: row.visited_on.to_jiff(),
            kind: code(&row.kind)?,
            result: code(&row.result)?,
            needs: row.needs.iter().filter_map(|need| need.parse().ok()).collect(),
            request: row.request_id.map(RequestId),
            noted_at: row.noted_at.to_jiff(),
        })
    }
}

/// Visits of a pairing, latest first.
pub async fn of_pairing(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    pairing: PairingId,
    limit: i64,
) -> Result<Vec<Visit>, Problem> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id, pairing_id, account_id, visited_on as "visited_on: jiff_sqlx::Date", kind, result, needs,
                  request_id, noted_at as "noted_at: jiff_sqlx::Timestamp"
             from care_visit where tenant_id = $1 and pairing_id = $2
            order by visited_on desc, id desc limit $3"#,
        tenant.0,
        pairing.0,
        limit
    )
    .fetch_all(executor)
    .await?;
    rows.into_iter().map(Visit::try_from).collect()
}

/// One visit.
pub async fn load(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    id: VisitId,
) -> Result<Option<Visit>, Problem> {
    let row = sqlx::query_as!(
        Row,
        r#"select id, pairing_id, account_id, visited_on as "visited_on: jiff_sqlx::Date", kind, result, needs,
                  request_id, noted_at as "noted_at: jiff_sqlx::Timestamp"
             from care_visit where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(executor)
    .await?;
    row.map(Visit::try_from).transpose()
}

/// Writes a visit down; `false` when this helper has one of that day.
pub async fn insert(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: VisitId,
    pairing: PairingId,
    account: AccountId,
    new: &NewVisit,
    at: Timestamp,
) -> Result<bool, Problem> {
    let needs: Vec<String> = new.needs.iter().map(|need| need.code().to_owned()).collect();
    let done = sqlx::query!(
        "insert into care_visit (tenant_id, id, pairing_id, account_id, visited_on, kind, result, needs, noted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict on constraint care_visit_once_a_day do nothing",
        tenant.0,
        id.0,
        pairing.0,
        account.0,
        new.on.to_sqlx() as _,
        new.kind.code(),
        new.result.code(),
        &needs,
        at.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Moves the day of the next visit, never back.
pub async fn due_next(
    tx: &mut PgConnection,
    tenant: TenantId,
    pairing: PairingId,
    day: Date,
) -> Result<(), Problem> {
    sqlx::query!(
        "update pairing set next_due = greatest(next_due, $3) where tenant_id = $1 and id = $2",
        tenant.0,
        pairing.0,
        day.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes the request that followed; `false` when one is noted already.
pub async fn refer(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: VisitId,
    request: RequestId,
) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "update care_visit set request_id = $3 where tenant_id = $1 and id = $2 and request_id is null",
        tenant.0,
        id.0,
        request.0
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
