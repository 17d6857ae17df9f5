//! Reminders of records that wait for their person's word: two at most. Silence confirms nothing;
//! after the second nobody asks again, and the record goes on waiting.

use baodao_kernel::WorkCalendar;
use jiff::{Timestamp, civil::Date};

use crate::RuleSheet;
use crate::record::day_of;

/// The last reminder.
pub const LAST: u8 = 2;

/// Which reminder is due on the morning of `today` for a record that has waited since `since` and
/// of which the person has been reminded `reminded` times. Only whole working days count: neither
/// the day of asking nor today. Who was never reminded and has waited for the second already gets
/// that one alone.
pub fn due(
    since: Timestamp,
    reminded: u8,
    today: Date,
    calendar: &WorkCalendar,
    rules: &RuleSheet,
) -> Option<u8> {
    let over = |days: u32| calendar.add_work_days(day_of(since), days).date < today;
    if reminded < LAST && over(rules.remind_twice_days.value) {
        Some(LAST)
    } else if reminded == 0 && over(rules.remind_days.value) {
        Some(1)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::date;

    use super::*;

    /// Asked on a Monday.
    fn on(reminded: u8, today: Date) -> Option<u8> {
        let calendar = WorkCalendar::new(BTreeMap::from([(2026, Vec::new())]));
        let monday = "2026-11-23T06:00:00Z".parse().unwrap();
        due(monday, reminded, today, &calendar, &RuleSheet::default())
    }

    #[test]
    fn the_first_comes_after_three_whole_working_days() {
        assert_eq!(on(0, date(2026, 11, 23)), None);
        assert_eq!(on(0, date(2026, 11, 26)), None, "the third day is not over");
        assert_eq!(on(0, date(2026, 11, 27)), Some(1));
        assert_eq!(on(1, date(2026, 11, 27)), None, "once");
    }

    #[test]
    fn the_second_is_the_last() {
        assert_eq!(on(1, date(2026, 12, 11)), None, "the fourteenth working day");
        assert_eq!(on(1, date(2026, 12, 14)), Some(2));
        assert_eq!(on(2, date(2026, 12, 14)), None);
        assert_eq!(on(2, date(2028, 1, 3)), None);
    }

    #[test]
    fn who_was_missed_is_not_reminded_twice_in_a_row() {
        assert_eq!(on(0, date(2026, 12, 14)), Some(2));
    }
}
