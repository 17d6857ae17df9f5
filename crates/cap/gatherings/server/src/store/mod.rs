//! SQL over this capability's own tables.

pub mod follow_ups;
pub mod gatherings;
pub mod guests;
pub mod sweeps;

use baodao_kernel::AreaPath;
use baodao_platform::Problem;

/// A stored path; paths are written by this program only.
pub(crate) fn path(text: &str) -> AreaPath {
    AreaPath::parse(text).unwrap_or_default()
}

/// A stored code of a closed set.
pub(crate) fn code<T: std::str::FromStr>(text: &str) -> Result<T, Problem>
where
    T::Err: std::fmt::Display,
{
    text.parse().map_err(Problem::fault)
}
