//! When a message may leave the house. The inbox shows a notice at once; text messages, mail
//! and robots keep people's evenings and rest days free.
//! Source: domain rules, section 9 (daily digest; none 21:00–8:00 and on rest days except urgent).

use baodao_kernel::{CHINA, WorkCalendar};
use jiff::{SignedDuration, Timestamp, civil::Date, civil::Time, civil::time};

use crate::{Pace, Settings};

/// From this time of day messages wait, China time.
pub const QUIET_FROM: Time = time(21, 0, 0, 0);
/// Until this time of day messages wait, China time.
pub const QUIET_UNTIL: Time = time(8, 0, 0, 0);
/// When the daily digest leaves on working days, China time.
pub const DIGEST_AT: Time = time(8, 30, 0, 0);
/// News older than this reaches the inbox only; nobody is called about it any more.
pub const STALE_AFTER: SignedDuration = SignedDuration::from_hours(72);

/// When a message leaves, and in which company.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Departure {
    /// Not before this moment.
    pub at: Timestamp,
    /// Whether it is gathered with others into the daily digest.
    pub digest: bool,
}

/// Decides when a message of `pace` leaves for a person with `settings`.
///
/// Urgent ones leave now. What waits for the person's own answer leaves now in the daytime of a
/// working day, else at 8:00 of the next one. Everything else is gathered for 8:30 of a working
/// day, unless the person wants no digest or uses the elder view, where a list in one message
/// is hard to read.
pub fn when_to_send(now: Timestamp, pace: Pace, calendar: &WorkCalendar, settings: &Settings) -> Departure {
    let gathers = settings.digest && !settings.elder;
    match pace {
        Pace::Urgent => Departure { at: now, digest: false },
        Pace::Daily if gathers => Departure { at: next(now, DIGEST_AT, DIGEST_AT, calendar), digest: true },
        Pace::Soon | Pace::Daily => {
            Departure { at: next(now, QUIET_UNTIL, QUIET_FROM, calendar), digest: false }
        }
    }
}

/// `at` itself when messages may leave then, else the next time they may; for retries of what is
/// not urgent.
pub fn next_daytime(at: Timestamp, calendar: &WorkCalendar) -> Timestamp {
    next(at, QUIET_UNTIL, QUIET_FROM, calendar)
}

/// `now` when it lies in `[from, until)` of a working day, else the next `from` of one. With
/// both the same it is simply the next such time, or `now` when that is it to the second.
fn next(now: Timestamp, from: Time, until: Time, calendar: &WorkCalendar) -> Timestamp {
    let civil = CHINA.to_datetime(now);
    let (today, clock) = (civil.date(), civil.time());
    if calendar.is_work_day(today) {
        if clock <= from {
            return at(today, from, now);
        }
        if clock < until {
            return now;
        }
    }
    at(next_work_day(today, calendar), from, now)
}

/// The first working day after `day`. No calendar has forty days off in a row.
fn next_work_day(day: Date, calendar: &WorkCalendar) -> Date {
    let mut date = day;
    for _ in 0..40 {
        date = date.tomorrow().unwrap_or(date);
        if calendar.is_work_day(date) {
            break;
        }
    }
    date
}

fn at(date: Date, clock: Time, otherwise: Timestamp) -> Timestamp {
    CHINA.to_timestamp(date.to_datetime(clock)).unwrap_or(otherwise)
}

/// Whether news of `at` is too old at `now` to bother anybody outside the product.
pub fn is_stale(at: Timestamp, now: Timestamp) -> bool {
    now.duration_since(at) > STALE_AFTER
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use baodao_kernel::calendar::CalendarDay;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn calendar() -> WorkCalendar {
        let day = |date, is_off_day| CalendarDay { date, name: "test".into(), is_off_day };
        // Thursday is a holiday, Saturday is worked for it.
        WorkCalendar::new(BTreeMap::from([(
            2026,
            vec![day(date(2026, 11, 26), true), day(date(2026, 11, 28), false)],
        )]))
    }

    fn china(text: &str) -> Timestamp {
        format!("2026-11-{text}+08:00").parse().unwrap()
    }

    #[test]
    fn messages_keep_evenings_and_rest_days_free() {
        let digest = Settings::default();
        let single = Settings { digest: false, ..Settings::default() };
        let elder = Settings { elder: true, ..Settings::default() };
        // (now, pace, settings, leaves at, gathered)
        let table = [
            ("23T09:00:00", Pace::Urgent, &digest, "23T09:00:00", false),
            ("23T03:00:00", Pace::Urgent, &digest, "23T03:00:00", false),
            ("22T12:00:00", Pace::Urgent, &digest, "22T12:00:00", false),
            ("23T09:00:00", Pace::Soon, &digest, "23T09:00:00", false),
            ("23T20:59:59", Pace::Soon, &digest, "23T20:59:59", false),
            ("23T21:00:00", Pace::Soon, &digest, "24T08:00:00", false),
            ("23T07:59:59", Pace::Soon, &digest, "23T08:00:00", false),
            ("22T12:00:00", Pace::Soon, &digest, "23T08:00:00", false),
            ("25T22:00:00", Pace::Soon, &digest, "27T08:00:00", false),
            ("27T22:00:00", Pace::Soon, &digest, "28T08:00:00", false),
            ("23T08:29:00", Pace::Daily, &digest, "23T08:30:00", true),
            ("23T08:30:00", Pace::Daily, &digest, "23T08:30:00", true),
            ("23T08:31:00", Pace::Daily, &digest, "24T08:30:00", true),
            ("25T10:00:00", Pace::Daily, &digest, "27T08:30:00", true),
            ("28T10:00:00", Pace::Daily, &digest, "30T08:30:00", true),
            ("23T10:00:00", Pace::Daily, &single, "23T10:00:00", false),
            ("23T23:00:00", Pace::Daily, &single, "24T08:00:00", false),
            ("23T10:00:00", Pace::Daily, &elder, "23T10:00:00", false),
        ];
        for (now, pace, settings, at, digest) in table {
            let departure = when_to_send(china(now), pace, &calendar(), settings);
            assert_eq!(departure, Departure { at: china(at), digest }, "{now} {pace:?}");
        }
    }

    #[test]
    fn old_news_stays_inside() {
        let now = china("26T09:00:00");
        assert!(!is_stale(china("23T09:00:00"), now));
        assert!(is_stale(china("23T08:59:59"), now));
    }

    proptest! {
        #[test]
        fn nothing_but_the_urgent_leaves_in_quiet_times_or_into_the_past(
            second in 0i64..40_000_000, digest: bool, elder: bool, soon: bool,
        ) {
            let now = Timestamp::from_second(1_763_000_000 + second).unwrap();
            let pace = if soon { Pace::Soon } else { Pace::Daily };
            let settings = Settings { digest, elder, ..Settings::default() };
            let departure = when_to_send(now, pace, &calendar(), &settings);
            let civil = CHINA.to_datetime(departure.at);
            prop_assert!(departure.at >= now);
            prop_assert!(calendar().is_work_day(civil.date()));
            prop_assert!((QUIET_UNTIL..QUIET_FROM).contains(&civil.time()));
        }
    }
}
