//! The rule sheet: every number of this capability with where it comes from.
//!
//! A district sets its own value, with source, document number and dates, as a rule entry
//! `identity.<name>`, a whole number. What is not set, or cannot be read, is as built in here.

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
    fn seconds(&self, unit: i64) -> SignedDuration {
        SignedDuration::from_secs(i64::from(self.value).saturating_mul(unit))
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
            /// The keys of the rule entries by which a district sets its own numbers.
            pub const KEYS: &'static [&'static str] = &[$(concat!("identity.", stringify!($name))),+];

            /// Every key with its built-in value and where that comes from.
            pub fn built_in() -> Vec<(&'static str, Entry)> {
                let sheet = Self::default();
                vec![$((concat!("identity.", stringify!($name)), sheet.$name)),+]
            }

            /// The sheet for a district with these rule entries in force.
            pub fn of(entries: &BTreeMap<String, Value>) -> Self {
                let own = |key: &str| entries.get(key).and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok());
                let mut sheet = Self::default();
                $(if let Some(value) = own(concat!("identity.", stringify!($name))) {
                    sheet.$name.value = value;
                })+
                sheet
            }
        }
    };
}

sheet! {
    /// Digits of a sign-in code.
    code_digits = 6, "common practice of SMS verification in China";
    /// Minutes for which a sign-in code can be used.
    code_valid_minutes = 5, "common practice; OWASP ASVS 4.0.3, 2.7.2 (at most 10 minutes)";
    /// Wrong entries after which a code is void.
    code_attempts = 5, "domain.md 8: lock after 5 failures";
    /// Seconds before another code may be sent to the same telephone.
    code_resend_seconds = 60, "common practice of SMS gateways";
    /// Codes to one telephone in an hour.
    codes_per_hour_phone = 5, "common limit of SMS gateways";
    /// Codes to one telephone in a day.
    codes_per_day_phone = 10, "common limit of SMS gateways";
    /// Codes asked for from one network address in an hour; an office shares one address.
    codes_per_hour_address = 120, "own rule: a subdistrict hall behind one address signs in";
    /// Codes asked for from one network address in a day.
    codes_per_day_address = 600, "own rule";
    /// Failed sign-ins after which a telephone is locked.
    failures_before_lock = 5, "domain.md 8, protection level 3: lock after 5 failures";
    /// Failed sign-ins after which a network address is locked.
    address_failures_before_lock = 50, "own rule: many people share one address";
    /// Minutes for which a lock holds.
    lock_minutes = 15, "own rule";
    /// Minutes without use after which a session of staff ends.
    staff_idle_minutes = 30, "domain.md 8, protection level 3: 30 min idle";
    /// Days without use after which anybody else's session ends.
    resident_idle_days = 30, "own rule: elder residents are not to sign in again each time";
    /// Hours after which a session of staff ends in any case.
    staff_session_hours = 12, "OWASP ASVS 4.0.3, 3.3.2: 12 hours at level 2";
    /// Days after which anybody else's session ends in any case.
    resident_session_days = 180, "own rule";
    /// Seconds between two notes of when a session was last used.
    touch_seconds = 60, "own rule: at most one write a minute";
    /// Personal access tokens that one person may hold.
    access_tokens_max = 20, "own rule";
    /// Longest life of a personal access token in days.
    access_token_days_max = 366, "own rule";
    /// Days within which a request about one's own data is answered.
    data_right_days = 15, "domain.md 5.13: due 15 days";
    /// Full views of other people's data in an hour after which the data protection officer is told.
    disclosures_per_hour = 20, "domain.md 8: more than 20 records per hour alert the DPO";
    /// Rows that one import takes.
    import_rows_max = 5000, "own rule: one call stays below the body limit";
}

impl RuleSheet {
    /// How long a code can be used.
    pub fn code_valid(&self) -> SignedDuration {
        self.code_valid_minutes.seconds(60)
    }

    /// How long one waits before the next code.
    pub fn code_resend(&self) -> SignedDuration {
        self.code_resend_seconds.seconds(1)
    }

    /// How long a lock holds.
    pub fn lock(&self) -> SignedDuration {
        self.lock_minutes.seconds(60)
    }

    /// How long a session of staff, or of anybody else, may rest.
    pub fn idle(&self, staff: bool) -> SignedDuration {
        if staff { self.staff_idle_minutes.seconds(60) } else { self.resident_idle_days.seconds(86_400) }
    }

    /// How long a session of staff, or of anybody else, lasts at most.
    pub fn session(&self, staff: bool) -> SignedDuration {
        if staff {
            self.staff_session_hours.seconds(3600)
        } else {
            self.resident_session_days.seconds(86_400)
        }
    }

    /// How often the last use is noted.
    pub fn touch(&self) -> SignedDuration {
        self.touch_seconds.seconds(1)
    }

    /// The longest life of an access token.
    pub fn access_token(&self) -> SignedDuration {
        self.access_token_days_max.seconds(86_400)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_district_sets_its_own_number() {
        let entries = BTreeMap::from([
            ("identity.lock_minutes".to_owned(), json!(30)),
            ("identity.code_digits".to_owned(), json!("six")),
            ("requests.lock_minutes".to_owned(), json!(7)),
        ]);
        let sheet = RuleSheet::of(&entries);
        assert_eq!(sheet.lock_minutes.value, 30);
        assert_eq!(sheet.code_digits.value, 6, "what cannot be read changes nothing");
        assert_eq!(RuleSheet::of(&BTreeMap::new()), RuleSheet::default());
        assert!(RuleSheet::KEYS.contains(&"identity.lock_minutes"));
    }
}
