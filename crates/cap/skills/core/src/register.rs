//! One person's register: what they can do, with which licence, when and how far. Stated by the
//! person, or first by their unit's roster until the person completes it.

use baodao_kernel::coded;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::catalogue::Catalogue;
use crate::codes::{Language, ServiceType};
use crate::hours::Hours;
use crate::refusals::RegisterRefusal;
use crate::rules::RuleSheet;

coded! {
    /// Who stated it.
    pub enum Source as SkillRegisterSource {
        /// The person themselves, who agreed to the notice.
        Person = "person",
        /// A unit's roster; the person has not completed it yet.
        Roster = "roster",
    }

    /// Whether a skill counts when people are looked for.
    pub enum Standing as SkillStanding {
        /// It counts.
        Counts = "counts",
        /// A unit's roster vouches for it; the licence is still to be stated by the person.
        Vouched = "vouched",
        /// The licence has run out.
        LicenceExpired = "licence_expired",
        /// The district asks that a coordinator has seen the licence.
        LicenceUnseen = "licence_unseen",
    }
}

impl Standing {
    /// Whether the person is put forward with it.
    pub fn counts(self) -> bool {
        matches!(self, Self::Counts | Self::Vouched)
    }
}

/// A licence somebody has confirmed having seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// By whom.
    pub by: baodao_kernel::AccountId,
    /// When.
    pub at: Timestamp,
}

/// A licence as stated.
#[derive(Clone, PartialEq, Eq)]
pub struct StatedLicence {
    /// Its number, sealed where it is stored.
    pub number: String,
    /// The last day on which it is valid.
    pub valid_until: Date,
    /// Who has seen it.
    pub seen: Option<Seen>,
}

impl std::fmt::Debug for StatedLicence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} until {}", masked_number(&self.number), self.valid_until)
    }
}

/// `****1234`: the end of a number, by which its holder knows it again.
pub fn masked_number(number: &str) -> String {
    format!("****{}", tail(number))
}

/// The last four characters of a number.
pub fn tail(number: &str) -> String {
    let skip = number.chars().count().saturating_sub(4);
    number.chars().skip(skip).collect()
}

/// A skill that somebody has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Which.
    pub code: String,
    /// For how many years.
    pub years: Option<u8>,
    /// With which licence.
    pub licence: Option<StatedLicence>,
}

impl Held {
    /// Whether it counts on `today`. A skill that the law ties to a licence counts with a valid
    /// one, and without one only while a roster vouches for it; any licence that was stated and
    /// has run out takes the skill out.
    pub fn standing(&self, needs_licence: bool, source: Source, rules: &RuleSheet, today: Date) -> Standing {
        match &self.licence {
            Some(licence) if licence.valid_until < today => Standing::LicenceExpired,
            Some(licence)
                if needs_licence && rules.licence_must_be_seen.value > 0 && licence.seen.is_none() =>
            {
                Standing::LicenceUnseen
            }
            None if needs_licence && source == Source::Roster => Standing::Vouched,
            // Became one that the law ties to a licence after it was stated.
            None if needs_licence => Standing::LicenceUnseen,
            _ => Standing::Counts,
        }
    }
}

/// The whole register of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    /// Who stated it.
    pub source: Source,
    /// Skills, each once.
    pub skills: Vec<Held>,
    /// Languages to serve in.
    pub languages: Vec<Language>,
    /// Services that the person wishes to give.
    pub service_types: Vec<ServiceType>,
    /// When free.
    pub hours: Hours,
    /// How far the person would go, in kilometres; no limit when not said.
    pub radius_km: Option<u16>,
    /// The person's own words; never about others, never about health.
    pub note: String,
    /// The version of the notice that the person agreed to.
    pub notice_version: Option<i32>,
}

/// A licence as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLicence {
    /// Its number; `None` keeps the one that is stored.
    pub number: Option<String>,
    /// The last day on which it is valid.
    pub valid_until: Date,
}

/// A skill as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewHeld {
    /// Which.
    pub code: String,
    /// For how many years.
    pub years: Option<u8>,
    /// With which licence.
    pub licence: Option<NewLicence>,
}

/// Decides which skills a person holds from now on: known and offered ones (a retired one only
/// if it was held), with a licence where the law asks for one. A licence that changed has not
/// been seen by anybody.
///
/// # Errors
/// The first [`RegisterRefusal`] in the order of the list.
pub fn decide_skills(
    before: &[Held],
    wanted: Vec<NewHeld>,
    catalogue: &Catalogue,
    rules: &RuleSheet,
    today: Date,
) -> Result<Vec<Held>, RegisterRefusal> {
    let limit = rules.skills_max.value;
    if wanted.len() > usize::try_from(limit).unwrap_or(usize::MAX) {
        return Err(RegisterRefusal::TooManySkills { limit });
    }
    let mut held: Vec<Held> = Vec::with_capacity(wanted.len());
    for new in wanted {
        let old = before.iter().find(|old| old.code == new.code);
        let code = || new.code.clone();
        let skill = catalogue.get(&new.code).ok_or_else(|| RegisterRefusal::SkillUnknown { code: code() })?;
        if skill.retired_at.is_some() && old.is_none() {
            return Err(RegisterRefusal::SkillRetired { code: code() });
        }
        if held.iter().any(|earlier| earlier.code == new.code) {
            return Err(RegisterRefusal::SkillTwice { code: code() });
        }
        let stored = old.and_then(|old| old.licence.as_ref());
        let licence = match new.licence {
            None if skill.needs_licence() => return Err(RegisterRefusal::LicenceNeeded { code: code() }),
            None => None,
            Some(_) if skill.licence.is_none() => {
                return Err(RegisterRefusal::LicenceNotAsked { code: code() });
            }
            Some(new) => {
                let number = new.number.or_else(|| stored.map(|stored| stored.number.clone()));
                let number = number.ok_or_else(|| RegisterRefusal::LicenceNeeded { code: code() })?;
                let unchanged =
                    stored.filter(|stored| stored.number == number && stored.valid_until == new.valid_until);
                if unchanged.is_none() && new.valid_until < today {
                    let valid_until = new.valid_until;
                    return Err(RegisterRefusal::LicenceOver { code: code(), valid_until });
                }
                let seen = unchanged.and_then(|stored| stored.seen);
                Some(StatedLicence { number, valid_until: new.valid_until, seen })
            }
        };
        held.push(Held { code: new.code, years: new.years, licence });
    }
    held.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(held)
}

/// The codes that count on `today`: what others are told about the person.
pub fn counting(register: &Register, catalogue: &Catalogue, rules: &RuleSheet, today: Date) -> Vec<String> {
    let counts = |held: &&Held| {
        let needs = catalogue.get(&held.code).is_some_and(|skill| skill.needs_licence());
        held.standing(needs, register.source, rules, today).counts()
    };
    let mut codes: Vec<String> =
        register.skills.iter().filter(counts).map(|held| held.code.clone()).collect();
    codes.sort();
    codes
}

/// Decides the version of the notice that a register is kept under.
///
/// # Errors
/// No notice is in force, or another version is.
pub fn decide_notice(current: Option<i32>, read: i32) -> Result<(), RegisterRefusal> {
    match current {
        None => Err(RegisterRefusal::SkillNoticeUnpublished),
        Some(current) if current == read => Ok(()),
        Some(current) => Err(RegisterRefusal::SkillNoticeOutdated { current }),
    }
}

/// Decides the radius.
///
/// # Errors
/// [`RegisterRefusal::RadiusTooLarge`].
pub fn decide_radius(radius_km: Option<u16>, rules: &RuleSheet) -> Result<Option<u16>, RegisterRefusal> {
    let limit_km = rules.radius_km_max.value;
    match radius_km {
        Some(km) if u32::from(km) > limit_km => Err(RegisterRefusal::RadiusTooLarge { limit_km }),
        other => Ok(other),
    }
}

#[cfg(test)]
mod tests {
    use baodao_kernel::AccountId;
    use jiff::civil::date;

    use super::*;
    use crate::catalogue::Skill;
    use crate::shipped;

    const TODAY: Date = date(2026, 11, 23);

    fn new(code: &str, licence: Option<(&str, Date)>) -> NewHeld {
        let licence = licence.map(|(number, valid_until)| NewLicence {
            number: (!number.is_empty()).then(|| number.to_owned()),
            valid_until,
        });
        NewHeld { code: code.into(), years: Some(3), licence }
    }

    fn decide(before: &[Held], wanted: Vec<NewHeld>) -> Result<Vec<Held>, RegisterRefusal> {
        decide_skills(before, wanted, &Catalogue::with([]), &RuleSheet::default(), TODAY)
    }

    #[test]
    fn a_licence_is_asked_where_the_law_asks() {
        let valid = date(2027, 1, 1);
        assert!(decide(&[], vec![new("electrician", Some(("T3206", valid))), new("haircut", None)]).is_ok());
        assert_eq!(
            decide(&[], vec![new("electrician", None)]),
            Err(RegisterRefusal::LicenceNeeded { code: "electrician".into() })
        );
        assert_eq!(
            decide(&[], vec![new("electrician", Some(("", valid)))]),
            Err(RegisterRefusal::LicenceNeeded { code: "electrician".into() })
        );
        assert_eq!(
            decide(&[], vec![new("haircut", Some(("1", valid)))]),
            Err(RegisterRefusal::LicenceNotAsked { code: "haircut".into() })
        );
        let over = date(2026, 11, 22);
        assert_eq!(
            decide(&[], vec![new("electrician", Some(("1", over)))]),
            Err(RegisterRefusal::LicenceOver { code: "electrician".into(), valid_until: over })
        );
        // The last day of validity still counts.
        assert!(decide(&[], vec![new("electrician", Some(("1", TODAY)))]).is_ok());
    }

    #[test]
    fn unknown_retired_and_repeated_skills_are_refused() {
        let retired = Skill {
            retired_at: Some(Timestamp::UNIX_EPOCH),
            ..shipped::skills().find(|skill| skill.code == "haircut").unwrap()
        };
        let catalogue = Catalogue::with([retired]);
        let rules = RuleSheet::default();
        let decide = |before: &[Held], wanted| decide_skills(before, wanted, &catalogue, &rules, TODAY);
        let held = Held { code: "haircut".into(), years: None, licence: None };
        assert!(
            decide(std::slice::from_ref(&held), vec![new("haircut", None)]).is_ok(),
            "who held it keeps it"
        );
        let code = || "haircut".to_owned();
        assert_eq!(
            decide(&[], vec![new("haircut", None)]),
            Err(RegisterRefusal::SkillRetired { code: code() })
        );
        assert_eq!(
            decide(&[], vec![new("flying", None)]),
            Err(RegisterRefusal::SkillUnknown { code: "flying".into() })
        );
        assert_eq!(
            decide(&[], vec![new("cooking", None), new("cooking", None)]),
            Err(RegisterRefusal::SkillTwice { code: "cooking".into() })
        );
        let many = (0..31).map(|_| new("cooking", None)).collect();
        assert_eq!(decide(&[], many), Err(RegisterRefusal::TooManySkills { limit: 30 }));
    }

    #[test]
    fn a_changed_licence_must_be_seen_again_and_a_kept_one_stays_seen() {
        let seen = Seen { by: AccountId(uuid::Uuid::nil()), at: Timestamp::UNIX_EPOCH };
        let licence =
            StatedLicence { number: "T3206".into(), valid_until: date(2026, 11, 1), seen: Some(seen) };
        let before = [Held { code: "electrician".into(), years: None, licence: Some(licence) }];
        // Stored and over: it may stay while something else is changed.
        let kept = decide(&before, vec![new("electrician", Some(("", date(2026, 11, 1))))]).unwrap();
        assert_eq!(kept[0].licence.as_ref().unwrap().seen, Some(seen));
        let renewed = decide(&before, vec![new("electrician", Some(("", date(2029, 11, 1))))]).unwrap();
        assert_eq!(renewed[0].licence.as_ref().unwrap().seen, None);
        assert_eq!(renewed[0].licence.as_ref().unwrap().number, "T3206");
    }

    #[test]
    fn when_a_skill_counts() {
        let plain = RuleSheet::default();
        let mut strict = plain.clone();
        strict.licence_must_be_seen.value = 1;
        let held = |licence| Held { code: "electrician".into(), years: None, licence };
        let licence = |valid_until, seen| Some(StatedLicence { number: "1".into(), valid_until, seen });
        let seen = Some(Seen { by: AccountId(uuid::Uuid::nil()), at: Timestamp::UNIX_EPOCH });
        let cases = [
            (held(licence(TODAY, None)), &plain, Source::Person, Standing::Counts),
            (held(licence(TODAY, None)), &strict, Source::Person, Standing::LicenceUnseen),
            (held(licence(TODAY, seen)), &strict, Source::Person, Standing::Counts),
            (held(licence(date(2026, 11, 22), seen)), &plain, Source::Person, Standing::LicenceExpired),
            (held(None), &plain, Source::Roster, Standing::Vouched),
            (held(None), &plain, Source::Person, Standing::LicenceUnseen),
        ];
        for (held, rules, source, standing) in cases {
            assert_eq!(held.standing(true, source, rules, TODAY), standing, "{held:?}");
        }
        assert_eq!(held(None).standing(false, Source::Person, &strict, TODAY), Standing::Counts);
    }

    #[test]
    fn notices_and_radius() {
        assert_eq!(decide_notice(Some(2), 2), Ok(()));
        assert_eq!(decide_notice(Some(2), 1), Err(RegisterRefusal::SkillNoticeOutdated { current: 2 }));
        assert_eq!(decide_notice(None, 1), Err(RegisterRefusal::SkillNoticeUnpublished));
        let rules = RuleSheet::default();
        assert_eq!(decide_radius(Some(50), &rules), Ok(Some(50)));
        assert_eq!(decide_radius(Some(51), &rules), Err(RegisterRefusal::RadiusTooLarge { limit_km: 50 }));
        assert_eq!(masked_number("T320602"), "****0602");
        assert_eq!(masked_number("12"), "****12");
    }
}
