//! Pairings: for whom, on what basis, how often, until when; and who helps.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::refusals::PairingRefusal;
use crate::rules::RuleSheet;
use baodao_kernel::coded;

coded! {
    /// What a pairing is for. A reason to come, not a label on the household.
    pub enum PairingKind as PairingKind {
        /// 老人: elders who live alone or are very old.
        Elders = "elders",
        /// 儿童: children; consent is a guardian's.
        Children = "children",
        /// 日常: help with daily life.
        DailyHelp = "daily_help",
        /// 困难: a time of hardship.
        Hardship = "hardship",
        /// 优抚: entitled veterans and families.
        Entitled = "entitled",
        /// 送学: learning brought to the door.
        Learning = "learning",
    }

    /// On what a pairing rests.
    pub enum Basis as PairingBasis {
        /// The household agreed to the notice.
        Consent = "consent",
        /// A law lays the duty on the office that made it.
        LegalDuty = "legal_duty",
    }

    /// How consent was given.
    pub enum ConsentHow as PairingConsentHow {
        /// Said to the one who wrote it down.
        Spoken = "spoken",
        /// Signed on paper.
        Written = "written",
        /// By a guardian.
        Guardian = "guardian",
    }

    /// How often somebody comes.
    pub enum Frequency as VisitFrequency {
        /// Every week.
        Weekly = "weekly",
        /// Every two weeks.
        Fortnightly = "fortnightly",
        /// Every month; the usual.
        Monthly = "monthly",
    }

    /// Where a helper stands.
    pub enum HelperState as HelperState {
        /// Was asked.
        Invited = "invited",
        /// Helps.
        Active = "active",
        /// Declined; nothing follows from that.
        Declined = "declined",
        /// Left; nothing follows from that.
        Left = "left",
    }

    /// Whether the household looks at its pairing with an account of its own.
    pub enum HouseholdAccount as HouseholdAccount {
        /// It does not.
        None = "none",
        /// The account with its telephone was asked whether it is the household's.
        Asked = "asked",
        /// The person of the account has confirmed it.
        Confirmed = "confirmed",
    }

    /// Why a pairing is over.
    pub enum EndCause as PairingEndCause {
        /// The household wishes it.
        Household = "household",
        /// Its term is over.
        Term = "term",
        /// The household has moved.
        Moved = "moved",
        /// It is no longer needed.
        NotNeeded = "not_needed",
        /// Nobody could be found to help.
        NoHelper = "no_helper",
    }
}

impl Frequency {
    /// Days from one visit to the next.
    pub fn days(self, rules: &RuleSheet) -> u32 {
        match self {
            Self::Weekly => rules.days_weekly.value,
            Self::Fortnightly => rules.days_fortnightly.value,
            Self::Monthly => rules.days_monthly.value,
        }
    }

    /// The day on which the next visit is due after `last` (the last visit, or the start).
    pub fn due_after(self, last: Date, rules: &RuleSheet) -> Date {
        last.checked_add(i64::from(self.days(rules)).days()).unwrap_or(last)
    }
}

/// The first and the last day of a pairing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// First day.
    pub from: Date,
    /// Last day; every pairing has one.
    pub until: Date,
}

impl Term {
    /// Decides a term.
    ///
    /// # Errors
    /// [`PairingRefusal::PairingTermInvalid`] when it is backward, over, or longer than the rule sheet says.
    pub fn decide(self, rules: &RuleSheet, today: Date) -> Result<Self, PairingRefusal> {
        let days_max = rules.term_days_max.value;
        let longest = self.from.checked_add(i64::from(days_max).days()).unwrap_or(self.from);
        if self.until < self.from || self.until < today || self.until > longest {
            return Err(PairingRefusal::PairingTermInvalid { days_max });
        }
        Ok(self)
    }
}

/// What is known of the basis of a pairing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BasisGiven {
    /// Which.
    pub basis: Basis,
    /// The law and article, for a legal duty.
    pub law: Option<String>,
    /// How consent was given.
    pub how: Option<ConsentHow>,
    /// The version of the notice that was read to the household.
    pub notice_version: Option<i32>,
}

impl BasisGiven {
    /// Decides whether the basis carries a pairing of `kind`; `current` is the version of the
    /// notice in force.
    ///
    /// # Errors
    /// What is missing.
    pub fn decide(self, kind: PairingKind, current: Option<i32>) -> Result<Self, PairingRefusal> {
        match (self.basis, &self.law, self.how, self.notice_version) {
            (Basis::LegalDuty, Some(law), None, None) if !law.trim().is_empty() => Ok(self),
            (Basis::Consent, None, Some(how), Some(read)) => {
                if kind == PairingKind::Children && how != ConsentHow::Guardian {
                    return Err(PairingRefusal::GuardianNeeded);
                }
                match current {
                    None => Err(PairingRefusal::CareNoticeUnpublished),
                    Some(current) if current == read => Ok(self),
                    Some(current) => Err(PairingRefusal::CareNoticeOutdated { current }),
                }
            }
            _ => Err(PairingRefusal::PairingBasisMissing),
        }
    }
}

/// What a helper can do about a pairing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Comes from now on.
    Accept,
    /// Does not.
    Decline,
    /// Comes no more.
    Leave,
}

impl Answer {
    /// Where the helper stands afterwards.
    ///
    /// # Errors
    /// [`PairingRefusal::HelperState`] when the step does not follow.
    pub fn decide(self, state: HelperState) -> Result<HelperState, PairingRefusal> {
        match (state, self) {
            (HelperState::Invited, Self::Accept) => Ok(HelperState::Active),
            (HelperState::Invited, Self::Decline) => Ok(HelperState::Declined),
            (HelperState::Active, Self::Leave) => Ok(HelperState::Left),
            _ => Err(PairingRefusal::HelperState { state }),
        }
    }
}

/// Decides whether the account with the household's telephone is asked now; `false` when it was
/// asked before, a second ask is the same. `found` is the account, `helps` whether it was asked to
/// help this household.
///
/// # Errors
/// An account has confirmed already, there is none to ask, or it is a helper's.
pub fn decide_ask_household<A: PartialEq>(
    account: HouseholdAccount,
    asked: Option<A>,
    found: Option<A>,
    helps: bool,
) -> Result<bool, PairingRefusal> {
    match found {
        _ if account == HouseholdAccount::Confirmed => Err(PairingRefusal::HouseholdLinked),
        None => Err(PairingRefusal::HouseholdNoAccount),
        Some(_) if helps => Err(PairingRefusal::HelperIsHousehold),
        found => Ok(asked != found),
    }
}

/// Decides whether the household's account is taken away, or the question to it taken back.
///
/// # Errors
/// There is neither.
pub fn decide_unlink_household(account: HouseholdAccount) -> Result<(), PairingRefusal> {
    match account {
        HouseholdAccount::Asked | HouseholdAccount::Confirmed => Ok(()),
        HouseholdAccount::None => Err(PairingRefusal::HouseholdNotLinked),
    }
}

/// Decides whether one more person can be asked to help. Who declined or left may be asked again.
///
/// # Errors
/// They are asked or help already, or there are enough.
pub fn decide_invite(
    before: Option<HelperState>,
    helping: usize,
    rules: &RuleSheet,
) -> Result<(), PairingRefusal> {
    if let Some(HelperState::Invited | HelperState::Active) = before {
        return Err(PairingRefusal::HelperTwice);
    }
    let limit = rules.helpers_max.value;
    if helping >= usize::try_from(limit).unwrap_or(usize::MAX) {
        return Err(PairingRefusal::HelpersFull { limit });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 23);

    fn consent(how: ConsentHow, version: i32) -> BasisGiven {
        BasisGiven { basis: Basis::Consent, law: None, how: Some(how), notice_version: Some(version) }
    }

    #[test]
    fn a_basis_is_whole_or_none() {
        let kind = PairingKind::Elders;
        assert!(consent(ConsentHow::Spoken, 2).decide(kind, Some(2)).is_ok());
        assert_eq!(
            consent(ConsentHow::Spoken, 1).decide(kind, Some(2)),
            Err(PairingRefusal::CareNoticeOutdated { current: 2 })
        );
        assert_eq!(
            consent(ConsentHow::Spoken, 1).decide(kind, None),
            Err(PairingRefusal::CareNoticeUnpublished)
        );
        let duty = |law: Option<&str>| BasisGiven {
            basis: Basis::LegalDuty,
            law: law.map(str::to_owned),
            how: None,
            notice_version: None,
        };
        assert!(duty(Some("退役军人保障法")).decide(PairingKind::Entitled, None).is_ok());
        for wanting in
            [duty(None), duty(Some(" ")), BasisGiven { how: None, ..consent(ConsentHow::Spoken, 1) }]
        {
            assert_eq!(wanting.decide(kind, Some(1)), Err(PairingRefusal::PairingBasisMissing));
        }
        assert_eq!(
            consent(ConsentHow::Written, 1).decide(PairingKind::Children, Some(1)),
            Err(PairingRefusal::GuardianNeeded)
        );
        assert!(consent(ConsentHow::Guardian, 1).decide(PairingKind::Children, Some(1)).is_ok());
    }

    #[test]
    fn a_pairing_ends_some_day() {
        let rules = RuleSheet::default();
        let decide = |from, until| Term { from, until }.decide(&rules, TODAY).is_ok();
        assert!(decide(TODAY, date(2028, 11, 23)));
        assert!(!decide(TODAY, date(2028, 11, 24)));
        assert!(!decide(TODAY, date(2026, 11, 22)));
        assert!(!decide(date(2026, 1, 1), date(2026, 11, 22)));
        assert_eq!(Frequency::Monthly.due_after(TODAY, &rules), date(2026, 12, 23));
        assert_eq!(Frequency::Weekly.due_after(TODAY, &rules), date(2026, 11, 30));
        assert_eq!(Frequency::Fortnightly.due_after(TODAY, &rules), date(2026, 12, 7));
    }

    #[test]
    fn a_household_is_asked_once_and_confirms_itself() {
        use HouseholdAccount as H;
        let ask =
            |account, asked: Option<u8>, found, helps| decide_ask_household(account, asked, found, helps);
        assert_eq!(ask(H::None, None, Some(1), false), Ok(true));
        assert_eq!(ask(H::Asked, Some(1), Some(1), false), Ok(false), "a second ask is the same");
        assert_eq!(
            ask(H::Asked, Some(1), Some(2), false),
            Ok(true),
            "the number has moved to another account"
        );
        assert_eq!(ask(H::None, None, None, false), Err(PairingRefusal::HouseholdNoAccount));
        assert_eq!(ask(H::None, None, Some(1), true), Err(PairingRefusal::HelperIsHousehold));
        assert_eq!(ask(H::Confirmed, None, Some(1), false), Err(PairingRefusal::HouseholdLinked));
        assert_eq!(decide_unlink_household(H::Confirmed), Ok(()));
        assert_eq!(decide_unlink_household(H::Asked), Ok(()));
        assert_eq!(decide_unlink_household(H::None), Err(PairingRefusal::HouseholdNotLinked));
    }

    #[test]
    fn helpers_come_and_go_freely() {
        use HelperState::*;
        let table = [
            (Invited, [Some(Active), Some(Declined), None]),
            (Active, [None, None, Some(Left)]),
            (Declined, [None; 3]),
            (Left, [None; 3]),
        ];
        for (state, after) in table {
            for (answer, expected) in [Answer::Accept, Answer::Decline, Answer::Leave].into_iter().zip(after)
            {
                assert_eq!(answer.decide(state).ok(), expected, "{state} {answer:?}");
            }
        }
        let rules = RuleSheet::default();
        assert_eq!(decide_invite(None, 5, &rules), Ok(()));
        assert_eq!(decide_invite(Some(Left), 5, &rules), Ok(()));
        assert_eq!(decide_invite(Some(Invited), 1, &rules), Err(PairingRefusal::HelperTwice));
        assert_eq!(decide_invite(None, 6, &rules), Err(PairingRefusal::HelpersFull { limit: 6 }));
    }
}
