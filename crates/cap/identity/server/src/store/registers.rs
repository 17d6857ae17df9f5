//! Many accounts at once, and where a role is held.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaPath, Role, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::PgPool;

use super::path;

/// The accounts in use by the blind index of their numbers.
pub async fn by_phones(
    pool: &PgPool,
    tenant: TenantId,
    blind: &[Vec<u8>],
) -> Result<HashMap<Vec<u8>, AccountId>, Problem> {
    let rows = sqlx::query!(
        r#"select id, phone_blind as "phone_blind!" from account
            where tenant_id = $1 and phone_blind = any($2) and state = 'active'"#,
        tenant.0,
        blind
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (row.phone_blind, AccountId(row.id))).collect())
}

/// The areas over which somebody holds a role.
pub async fn held_areas(
    pool: &PgPool,
    tenant: TenantId,
    role: Role,
    now: Timestamp,
) -> Result<Vec<AreaPath>, Problem> {
    let rows = sqlx::query_scalar!(
        "select distinct g.area_path from role_grant g join account a on a.tenant_id = g.tenant_id and a.id = g.account_id
          where g.tenant_id = $1 and g.role = $2 and g.revoked_at is null and g.valid_from <= $3
            and (g.valid_until is null or g.valid_until > $3) and a.state = 'active'",
        tenant.0,
        role.code(),
        now.to_sqlx() as _
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.iter().map(|stored| path(stored)).collect())
}
