//! Whom one could ask for a piece of work, and why. No score and no order of merit: first those
//! against whom nothing speaks by their own word, then the others; within each the nearest first,
//! and of those equally near in no meaningful order. A person decides whom to ask.

use baodao_kernel::{AccountId, AreaPath, Span, coded};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

coded! {
    /// How near a home is to the place of work.
    pub enum Near as Nearness {
        /// The same grid.
        Grid = "same_grid",
        /// The same community.
        Community = "same_community",
        /// The same subdistrict.
        Subdistrict = "same_subdistrict",
    }

    /// Why people who live near are not put forward. Only their number is told: who wants no offers
    /// or lacks a skill is nobody's business.
    pub enum LeftOutReason as LeftOutReason {
        /// A skill that is needed is missing.
        SkillMissing = "skill_missing",
        /// The licence has run out.
        LicenceExpired = "licence_expired",
        /// The licence is not on record, or nobody has seen it where that is asked.
        LicenceUnseen = "licence_unseen",
        /// Does not serve in the language.
        LanguageMissing = "language_missing",
        /// The person does not want offers.
        WantsNoOffers = "wants_no_offers",
        /// Not stated to be 18 or older.
        NotAdult = "not_adult",
        /// More than were asked for.
        OverLimit = "over_limit",
    }
}

/// A piece of work for which people are thought of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Work {
    /// Where it is.
    pub place: AreaPath,
    /// Codes of the skills that everybody must have.
    pub skills: Vec<String>,
    /// Code of the language that it is done in, if that matters.
    pub language: Option<String>,
    /// Codes of the services that it belongs to, as the skill register calls them.
    pub services: Vec<String>,
    /// When it is.
    pub span: Option<Span>,
}

/// What speaks for somebody, or against them by their own word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = PersonReason))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Reason {
    /// Lives near.
    Near {
        /// How near.
        nearness: Near,
    },
    /// Has the skill; with its licence where there is one.
    HasSkill {
        /// Which.
        #[cfg_attr(feature = "schema", schema(example = "electrician"))]
        code: String,
        /// For how many years, if said.
        years: Option<u8>,
        /// The last day of the licence, if there is one.
        #[cfg_attr(feature = "schema", schema(value_type = Option<String>, format = Date, example = "2027-06-30"))]
        licence_until: Option<Date>,
        /// Whether a coordinator has seen the licence.
        licence_seen: bool,
        /// Only a unit's roster says so yet; the licence is still to be stated.
        vouched: bool,
    },
    /// Serves in the language.
    Speaks {
        /// Which.
        #[cfg_attr(feature = "schema", schema(example = "english"))]
        language: String,
    },
    /// Free then by the hours they stated.
    FreeThen,
    /// Not free then by the hours they stated.
    NotFreeThen,
    /// Has stated no hours, so must be asked.
    HoursUnsaid,
    /// Has taken on other work at that time.
    BusyThen,
    /// The place is within the radius they stated.
    WithinRadius {
        /// The radius in kilometres.
        #[cfg_attr(feature = "schema", schema(example = 3))]
        radius_km: u16,
    },
    /// The place is beyond the radius they stated.
    BeyondRadius {
        /// The radius in kilometres.
        #[cfg_attr(feature = "schema", schema(example = 3))]
        radius_km: u16,
    },
    /// Wishes to give this kind of service.
    Wishes {
        /// Which.
        #[cfg_attr(feature = "schema", schema(example = "repairs"))]
        service_type: String,
    },
    /// Has taken on so many other pieces of work that are still ahead.
    WorkAhead {
        /// How many.
        #[cfg_attr(feature = "schema", schema(example = 2))]
        count: u32,
    },
}

impl Reason {
    /// Whether it speaks against asking: they said so themselves, or have other work then.
    pub fn speaks_against(&self) -> bool {
        matches!(self, Self::NotFreeThen | Self::BusyThen | Self::BeyondRadius { .. })
    }
}

/// What one person's register says about the work, or what is missing in it.
pub type Told = Result<Vec<Reason>, LeftOutReason>;

/// Work that somebody has taken on and that is still ahead.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Load {
    /// How many pieces.
    pub ahead: u32,
    /// One of them is at the time of the work.
    pub busy_then: bool,
}

/// The reasons for one person; `told` is `None` for somebody who has no register and of whom only
/// the skills' codes are known.
///
/// # Errors
/// What leaves the person out.
pub fn judge(near: Near, work: &Work, told: Option<Told>, load: Load) -> Told {
    let said = match told {
        Some(told) => told?,
        None if work.language.is_some() => return Err(LeftOutReason::LanguageMissing),
        None => unsaid(work),
    };
    let mut reasons = vec![Reason::Near { nearness: near }];
    reasons.extend(said);
    if load.busy_then {
        reasons.push(Reason::BusyThen);
    }
    if load.ahead > 0 {
        reasons.push(Reason::WorkAhead { count: load.ahead });
    }
    Ok(reasons)
}

fn unsaid(work: &Work) -> Vec<Reason> {
    let skill = |code: &String| Reason::HasSkill {
        code: code.clone(),
        years: None,
        licence_until: None,
        licence_seen: false,
        vouched: false,
    };
    work.skills.iter().map(skill).chain(work.span.map(|_| Reason::HoursUnsaid)).collect()
}

/// The place of somebody in the list; see the top of this file.
pub fn place_in_list(near: Near, reasons: &[Reason], account: AccountId) -> (bool, Near, AccountId) {
    (reasons.iter().any(Reason::speaks_against), near, account)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{account, tomorrow_afternoon};

    fn work() -> Work {
        Work { skills: vec!["electrician".into()], span: Some(tomorrow_afternoon()), ..Work::default() }
    }

    #[test]
    fn what_the_register_says_stands_between_nearness_and_load() {
        let told = vec![Reason::FreeThen, Reason::WithinRadius { radius_km: 3 }];
        let load = Load { ahead: 2, busy_then: true };
        assert_eq!(
            judge(Near::Grid, &work(), Some(Ok(told)), load).unwrap(),
            [
                Reason::Near { nearness: Near::Grid },
                Reason::FreeThen,
                Reason::WithinRadius { radius_km: 3 },
                Reason::BusyThen,
                Reason::WorkAhead { count: 2 },
            ]
        );
        let out = judge(Near::Grid, &work(), Some(Err(LeftOutReason::LicenceExpired)), Load::default());
        assert_eq!(out, Err(LeftOutReason::LicenceExpired));
    }

    #[test]
    fn who_has_no_register_is_put_forward_by_what_is_known() {
        let got = judge(Near::Community, &work(), None, Load::default()).unwrap();
        assert_eq!(got[0], Reason::Near { nearness: Near::Community });
        assert!(matches!(&got[1], Reason::HasSkill { code, .. } if code == "electrician"));
        assert_eq!(got[2..], [Reason::HoursUnsaid]);
        let english = Work { language: Some("english".into()), ..work() };
        assert_eq!(judge(Near::Grid, &english, None, Load::default()), Err(LeftOutReason::LanguageMissing));
    }

    #[test]
    fn who_is_not_free_then_stands_after_those_against_whom_nothing_speaks() {
        let at = |near, reason, n| place_in_list(near, &[reason], account(n));
        let mut list = [
            at(Near::Grid, Reason::NotFreeThen, 1),
            at(Near::Subdistrict, Reason::FreeThen, 2),
            at(Near::Grid, Reason::HoursUnsaid, 4),
            at(Near::Grid, Reason::WorkAhead { count: 9 }, 3),
            at(Near::Grid, Reason::BeyondRadius { radius_km: 1 }, 5),
        ];
        list.sort();
        assert_eq!(list.map(|(_, _, person)| person), [3, 4, 2, 1, 5].map(account));
    }
}
