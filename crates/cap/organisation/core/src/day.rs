//! Periods in days in China: `from` belongs to the period, `to` does not.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::OrganisationRefusal;

/// The earliest day that anything here can have; earlier ones are slips of the pen.
pub const EARLIEST: Date = jiff::civil::date(1921, 7, 1);

/// The latest day; terms are years, not centuries.
pub const LATEST: Date = jiff::civil::date(2199, 12, 31);

/// `from <= day < to`; without `to` it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// First day that no longer belongs to it.
    pub to: Option<Date>,
}

impl Period {
    /// An open period.
    pub fn since(from: Date) -> Self {
        Self { from, to: None }
    }

    /// A period of at least one day, within the years that make sense.
    pub fn new(from: Date, to: Option<Date>) -> Result<Self, OrganisationRefusal> {
        check_day(from, EARLIEST, LATEST)?;
        if let Some(to) = to {
            check_day(to, EARLIEST, LATEST)?;
            if to <= from {
                return Err(OrganisationRefusal::TermBackwards { from, to });
            }
        }
        Ok(Self { from, to })
    }

    /// Whether `day` belongs to it.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day < to)
    }

    /// Whether the two share a day; touching ends do not.
    pub fn overlaps(&self, other: &Period) -> bool {
        other.to.is_none_or(|to| self.from < to) && self.to.is_none_or(|to| other.from < to)
    }

    /// The same, but over on `day` at the latest.
    pub fn cut(&self, day: Option<Date>) -> Self {
        let to = match (self.to, day) {
            (Some(to), Some(day)) => Some(to.min(day)),
            (to, day) => to.or(day),
        };
        Self { from: self.from, to }
    }
}

/// A day between `earliest` and `latest`, both included.
pub fn check_day(day: Date, earliest: Date, latest: Date) -> Result<(), OrganisationRefusal> {
    let fits = earliest <= day && day <= latest;
    fits.then_some(()).ok_or(OrganisationRefusal::DayOutOfRange { day, earliest, latest })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn touching_periods_share_no_day() {
        let first = Period::new(date(2024, 1, 1), Some(date(2025, 1, 1))).unwrap();
        let next = Period::since(date(2025, 1, 1));
        assert!(!first.overlaps(&next) && !next.overlaps(&first));
        assert!(first.overlaps(&Period::since(date(2024, 12, 31))));
        assert!(first.holds_on(date(2024, 1, 1)) && !first.holds_on(date(2025, 1, 1)));
    }

    #[test]
    fn a_period_is_never_empty_nor_centuries_away() {
        let day = date(2026, 11, 23);
        assert!(matches!(Period::new(day, Some(day)), Err(OrganisationRefusal::TermBackwards { .. })));
        assert!(matches!(
            Period::new(date(1800, 1, 1), None),
            Err(OrganisationRefusal::DayOutOfRange { .. })
        ));
        assert!(Period::new(day, Some(date(3000, 1, 1))).is_err());
    }

    #[test]
    fn a_cut_only_shortens() {
        let open = Period::since(date(2024, 1, 1));
        let cut = open.cut(Some(date(2025, 1, 1)));
        assert_eq!(cut.to, Some(date(2025, 1, 1)));
        assert_eq!(cut.cut(Some(date(2026, 1, 1))), cut);
        assert_eq!(cut.cut(None), cut);
    }
}
