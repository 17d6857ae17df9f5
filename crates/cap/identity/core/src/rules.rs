//! The rule sheet: every number of this capability with where it comes from.
//!
//! A district sets its own value, with source, document number and dates, as a rule entry
//! `identity.<name>`, a whole number. What is not set, or cannot be read, is as built in here.

use jiff::SignedDuration;

baodao_kernel::rule_sheet! { "identity";
    /// Digits of a sign-in code.
    code_digits = 6, "国内短信验证码的通行做法", "common practice of SMS verification in China";
    /// Minutes for which a sign-in code can be used.
    code_valid_minutes = 5,
        "通行做法；OWASP ASVS 4.0.3 第 2.7.2 条（不超过 10 分钟）",
        "common practice; OWASP ASVS 4.0.3, 2.7.2 (at most 10 minutes)";
    /// Wrong entries after which a code is void.
    code_attempts = 5, "等级保护三级：失败 5 次锁定", "protection level 3: lock after 5 failures";
    /// Seconds before another code may be sent to the same telephone.
    code_resend_seconds = 60, "短信网关的通行做法", "common practice of SMS gateways";
    /// Codes to one telephone in an hour.
    codes_per_hour_phone = 5, "短信网关的通行限制", "common limit of SMS gateways";
    /// Codes to one telephone in a day.
    codes_per_day_phone = 10, "短信网关的通行限制", "common limit of SMS gateways";
    /// Codes asked for from one network address in an hour; an office shares one address.
    codes_per_hour_address = 120,
        "自定：街道大厅的人共用一个网络地址",
        "own rule: a subdistrict hall behind one address signs in";
    /// Codes asked for from one network address in a day.
    codes_per_day_address = 600, "自定", "own rule";
    /// Failed sign-ins after which a telephone is locked.
    failures_before_lock = 5, "等级保护三级：失败 5 次锁定", "protection level 3: lock after 5 failures";
    /// Failed sign-ins after which a network address is locked.
    address_failures_before_lock = 50,
        "自定：许多人共用一个网络地址",
        "own rule: many people share one address";
    /// Minutes for which a lock holds.
    lock_minutes = 15, "自定", "own rule";
    /// Minutes without use after which a session of staff ends.
    staff_idle_minutes = 30, "等级保护三级：30 分钟不用即退出", "protection level 3: 30 minutes idle";
    /// Days without use after which anybody else's session ends.
    resident_idle_days = 30,
        "自定：老年居民不必每次重新登录",
        "own rule: elder residents are not to sign in again each time";
    /// Hours after which a session of staff ends in any case.
    staff_session_hours = 12,
        "OWASP ASVS 4.0.3 第 3.3.2 条：二级为 12 小时",
        "OWASP ASVS 4.0.3, 3.3.2: 12 hours at level 2";
    /// Days after which anybody else's session ends in any case.
    resident_session_days = 180, "自定", "own rule";
    /// Seconds between two notes of when a session was last used.
    touch_seconds = 60, "自定：每分钟最多写一次", "own rule: at most one write a minute";
    /// Personal access tokens that one person may hold.
    access_tokens_max = 20, "自定", "own rule";
    /// Longest life of a personal access token in days.
    access_token_days_max = 366, "自定", "own rule";
    /// Days within which a request about one's own data is answered.
    data_right_days = 15,
        "个人信息请求十五日内答复的通行做法",
        "common practice: requests about personal data are answered within 15 days";
    /// Full views of other people's data in an hour after which the data protection officer is told.
    disclosures_per_hour = 20,
        "自定：一小时内查看超过 20 条即提醒个人信息保护负责人",
        "own rule: more than 20 records in an hour alert the data protection officer";
    /// Rows that one import takes.
    import_rows_max = 5000, "自定：一次请求不超过大小限制", "own rule: one call stays below the body limit";
}

impl RuleSheet {
    /// How long a code can be used.
    pub fn code_valid(&self) -> SignedDuration {
        self.code_valid_minutes.minutes()
    }

    /// How long one waits before the next code.
    pub fn code_resend(&self) -> SignedDuration {
        self.code_resend_seconds.seconds()
    }

    /// How long a lock holds.
    pub fn lock(&self) -> SignedDuration {
        self.lock_minutes.minutes()
    }

    /// How long a session of staff, or of anybody else, may rest.
    pub fn idle(&self, staff: bool) -> SignedDuration {
        if staff { self.staff_idle_minutes.minutes() } else { self.resident_idle_days.days() }
    }

    /// How long a session of staff, or of anybody else, lasts at most.
    pub fn session(&self, staff: bool) -> SignedDuration {
        if staff { self.staff_session_hours.hours() } else { self.resident_session_days.days() }
    }

    /// How often the last use is noted.
    pub fn touch(&self) -> SignedDuration {
        self.touch_seconds.seconds()
    }

    /// The longest life of an access token.
    pub fn access_token(&self) -> SignedDuration {
        self.access_token_days_max.days()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

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
    }
}
