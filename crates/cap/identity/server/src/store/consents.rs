//! Notices and consent to them.

use baodao_identity_core::ConsentId;
use baodao_identity_core::consent::NoticeVersion;
use baodao_kernel::{AccountId, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};

use super::moment;

/// One version of a notice.
#[derive(Debug, Clone)]
pub struct Notice {
    /// What consent is asked for.
    pub purpose: String,
    /// Number and beginning.
    pub version: NoticeVersion,
    /// The words in Chinese.
    pub text_zh: String,
    /// The words in English.
    pub text_en: String,
}

/// The notices in force at `now`, by purpose.
pub async fn in_force(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    now: Timestamp,
) -> Result<Vec<Notice>, Problem> {
    let rows = sqlx::query!(
        r#"select distinct on (purpose) purpose, version, text_zh, text_en,
                  valid_from as "valid_from: jiff_sqlx::Timestamp"
             from consent_notice where tenant_id = $1 and valid_from <= $2
            order by purpose, version desc"#,
        tenant.0,
        now.to_sqlx() as _
    )
    .fetch_all(executor)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Notice {
            purpose: row.purpose,
            version: NoticeVersion { version: row.version, valid_from: moment(row.valid_from) },
            text_zh: row.text_zh,
            text_en: row.text_en,
        })
        .collect())
}

/// Every version of one purpose.
pub async fn versions(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    purpose: &str,
) -> Result<Vec<NoticeVersion>, Problem> {
    let rows = sqlx::query!(
        r#"select version, valid_from as "valid_from: jiff_sqlx::Timestamp"
             from consent_notice where tenant_id = $1 and purpose = $2"#,
        tenant.0,
        purpose
    )
    .fetch_all(executor)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| NoticeVersion { version: row.version, valid_from: moment(row.valid_from) })
        .collect())
}

/// Publishes a version; `false` when somebody published the same number first.
pub async fn publish(
    connection: &mut PgConnection,
    tenant: TenantId,
    notice: &Notice,
    by: Option<AccountId>,
    at: Timestamp,
) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "insert into consent_notice (tenant_id, purpose, version, text_zh, text_en, valid_from, published_by, published_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing",
        tenant.0,
        notice.purpose,
        notice.version.version,
        notice.text_zh,
        notice.text_en,
        notice.version.valid_from.to_sqlx() as _,
        by.map(|by| by.0),
        at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// One consent as its giver sees it.
#[derive(Debug, Clone)]
pub struct Consent {
    /// Which.
    pub id: ConsentId,
    /// For what.
    pub purpose: String,
    /// To which version of the notice.
    pub version: i32,
    /// When.
    pub given_at: Timestamp,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Timestamp>,
}

/// Takes down a consent; `false` when it stands already.
pub async fn give(
    connection: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
    consent: &Consent,
) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "insert into consent (tenant_id, id, account_id, purpose, version, given_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
        tenant.0,
        consent.id.0,
        account.0,
        consent.purpose,
        consent.version,
        consent.given_at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Withdraws consent, for one purpose or all; tells how many were in force.
pub async fn withdraw(
    connection: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
    purpose: Option<&str>,
    at: Timestamp,
) -> Result<u64, Problem> {
    let done = sqlx::query!(
        "update consent set withdrawn_at = $4
          where tenant_id = $1 and account_id = $2 and ($3::text is null or purpose = $3) and withdrawn_at is null",
        tenant.0,
        account.0,
        purpose,
        at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected())
}

/// Everything the person ever consented to, newest first.
pub async fn of_account(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    account: AccountId,
) -> Result<Vec<Consent>, Problem> {
    let rows = sqlx::query!(
        r#"select id, purpose, version, given_at as "given_at: jiff_sqlx::Timestamp",
                  withdrawn_at as "withdrawn_at: jiff_sqlx::Timestamp"
             from consent where tenant_id = $1 and account_id = $2 order by id desc"#,
        tenant.0,
        account.0
    )
    .fetch_all(executor)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Consent {
            id: ConsentId(row.id),
            purpose: row.purpose,
            version: row.version,
            given_at: moment(row.given_at),
            withdrawn_at: row.withdrawn_at.map(moment),
        })
        .collect())
}
