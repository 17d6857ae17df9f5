//! Deadlines computed by hand on the calendar of 2026.

use baodao_kernel::WorkCalendar;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::testing::{MONDAY_NINE, calendar, china, later};
use crate::{AlarmKind, Clock, Deadline, Kind, Profile, RuleSheet, Unit, Urgency};

fn profile(kind: Kind, urgency: Urgency) -> Profile {
    RuleSheet::demo().profile(kind, urgency, date(2026, 11, 23))
}

fn general() -> Profile {
    profile(Kind::Help, Urgency::Routine)
}

fn urgent() -> Profile {
    profile(Kind::Help, Urgency::Urgent)
}

/// 24:00 of a day.
fn end_of(day: Date) -> Timestamp {
    WorkCalendar::end_of_day(day)
}

#[test]
fn due_dates() {
    let nine = |day: Date| china(day, 9, 0);
    let night = |day: Date| china(day, 23, 59);
    let five = general();
    let three = profile(Kind::Consult, Urgency::Routine);
    for (start, profile, finish, provisional) in [
        // Monday: Tuesday is day 1, next Monday is day 5.
        (nine(date(2026, 11, 23)), five, date(2026, 11, 30), false),
        (night(date(2026, 11, 23)), five, date(2026, 11, 30), false),
        (nine(date(2026, 11, 23)), three, date(2026, 11, 26), false),
        // Saturday and Sunday count from Monday.
        (nine(date(2026, 11, 28)), three, date(2026, 12, 2), false),
        // 30 September, then 8, 9 and the worked Saturday 10 October, then Monday 12.
        (nine(date(2026, 9, 29)), five, date(2026, 10, 12), false),
        (nine(date(2026, 9, 29)), three, date(2026, 10, 9), false),
        // 31 December is day 1, the rest lies in a year without a calendar.
        (nine(date(2026, 12, 30)), five, date(2027, 1, 6), true),
    ] {
        let clock = Clock::start(profile, start, &calendar());
        assert_eq!((clock.finish_due, clock.provisional), (end_of(finish), provisional), "{start}");
    }
}

#[test]
fn urgent_is_counted_in_minutes_and_hours() {
    let clock = Clock::start(urgent(), MONDAY_NINE, &calendar());
    assert_eq!(clock.contact_due, later(MONDAY_NINE, 30));
    assert_eq!(clock.finish_due, later(MONDAY_NINE, 24 * 60));
    assert!(!clock.provisional);
}

#[test]
fn natural_days_are_counted_through_holidays() {
    let sixty = Deadline::new(60, Unit::NaturalDay);
    assert_eq!(sixty.after(MONDAY_NINE, &calendar()).at, end_of(date(2027, 1, 22)));
    assert!(!sixty.after(MONDAY_NINE, &calendar()).provisional);
}

#[test]
fn days_that_were_left_are_counted_again_after_a_wait() {
    let clock = Clock::start(general(), MONDAY_NINE, &calendar());
    let waited = |from: Timestamp, until: Timestamp| clock.wait(from).go_on(until, &calendar()).finish_due;
    let at = |month, day, hour| china(date(2026, month, day), hour, 0);
    // Asked on Tuesday, answered on Thursday: Wednesday to Monday were left, so Friday to Wednesday.
    assert_eq!(waited(at(11, 24, 10), at(11, 26, 15)), end_of(date(2026, 12, 2)));
    // Answered the same day: nothing is lost.
    assert_eq!(waited(at(11, 24, 10), at(11, 24, 18)), end_of(date(2026, 11, 30)));
    // Over the week-end only: no working day is lost.
    assert_eq!(waited(at(11, 27, 18), at(11, 29, 9)), end_of(date(2026, 11, 30)));
    // Asked on the last day, answered on a Saturday: the next worked day.
    assert_eq!(waited(at(11, 30, 10), at(12, 5, 10)), end_of(date(2026, 12, 7)));
    // What was overdue stays overdue.
    assert_eq!(waited(at(12, 1, 10), at(12, 5, 10)), end_of(date(2026, 11, 30)));
}

#[test]
fn hours_move_by_as_much_as_was_waited() {
    let clock = Clock::start(urgent(), MONDAY_NINE, &calendar());
    let waited = clock.wait(later(MONDAY_NINE, 60)).go_on(later(MONDAY_NINE, 180), &calendar());
    assert_eq!(waited.finish_due, later(MONDAY_NINE, 26 * 60));
    assert_eq!(waited.contact_due, later(MONDAY_NINE, 30), "was due before the wait");
    assert_eq!(waited.moment_of(AlarmKind::Half), later(MONDAY_NINE, 14 * 60));
}

#[test]
fn natural_days_move_by_the_days_waited() {
    let profile = Profile { finish: Deadline::new(10, Unit::NaturalDay), ..general() };
    let clock = Clock::start(profile, MONDAY_NINE, &calendar());
    assert_eq!(clock.finish_due, end_of(date(2026, 12, 3)));
    let waited = clock.wait(later(MONDAY_NINE, 60)).go_on(china(date(2026, 11, 28), 20, 0), &calendar());
    assert_eq!(waited.finish_due, end_of(date(2026, 12, 8)));
}

#[test]
fn alarms_come_in_order_and_the_gravest_first_when_late() {
    let mut clock = Clock::start(urgent(), MONDAY_NINE, &calendar());
    let half = later(MONDAY_NINE, 12 * 60);
    let eighty = later(MONDAY_NINE, 24 * 60 * 4 / 5);
    let due = later(MONDAY_NINE, 24 * 60);
    assert_eq!(clock.next_alarm(MONDAY_NINE), Some((half, AlarmKind::Half)));
    assert_eq!(clock.next_alarm(eighty), Some((eighty, AlarmKind::EightyPercent)));
    clock.alarmed = Some(AlarmKind::Half);
    assert_eq!(clock.next_alarm(MONDAY_NINE), Some((eighty, AlarmKind::EightyPercent)));
    assert_eq!(clock.next_alarm(due), Some((due, AlarmKind::Expired)));
    clock.alarmed = Some(AlarmKind::Expired);
    assert_eq!(clock.next_alarm(due), None);
    assert_eq!(clock.wait(due).next_alarm(due), None);
}

#[test]
fn an_extension_lets_alarms_come_again_only_where_they_lie_ahead() {
    let mut clock = Clock::start(general(), MONDAY_NINE, &calendar());
    clock.alarmed = Some(AlarmKind::EightyPercent);
    let by = Deadline::new(3, Unit::WorkDay);
    let friday = china(date(2026, 11, 27), 17, 0);
    let extended = clock.extend(by, friday, &calendar());
    assert_eq!(extended.finish_due, end_of(date(2026, 12, 3)));
    assert_eq!(
        (extended.extensions, extended.alarmed),
        (1, None),
        "half of 23 November to 3 December is the 28th"
    );
    let sunday = china(date(2026, 11, 29), 17, 0);
    assert_eq!(clock.extend(by, sunday, &calendar()).alarmed, Some(AlarmKind::Half));
}

#[test]
fn in_time_is_known_when_handled_or_past_due() {
    let clock = Clock::start(urgent(), MONDAY_NINE, &calendar());
    let due = clock.finish_due;
    assert_eq!(clock.on_time(later(due, -1)), None);
    assert_eq!(clock.on_time(due), Some(false));
    assert_eq!(clock.wait(MONDAY_NINE).on_time(due), None, "a waiting clock blames nobody");
    assert_eq!(Clock { handled_at: Some(later(due, -1)), ..clock }.on_time(due), Some(true));
    assert_eq!(Clock { handled_at: Some(due), ..clock }.on_time(due), Some(false));
    assert_eq!(clock.contact_on_time(later(MONDAY_NINE, 29)), None);
    assert_eq!(clock.contact_on_time(later(MONDAY_NINE, 30)), Some(false));
    assert_eq!(Clock { contacted_at: Some(MONDAY_NINE), ..clock }.contact_on_time(due), Some(true));
}

proptest! {
    /// Waiting never brings a due moment nearer, and while the clock waits it neither runs nor
    /// calls out; an exact period keeps exactly the time it had left.
    #[test]
    fn a_wait_takes_no_time(
        start in 0_i64..400 * 1440,
        before in 0_i64..10 * 1440,
        length in 1_i64..40 * 1440,
        kind in 0_usize..3,
    ) {
        let start = later(china(date(2026, 1, 1), 0, 0), start);
        let profile = [general(), urgent(), Profile { finish: Deadline::new(9, Unit::NaturalDay), ..general() }][kind];
        let clock = Clock::start(profile, start, &calendar());
        let (from, until) = (later(start, before), later(start, before + length));
        let waiting = clock.wait(from);
        prop_assert!(!waiting.runs());
        prop_assert_eq!(waiting.next_alarm(until), None);
        prop_assert_eq!(waiting.finish_due, clock.finish_due);
        let after = waiting.go_on(until, &calendar());
        prop_assert!(after.runs());
        prop_assert!(after.finish_due >= clock.finish_due && after.contact_due >= clock.contact_due);
        if clock.finish_due > from {
            prop_assert!(after.finish_due > until, "what was not overdue is not overdue after the wait");
            if kind == 1 {
                let left = clock.finish_due.duration_since(from);
                prop_assert_eq!(after.finish_due.duration_since(until), left);
            }
        } else {
            prop_assert_eq!(after.finish_due, clock.finish_due);
        }
    }

    /// An alarm is never before the one it follows, nor after the due moment.
    #[test]
    fn alarms_are_in_order(start in 0_i64..400 * 1440, wait in 1_i64..20 * 1440) {
        let start = later(china(date(2026, 1, 1), 0, 0), start);
        let clock = Clock::start(general(), start, &calendar()).wait(start).go_on(later(start, wait), &calendar());
        let moments: Vec<_> = AlarmKind::ALL.iter().map(|kind| clock.moment_of(*kind)).collect();
        prop_assert!(moments.is_sorted() && moments[2] == clock.finish_due);
    }
}
