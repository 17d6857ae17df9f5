//! Codes, how often they are sent, and what happens to those who guess.

use baodao_kernel::{Draw, Phone};
use jiff::{SignedDuration, Timestamp};

use crate::refusals::SignInRefusal;
use crate::rules::RuleSheet;

/// Whose sending and failing is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// One telephone number.
    Phone,
    /// One network address; many people may share it.
    Address,
}

impl Subject {
    /// The stable code, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Address => "address",
        }
    }
}

/// How many in a window that began at `since`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// When the first of the window came.
    pub since: Timestamp,
    /// How many came since.
    pub count: u32,
}

impl Window {
    /// Nothing yet.
    pub const NONE: Self = Self { since: Timestamp::UNIX_EPOCH, count: 0 };

    /// The window at `now`: a new empty one when this one of `length` is over.
    fn at(self, now: Timestamp, length: SignedDuration) -> Self {
        let open = self.count > 0 && now.duration_since(self.since) < length;
        if open { self } else { Self { since: now, count: 0 } }
    }

    fn left(self, now: Timestamp, length: SignedDuration) -> i64 {
        seconds_up(length - now.duration_since(self.since))
    }

    fn plus_one(self) -> Self {
        Self { since: self.since, count: self.count.saturating_add(1) }
    }
}

/// What has been counted for one telephone or address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counter {
    /// When a code was last sent.
    pub last_sent: Option<Timestamp>,
    /// Codes in the present hour.
    pub hour: Window,
    /// Codes in the present day.
    pub day: Window,
    /// Failed sign-ins; a window of the length of the lock.
    pub failures: Window,
    /// Until when sign-in is locked.
    pub locked_until: Option<Timestamp>,
}

impl Counter {
    /// Nothing counted yet.
    pub const NONE: Self = Self {
        last_sent: None,
        hour: Window::NONE,
        day: Window::NONE,
        failures: Window::NONE,
        locked_until: None,
    };
}

const HOUR: SignedDuration = SignedDuration::from_hours(1);
const DAY: SignedDuration = SignedDuration::from_hours(24);

fn seconds_up(left: SignedDuration) -> i64 {
    (left.as_secs() + i64::from(left.subsec_nanos() > 0)).max(1)
}

/// Whether a code may go to this telephone at all: a landline shows no message.
///
/// # Errors
/// [`SignInRefusal::PhoneNotMobile`].
pub fn check_mobile(phone: &Phone) -> Result<(), SignInRefusal> {
    if phone.expose().starts_with('1') { Ok(()) } else { Err(SignInRefusal::PhoneNotMobile) }
}

/// Counts one sending, or refuses it. The same for known and unknown telephones.
///
/// # Errors
/// Locked, sent a moment ago, or the hour's or day's number used up; each with the seconds to wait.
pub fn count_send(
    subject: Subject,
    counter: Counter,
    now: Timestamp,
    rules: &RuleSheet,
) -> Result<Counter, SignInRefusal> {
    check_lock(counter, now)?;
    let (per_hour, per_day) = match subject {
        Subject::Phone => (rules.codes_per_hour_phone.value, rules.codes_per_day_phone.value),
        Subject::Address => (rules.codes_per_hour_address.value, rules.codes_per_day_address.value),
    };
    let waited = counter.last_sent.map(|sent| now.duration_since(sent));
    if let (Subject::Phone, Some(waited)) = (subject, waited)
        && waited < rules.code_resend()
    {
        let retry_after_seconds = seconds_up(rules.code_resend() - waited);
        return Err(SignInRefusal::CodeSentRecently { retry_after_seconds });
    }
    let (hour, day) = (counter.hour.at(now, HOUR), counter.day.at(now, DAY));
    for (window, length, limit) in [(hour, HOUR, per_hour), (day, DAY, per_day)] {
        if window.count >= limit {
            return Err(SignInRefusal::TooManyCodes { retry_after_seconds: window.left(now, length) });
        }
    }
    Ok(Counter { last_sent: Some(now), hour: hour.plus_one(), day: day.plus_one(), ..counter })
}

/// Refuses while a lock holds.
///
/// # Errors
/// [`SignInRefusal::SignInLocked`] with the seconds that are left.
pub fn check_lock(counter: Counter, now: Timestamp) -> Result<(), SignInRefusal> {
    match counter.locked_until {
        Some(until) if now < until => {
            Err(SignInRefusal::SignInLocked { retry_after_seconds: seconds_up(until.duration_since(now)) })
        }
        _ => Ok(()),
    }
}

/// Counts a failed sign-in; the last one allowed sets the lock.
pub fn count_failure(subject: Subject, counter: Counter, now: Timestamp, rules: &RuleSheet) -> Counter {
    let limit = match subject {
        Subject::Phone => rules.failures_before_lock.value,
        Subject::Address => rules.address_failures_before_lock.value,
    };
    let failures = counter.failures.at(now, rules.lock()).plus_one();
    if failures.count < limit {
        return Counter { failures, ..counter };
    }
    let until = now.saturating_add(rules.lock()).unwrap_or(Timestamp::MAX);
    Counter { failures: Window::NONE, locked_until: Some(until), ..counter }
}

/// Forgets a telephone's failures after it was proved; an address keeps its count, so that one
/// good sign-in does not cover for many guesses.
pub fn clear_failures(subject: Subject, counter: Counter) -> Counter {
    match subject {
        Subject::Phone => Counter { failures: Window::NONE, locked_until: None, ..counter },
        Subject::Address => counter,
    }
}

/// A code that was sent and waits to be entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PendingCode {
    /// Wrong entries so far.
    pub attempts: u32,
    /// First moment at which it can no longer be used.
    pub expires_at: Timestamp,
}

/// Decides an entry. `matches` is `None` when no code waits for this telephone.
///
/// # Errors
/// [`SignInRefusal::CodeExpired`] when none can be used, [`SignInRefusal::WrongCode`] otherwise.
pub fn enter_code(
    pending: Option<PendingCode>,
    matches: bool,
    now: Timestamp,
    rules: &RuleSheet,
) -> Result<(), SignInRefusal> {
    let limit = rules.code_attempts.value;
    match pending {
        Some(code) if now < code.expires_at && code.attempts < limit => {
            let attempts_left = limit - code.attempts - 1;
            if matches { Ok(()) } else { Err(SignInRefusal::WrongCode { attempts_left }) }
        }
        _ => Err(SignInRefusal::CodeExpired),
    }
}

/// Draws a code of the rule sheet's number of digits (4 to 9).
pub fn draw_code(draw: &dyn Draw, rules: &RuleSheet) -> String {
    let digits = usize::try_from(rules.code_digits.value).unwrap_or(6).clamp(4, 9);
    let number = draw.below(10u64.pow(u32::try_from(digits).unwrap_or(6)));
    format!("{number:0digits$}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use baodao_kernel::SeededDraw;
    use proptest::prelude::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_795_000_000 + seconds).unwrap()
    }

    #[test]
    fn a_minute_passes_between_two_codes_and_five_make_an_hour() {
        let rules = RuleSheet::default();
        let send = |counter, seconds| count_send(Subject::Phone, counter, at(seconds), &rules);
        let mut counter = send(Counter::NONE, 0).unwrap();
        assert_eq!(send(counter, 59), Err(SignInRefusal::CodeSentRecently { retry_after_seconds: 1 }));
        for n in 1..5 {
            counter = send(counter, n * 60).unwrap();
        }
        assert_eq!(send(counter, 300), Err(SignInRefusal::TooManyCodes { retry_after_seconds: 3300 }));
        for n in 0..5 {
            counter = send(counter, 3600 + n * 60).unwrap();
        }
        assert_eq!(send(counter, 7200), Err(SignInRefusal::TooManyCodes { retry_after_seconds: 79_200 }));
        assert!(send(counter, 86_400).is_ok());
    }

    #[test]
    fn an_address_is_not_held_to_the_minute() {
        let rules = RuleSheet::default();
        let first = count_send(Subject::Address, Counter::NONE, at(0), &rules).unwrap();
        assert!(count_send(Subject::Address, first, at(1), &rules).is_ok());
    }

    #[test]
    fn five_failures_lock_for_fifteen_minutes() {
        let rules = RuleSheet::default();
        let mut counter = Counter::NONE;
        for n in 0..5 {
            assert_eq!(check_lock(counter, at(n)), Ok(()));
            counter = count_failure(Subject::Phone, counter, at(n), &rules);
        }
        assert_eq!(check_lock(counter, at(4)), Err(SignInRefusal::SignInLocked { retry_after_seconds: 900 }));
        assert!(matches!(
            count_send(Subject::Phone, counter, at(5), &rules),
            Err(SignInRefusal::SignInLocked { .. })
        ));
        assert_eq!(check_lock(counter, at(904)), Ok(()));
        assert_eq!(clear_failures(Subject::Phone, counter).locked_until, None);
        assert_eq!(clear_failures(Subject::Address, counter), counter);
    }

    #[test]
    fn a_code_is_good_once_in_time_and_for_five_tries() {
        let rules = RuleSheet::default();
        let code = |attempts| Some(PendingCode { attempts, expires_at: at(300) });
        assert_eq!(enter_code(code(0), true, at(299), &rules), Ok(()));
        assert_eq!(enter_code(code(0), true, at(300), &rules), Err(SignInRefusal::CodeExpired));
        assert_eq!(
            enter_code(code(0), false, at(0), &rules),
            Err(SignInRefusal::WrongCode { attempts_left: 4 })
        );
        assert_eq!(enter_code(code(5), true, at(0), &rules), Err(SignInRefusal::CodeExpired));
        assert_eq!(enter_code(None, false, at(0), &rules), Err(SignInRefusal::CodeExpired));
    }

    proptest! {
        /// However the asking is timed, no hour window sends more than its number to a phone.
        #[test]
        fn never_more_codes_than_the_day_allows(gaps in proptest::collection::vec(0i64..4000, 1..80)) {
            let rules = RuleSheet::default();
            let (mut counter, mut time, mut sent) = (Counter::NONE, 0, Vec::new());
            for gap in gaps {
                time += gap;
                if let Ok(next) = count_send(Subject::Phone, counter, at(time), &rules) {
                    counter = next;
                    sent.push(time);
                }
            }
            // Two fixed windows can meet in any 24 hours, so twice the number is the bound.
            let bound = usize::try_from(rules.codes_per_day_phone.value).unwrap() * 2;
            for start in &sent {
                let within = sent.iter().filter(|t| (start..&(start + 86_400)).contains(t)).count();
                prop_assert!(within <= bound);
            }
            prop_assert!(sent.windows(2).all(|pair| pair[1] - pair[0] >= 60));
        }

        #[test]
        fn codes_have_their_digits(seed in any::<u64>()) {
            let code = draw_code(&SeededDraw::new(seed), &RuleSheet::default());
            prop_assert!(code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()));
        }
    }
}
