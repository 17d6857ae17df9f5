//! Hours in which somebody is free: a weekly pattern, and single days on which it is otherwise.
//! All of it is in China's time; nothing here says where a person is.

use std::fmt;

use baodao_kernel::CHINA;
use jiff::{Timestamp, ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use crate::refusals::RegisterRefusal;

/// A time of the day to the minute, from `00:00` to `24:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DayTime(u16);

impl DayTime {
    /// The last moment of a day, which is the first of the next.
    pub const END: Self = Self(24 * 60);
    /// The first moment of a day.
    pub const START: Self = Self(0);

    /// Minutes since midnight, at most 1440.
    pub fn minutes(self) -> u16 {
        self.0
    }

    /// Reads `18:30`.
    pub fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let plain = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        if !plain(hour) || !plain(minute) {
            return None;
        }
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        let all = hour * 60 + minute;
        (minute < 60 && all <= Self::END.0).then_some(Self(all))
    }
}

impl fmt::Display for DayTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl From<DayTime> for String {
    fn from(time: DayTime) -> Self {
        time.to_string()
    }
}

impl TryFrom<String> for DayTime {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("a time of the day is written 18:30, from 00:00 to 24:00")
    }
}

/// Free every week on this day between these times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WeeklyHours {
    /// Day of the week, 1 for Monday to 7 for Sunday.
    #[cfg_attr(feature = "schema", schema(minimum = 1, maximum = 7, example = 6))]
    pub weekday: u8,
    /// From.
    #[cfg_attr(feature = "schema", schema(value_type = String, pattern = "^[0-2][0-9]:[0-5][0-9]$", example = "14:00"))]
    pub from: DayTime,
    /// Until, not included.
    #[cfg_attr(feature = "schema", schema(value_type = String, pattern = "^[0-2][0-9]:[0-5][0-9]$", example = "17:30"))]
    pub until: DayTime,
}

/// A day on which the weekly pattern does not hold: not free at all, or also free then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DayException {
    /// The day in China.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date, example = "2026-12-12"))]
    pub date: Date,
    /// `true`: also free between the times; `false`: not free on that day.
    pub free: bool,
    /// From; the whole day when left out.
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, example = "09:00"))]
    pub from: Option<DayTime>,
    /// Until, not included.
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, example = "11:00"))]
    pub until: Option<DayTime>,
}

/// Pattern and exceptions together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// Sorted, without overlaps.
    pub weekly: Vec<WeeklyHours>,
    /// Sorted by day.
    pub exceptions: Vec<DayException>,
}

/// Most entries of each kind.
pub const ENTRIES_MAX: usize = 60;

impl Hours {
    /// Puts hours in order: overlapping ones of a day become one, days long past go.
    ///
    /// # Errors
    /// [`RegisterRefusal::HoursInvalid`] for an empty or backward span or a day that is none.
    pub fn of(
        weekly: Vec<WeeklyHours>,
        exceptions: Vec<DayException>,
        today: Date,
    ) -> Result<Self, RegisterRefusal> {
        let wrong = |problem: &str| RegisterRefusal::HoursInvalid { problem: problem.to_owned() };
        let mut sorted = weekly;
        sorted.sort();
        let mut joined: Vec<WeeklyHours> = Vec::with_capacity(sorted.len());
        for span in sorted {
            if !(1..=7).contains(&span.weekday) {
                return Err(wrong("weekday"));
            }
            if span.from >= span.until {
                return Err(wrong("backward"));
            }
            match joined.last_mut() {
                Some(last) if last.weekday == span.weekday && span.from <= last.until => {
                    last.until = last.until.max(span.until);
                }
                _ => joined.push(span),
            }
        }
        let mut kept: Vec<DayException> =
            exceptions.into_iter().filter(|exception| exception.date >= today).collect();
        kept.sort();
        kept.dedup();
        if kept.iter().any(|exception| exception.span().is_none()) {
            return Err(wrong("backward"));
        }
        Ok(Self { weekly: joined, exceptions: kept })
    }

    /// Whether nothing was said about hours at all; then nobody is left out because of them.
    pub fn is_unsaid(&self) -> bool {
        self.weekly.is_empty() && !self.exceptions.iter().any(|exception| exception.free)
    }

    /// Whether somebody is free during the whole of `window`; midnight does not part it.
    pub fn cover(&self, window: &Window) -> bool {
        let mut day = window.first;
        loop {
            let from = if day == window.first { window.from } else { DayTime::START };
            let until = if day == window.last { window.until } else { DayTime::END };
            if from < until && !self.covers_day(day, from, until) {
                return false;
            }
            match day.checked_add(1.day()) {
                Ok(next) if next <= window.last => day = next,
                _ => return true,
            }
        }
    }

    fn covers_day(&self, day: Date, from: DayTime, until: DayTime) -> bool {
        let on = |exception: &&DayException| exception.date == day;
        let mut free: Vec<(DayTime, DayTime)> = self
            .exceptions
            .iter()
            .filter(on)
            .filter(|exception| exception.free)
            .filter_map(DayException::span)
            .collect();
        let closed: Vec<(DayTime, DayTime)> = self
            .exceptions
            .iter()
            .filter(on)
            .filter(|exception| !exception.free)
            .filter_map(DayException::span)
            .collect();
        let weekday = day.weekday().to_monday_one_offset();
        let pattern = self.weekly.iter().filter(|span| i8::try_from(span.weekday) == Ok(weekday));
        free.extend(pattern.map(|span| (span.from, span.until)));
        if closed.iter().any(|(begin, end)| *begin < until && from < *end) {
            return false;
        }
        free.sort();
        let mut reached = from;
        for (begin, end) in free {
            if begin <= reached {
                reached = reached.max(end);
            }
        }
        reached >= until
    }
}

impl DayException {
    fn span(&self) -> Option<(DayTime, DayTime)> {
        let from = self.from.unwrap_or(DayTime::START);
        let until = self.until.unwrap_or(DayTime::END);
        (from < until).then_some((from, until))
    }
}

/// A stretch of time as days and times in China.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    first: Date,
    from: DayTime,
    last: Date,
    until: DayTime,
}

/// The longest stretch that is looked at, in days; what is longer is not one piece of work.
pub const WINDOW_DAYS_MAX: i64 = 14;

impl Window {
    /// The stretch between two moments; `None` when it is empty, backward or too long.
    pub fn between(from: Timestamp, until: Timestamp) -> Option<Self> {
        let days = until.duration_since(from).as_secs();
        if days <= 0 || days > WINDOW_DAYS_MAX * 86_400 {
            return None;
        }
        let (begin, end) = (CHINA.to_datetime(from), CHINA.to_datetime(until));
        let time = |at: jiff::civil::DateTime| {
            let minutes = i32::from(at.hour()) * 60 + i32::from(at.minute());
            DayTime(u16::try_from(minutes).unwrap_or(0))
        };
        Some(Self { first: begin.date(), from: time(begin), last: end.date(), until: time(end) })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> DayTime {
        DayTime::parse(text).unwrap()
    }

    fn weekly(weekday: u8, from: &str, until: &str) -> WeeklyHours {
        WeeklyHours { weekday, from: at(from), until: at(until) }
    }

    fn window(from: &str, until: &str) -> Window {
        Window::between(from.parse().unwrap(), until.parse().unwrap()).unwrap()
    }

    const TODAY: Date = date(2026, 11, 23);

    #[test]
    fn times_are_read_and_written() {
        assert_eq!(at("24:00"), DayTime::END);
        assert_eq!(at("09:05").to_string(), "09:05");
        for bad in ["24:01", "9:00", "09:60", "0900", "+9:00", "", "99:00"] {
            assert_eq!(DayTime::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn overlapping_hours_become_one_and_past_days_go() {
        let past = DayException { date: date(2026, 11, 22), free: false, from: None, until: None };
        let hours = Hours::of(
            vec![weekly(6, "16:00", "18:00"), weekly(6, "14:00", "17:00"), weekly(7, "08:00", "09:00")],
            vec![past],
            TODAY,
        )
        .unwrap();
        assert_eq!(hours.weekly, [weekly(6, "14:00", "18:00"), weekly(7, "08:00", "09:00")]);
        assert!(hours.exceptions.is_empty());
        for bad in [weekly(8, "08:00", "09:00"), weekly(0, "08:00", "09:00"), weekly(1, "09:00", "09:00")] {
            assert!(Hours::of(vec![bad], vec![], TODAY).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn pattern_and_exceptions_say_when_somebody_is_free() {
        // 28 November 2026 is a Saturday.
        let exceptions = vec![
            DayException { date: date(2026, 11, 28), free: false, from: None, until: None },
            DayException { date: date(2026, 11, 27), free: true, from: Some(at("20:00")), until: None },
        ];
        let hours = Hours::of(vec![weekly(6, "14:00", "18:00")], exceptions, TODAY).unwrap();
        assert!(!hours.cover(&window("2026-11-28T14:00:00+08:00", "2026-11-28T15:00:00+08:00")));
        assert!(hours.cover(&window("2026-12-05T14:00:00+08:00", "2026-12-05T18:00:00+08:00")));
        assert!(!hours.cover(&window("2026-12-05T14:00:00+08:00", "2026-12-05T18:01:00+08:00")));
        assert!(hours.cover(&window("2026-11-27T21:00:00+08:00", "2026-11-28T00:00:00+08:00")));
        assert!(!hours.cover(&window("2026-11-27T21:00:00+08:00", "2026-11-28T01:00:00+08:00")));
    }

    #[test]
    fn midnight_parts_nothing() {
        let hours =
            Hours::of(vec![weekly(5, "20:00", "24:00"), weekly(6, "00:00", "02:00")], vec![], TODAY).unwrap();
        assert!(hours.cover(&window("2026-11-27T22:00:00+08:00", "2026-11-28T01:30:00+08:00")));
        let from: Timestamp = "2026-11-27T22:00:00Z".parse().unwrap();
        assert_eq!(Window::between(from, from), None);
    }

    proptest! {
        #[test]
        fn joining_changes_nothing_about_when_somebody_is_free(
            spans in proptest::collection::vec((1u8..=7, 0u16..1440, 1u16..=1440), 0..8),
            begin in 0i64..10_000, length in 1i64..600,
        ) {
            let spans: Vec<WeeklyHours> = spans
                .into_iter()
                .filter(|(_, from, until)| from < until)
                .map(|(weekday, from, until)| WeeklyHours { weekday, from: DayTime(from), until: DayTime(until) })
                .collect();
            let plain = Hours { weekly: spans.clone(), exceptions: vec![] };
            let joined = Hours::of(spans, vec![], TODAY).unwrap();
            let from = Timestamp::from_second(1_795_000_020 + begin * 60).unwrap();
            let until = Timestamp::from_second(1_795_000_020 + (begin + length) * 60).unwrap();
            let window = Window::between(from, until).unwrap();
            prop_assert_eq!(plain.cover(&window), joined.cover(&window));
        }
    }
}
