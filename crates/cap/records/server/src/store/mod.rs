//! SQL of the capability's own tables. A change holds its row (`for update`) until it is written:
//! nobody edits records in such numbers that waiting would be felt.

pub mod commendations;
pub mod endings;
pub mod figures;
pub mod letters;
pub mod notices;
pub mod objections;
pub mod questions;
pub mod records;
pub mod reviews;
pub mod sheets;
pub mod steps;
pub mod waiting;

use std::str::FromStr;

use baodao_kernel::{AreaPath, Scope, TenantId};
use baodao_platform::{Platform, Problem};
use sqlx::{Postgres, QueryBuilder};

/// A timestamp column.
pub type At = jiff_sqlx::Timestamp;
/// A date column.
pub type Day = jiff_sqlx::Date;
/// A statement in the making.
pub type Sql = QueryBuilder<Postgres>;

/// A stored code that the program does not know is a fault of ours.
pub fn code<T>(text: &str) -> Result<T, Problem>
where
    T: FromStr,
    T::Err: std::fmt::Display,
{
    text.parse().map_err(|cause| Problem::fault(format!("a stored code is unknown: {cause}")))
}

/// A path as stored.
pub fn path(text: &str) -> Result<AreaPath, Problem> {
    AreaPath::parse(text).ok_or_else(|| Problem::fault(format!("{text:?} is no area path")))
}

/// A stored count; what does not fit is a fault of ours.
pub fn number<T, N>(stored: N) -> Result<T, Problem>
where
    T: TryFrom<N>,
    T::Error: std::fmt::Display,
{
    T::try_from(stored).map_err(|cause| Problem::fault(format!("a stored number does not fit: {cause}")))
}

/// Words that may name people, as they are kept.
pub fn seal(platform: &Platform, tenant: TenantId, purpose: &str, text: &str) -> Vec<u8> {
    platform.vault().seal(tenant, purpose, text.as_bytes())
}

/// The words again.
pub fn unseal(
    platform: &Platform,
    tenant: TenantId,
    purpose: &str,
    sealed: &[u8],
) -> Result<String, Problem> {
    platform.vault().open_text(tenant, purpose, sealed).map_err(Problem::fault)
}

/// `and <column> lies in the scope`, and inside `within`.
pub fn push_areas<R>(sql: &mut Sql, column: &str, scope: &Scope<R>, within: Option<&AreaPath>) {
    if let Some(area) = within {
        sql.push(" and ");
        push_prefix(sql, column, area);
    }
    if !scope.all {
        sql.push(" and (false");
        for area in &scope.areas {
            sql.push(" or ");
            push_prefix(sql, column, area);
        }
        sql.push(")");
    }
}

fn push_prefix(sql: &mut Sql, column: &str, area: &AreaPath) {
    // '~' sorts after every character of a path.
    sql.push("(").push(column).push(" >= ").push_bind(area.as_str().to_owned());
    sql.push(" and ").push(column).push(" < ").push_bind(format!("{}~", area.as_str())).push(")");
}
