//! What leaves the program: things with the names of what they mention and what the caller may do.

pub mod bodies;
pub mod listed;
pub mod people;
pub mod social;
pub mod teams;
pub mod units;

use jiff::civil::Date;

/// A day as it is sent.
pub(crate) fn day(day: Date) -> String {
    day.to_string()
}

/// A stored day as it is sent.
pub(crate) fn sent(stored: jiff_sqlx::Date) -> String {
    stored.to_jiff().to_string()
}
