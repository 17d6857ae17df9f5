//! What several operations ask for in the same way.

use baodao_kernel::AreaPath;
use baodao_platform::{Cursor, Problem, page};
use jiff::civil::{Date, date};
use serde::de::DeserializeOwned;
use std::str::FromStr;

use baodao_records_core::RecordsRefusal;

/// A list of codes separated by commas.
pub(crate) fn codes<T: FromStr>(field: &str, text: Option<&str>) -> Result<Vec<T>, Problem> {
    let parse = |word: &str| {
        let unknown = || Problem::field(&format!("/{field}"), "unknown_code", "Not one of the known words.");
        word.trim().parse().map_err(|_| unknown())
    };
    text.map(|text| text.split(',').map(parse).collect()).unwrap_or_else(|| Ok(Vec::new()))
}

/// The area of a filter.
pub(crate) fn within(text: Option<&str>) -> Result<Option<AreaPath>, Problem> {
    text.map(|text| AreaPath::parse(text).ok_or_else(Problem::not_found)).transpose()
}

/// Where a page begins.
pub(crate) fn after<K: DeserializeOwned>(text: Option<&str>) -> Result<Option<K>, Problem> {
    text.map(Cursor::read).transpose()
}

/// How many things a page has.
pub(crate) fn limit(asked: Option<u32>) -> u32 {
    asked.unwrap_or(page::USUAL)
}

/// The days of a year, half-open.
pub(crate) fn year(year: i16) -> (Date, Date) {
    (date(year, 1, 1), date(year.saturating_add(1), 1, 1))
}

/// Days in order and at most a year (366 days) apart.
pub(crate) fn period(from: Date, until: Date) -> Result<(), Problem> {
    let days = from.until(until).map_or(i32::MAX, |span| span.get_days());
    if (1..=366).contains(&days) { Ok(()) } else { Err(Problem::refused(RecordsRefusal::PeriodUnfit)) }
}
