//! Invitation codes, found by a keyed hash.

use baodao_kernel::{AccountId, ReportInId, TenantId};
use baodao_reportin_core::InvitationId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;
use uuid::Uuid;

/// A code that somebody was given.
#[derive(Debug)]
pub struct Invitation {
    /// Which.
    pub id: InvitationId,
    /// Whose report-in.
    pub report_in: ReportInId,
    /// It has been used.
    pub used: bool,
    /// Until when it can be.
    pub expires_at: Timestamp,
}

/// Writes codes; earlier ones of the same persons can be used no more.
pub async fn insert(
    connection: &mut PgConnection,
    tenant: TenantId,
    codes: &[(InvitationId, ReportInId, Vec<u8>)],
    by: AccountId,
    at: Timestamp,
    expires_at: Timestamp,
) -> Result<(), sqlx::Error> {
    let ids: Vec<Uuid> = codes.iter().map(|(id, ..)| id.0).collect();
    let reports: Vec<Uuid> = codes.iter().map(|(_, report, _)| report.0).collect();
    let blinds: Vec<Vec<u8>> = codes.iter().map(|(.., blind)| blind.clone()).collect();
    sqlx::query!(
        "delete from report_in_invitation where tenant_id = $1 and report_in_id = any($2) and used_at is null",
        tenant.0,
        &reports
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "insert into report_in_invitation (tenant_id, id, report_in_id, code_blind, created_at, created_by, expires_at)
         select $1, n.id, n.report, n.blind, $5, $6, $7
           from unnest($2::uuid[], $3::uuid[], $4::bytea[]) as n(id, report, blind)",
        tenant.0,
        &ids,
        &reports,
        &blinds,
        at.to_sqlx() as _,
        by.0,
        expires_at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// The invitation with this code, held until the transaction ends.
pub async fn by_code(
    connection: &mut PgConnection,
    tenant: TenantId,
    blind: &[u8],
) -> Result<Option<Invitation>, sqlx::Error> {
    let row = sqlx::query!(
        r#"select id, report_in_id, used_at is not null as "used!", expires_at as "expires_at: jiff_sqlx::Timestamp"
             from report_in_invitation where tenant_id = $1 and code_blind = $2 for update"#,
        tenant.0,
        blind
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(|row| Invitation {
        id: InvitationId(row.id),
        report_in: ReportInId(row.report_in_id),
        used: row.used,
        expires_at: row.expires_at.to_jiff(),
    }))
}

/// Marks it as used.
pub async fn used(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: InvitationId,
    by: AccountId,
    at: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update report_in_invitation set used_at = $3, used_by = $4 where tenant_id = $1 and id = $2",
        tenant.0,
        id.0,
        at.to_sqlx() as _,
        by.0
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Forgets codes that could no longer be used before this moment; tells how many.
pub async fn forget(connection: &mut PgConnection, before: Timestamp) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!("delete from report_in_invitation where expires_at <= $1", before.to_sqlx() as _)
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}
