//! The rule sheet: every number of this capability with where it comes from. A district sets its
//! own as a rule entry `care.<name>`, a whole number.

baodao_kernel::rule_sheet! { "care";
    /// Days between visits of a weekly plan.
    days_weekly = 7, "各地做法：高风险家庭每周探访", "practice of districts: weekly for high risk";
    /// Days between visits of a fortnightly plan.
    days_fortnightly = 14, "自定：介于每周与每月之间", "own rule: between weekly and monthly";
    /// Days between visits of a monthly plan.
    days_monthly = 30, "各地做法：一般每月探访", "practice of districts: monthly by default";
    /// Days before a visit is due on which helpers are reminded.
    remind_days = 3, "自定", "own rule";
    /// Days after a visit was due on which the coordinator is asked how it stands.
    ask_days = 7, "自定", "own rule";
    /// Longest term of a pairing in days; it can be made anew.
    term_days_max = 731,
        "自定：两年后重新征求各方意愿",
        "own rule: two years, then everybody is asked again";
    /// Helpers that one pairing has.
    helpers_max = 6, "自定", "own rule";
    /// Days back that a visit can be written down.
    visit_days_back = 31, "自定", "own rule";
    /// Days that what was noted on a visit is kept.
    visit_keep_days = 365, "本区保存期限表：探访记录一年", "retention table: care notes one year";
    /// Days after its end that a household's name and number are kept.
    household_keep_days = 30, "自定：留到约定的事办完", "own rule: until what was promised is settled";
    /// Days ahead for which a walk through a grid is planned.
    walk_days_ahead = 60, "自定：再远的日子说不准", "own rule: further ahead nobody knows";
    /// Longest time in days for which a service is published before its provider is asked again.
    service_days_max = 366,
        "自定：一年以前的信息往往已不准确",
        "own rule: what is older than a year is often no longer true";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use serde_json::json;

    #[test]
    fn a_district_sets_its_own_number() {
        let entries = BTreeMap::from([("care.remind_days".to_owned(), json!(60))]);
        assert_eq!(RuleSheet::of(&entries).remind_days.value, 60);
        assert_eq!(RuleSheet::of(&BTreeMap::new()), RuleSheet::default());
    }
}
