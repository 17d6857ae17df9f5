//! What has been entrusted to whom.

use baodao_identity_core::grant::{Entrusted, Period};
use baodao_kernel::{AccountId, AreaLevel, AreaPath, Grant, GrantId, Role, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use serde_json::Value;
use sqlx::{PgConnection, PgExecutor};

use super::{moment, path};

/// A grant with its paper.
#[derive(Debug, Clone)]
pub struct GrantRow {
    /// Which.
    pub id: GrantId,
    /// Whose.
    pub account: AccountId,
    /// Role, area, period.
    pub entrusted: Entrusted,
    /// Why.
    pub reason: String,
    /// Number of the document of appointment.
    pub instrument: Option<String>,
    /// By whom; `None` for the program itself.
    pub granted_by: Option<AccountId>,
    /// When.
    pub granted_at: Timestamp,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
}

fn role(code: &str) -> Result<Role, Problem> {
    code.parse().map_err(Problem::fault)
}

/// Grants of one person that have not been revoked and are not over at `now`.
pub async fn unrevoked(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    account: AccountId,
    now: Timestamp,
) -> Result<Vec<Grant>, Problem> {
    let rows = sqlx::query!(
        r#"select role, area_path, valid_from as "valid_from: jiff_sqlx::Timestamp",
                  valid_until as "valid_until: jiff_sqlx::Timestamp"
             from role_grant
            where tenant_id = $1 and account_id = $2 and revoked_at is null
              and (valid_until is null or valid_until > $3)
            order by id"#,
        tenant.0,
        account.0,
        now.to_sqlx() as _
    )
    .fetch_all(executor)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Grant {
                role: role(&row.role)?,
                area: path(&row.area_path),
                from: moment(row.valid_from),
                until: row.valid_until.map(moment),
            })
        })
        .collect()
}

/// The same for the deciding of a new one.
pub fn entrusted(grant: Grant) -> Entrusted {
    Entrusted { role: grant.role, area: grant.area, period: Period { from: grant.from, until: grant.until } }
}

/// One grant.
pub async fn load(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    id: GrantId,
) -> Result<Option<GrantRow>, Problem> {
    let row = sqlx::query!(
        r#"select id, account_id, role, area_path, valid_from as "valid_from: jiff_sqlx::Timestamp",
                  valid_until as "valid_until: jiff_sqlx::Timestamp", reason, instrument, granted_by,
                  granted_at as "granted_at: jiff_sqlx::Timestamp", revoked_at as "revoked_at: jiff_sqlx::Timestamp"
             from role_grant where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(executor)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let period = Period { from: moment(row.valid_from), until: row.valid_until.map(moment) };
    Ok(Some(GrantRow {
        id: GrantId(row.id),
        account: AccountId(row.account_id),
        entrusted: Entrusted { role: role(&row.role)?, area: path(&row.area_path), period },
        reason: row.reason,
        instrument: row.instrument,
        granted_by: row.granted_by.map(AccountId),
        granted_at: moment(row.granted_at),
        revoked_at: row.revoked_at.map(moment),
    }))
}

/// Writes a new grant.
pub async fn insert(connection: &mut PgConnection, tenant: TenantId, row: &GrantRow) -> Result<(), Problem> {
    sqlx::query!(
        "insert into role_grant (tenant_id, id, account_id, role, area_path, valid_from, valid_until,
                                 reason, instrument, granted_by, granted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        tenant.0,
        row.id.0,
        row.account.0,
        row.entrusted.role.code(),
        row.entrusted.area.as_str(),
        row.entrusted.period.from.to_sqlx() as _,
        row.entrusted.period.until.map(ToSqlx::to_sqlx) as _,
        row.reason,
        row.instrument,
        row.granted_by.map(|by| by.0),
        row.granted_at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Who takes a grant back, and why.
pub struct Revocation<'a> {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: AccountId,
    /// Why.
    pub reason: &'a str,
}

/// Takes a grant back with its history; `false` when it was taken back already.
pub async fn revoke(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    id: GrantId,
    revocation: Revocation<'_>,
    log: Value,
) -> Result<bool, Problem> {
    let written = sqlx::query_scalar!(
        r#"with saved as (
             update role_grant set revoked_at = $3, revoked_by = $4, revoke_reason = $5
              where tenant_id = $1 and id = $2 and revoked_at is null returning 1)
           select append_log($6) as "written!" from saved"#,
        tenant.0,
        id.0,
        revocation.at.to_sqlx() as _,
        revocation.by.0,
        revocation.reason,
        log
    )
    .fetch_optional(executor)
    .await?;
    Ok(written.is_some())
}

/// Those who hold `role` at `now` over an area that contains `place`, nearest area first.
pub async fn holders(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    role: Role,
    place: &AreaPath,
    now: Timestamp,
) -> Result<Vec<AccountId>, Problem> {
    let around: Vec<String> =
        AreaLevel::ALL.into_iter().filter_map(|level| place.at(level)).map(|area| area.to_string()).collect();
    let rows = sqlx::query_scalar!(
        r#"select g.account_id as "account_id!"
             from role_grant g join account a on a.tenant_id = g.tenant_id and a.id = g.account_id
            where g.tenant_id = $1 and g.role = $2 and g.area_path = any($3) and g.revoked_at is null
              and g.valid_from <= $4 and (g.valid_until is null or g.valid_until > $4) and a.state = 'active'
            group by g.account_id
            order by max(length(g.area_path)) desc, g.account_id"#,
        tenant.0,
        role.code(),
        &around,
        now.to_sqlx() as _
    )
    .fetch_all(executor)
    .await?;
    Ok(rows.into_iter().map(AccountId).collect())
}
