//! Working days: the State Council's yearly calendar with its make-up days.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, ToSpan, civil::Date, civil::Weekday, tz::Offset};
use serde::{Deserialize, Serialize};

/// China has one civil time, +08:00, without summer time (since 1992).
pub const CHINA: Offset = Offset::constant(8);

/// One announced deviation from the plain week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CalendarDay {
    /// The day.
    pub date: Date,
    /// The holiday's name.
    pub name: String,
    /// `true` for a holiday, `false` for a make-up working day.
    pub is_off_day: bool,
}

/// Which days are worked. A year without an announced calendar is *provisional*: plain
/// Monday to Friday, and everything computed from it says so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkCalendar {
    off: BTreeSet<Date>,
    worked: BTreeSet<Date>,
    announced: BTreeSet<i16>,
}

/// A day reached by counting, and whether an unannounced year was touched on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueDay {
    /// The last day of the period.
    pub date: Date,
    /// Whether a year without an announced calendar was counted through.
    pub provisional: bool,
}

impl WorkCalendar {
    /// A calendar from the announced days of each year.
    pub fn new(years: BTreeMap<i16, Vec<CalendarDay>>) -> Self {
        let mut calendar = Self::default();
        for (year, days) in years {
            calendar.announced.insert(year);
            for day in days {
                if day.is_off_day {
                    calendar.off.insert(day.date)
                } else {
                    calendar.worked.insert(day.date)
                };
            }
        }
        calendar
    }

    /// Whether `date` is worked.
    pub fn is_work_day(&self, date: Date) -> bool {
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        self.worked.contains(&date) || (!weekend && !self.off.contains(&date))
    }

    /// Whether the year of `date` has an announced calendar.
    pub fn is_announced(&self, year: i16) -> bool {
        self.announced.contains(&year)
    }

    /// The last day of a period of `days` working days that begins the day after `start`.
    /// Zero gives `start` itself.
    pub fn add_work_days(&self, start: Date, days: u32) -> DueDay {
        let mut date = start;
        let mut left = days;
        let mut provisional = !self.is_announced(start.year());
        while left > 0 {
            let Ok(next) = date.tomorrow() else { break };
            date = next;
            provisional |= !self.is_announced(date.year());
            left -= u32::from(self.is_work_day(date));
        }
        DueDay { date, provisional }
    }

    /// The moment at which `date` ends in China (24:00, which is 0:00 of the next day).
    pub fn end_of_day(date: Date) -> Timestamp {
        let midnight = date.checked_add(1.day()).unwrap_or(date).at(0, 0, 0, 0);
        CHINA.to_timestamp(midnight).unwrap_or(Timestamp::MAX)
    }

    /// The calendar day in China at `at`.
    pub fn day_of(at: Timestamp) -> Date {
        CHINA.to_datetime(at).date()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn national_day() -> WorkCalendar {
        let day = |date, is_off_day| CalendarDay { date, name: "国庆节".into(), is_off_day };
        let mut days: Vec<_> = (1..=7).map(|d| day(date(2026, 10, d), true)).collect();
        days.push(day(date(2026, 10, 10), false));
        WorkCalendar::new(BTreeMap::from([(2026, days)]))
    }

    #[test]
    fn holidays_are_skipped_and_make_up_days_counted() {
        let calendar = national_day();
        let due = calendar.add_work_days(date(2026, 9, 30), 3);
        assert_eq!(due.date, date(2026, 10, 10), "8 and 9 October, then the worked Saturday");
        assert!(!due.provisional);
        assert!(calendar.add_work_days(date(2026, 12, 31), 1).provisional);
    }

    #[test]
    fn a_day_ends_at_midnight_in_china() {
        let end = WorkCalendar::end_of_day(date(2026, 10, 10));
        assert_eq!(end.to_string(), "2026-10-10T16:00:00Z");
        assert_eq!(WorkCalendar::day_of(end), date(2026, 10, 11));
    }
}
