//! Districts.

use baodao_kernel::TenantId;
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use serde_json::Value;
use sqlx::PgExecutor;

/// A district.
#[derive(Debug, Clone)]
pub struct Tenant {
    /// Number inside this database.
    pub id: TenantId,
    /// Short code for addresses, `chongchuan`.
    pub code: String,
    /// Name as people say it.
    pub name: String,
    /// Host names under which it is reached.
    pub hosts: Vec<String>,
    /// Where to complain about the service.
    pub supervision_phone: String,
    /// A human for those who cannot manage.
    pub help_phone: String,
    /// For `If-Match`.
    pub version: i32,
}

/// Every district, the first made first.
pub async fn all(executor: impl PgExecutor<'_>) -> Result<Vec<Tenant>, sqlx::Error> {
    let rows = sqlx::query!(
        "select id, code, name, hosts, supervision_phone, help_phone, version from tenant order by id"
    )
    .fetch_all(executor)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Tenant {
            id: TenantId(row.id),
            code: row.code,
            name: row.name,
            hosts: row.hosts,
            supervision_phone: row.supervision_phone,
            help_phone: row.help_phone,
            version: row.version,
        })
        .collect())
}

/// Makes a district, or renews the facts of the one with this code; tells its number.
pub async fn put(
    executor: impl PgExecutor<'_>,
    tenant: &Tenant,
    at: Timestamp,
) -> Result<TenantId, sqlx::Error> {
    let id = sqlx::query_scalar!(
        "insert into tenant (id, code, name, hosts, supervision_phone, help_phone, created_at)
         select coalesce(max(id), 0) + 1, $1, $2, $3, $4, $5, $6 from tenant
         on conflict on constraint tenant_code_unique do update set
           name = excluded.name, hosts = excluded.hosts, supervision_phone = excluded.supervision_phone,
           help_phone = excluded.help_phone, version = tenant.version + 1
         returning id",
        tenant.code,
        tenant.name,
        &tenant.hosts,
        tenant.supervision_phone,
        tenant.help_phone,
        at.to_sqlx() as _
    )
    .fetch_one(executor)
    .await?;
    Ok(TenantId(id))
}

/// Changes name and telephones with the history; `false` when somebody was quicker.
pub async fn update(executor: impl PgExecutor<'_>, tenant: &Tenant, log: Value) -> Result<bool, Problem> {
    let written = sqlx::query_scalar!(
        r#"with saved as (
             update tenant set name = $3, supervision_phone = $4, help_phone = $5, version = version + 1
              where id = $1 and version = $2 returning 1)
           select append_log($6) as "written!" from saved"#,
        tenant.id.0,
        tenant.version,
        tenant.name,
        tenant.supervision_phone,
        tenant.help_phone,
        log
    )
    .fetch_optional(executor)
    .await?;
    Ok(written.is_some())
}
