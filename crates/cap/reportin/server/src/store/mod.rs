//! SQL. Only the tables of this capability are named here.

pub mod bulk;
pub mod counts;
pub mod following;
pub mod invitations;
pub mod lines;
pub mod lists;
pub mod offered;
pub mod receipts;
pub mod rounds;
pub mod rows;

use baodao_kernel::AreaPath;
use baodao_platform::Problem;

/// A stored path.
pub(crate) fn path(text: &str) -> AreaPath {
    AreaPath::parse(text).unwrap_or_default()
}

/// A stored code of a closed list.
pub(crate) fn code<T>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T, Problem> {
    parse(text).ok_or_else(|| Problem::fault(format!("unknown code {text:?} in the database")))
}

/// Everything whose path begins so sorts before this.
pub(crate) fn path_end(area: &AreaPath) -> String {
    format!("{}~", area.as_str())
}
