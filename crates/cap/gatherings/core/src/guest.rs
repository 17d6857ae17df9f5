//! Who is invited, and who was there.

use baodao_kernel::coded;
use jiff::Timestamp;

use crate::gathering::{CheckInReason, Times};
use crate::refusals::GuestRefusal;
use crate::rules::RuleSheet;

coded! {
    /// What is invited.
    pub enum GuestKind {
        /// A unit; its contacts answer for it.
        Unit = "unit",
        /// A party body; who heads it answers for it.
        Body = "body",
        /// A person who has reported in; they answer for themself.
        Person = "person",
    }
}

/// Decides whether that many of a guest come or came.
///
/// # Errors
/// [`GuestRefusal::GuestCountInvalid`] for a person who is more than one.
pub fn decide_count(kind: GuestKind, count: u16) -> Result<(), GuestRefusal> {
    if kind == GuestKind::Person && count > 1 { Err(GuestRefusal::GuestCountInvalid) } else { Ok(()) }
}

/// Decides whether there is room for one more invitation.
///
/// # Errors
/// [`GuestRefusal::GuestsFull`].
pub fn decide_room(invited: usize, rules: &RuleSheet) -> Result<(), GuestRefusal> {
    let limit = rules.guests_max.value;
    let room = u32::try_from(invited).is_ok_and(|invited| invited < limit);
    if room { Ok(()) } else { Err(GuestRefusal::GuestsFull { limit }) }
}

/// Decides whether a person can say now that they are there.
///
/// # Errors
/// [`GuestRefusal::CheckInOff`] unless the gathering has a reason for it, [`GuestRefusal::CheckInTime`].
pub fn decide_check_in(
    reason: Option<CheckInReason>,
    times: Times,
    now: Timestamp,
    rules: &RuleSheet,
) -> Result<(), GuestRefusal> {
    if reason.is_none() {
        return Err(GuestRefusal::CheckInOff);
    }
    let opened = times.from.duration_since(now) <= rules.check_in_minutes_before.minutes();
    let closed = now.duration_since(times.until) > rules.check_in_hours_after.hours();
    if opened && !closed {
        return Ok(());
    }
    let (minutes, hours) = (rules.check_in_minutes_before.value, rules.check_in_hours_after.value);
    Err(GuestRefusal::CheckInTime { minutes, hours })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_one() {
        assert_eq!(decide_count(GuestKind::Unit, 12), Ok(()));
        assert_eq!(decide_count(GuestKind::Person, 1), Ok(()));
        assert_eq!(decide_count(GuestKind::Person, 2), Err(GuestRefusal::GuestCountInvalid));
        let rules = RuleSheet::default();
        assert_eq!(decide_room(199, &rules), Ok(()));
        assert_eq!(decide_room(200, &rules), Err(GuestRefusal::GuestsFull { limit: 200 }));
    }

    #[test]
    fn one_says_so_around_the_time_and_where_it_is_asked() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let times = Times { from: at("2026-12-01T01:00:00Z"), until: at("2026-12-01T03:00:00Z") };
        let rules = RuleSheet::default();
        let said = |reason, now| decide_check_in(reason, times, at(now), &rules);
        let safety = Some(CheckInReason::Safety);
        let outside = Err(GuestRefusal::CheckInTime { minutes: 60, hours: 24 });
        assert_eq!(said(None, "2026-12-01T01:00:00Z"), Err(GuestRefusal::CheckInOff));
        assert_eq!(said(safety, "2026-11-30T23:59:59Z"), outside);
        assert_eq!(said(safety, "2026-12-01T00:00:00Z"), Ok(()));
        assert_eq!(said(safety, "2026-12-02T03:00:00Z"), Ok(()));
        assert_eq!(said(safety, "2026-12-02T03:00:01Z"), outside);
    }
}
