//! The rule sheet: every number of this capability with where it comes from.
//!
//! A district sets its own value, with source, document number and dates, as a rule entry
//! `records.<name>`, a whole number. What is not set, or cannot be read, is as built in here.

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
            /// Every key with its built-in value and where that comes from.
            pub fn built_in() -> Vec<(&'static str, Entry)> {
                let sheet = Self::default();
                vec![$((concat!("records.", stringify!($name)), sheet.$name)),+]
            }

            /// The sheet for a district with these rule entries in force.
            pub fn of(entries: &BTreeMap<String, Value>) -> Self {
                let own = |key: &str| entries.get(key).and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok());
                let mut sheet = Self::default();
                $(if let Some(value) = own(concat!("records.", stringify!($name))) {
                    sheet.$name.value = value;
                })+
                sheet
            }
        }
    };
}

sheet! {
    /// Days after the service after which a record counts as entered late and needs a second person.
    late_entry_days = 7, "domain.md 5.3";
    /// Days for which a record is kept after its service.
    retention_days = 1096, "domain.md 8: claims 3 years";
    /// Working days for which a nomination stands in the public notice.
    objection_work_days = 5, "common practice of public notice before commendation (公示期一般不少于5个工作日)";
    /// Month of the year in which the feedback sheets of the year before are prepared.
    feedback_month = 1, "domain.md 5.1: feedback to the unit yearly";
    /// Whole working days after which a person is reminded of a record that waits for their word.
    remind_days = 3, "own rule: one reminder, after the first days in which people answer by themselves";
    /// Whole working days after which they are reminded a second and last time.
    remind_twice_days = 14, "own rule: nobody is asked a third time; silence confirms nothing";
    /// Month of the year in which communities and units are asked how they worked together.
    review_month = 12, "own rule: at the end of the year, before the annual summaries (双向评价)";
    /// Days for which either side may say it; then each reads the other.
    review_days = 30, "own rule";
    /// 1 where the unit may be told the minutes too; the optional switch `unit_feedback_hours`.
    unit_feedback_hours = 0, "domain.md 9: optional switch, off by default";
    /// Minutes of one person on one day above which the auditor is asked to look.
    odd_day_minutes = 720, "own rule: twelve hours on site on one day";
    /// Minutes of one person within the period above which the auditor is asked to look.
    odd_period_minutes = 4800, "own rule: eighty hours in thirty days beside a job";
    /// Days of the period that questions look back over.
    odd_period_days = 30, "own rule";
    /// Corrections by one coordinator within the period above which the auditor is asked to look.
    odd_edits = 10, "own rule";
    /// Records without a set time, confirmed by one coordinator on the same minutes within the period,
    /// above which the auditor is asked to look.
    odd_same_minutes = 15, "own rule";
    /// Counts of persons below this are not shown to those who see aggregates only.
    figures_min_count = 5, "domain.md 4: cells under 5 hidden";
    /// Rows that one authorised export may have.
    export_max_rows = 10000, "own rule: what is larger is taken out by parts, each with its reason";
}

impl RuleSheet {
    /// Whether the unit may be told the minutes.
    pub fn units_see_minutes(&self) -> bool {
        self.unit_feedback_hours.value == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_district_sets_its_own_number_and_what_cannot_be_read_stays() {
        let set = [("records.late_entry_days", 3.into()), ("records.odd_edits", "many".into())];
        let entries = set.into_iter().map(|(key, value): (&str, Value)| (key.to_owned(), value)).collect();
        let sheet = RuleSheet::of(&entries);
        assert_eq!((sheet.late_entry_days.value, sheet.odd_edits.value), (3, 10));
        assert!(!sheet.units_see_minutes(), "off by default");
        assert_eq!(RuleSheet::built_in().len(), 16);
    }
}
