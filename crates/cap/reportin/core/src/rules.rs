//! The rule sheet: every number of this capability with where it comes from. A district sets its
//! own value, with source, document number and dates, as a rule entry `reportin.<name>`.

use std::collections::BTreeMap;

use jiff::SignedDuration;
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

impl Entry {
    /// So many days.
    pub fn days(&self) -> SignedDuration {
        SignedDuration::from_hours(i64::from(self.value).saturating_mul(24))
    }
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
            /// Every key with its built-in value and where that comes from.
            pub fn built_in() -> Vec<(&'static str, Entry)> {
                let sheet = Self::default();
                vec![$((concat!("reportin.", stringify!($name)), sheet.$name)),+]
            }

            /// The sheet for a district with these rule entries in force.
            pub fn of(entries: &BTreeMap<String, Value>) -> Self {
                let own = |key: &str| entries.get(key).and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok());
                let mut sheet = Self::default();
                $(if let Some(value) = own(concat!("reportin.", stringify!($name))) {
                    sheet.$name.value = value;
                })+
                sheet
            }
        }
    };
}

sheet! {
    /// Days after which a confirmed person is asked whether the report-in still holds.
    check_after_days = 365, "domain.md 5.1: automatic check yearly";
    /// Days without an answer after which the community is asked to speak with the person. The
    /// report-in stands all the same: nothing ends by silence.
    check_unanswered_days = 60, "own rule";
    /// Days in which nobody is asked a second time whether the report-in still holds.
    check_again_days = 30, "own rule: at most one question a month to a person";
    /// Days for which an invitation code can be used.
    invitation_days = 30, "own rule: a month of party days in every unit";
    /// Codes that one call makes.
    invitations_per_call = 500, "own rule: one unit's sheet to print";
    /// Rows of one roster.
    roster_rows_max = 100000, "issue 4: a roster of 100,000 rows gets a clear answer";
    /// Days after its end for which a report-in keeps whose it was.
    kept_after_end_days = 365, "domain.md 8: report-in 1 year after its end";
    /// Days for which a person who never answers stays on the roster.
    invited_kept_days = 365, "own rule: as long as after an end";
    /// Members of a functional branch below which a newcomer is suggested to it.
    branch_members_few = 3, "branch regulation 5: a branch has three or more members";
    /// Members of a branch from which it is called full.
    branch_members_many = 50, "branch regulation 5: a branch does not usually exceed 50 members";
    /// Longest time that a round may take, in days.
    round_days_max = 180, "own rule: half a year";
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_district_sets_its_own_number() {
        let entries = BTreeMap::from([
            ("reportin.check_after_days".to_owned(), json!(180)),
            ("reportin.invitation_days".to_owned(), json!("ten")),
        ]);
        let sheet = RuleSheet::of(&entries);
        assert_eq!(sheet.check_after_days.value, 180);
        assert_eq!(sheet.invitation_days.value, 30, "what cannot be read changes nothing");
        assert_eq!(RuleSheet::built_in().len(), 11);
    }
}
