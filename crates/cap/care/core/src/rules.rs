//! The rule sheet: every number of this capability with where it comes from. A district sets its
//! own as a rule entry `care.<name>`, a whole number.

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
            pub const KEYS: &'static [&'static str] = &[$(concat!("care.", stringify!($name))),+];

            /// Every key with its built-in value and where that comes from.
            pub fn built_in() -> Vec<(&'static str, Entry)> {
                let sheet = Self::default();
                vec![$((concat!("care.", stringify!($name)), sheet.$name)),+]
            }

            /// The sheet for a district with these rule entries in force.
            pub fn of(entries: &BTreeMap<String, Value>) -> Self {
                let own = |key: &str| entries.get(key).and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok());
                let mut sheet = Self::default();
                $(if let Some(value) = own(concat!("care.", stringify!($name))) {
                    sheet.$name.value = value;
                })+
                sheet
            }
        }
    };
}

sheet! {
    /// Days between visits of a weekly plan.
    days_weekly = 7, "domain.md 5.15: weekly for high risk (practice of districts)";
    /// Days between visits of a fortnightly plan.
    days_fortnightly = 14, "own rule: between the two of domain.md 5.15";
    /// Days between visits of a monthly plan.
    days_monthly = 30, "domain.md 5.15: monthly by default (practice of districts)";
    /// Days before a visit is due on which helpers are reminded.
    remind_days = 3, "own rule";
    /// Days after a visit was due on which the coordinator is asked how it stands.
    ask_days = 7, "own rule";
    /// Longest term of a pairing in days; it can be made anew.
    term_days_max = 731, "own rule: two years, then everybody is asked again";
    /// Helpers that one pairing has.
    helpers_max = 6, "own rule";
    /// Days back that a visit can be written down.
    visit_days_back = 31, "own rule";
    /// Days that what was noted on a visit is kept.
    visit_keep_days = 365, "domain.md 8: care notes 1 year";
    /// Days after its end that a household's name and number are kept.
    household_keep_days = 30, "own rule: until what was promised is settled";
    /// Longest time in days for which a service is published before its provider is asked again.
    service_days_max = 366, "own rule: what is older than a year is often no longer true";
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_district_sets_its_own_number() {
        let entries = BTreeMap::from([("care.remind_days".to_owned(), json!(60))]);
        assert_eq!(RuleSheet::of(&entries).remind_days.value, 60);
        assert_eq!(RuleSheet::of(&BTreeMap::new()), RuleSheet::default());
        assert!(RuleSheet::KEYS.contains(&"care.ask_days"));
    }
}
