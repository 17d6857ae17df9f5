//! Rule sheets: the numbers that a capability works with, each with where it comes from. A district
//! sets its own as a rule entry `<capability>.<name>`; what is not set, or cannot be read, is as
//! built in.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use serde::Serialize;
use serde_json::Value;

/// One number with its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The number; its unit is in the name of the rule.
    pub value: u32,
    /// Where the built-in number comes from, in Chinese.
    pub source: &'static str,
    /// The same in English.
    pub source_en: &'static str,
}

impl Entry {
    /// So many seconds.
    pub fn seconds(&self) -> SignedDuration {
        self.times(1)
    }

    /// So many minutes.
    pub fn minutes(&self) -> SignedDuration {
        self.times(60)
    }

    /// So many hours.
    pub fn hours(&self) -> SignedDuration {
        self.times(3_600)
    }

    /// So many days of 24 hours.
    pub fn days(&self) -> SignedDuration {
        self.times(86_400)
    }

    fn times(&self, seconds: i64) -> SignedDuration {
        SignedDuration::from_secs(i64::from(self.value).saturating_mul(seconds))
    }

    /// The same with the district's own number, where `entries` has a usable one under `key`.
    #[must_use]
    pub fn set(self, entries: &BTreeMap<String, Value>, key: &str) -> Self {
        let own = entries.get(key).and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok());
        Self { value: own.unwrap_or(self.value), ..self }
    }
}

/// Declares the rule sheet of a capability: each number with its source in Chinese and English.
///
/// ```
/// baodao_kernel::rule_sheet! { "tea";
///     /// Minutes for which tea draws.
///     draw_minutes = 4, "自定：绿茶不宜久泡", "own rule: green tea turns bitter";
/// }
/// let own = std::collections::BTreeMap::from([("tea.draw_minutes".to_owned(), 3.into())]);
/// assert_eq!(RuleSheet::of(&own).draw_minutes.value, 3);
/// assert_eq!(RuleSheet::built_in()[0].0, "tea.draw_minutes");
/// ```
#[macro_export]
macro_rules! rule_sheet {
    ($capability:literal; $($(#[$doc:meta])* $name:ident = $value:literal, $source:literal, $source_en:literal;)+) => {
        /// The numbers that the rules of this capability work with.
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
        pub struct RuleSheet { $($(#[$doc])* pub $name: $crate::rules::Entry),+ }

        impl Default for RuleSheet {
            fn default() -> Self {
                Self {
                    $($name: $crate::rules::Entry { value: $value, source: $source, source_en: $source_en }),+
                }
            }
        }

        impl RuleSheet {
            /// Every key with its built-in value and where that comes from.
            pub fn built_in() -> Vec<(&'static str, $crate::rules::Entry)> {
                let sheet = Self::default();
                vec![$((concat!($capability, ".", stringify!($name)), sheet.$name)),+]
            }

            /// The sheet for a district with these rule entries in force.
            pub fn of(entries: &std::collections::BTreeMap<String, serde_json::Value>) -> Self {
                let sheet = Self::default();
                Self { $($name: sheet.$name.set(entries, concat!($capability, ".", stringify!($name)))),+ }
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const DAYS: Entry = Entry { value: 2, source: "自定", source_en: "own rule" };

    #[test]
    fn what_cannot_be_read_changes_nothing() {
        let set = |value: Value| DAYS.set(&BTreeMap::from([("a.b".to_owned(), value)]), "a.b").value;
        assert_eq!(set(json!(30)), 30);
        for bad in [json!("three"), json!(-1), json!(1.5), json!(u64::MAX), json!(null)] {
            assert_eq!(set(bad), 2);
        }
        assert_eq!(DAYS.set(&BTreeMap::from([("a.c".to_owned(), json!(30))]), "a.b"), DAYS);
    }

    #[test]
    fn the_unit_is_the_callers() {
        assert_eq!(DAYS.days(), SignedDuration::from_hours(48));
        assert_eq!(DAYS.hours(), SignedDuration::from_mins(120));
        assert_eq!(DAYS.minutes(), SignedDuration::from_secs(120));
        assert_eq!(DAYS.seconds(), SignedDuration::from_secs(2));
    }
}
