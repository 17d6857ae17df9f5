//! The rule sheet: every number of this capability with where it comes from. A district sets its
//! own value, with source, document number and dates, as a rule entry `organisation.<name>`.

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
            /// Every rule with what is built in.
            pub fn built_in() -> Vec<(&'static str, Entry)> {
                let sheet = Self::default();
                vec![$((concat!("organisation.", stringify!($name)), sheet.$name)),+]
            }

            /// The sheet for a district with these rule entries in force.
            pub fn of(entries: &BTreeMap<String, Value>) -> Self {
                let own = |key: &str| entries.get(key).and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok());
                let mut sheet = Self::default();
                $(if let Some(value) = own(concat!("organisation.", stringify!($name))) {
                    sheet.$name.value = value;
                })+
                sheet
            }
        }
    };
}

sheet! {
    /// Days before the end of a term from which it is asked about and its holder is told.
    term_ending_days = 90, "own rule: a meeting for re-election is prepared in a quarter of a year";
    /// Social workers of a red-grid team over a subdistrict or the district (N).
    formula_workers_subdistrict = 6, "practice: 1名书记+N名党员社工+X名志愿者; the district sets N";
    /// Volunteers of a red-grid team over a subdistrict or the district (X).
    formula_volunteers_subdistrict = 20, "practice: 1名书记+N名党员社工+X名志愿者; the district sets X";
    /// Social workers of a red-grid team over a community.
    formula_workers_community = 3, "practice: 1名书记+N名党员社工+X名志愿者; the district sets N";
    /// Volunteers of a red-grid team over a community.
    formula_volunteers_community = 10, "practice: 1名书记+N名党员社工+X名志愿者; the district sets X";
    /// Social workers of a red-grid team over a grid.
    formula_workers_grid = 1, "practice: 1名书记+N名党员社工+X名志愿者; the district sets N";
    /// Volunteers of a red-grid team over a grid.
    formula_volunteers_grid = 5, "practice: 1名书记+N名党员社工+X名志愿者; the district sets X";
    /// Days after the end of a membership, a zone or a place in a team after which nobody can
    /// tell whose it was.
    membership_kept_days = 365, "domain.md 8: report-in 1 year after its end";
    /// The same for appointments.
    appointment_kept_days = 1095, "own rule: three years, as the audit log";
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_district_sets_its_own_number() {
        let entries = BTreeMap::from([
            ("organisation.term_ending_days".to_owned(), json!(30)),
            ("organisation.formula_workers_grid".to_owned(), json!("two")),
        ]);
        let sheet = RuleSheet::of(&entries);
        assert_eq!(sheet.term_ending_days.value, 30);
        assert_eq!(sheet.formula_workers_grid.value, 1, "what cannot be read changes nothing");
        assert!(RuleSheet::built_in().iter().any(|(key, _)| *key == "organisation.term_ending_days"));
    }
}
