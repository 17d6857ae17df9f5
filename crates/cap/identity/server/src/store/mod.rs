//! SQL over this capability's own tables; nothing else names them.

pub mod accounts;
pub mod bulk;
pub mod closing;
pub mod consents;
pub mod counters;
pub mod data_rights;
pub mod demo;
pub mod grants;
pub mod lists;
pub mod members;
pub mod nearby;
pub mod registers;
pub mod sessions;
pub mod tenants;
pub mod tokens;

use baodao_kernel::AreaPath;
use jiff::Timestamp;

/// A stored path. Paths are written by this program only, so another text is a damaged row,
/// which then stands nowhere narrower than the district.
pub(crate) fn path(text: &str) -> AreaPath {
    AreaPath::parse(text).unwrap_or_default()
}

/// A moment from the database.
pub(crate) fn moment(at: jiff_sqlx::Timestamp) -> Timestamp {
    at.to_jiff()
}
