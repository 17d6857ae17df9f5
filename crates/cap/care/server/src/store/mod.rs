//! SQL over this capability's own tables.

pub mod households;
pub mod pairings;
pub mod services;
pub mod sweeps;
pub mod visits;
pub mod walks;

use baodao_kernel::AreaPath;
use baodao_platform::Problem;

/// What a household's alias is sealed for.
pub(crate) const ALIAS: &str = "care.household.alias";
/// What a household's telephone is sealed for.
pub(crate) const CONTACT: &str = "care.household.contact";

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
