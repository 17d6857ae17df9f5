//! What people chose.

use std::collections::HashMap;

use baodao_kernel::{AccountId, TenantId};
use baodao_notices_core::{ChannelKind, Settings};
use baodao_platform::{Authorized, Log, Problem};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgExecutor, PgPool};
use uuid::Uuid;

/// Choices with their version; 0 for the defaults, which are not stored.
#[derive(Debug, Clone, Default)]
pub struct StoredSettings {
    pub settings: Settings,
    pub version: i32,
}

/// The choices of those of `accounts` who made any.
pub async fn of(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    accounts: &[Uuid],
) -> Result<HashMap<AccountId, StoredSettings>, sqlx::Error> {
    let rows = sqlx::query!(
        "select account_id, version, language, channels, digest, elder
           from notice_setting where tenant_id = $1 and account_id = any($2)",
        tenant.0,
        accounts
    )
    .fetch_all(connection)
    .await?;
    let stored = rows.into_iter().map(|row| {
        let settings = Settings {
            language: row.language.parse().unwrap_or_default(),
            channels: row.channels.iter().filter_map(|code| ChannelKind::from_code(code)).collect(),
            digest: row.digest,
            elder: row.elder,
        };
        (AccountId(row.account_id), StoredSettings { settings, version: row.version })
    });
    Ok(stored.collect())
}

/// The choices of one person.
pub async fn one(
    pool: &PgPool,
    tenant: TenantId,
    owner: &Authorized<AccountId>,
) -> Result<StoredSettings, Problem> {
    Ok(of(pool, tenant, &[owner.0]).await?.remove(owner).unwrap_or_default())
}

/// Stores `settings` over version `version`; whether it was still that version.
pub async fn save(
    pool: &PgPool,
    tenant: TenantId,
    owner: &Authorized<AccountId>,
    settings: &Settings,
    version: i32,
    now: Timestamp,
    log: &Log,
) -> Result<bool, Problem> {
    let channels: Vec<String> = settings.channels.iter().map(|kind| kind.code().to_owned()).collect();
    let written = sqlx::query_scalar!(
        r#"with saved as (
             insert into notice_setting as old
                    (tenant_id, account_id, version, language, channels, digest, elder, updated_at)
             values ($1, $2, $3 + 1, $4, $5, $6, $7, $8)
             on conflict on constraint notice_setting_key do update
                set version = $3 + 1, language = $4, channels = $5, digest = $6, elder = $7, updated_at = $8
              where old.version = $3
             returning 1)
           select append_log($9) as "written!" from saved"#,
        tenant.0,
        owner.0,
        version,
        settings.language.code(),
        &channels,
        settings.digest,
        settings.elder,
        now.to_sqlx() as _,
        log.param()
    )
    .fetch_optional(pool)
    .await?;
    Ok(written.is_some())
}
