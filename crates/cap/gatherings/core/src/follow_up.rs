//! What is to follow from a gathering: until when, and whether it is done.

use jiff::civil::Date;

use crate::refusals::FollowUpRefusal;
use crate::rules::RuleSheet;

/// Decides whether a follow-up can be due on that day.
///
/// # Errors
/// [`FollowUpRefusal::FollowUpDayInvalid`].
pub fn decide_due(due: Date, today: Date, rules: &RuleSheet) -> Result<(), FollowUpRefusal> {
    let days_max = rules.follow_up_days_max.value;
    let days = today.until(due).map_or(i32::MAX, |span| span.get_days());
    let fits = u32::try_from(days).is_ok_and(|days| days <= days_max);
    if fits { Ok(()) } else { Err(FollowUpRefusal::FollowUpDayInvalid { days_max }) }
}

/// Decides whether it can become done, or open again.
///
/// # Errors
/// [`FollowUpRefusal::FollowUpStep`] when it stands there already.
pub fn decide_turn(done: bool, to_done: bool) -> Result<(), FollowUpRefusal> {
    if done == to_done { Err(FollowUpRefusal::FollowUpStep { done }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_day_is_today_or_within_a_year() {
        let rules = RuleSheet::default();
        let today = date(2026, 11, 23);
        for due in [today, date(2026, 11, 24), date(2027, 11, 24)] {
            assert_eq!(decide_due(due, today, &rules), Ok(()), "{due}");
        }
        for due in [date(2026, 11, 22), date(2027, 11, 25), date(9999, 12, 31), date(-9999, 1, 1)] {
            let refused = Err(FollowUpRefusal::FollowUpDayInvalid { days_max: 366 });
            assert_eq!(decide_due(due, today, &rules), refused, "{due}");
        }
    }

    #[test]
    fn done_and_open_take_turns() {
        assert_eq!(decide_turn(false, true), Ok(()));
        assert_eq!(decide_turn(true, false), Ok(()));
        assert_eq!(decide_turn(true, true), Err(FollowUpRefusal::FollowUpStep { done: true }));
        assert_eq!(decide_turn(false, false), Err(FollowUpRefusal::FollowUpStep { done: false }));
    }
}
