//! The skills of a district: the list that ships with the program, and over it what the
//! district has written differently, added or retired.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::codes::{ServiceType, SkillGroup};
use crate::shipped;

/// The licence that goes with a skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = SkillLicence))]
pub struct Licence {
    /// Its name in Chinese.
    #[cfg_attr(feature = "schema", schema(example = "低压电工作业操作证"))]
    pub name_zh: String,
    /// Its name in English.
    #[cfg_attr(feature = "schema", schema(example = "Low-voltage electrician's operation certificate"))]
    pub name_en: String,
    /// Whether the law lets only holders do the work; then the skill counts with it only.
    pub by_law: bool,
}

/// One skill of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skill {
    /// Stable code.
    pub code: String,
    /// Name in Chinese.
    pub name_zh: String,
    /// Name in English.
    pub name_en: String,
    /// Where it stands in the list.
    pub group: SkillGroup,
    /// The licence that goes with it, if any.
    pub licence: Option<Licence>,
    /// Services that it is mostly used for.
    pub service_types: Vec<ServiceType>,
    /// Since when nobody can state it anew; who has stated it keeps it.
    pub retired_at: Option<Timestamp>,
    /// For `If-Match`; 0 for a shipped skill that the district has not touched.
    pub version: i32,
}

impl Skill {
    /// Whether the law lets only holders of a licence do it.
    pub fn needs_licence(&self) -> bool {
        self.licence.as_ref().is_some_and(|licence| licence.by_law)
    }
}

/// The catalogue of one district.
#[derive(Debug, Clone, Default)]
pub struct Catalogue(BTreeMap<String, Skill>);

impl Catalogue {
    /// What ships, with the district's own rows in the place of shipped ones of the same code.
    pub fn with(own: impl IntoIterator<Item = Skill>) -> Self {
        let mut all: BTreeMap<String, Skill> =
            shipped::skills().map(|skill| (skill.code.clone(), skill)).collect();
        all.extend(own.into_iter().map(|skill| (skill.code.clone(), skill)));
        Self(all)
    }

    /// The skill with a code, retired ones too.
    pub fn get(&self, code: &str) -> Option<&Skill> {
        self.0.get(code)
    }

    /// Every skill by group, then by code.
    pub fn listed(&self) -> Vec<&Skill> {
        let mut all: Vec<&Skill> = self.0.values().collect();
        all.sort_by_key(|skill| (skill.group, &skill.code));
        all
    }

    /// Whether somebody can state it anew.
    pub fn offers(&self, code: &str) -> bool {
        self.get(code).is_some_and(|skill| skill.retired_at.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::is_code;

    #[test]
    fn what_ships_is_sound() {
        let all: Vec<Skill> = shipped::skills().collect();
        assert!(all.len() >= 60, "{}", all.len());
        let mut codes: Vec<&str> = all.iter().map(|skill| skill.code.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all.len(), "codes are unique");
        for skill in &all {
            assert!(is_code(&skill.code), "{}", skill.code);
            assert!(!skill.name_zh.is_empty() && skill.name_en.is_ascii(), "{}", skill.code);
        }
        // Where the law asks for a licence (medicine, law, special operations) the list says so.
        for code in ["doctor", "nursing", "lawyer", "electrician", "psychologist"] {
            assert!(Catalogue::with([]).get(code).is_some_and(Skill::needs_licence), "{code}");
        }
    }

    #[test]
    fn a_district_writes_its_own_over_it() {
        let shipped = Catalogue::with([]);
        let mut own = shipped.get("haircut").cloned().unwrap();
        own.retired_at = Some(Timestamp::UNIX_EPOCH);
        own.version = 3;
        let new = Skill { code: "dragon_boat".into(), retired_at: None, ..own.clone() };
        let catalogue = Catalogue::with([own, new]);
        assert!(
            !catalogue.offers("haircut") && catalogue.offers("dragon_boat") && catalogue.offers("driving")
        );
        assert_eq!(catalogue.listed().len(), shipped.listed().len() + 1);
        assert!(!catalogue.offers("nothing"));
    }
}
