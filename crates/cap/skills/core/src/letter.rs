//! Letters of appointment (聘书): issued by a community or subdistrict to a person for a post in a
//! team or area, for a term. The number is the program's own; a letter carries no official
//! document number and no seal (domain rule 9), and lapses when its term is over.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::refusals::LetterRefusal;
use crate::rules::RuleSheet;
use baodao_kernel::coded;

coded! {
    /// What somebody is appointed as.
    pub enum LetterKind as LetterKind {
        /// 专家: of the expert pool.
        Expert = "expert",
        /// 骨干: leads a team.
        TeamLeader = "team_leader",
        /// 队员: serves in a team.
        TeamMember = "team_member",
        /// 辅导员, 宣讲员: teaches or lectures.
        Instructor = "instructor",
        /// 监督员: looks whether things are done.
        Monitor = "monitor",
        /// 顾问: advises.
        Adviser = "adviser",
    }

    /// Where a letter stands.
    pub enum LetterState as LetterState {
        /// Waits for the person's answer.
        Issued = "issued",
        /// The person has accepted.
        Accepted = "accepted",
        /// The person has declined; nothing follows from that.
        Declined = "declined",
        /// Ended by the issuer before its term was over.
        Revoked = "revoked",
        /// Given back by the person.
        Resigned = "resigned",
    }
}

/// The first and the last day of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
}

/// Decides a term.
///
/// # Errors
/// [`LetterRefusal::LetterTermInvalid`] when it is backward, over, or longer than the rule sheet says.
pub fn decide_term(term: Term, rules: &RuleSheet, today: Date) -> Result<Term, LetterRefusal> {
    let years_max = rules.letter_years_max.value;
    let longest = term.from.checked_add(i64::from(years_max).years()).unwrap_or(term.from);
    if term.until < term.from || term.until < today || term.until > longest {
        return Err(LetterRefusal::LetterTermInvalid { years_max });
    }
    Ok(term)
}

/// What can be done with a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The person accepts.
    Accept,
    /// The person declines.
    Decline,
    /// The person gives it back.
    Resign,
    /// The issuer ends it.
    Revoke,
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 4] = [Self::Accept, Self::Decline, Self::Resign, Self::Revoke];

    /// Where a letter stands after the step.
    ///
    /// # Errors
    /// [`LetterRefusal::LetterState`] when the step does not follow.
    pub fn decide(self, state: LetterState) -> Result<LetterState, LetterRefusal> {
        use LetterState::{Accepted, Declined, Issued, Resigned, Revoked};
        match (state, self) {
            (Issued, Self::Accept) => Ok(Accepted),
            (Issued, Self::Decline) => Ok(Declined),
            (Accepted, Self::Resign) => Ok(Resigned),
            (Issued | Accepted, Self::Revoke) => Ok(Revoked),
            _ => Err(LetterRefusal::LetterState { state }),
        }
    }
}

/// Whether a letter is valid on `day`: accepted, and the day lies in its term.
pub fn is_valid(state: LetterState, term: Term, day: Date) -> bool {
    state == LetterState::Accepted && term.from <= day && day <= term.until
}

/// The number people quote: year and running number of the district, `2026-00012`.
pub fn number(year: i16, running: i32) -> String {
    format!("{year}-{running:05}")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn steps_follow_each_other() {
        use LetterState::*;
        let table = [
            (Issued, [Some(Accepted), Some(Declined), None, Some(Revoked)]),
            (Accepted, [None, None, Some(Resigned), Some(Revoked)]),
            (Declined, [None; 4]),
            (Revoked, [None; 4]),
            (Resigned, [None; 4]),
        ];
        for (state, after) in table {
            for (step, expected) in Step::ALL.into_iter().zip(after) {
                let got = step.decide(state);
                assert_eq!(got.as_ref().ok().copied(), expected, "{state} {step:?}");
                if expected.is_none() {
                    assert_eq!(got, Err(LetterRefusal::LetterState { state }));
                }
            }
        }
    }

    #[test]
    fn a_term_is_neither_over_nor_endless() {
        let today = date(2026, 11, 23);
        let rules = RuleSheet::default();
        let decide = |from, until| decide_term(Term { from, until }, &rules, today).is_ok();
        assert!(decide(date(2026, 12, 1), date(2031, 12, 1)));
        assert!(!decide(date(2026, 12, 1), date(2031, 12, 2)));
        assert!(!decide(date(2026, 12, 1), date(2026, 11, 30)));
        assert!(!decide(date(2025, 12, 1), date(2026, 11, 22)));
        let term = Term { from: today, until: today };
        assert!(is_valid(LetterState::Accepted, term, today));
        assert!(!is_valid(LetterState::Issued, term, today));
        assert!(!is_valid(LetterState::Accepted, term, date(2026, 11, 24)));
        assert_eq!(number(2026, 12), "2026-00012");
    }
}
