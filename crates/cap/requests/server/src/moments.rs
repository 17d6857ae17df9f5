//! Which moments people may name: the database ends at 4713 BC, sense much later.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// Years that times of tasks, days and bounds of lists lie in.
const YEARS: std::ops::Range<i16> = 2000..2200;

fn in_years(year: i16) -> garde::Result {
    if YEARS.contains(&year) {
        return Ok(());
    }
    Err(garde::Error::new(format!(
        "is lower than the year {} or greater than {}",
        YEARS.start,
        YEARS.end - 1
    )))
}

/// A moment from 2000 to 2199, if one is given.
pub(crate) fn moment(at: &Option<Timestamp>, _: &()) -> garde::Result {
    at.map_or(Ok(()), |at| in_years(at.to_zoned(TimeZone::UTC).year()))
}

/// A day from 2000 to 2199.
pub(crate) fn day(day: &Date, _: &()) -> garde::Result {
    in_years(day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_centuries_can_be_named() {
        let named = |text: &str| moment(&Some(text.parse().unwrap()), &()).is_ok();
        assert!(named("2000-01-01T00:00:00Z") && named("2199-12-31T23:59:59Z"));
        assert!(!named("1999-12-31T23:59:59Z") && !named("2200-01-01T00:00:00Z"));
        assert!(!named("-009999-01-02T02:00:00Z") && !named("9999-12-30T22:00:00Z"));
        assert!(moment(&None, &()).is_ok());
        assert!(day(&"2026-12-01".parse().unwrap(), &()).is_ok());
        assert!(day(&"9999-12-31".parse().unwrap(), &()).is_err());
    }
}
