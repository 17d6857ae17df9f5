//! SQL of this capability's own tables.

pub mod bodies;
pub mod body_ends;
pub mod body_lists;
pub mod census;
pub mod checks;
pub mod forget;
pub mod members;
pub mod mine;
pub mod observations;
pub mod offered;
pub mod parties;
pub mod posts;
pub mod relations;
pub mod reserve;
pub mod social;
pub mod team_places;
pub mod teams;
pub mod units;
pub mod zones;

use baodao_kernel::{AreaPath, TenantId};
use baodao_platform::Problem;
use jiff::civil::Date;
use sqlx::PgConnection;

/// A stored thing with its version.
pub type Versioned<T> = (T, i32);

/// Takes the district's turn; it ends with the transaction.
pub async fn lock(tx: &mut PgConnection, tenant: TenantId) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into organisation_state (tenant_id, version) values ($1, 1)
         on conflict (tenant_id) do update set version = organisation_state.version + 1",
        tenant.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A stored path; the tables' checks have seen to it that it is one.
pub(crate) fn path(stored: &str) -> AreaPath {
    AreaPath::parse(stored).unwrap_or_default()
}

/// A stored day that may be missing.
pub(crate) fn day(stored: Option<jiff_sqlx::Date>) -> Option<Date> {
    stored.map(jiff_sqlx::Date::to_jiff)
}

/// A stored code read by its enumeration.
pub(crate) fn code<T>(stored: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, Problem> {
    read(stored).ok_or_else(|| Problem::fault(format!("the stored code {stored:?} is not known")))
}
