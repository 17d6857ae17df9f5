//! SQL over this capability's own tables.

pub mod catalogue;
pub mod letters;
pub mod licences;
pub mod registers;
pub mod told;

use baodao_kernel::AreaPath;
use baodao_platform::Problem;

/// What licence numbers and notes are sealed for.
pub(crate) const LICENCE: &str = "skills.licence_number";
/// What a person's own words are sealed for.
pub(crate) const NOTE: &str = "skills.note";

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

/// Stored codes of a closed set; one that is no longer known is passed over.
pub(crate) fn codes<T: std::str::FromStr>(texts: &[String]) -> Vec<T> {
    texts.iter().filter_map(|text| text.parse().ok()).collect()
}
