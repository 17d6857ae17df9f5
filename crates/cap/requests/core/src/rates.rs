//! The rates of domain hand-out 6, in whole thousandths, each with its n and N and hidden when
//! there are too few cases. No rate is ever combined with another or put in order.

use serde::{Deserialize, Serialize};

use crate::{CallbackAnswers, RuleSheet, Verdict};

/// A rate with what it was computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Rate {
    /// The share in thousandths, rounded half up; `None` when it must not be shown or nothing
    /// was counted.
    pub permille: Option<u32>,
    /// How many fulfil it.
    pub n: u64,
    /// Out of how many.
    pub of: u64,
}

impl Rate {
    /// `n` of `of`, hidden below `min_cases`.
    pub fn new(n: u64, of: u64, min_cases: u32) -> Self {
        Self::weighted(n, n.saturating_mul(1000), of, min_cases)
    }

    fn weighted(n: u64, thousandths: u64, of: u64, min_cases: u32) -> Self {
        let shown = of > 0 && of >= u64::from(min_cases);
        let rounded = shown.then(|| (thousandths + of / 2) / of);
        Self { permille: rounded.and_then(|value| u32::try_from(value).ok()), n, of }
    }
}

/// What a set of call-backs and handled requests comes to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Answered call-backs.
    pub valid: u64,
    /// Of these: somebody had been in touch.
    pub contacted: u64,
    /// Of these: solved.
    pub solved: u64,
    /// Of these: satisfied.
    pub satisfied: u64,
    /// Of these: basically satisfied.
    pub basically: u64,
    /// Requests that fell due.
    pub due: u64,
    /// Of these: handled in time.
    pub handled_on_time: u64,
    /// Of these: closed.
    pub closed: u64,
    /// Requests that were handled.
    pub handled: u64,
    /// Of these: begun again.
    pub reworked: u64,
    /// Of these: with an extension.
    pub extended: u64,
}

impl Counts {
    /// Counts a call-back; one that nobody answered is not valid.
    #[must_use]
    pub fn with_callback(mut self, answers: Option<CallbackAnswers>) -> Self {
        if let Some(answers) = answers {
            self.valid += 1;
            self.contacted += u64::from(answers.contacted);
            self.solved += u64::from(answers.solved);
            self.satisfied += u64::from(answers.satisfaction == Verdict::Satisfied);
            self.basically += u64::from(answers.satisfaction == Verdict::Basically);
        }
        self
    }

    /// `contacted / valid`.
    pub fn response(&self, rules: &RuleSheet) -> Rate {
        Rate::new(self.contacted, self.valid, rules.rate_min_cases.value)
    }

    /// `solved / valid`.
    pub fn solution(&self, rules: &RuleSheet) -> Rate {
        Rate::new(self.solved, self.valid, rules.rate_min_cases.value)
    }

    /// `(satisfied + w * basically) / valid`; `n` counts both.
    pub fn satisfaction(&self, rules: &RuleSheet) -> Rate {
        let weight = u64::from(rules.basically_weight_permille.value);
        let thousandths = self.satisfied * 1000 + self.basically * weight;
        Rate::weighted(self.satisfied + self.basically, thousandths, self.valid, rules.rate_min_cases.value)
    }

    /// `handled_on_time / due`.
    pub fn on_time(&self, rules: &RuleSheet) -> Rate {
        Rate::new(self.handled_on_time, self.due, rules.rate_min_cases.value)
    }

    /// `closed / due`.
    pub fn close(&self, rules: &RuleSheet) -> Rate {
        Rate::new(self.closed, self.due, rules.rate_min_cases.value)
    }

    /// `reworked / handled`.
    pub fn rework(&self, rules: &RuleSheet) -> Rate {
        Rate::new(self.reworked, self.handled, rules.rate_min_cases.value)
    }

    /// `extended / handled`.
    pub fn extension(&self, rules: &RuleSheet) -> Rate {
        Rate::new(self.extended, self.handled, rules.rate_min_cases.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(satisfaction: Verdict) -> Option<CallbackAnswers> {
        Some(CallbackAnswers { contacted: true, solved: satisfaction == Verdict::Satisfied, satisfaction })
    }

    #[test]
    fn a_weighted_rate_is_rounded_and_shows_what_it_counts() {
        let rules = RuleSheet::demo();
        let verdicts = [(6, Verdict::Satisfied), (3, Verdict::Basically), (3, Verdict::Dissatisfied)];
        let answers =
            verdicts.iter().flat_map(|(times, verdict)| std::iter::repeat_n(answered(*verdict), *times));
        let counts = answers.fold(Counts::default(), Counts::with_callback).with_callback(None);
        // (6 + 0.9 * 3) / 12 = 0.725; an unanswered call counts nowhere.
        assert_eq!(counts.satisfaction(&rules), Rate { permille: Some(725), n: 9, of: 12 });
        assert_eq!(counts.solution(&rules), Rate { permille: Some(500), n: 6, of: 12 });
        assert_eq!(counts.response(&rules).permille, Some(1000));
    }

    #[test]
    fn few_cases_are_counted_but_not_shown() {
        let rules = RuleSheet::demo();
        assert_eq!(Counts { due: 9, handled_on_time: 9, ..Counts::default() }.on_time(&rules).permille, None);
        let ten = Counts { due: 10, handled_on_time: 9, closed: 3, ..Counts::default() };
        assert_eq!(ten.on_time(&rules).permille, Some(900));
        assert_eq!(ten.close(&rules).permille, Some(300));
        assert_eq!(ten.rework(&rules), Rate { permille: None, n: 0, of: 0 });
        assert_eq!(Rate::new(2, 3, 0).permille, Some(667));
        let handled = Counts { handled: 20, reworked: 1, extended: 5, ..Counts::default() };
        assert_eq!(handled.rework(&rules).permille, Some(50));
        assert_eq!(handled.extension(&rules).permille, Some(250));
    }
}
