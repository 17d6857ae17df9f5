//! When people do things: an office on working days, a grid worker every day, neighbours from
//! morning to night. Whatever falls outside waits until the next opening.

use std::collections::BTreeMap;

use baodao_kernel::calendar::CalendarDay;
use baodao_kernel::{CHINA, WorkCalendar};
use jiff::civil::{Date, Time, time};
use jiff::{SignedDuration, Timestamp};

use super::district::calendar_2026;

/// Whose hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hours {
    /// Community, subdistrict, departments, units: working days.
    Office,
    /// Grid workers: every day.
    Duty,
    /// Residents and volunteers.
    Life,
}

impl Hours {
    fn span(self) -> (Time, Time) {
        match self {
            Self::Office => (time(8, 30, 0, 0), time(17, 30, 0, 0)),
            Self::Duty => (time(7, 30, 0, 0), time(19, 30, 0, 0)),
            Self::Life => (time(6, 40, 0, 0), time(21, 50, 0, 0)),
        }
    }
}

/// The days on which offices are open.
pub struct Week(WorkCalendar);

impl Week {
    /// As the imported calendar has them.
    pub fn new() -> Self {
        let days = calendar_2026()["days"].take();
        let days: Vec<CalendarDay> = serde_json::from_value(days).unwrap_or_default();
        Self(WorkCalendar::new(BTreeMap::from([(2026, days)])))
    }

    fn is_open(&self, hours: Hours, day: Date) -> bool {
        hours != Hours::Office || self.0.is_work_day(day)
    }

    /// `at` itself within the hours, else so many minutes after the next opening.
    pub fn from(&self, hours: Hours, at: Timestamp, minutes: i64) -> Timestamp {
        let local = CHINA.to_datetime(at);
        let (opens, closes) = hours.span();
        let mut day = local.date();
        if self.is_open(hours, day) && local.time() >= opens && local.time() < closes {
            return at;
        }
        if local.time() >= closes || !self.is_open(hours, day) {
            // The longest holidays are nine days.
            for _ in 0..15 {
                day = day.tomorrow().unwrap_or(day);
                if self.is_open(hours, day) {
                    break;
                }
            }
        }
        let opened = CHINA.to_timestamp(day.to_datetime(opens)).unwrap_or(at);
        opened.saturating_add(SignedDuration::from_mins(minutes)).unwrap_or(opened).max(at)
    }

    /// The working day that lies so many before the day of `at`, at `hour`.
    pub fn office_day_before(&self, at: Timestamp, days: u32, hour: i8) -> Timestamp {
        let mut day = CHINA.to_datetime(at).date();
        let mut left = days;
        while left > 0 {
            let Ok(before) = day.yesterday() else { break };
            day = before;
            left -= u32::from(self.0.is_work_day(day));
        }
        CHINA.to_timestamp(day.at(hour, 0, 0, 0)).unwrap_or(at)
    }

    /// The last moment of ordinary life that lies `minutes` or more before `at`.
    pub fn lately(at: Timestamp, minutes: i64) -> Timestamp {
        let before = at.saturating_sub(SignedDuration::from_mins(minutes)).unwrap_or(at);
        let local = CHINA.to_datetime(before);
        let (opens, closes) = Hours::Life.span();
        let evening = |day: Date| {
            let closed = CHINA.to_timestamp(day.to_datetime(closes)).unwrap_or(before);
            closed.saturating_sub(SignedDuration::from_mins(minutes % 150)).unwrap_or(closed)
        };
        if local.time() < opens {
            evening(local.date().yesterday().unwrap_or(local.date()))
        } else if local.time() >= closes {
            evening(local.date())
        } else {
            before
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn an_office_opens_on_working_days_only() {
        let week = Week::new();
        // Friday evening, before a plain weekend.
        let monday = week.from(Hours::Office, at("2026-11-20T20:00:00+08:00"), 10);
        assert_eq!(monday, at("2026-11-23T08:40:00+08:00"));
        // The eve of the National Day's week; the 8th is worked.
        let after = week.from(Hours::Office, at("2026-09-30T19:00:00+08:00"), 0);
        assert_eq!(after, at("2026-10-08T08:30:00+08:00"));
        // A worked Saturday.
        let made_up = at("2026-10-10T10:00:00+08:00");
        assert_eq!(week.from(Hours::Office, made_up, 5), made_up);
    }

    #[test]
    fn life_does_not_sleep_through_the_weekend() {
        let week = Week::new();
        let sunday = at("2026-11-22T20:00:00+08:00");
        assert_eq!(week.from(Hours::Life, sunday, 5), sunday);
        assert_eq!(
            week.from(Hours::Duty, at("2026-11-22T02:00:00+08:00"), 5),
            at("2026-11-22T07:35:00+08:00")
        );
    }

    #[test]
    fn what_is_recent_never_lies_in_the_night_nor_ahead() {
        for hour in 0..24 {
            let now = at(&format!("2026-11-22T{hour:02}:30:00+08:00"));
            for minutes in [3, 100, 400] {
                let recent = Week::lately(now, minutes);
                let local = CHINA.to_datetime(recent).time();
                assert!(recent < now && local >= time(6, 40, 0, 0) && local < time(21, 51, 0, 0), "{recent}");
            }
        }
    }
}
