//! Who fits a piece of work: each person with the reasons that speak for them, and how many
//! were left out for which reason. Nearest first; there is no order of merit.

use baodao_kernel::{AccountId, AreaPath, coded};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::Catalogue;
use crate::codes::{Language, ServiceType};
use crate::hours::Window;
use crate::register::{Register, Standing};
use crate::rules::RuleSheet;

coded! {
    /// How near a home is to the place of work.
    pub enum Near as SkillNearness {
        /// The same grid.
        Grid = "same_grid",
        /// The same community.
        Community = "same_community",
        /// The same subdistrict.
        Subdistrict = "same_subdistrict",
        /// The same district.
        District = "same_district",
    }

    /// Why somebody is left out; only their number is told.
    pub enum LeftOutReason as SkillLeftOutReason {
        /// Does not want to be asked.
        WantsNoOffers = "wants_no_offers",
        /// Not stated to be 18 or older.
        NotAdult = "not_adult",
        /// A skill that is needed is not in the register.
        SkillMissing = "skill_missing",
        /// The licence has run out.
        LicenceExpired = "licence_expired",
        /// The licence is not on record, or nobody has seen it where that is asked.
        LicenceUnseen = "licence_unseen",
        /// Not in this language.
        LanguageMissing = "language_missing",
        /// Not free then, by their own hours.
        NotFree = "not_free",
        /// Further than they would go.
        TooFar = "too_far",
        /// More than were asked for.
        OverLimit = "over_limit",
    }
}

impl Near {
    /// How near two places are.
    pub fn between(home: &AreaPath, place: &AreaPath) -> Self {
        use baodao_kernel::AreaLevel;
        let same = |level| home.at(level).is_some() && home.at(level) == place.at(level);
        let levels = [
            (AreaLevel::Grid, Self::Grid),
            (AreaLevel::Community, Self::Community),
            (AreaLevel::Subdistrict, Self::Subdistrict),
        ];
        levels.into_iter().find_map(|(level, near)| same(level).then_some(near)).unwrap_or(Self::District)
    }
}

/// What is looked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Every one of these skills.
    pub skills: Vec<String>,
    /// This language.
    pub language: Option<Language>,
    /// The whole of this time.
    pub window: Option<Window>,
    /// Services that the work belongs to; who wishes to give one of them is said so.
    pub service_types: Vec<ServiceType>,
}

/// What a judgement looks at besides the person.
#[derive(Debug, Clone, Copy)]
pub struct Env<'a> {
    /// Where the work is.
    pub place: &'a AreaPath,
    /// The district's catalogue.
    pub catalogue: &'a Catalogue,
    /// The numbers in force.
    pub rules: &'a RuleSheet,
    /// The day in China.
    pub today: Date,
}

/// A home, as identity knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// Whose.
    pub account: AccountId,
    /// Where.
    pub path: AreaPath,
    /// 18 or older.
    pub adult: bool,
    /// Wants to be asked.
    pub receives_offers: bool,
}

/// What speaks for somebody, or against them by their own word.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = SkillReason))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Reason {
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
        language: Language,
    },
    /// Free then by the pattern they stated.
    FreeThen,
    /// Not free then by the pattern they stated.
    NotFreeThen,
    /// Has stated no hours, so must be asked.
    HoursUnsaid,
    /// Lives near.
    Near {
        /// How near.
        nearness: Near,
    },
    /// Has served at work of the kind that the skills are mostly used for; by a verified record.
    ServedSuch {
        /// The day of the last one.
        #[cfg_attr(feature = "schema", schema(value_type = String, format = Date, example = "2026-11-20"))]
        day: Date,
    },
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
        service_type: ServiceType,
    },
}

/// What one person's register says about a piece of work, for and against; `distance_km` lies
/// between the middles of the two areas, where outlines are known.
///
/// # Errors
/// A skill, its licence or the language is missing; what only speaks against somebody is told.
pub fn tell(
    register: Option<&Register>,
    wanted: &Wanted,
    distance_km: Option<f64>,
    env: &Env<'_>,
) -> Result<Vec<Reason>, LeftOutReason> {
    let mut reasons = Vec::new();
    for code in &wanted.skills {
        reasons.push(skill(code, register, env)?);
    }
    if let Some(language) = wanted.language {
        let speaks = register.is_some_and(|register| register.languages.contains(&language));
        reasons.push(speaks.then_some(Reason::Speaks { language }).ok_or(LeftOutReason::LanguageMissing)?);
    }
    if let Some(window) = &wanted.window {
        let hours = register.map(|register| &register.hours).filter(|hours| !hours.is_unsaid());
        reasons.push(match hours {
            None => Reason::HoursUnsaid,
            Some(hours) if hours.cover(window) => Reason::FreeThen,
            Some(_) => Reason::NotFreeThen,
        });
    }
    let radius_km = register.and_then(|register| register.radius_km);
    if let (Some(radius_km), Some(distance)) = (radius_km, distance_km) {
        let beyond = distance > f64::from(radius_km);
        reasons.push(if beyond {
            Reason::BeyondRadius { radius_km }
        } else {
            Reason::WithinRadius { radius_km }
        });
    }
    let wished = register.map_or(&[][..], |register| register.service_types.as_slice());
    let wishes = wanted.service_types.iter().filter(|service| wished.contains(service));
    reasons.extend(wishes.map(|service| Reason::Wishes { service_type: *service }));
    Ok(reasons)
}

/// Looks at one person for those who look for somebody who fits: [`tell`], and who does not want to
/// be asked, is not of age, or is spoken against by their own word is left out.
///
/// # Errors
/// The reason that leaves the person out; the first, in the order of [`LeftOutReason`].
pub fn judge(
    home: &Home,
    register: Option<&Register>,
    wanted: &Wanted,
    distance_km: Option<f64>,
    env: &Env<'_>,
) -> Result<Vec<Reason>, LeftOutReason> {
    if !home.receives_offers {
        return Err(LeftOutReason::WantsNoOffers);
    }
    if !home.adult {
        return Err(LeftOutReason::NotAdult);
    }
    let mut reasons = tell(register, wanted, distance_km, env)?;
    for reason in &reasons {
        match reason {
            Reason::NotFreeThen => return Err(LeftOutReason::NotFree),
            Reason::BeyondRadius { .. } => return Err(LeftOutReason::TooFar),
            _ => {}
        }
    }
    reasons.push(Reason::Near { nearness: Near::between(&home.path, env.place) });
    Ok(reasons)
}

fn skill(code: &str, register: Option<&Register>, env: &Env<'_>) -> Result<Reason, LeftOutReason> {
    let register = register.ok_or(LeftOutReason::SkillMissing)?;
    let held = register.skills.iter().find(|held| held.code == code).ok_or(LeftOutReason::SkillMissing)?;
    let needs = env.catalogue.get(code).is_some_and(|skill| skill.needs_licence());
    let standing = held.standing(needs, register.source, env.rules, env.today);
    match standing {
        Standing::LicenceExpired => Err(LeftOutReason::LicenceExpired),
        Standing::LicenceUnseen => Err(LeftOutReason::LicenceUnseen),
        Standing::Counts | Standing::Vouched => Ok(Reason::HasSkill {
            code: code.to_owned(),
            years: held.years,
            licence_until: held.licence.as_ref().map(|licence| licence.valid_until),
            licence_seen: held.licence.as_ref().is_some_and(|licence| licence.seen.is_some()),
            vouched: standing == Standing::Vouched,
        }),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::hours::{DayTime, Hours, WeeklyHours};
    use crate::register::{Held, Source, StatedLicence};

    const TODAY: Date = date(2026, 11, 23);

    fn place() -> AreaPath {
        AreaPath::district().child(1).child(2).child(3)
    }

    fn home() -> Home {
        Home { account: AccountId(uuid::Uuid::nil()), path: place(), adult: true, receives_offers: true }
    }

    fn register() -> Register {
        let (valid_until, stated_on) = (date(2027, 1, 1), date(2026, 11, 1));
        let licence = StatedLicence { number: "1".into(), valid_until, stated_on, seen: None };
        Register {
            source: Source::Person,
            skills: vec![Held { code: "electrician".into(), years: Some(5), licence: Some(licence) }],
            languages: vec![Language::English],
            service_types: vec![],
            hours: Hours {
                weekly: vec![WeeklyHours {
                    weekday: 6,
                    from: DayTime::parse("14:00").unwrap(),
                    until: DayTime::END,
                }],
                exceptions: vec![],
            },
            radius_km: Some(3),
            note: String::new(),
            notice_version: Some(1),
        }
    }

    fn wanted() -> Wanted {
        let window = Window::between(
            "2026-11-28T15:00:00+08:00".parse().unwrap(),
            "2026-11-28T16:00:00+08:00".parse().unwrap(),
        );
        let skills = vec!["electrician".into()];
        Wanted { skills, language: Some(Language::English), window, service_types: vec![] }
    }

    fn judged(
        home: &Home,
        register: Option<&Register>,
        wanted: &Wanted,
        km: Option<f64>,
    ) -> Result<Vec<Reason>, LeftOutReason> {
        let (place, catalogue, rules) = (place(), Catalogue::with([]), RuleSheet::default());
        let env = Env { place: &place, catalogue: &catalogue, rules: &rules, today: TODAY };
        judge(home, register, wanted, km, &env)
    }

    #[test]
    fn who_fits_fits_for_reasons() {
        let reasons = judged(&home(), Some(&register()), &wanted(), Some(2.5)).unwrap();
        assert_eq!(
            reasons,
            [
                Reason::HasSkill {
                    code: "electrician".into(),
                    years: Some(5),
                    licence_until: Some(date(2027, 1, 1)),
                    licence_seen: false,
                    vouched: false,
                },
                Reason::Speaks { language: Language::English },
                Reason::FreeThen,
                Reason::WithinRadius { radius_km: 3 },
                Reason::Near { nearness: Near::Grid },
            ]
        );
        let nothing = judged(&home(), None, &Wanted { window: wanted().window, ..Wanted::default() }, None);
        assert_eq!(nothing, Ok(vec![Reason::HoursUnsaid, Reason::Near { nearness: Near::Grid }]));
    }

    #[test]
    fn who_does_not_is_left_out_for_one_reason() {
        let own = register();
        let with = |change: &dyn Fn(&mut Register)| {
            let mut register = own.clone();
            change(&mut register);
            judged(&home(), Some(&register), &wanted(), Some(2.5)).unwrap_err()
        };
        assert_eq!(
            judged(&Home { receives_offers: false, ..home() }, Some(&own), &wanted(), None),
            Err(LeftOutReason::WantsNoOffers)
        );
        assert_eq!(
            judged(&Home { adult: false, ..home() }, Some(&own), &wanted(), None),
            Err(LeftOutReason::NotAdult)
        );
        assert_eq!(judged(&home(), None, &wanted(), None), Err(LeftOutReason::SkillMissing));
        assert_eq!(with(&|r| r.skills.clear()), LeftOutReason::SkillMissing);
        assert_eq!(
            with(&|r| r.skills[0].licence.as_mut().unwrap().valid_until = date(2026, 11, 1)),
            LeftOutReason::LicenceExpired
        );
        assert_eq!(with(&|r| r.skills[0].licence = None), LeftOutReason::LicenceUnseen);
        assert_eq!(with(&|r| r.languages.clear()), LeftOutReason::LanguageMissing);
        assert_eq!(with(&|r| r.hours.weekly[0].weekday = 5), LeftOutReason::NotFree);
        assert_eq!(with(&|r| r.radius_km = Some(2)), LeftOutReason::TooFar);
    }

    #[test]
    fn what_speaks_against_somebody_is_told_beside_what_speaks_for_them() {
        let (place, catalogue, rules) = (place(), Catalogue::with([]), RuleSheet::default());
        let env = Env { place: &place, catalogue: &catalogue, rules: &rules, today: TODAY };
        let told = |register: Option<&Register>, wanted: &Wanted, km| tell(register, wanted, km, &env);
        let mut own = register();
        own.hours.weekly[0].weekday = 5;
        own.service_types = vec![ServiceType::Repairs, ServiceType::Elders];
        let work = Wanted {
            service_types: vec![ServiceType::Repairs, ServiceType::Health],
            window: wanted().window,
            ..Wanted::default()
        };
        assert_eq!(
            told(Some(&own), &work, Some(4.0)).unwrap(),
            [
                Reason::NotFreeThen,
                Reason::BeyondRadius { radius_km: 3 },
                Reason::Wishes { service_type: ServiceType::Repairs },
            ]
        );
        assert_eq!(told(None, &work, None).unwrap(), [Reason::HoursUnsaid]);
        own.skills[0].licence.as_mut().unwrap().valid_until = date(2026, 11, 1);
        assert_eq!(told(Some(&own), &wanted(), None), Err(LeftOutReason::LicenceExpired));
    }
}
