//! The rule sheet: every number of this capability with where it comes from. A district sets its
//! own as a rule entry `skills.<name>`, a whole number.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

/// One number with its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The number; its unit is in the name of the rule.
    pub value: u32,
    /// The text that the built-in number comes from.
    pub source: &'static str,
}

macro_rules! sheet {
    ($($(#[$doc:meta])* $name:ident = $value:literal, $source:literal;)+) => {
        /// The numbers that the rules of this capability work with.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        pub struct RuleSheet { $($(#[$doc])* pub $name: Entry),+ }

        impl Default for RuleSheet {
            fn default() -> Self {
                Self { $($name: Entry { value: $value, source: $source }),+ }
            }
        }

        impl RuleSheet {
            /// The keys of the rule entries by which a district sets its own numbers.
            pub const KEYS: &'static [&'static str] = &[$(concat!("skills.", stringify!($name))),+];

            /// Every key with its built-in value and where that comes from.
            pub fn built_in() -> Vec<(&'static str, Entry)> {
                let sheet = Self::default();
                vec![$((concat!("skills.", stringify!($name)), sheet.$name)),+]
            }

            /// The sheet for a district with these rule entries in force.
            pub fn of(entries: &BTreeMap<String, Value>) -> Self {
                let own = |key: &str| entries.get(key).and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok());
                let mut sheet = Self::default();
                $(if let Some(value) = own(concat!("skills.", stringify!($name))) {
                    sheet.$name.value = value;
                })+
                sheet
            }
        }
    };
}

sheet! {
    /// Days before a licence runs out on which its holder is told.
    licence_warning_days = 30, "own rule: most renewals take less than a month";
    /// 1: a licence that the law asks for counts only after a coordinator has seen it; 0: at once.
    licence_must_be_seen = 0, "own rule: the person who dispatches sees whether it was seen";
    /// Skills that one person states.
    skills_max = 30, "own rule";
    /// Largest radius that somebody can state, in kilometres.
    radius_km_max = 50, "own rule: a city district is smaller";
    /// People that one search shows.
    found_max = 50, "own rule: whoever needs more asks for volunteers openly";
    /// Longest term of a letter of appointment in years.
    letter_years_max = 5, "own rule: a term of residents' committees is five years (城市居民委员会组织法)";
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_district_sets_its_own_number() {
        let entries = BTreeMap::from([("skills.licence_warning_days".to_owned(), json!(60))]);
        assert_eq!(RuleSheet::of(&entries).licence_warning_days.value, 60);
        assert_eq!(RuleSheet::of(&BTreeMap::new()), RuleSheet::default());
        assert!(RuleSheet::KEYS.contains(&"skills.found_max"));
    }
}
