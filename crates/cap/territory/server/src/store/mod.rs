//! SQL of the territory's own tables. Every change begins with [`lock`], which puts the changes
//! of one district in a row.

pub mod areas;
pub mod board;
pub mod boundaries;
pub mod history;
pub mod lists;
pub mod places;
pub mod source;
pub mod staff;
pub mod tree;

use baodao_kernel::{AreaPath, TenantId};
use sqlx::PgConnection;

/// Takes the district's turn and raises its version; both end with the transaction.
pub async fn lock(tx: &mut PgConnection, tenant: TenantId) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        "insert into territory_state (tenant_id, version) values ($1, 1)
         on conflict (tenant_id) do update set version = territory_state.version + 1
         returning version",
        tenant.0
    )
    .fetch_one(tx)
    .await
}

/// A stored path; the table's check has seen to it that it is one.
pub(crate) fn path(stored: &str) -> AreaPath {
    AreaPath::parse(stored).unwrap_or_default()
}

/// The path and those of the areas around it, the district first.
pub(crate) fn prefixes(path: &AreaPath) -> Vec<String> {
    let text = path.as_str();
    (0..=text.len()).step_by(4).filter_map(|end| text.get(..end).map(str::to_owned)).collect()
}
