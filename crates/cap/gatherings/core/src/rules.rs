//! The rule sheet: every number of this capability with where it comes from. A district sets its
//! own as a rule entry `gatherings.<name>`, a whole number.

baodao_kernel::rule_sheet! { "gatherings";
    /// How many days ahead a gathering can be planned.
    plan_days_max = 366, "自定：一年以内的安排", "own rule: what is planned lies within a year";
    /// The longest gathering in hours.
    hours_max = 72, "自定：活动不超过三天", "own rule: no gathering lasts longer than three days";
    /// Invitations that one gathering has.
    guests_max = 200, "自定", "own rule";
    /// Minutes before its start from which attendance is marked and persons say that they are there.
    check_in_minutes_before = 60, "自定：开始前一小时签到", "own rule: from an hour before the start";
    /// Hours after its end until which persons say that they were there.
    check_in_hours_after = 24, "自定：次日内可以补签", "own rule: until a day after the end";
    /// The longest time in days for a follow-up.
    follow_up_days_max = 366, "自定：一年内办完", "own rule: what follows is done within a year";
    /// Days before a follow-up is due on which the responsible are reminded.
    remind_days = 1, "自定：到期前一天提醒", "own rule: reminded the day before";
    /// Days after its end that a gathering stands among what concerns those invited.
    mine_days = 90, "自定：留三个月便于查看", "own rule: three months to look something up";
    /// Days after its end that invitations and answers of single persons are kept.
    person_keep_days = 1095, "本区保存期限表：报名三年", "retention table: sign-ups three years";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use serde_json::json;

    #[test]
    fn a_district_sets_its_own_number() {
        let entries = BTreeMap::from([("gatherings.remind_days".to_owned(), json!(3))]);
        assert_eq!(RuleSheet::of(&entries).remind_days.value, 3);
        assert_eq!(RuleSheet::of(&BTreeMap::new()), RuleSheet::default());
    }
}
