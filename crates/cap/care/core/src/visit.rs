//! Care visits: what is noted is a choice from a list, and what follows is a request like any other.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::pairing::Term;
use crate::refusals::VisitRefusal;
use crate::rules::RuleSheet;
use baodao_kernel::coded;

coded! {
    /// How somebody was there.
    pub enum VisitKind as CareVisitKind {
        /// At the door.
        Visit = "visit",
        /// By telephone.
        Call = "call",
        /// Learning brought to the door.
        Lesson = "lesson",
    }

    /// What was found.
    pub enum VisitResult as CareVisitResult {
        /// All is well.
        Fine = "fine",
        /// Something is needed.
        NeedsHelp = "needs_help",
        /// Nobody was met.
        NotMet = "not_met",
    }

    /// What is needed; never why.
    pub enum Need as CareNeed {
        /// Something is to be repaired.
        Repair = "repair",
        /// Errands.
        Errands = "errands",
        /// Papers and applications.
        Formalities = "formalities",
        /// Somebody to come along.
        Company = "company",
        /// Meals.
        Meals = "meals",
        /// Help in the house.
        Housework = "housework",
        /// Help with telephone or computer.
        Digital = "digital",
        /// Something else, to be told to the coordinator in person.
        Other = "other",
    }
}

/// What is written down of a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVisit {
    /// The day in China.
    pub on: Date,
    /// How.
    pub kind: VisitKind,
    /// What was found.
    pub result: VisitResult,
    /// What is needed, with [`VisitResult::NeedsHelp`] only.
    pub needs: Vec<Need>,
}

impl NewVisit {
    /// Decides what is written down.
    ///
    /// # Errors
    /// A day in the future, long past or outside the term; needs that do not go with the result.
    pub fn decide(mut self, term: Term, rules: &RuleSheet, today: Date) -> Result<Self, VisitRefusal> {
        let days_back = rules.visit_days_back.value;
        let earliest = today.checked_sub(i64::from(days_back).days()).unwrap_or(today);
        if self.on > today || self.on < earliest || self.on < term.from || self.on > term.until {
            return Err(VisitRefusal::VisitDayInvalid { days_back });
        }
        self.needs = fitting_needs(self.result, self.needs)?;
        Ok(self)
    }
}

/// What is needed, each once, where it goes with the result.
///
/// # Errors
/// Needs without [`VisitResult::NeedsHelp`], or that without needs.
pub fn fitting_needs(result: VisitResult, mut needs: Vec<Need>) -> Result<Vec<Need>, VisitRefusal> {
    needs.sort();
    needs.dedup();
    if (result == VisitResult::NeedsHelp) == needs.is_empty() {
        return Err(VisitRefusal::NeedsDoNotFit);
    }
    Ok(needs)
}

/// Decides whether a request is noted as what followed from a visit.
///
/// # Errors
/// Nothing was needed, or one is noted already.
pub fn decide_refer(result: VisitResult, referred: bool) -> Result<(), VisitRefusal> {
    match (result, referred) {
        (VisitResult::NeedsHelp, false) => Ok(()),
        (VisitResult::NeedsHelp, true) => Err(VisitRefusal::ReferredBefore),
        _ => Err(VisitRefusal::NothingNeeded),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 23);

    fn visit(on: Date, result: VisitResult, needs: Vec<Need>) -> Result<NewVisit, VisitRefusal> {
        let term = Term { from: date(2026, 11, 1), until: date(2027, 10, 31) };
        NewVisit { on, kind: VisitKind::Visit, result, needs }.decide(term, &RuleSheet::default(), TODAY)
    }

    #[test]
    fn a_note_is_a_choice_that_holds_together() {
        assert!(visit(TODAY, VisitResult::Fine, vec![]).is_ok());
        let needed =
            visit(TODAY, VisitResult::NeedsHelp, vec![Need::Meals, Need::Repair, Need::Meals]).unwrap();
        assert_eq!(needed.needs, [Need::Repair, Need::Meals]);
        assert_eq!(visit(TODAY, VisitResult::NeedsHelp, vec![]), Err(VisitRefusal::NeedsDoNotFit));
        assert_eq!(visit(TODAY, VisitResult::NotMet, vec![Need::Meals]), Err(VisitRefusal::NeedsDoNotFit));
    }

    #[test]
    fn a_visit_was_lately_and_within_the_term() {
        let days_back = 31;
        for (day, fits) in [
            (TODAY, true),
            (date(2026, 11, 24), false),
            (date(2026, 11, 1), true),
            (date(2026, 10, 31), false),
        ] {
            let got = visit(day, VisitResult::Fine, vec![]);
            assert_eq!(got.is_ok(), fits, "{day}");
            if !fits {
                assert_eq!(got, Err(VisitRefusal::VisitDayInvalid { days_back }));
            }
        }
    }

    #[test]
    fn only_what_was_needed_is_referred_and_once() {
        assert_eq!(decide_refer(VisitResult::NeedsHelp, false), Ok(()));
        assert_eq!(decide_refer(VisitResult::NeedsHelp, true), Err(VisitRefusal::ReferredBefore));
        assert_eq!(decide_refer(VisitResult::Fine, false), Err(VisitRefusal::NothingNeeded));
    }
}
