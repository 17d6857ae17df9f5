//! The rule sheet: every number of this capability with where it comes from. A district sets its
//! own value, with source, document number and dates, as a rule entry `reportin.<name>`.

baodao_kernel::rule_sheet! { "reportin";
    /// Days after which a confirmed person is asked whether the report-in still holds.
    check_after_days = 365, "双报到制度：每年核对一次", "report-in: automatic check yearly";
    /// Days without an answer after which the community is asked to speak with the person. The
    /// report-in stands all the same: nothing ends by silence.
    check_unanswered_days = 60, "自定", "own rule";
    /// Days in which nobody is asked a second time whether the report-in still holds.
    check_again_days = 30, "自定：每人每月最多询问一次", "own rule: at most one question a month to a person";
    /// Days for which an invitation code can be used.
    invitation_days = 30, "自定：各单位一个月的主题党日", "own rule: a month of party days in every unit";
    /// Codes that one call makes.
    invitations_per_call = 500, "自定：一个单位一次打印的量", "own rule: one unit's sheet to print";
    /// Rows of one roster.
    roster_rows_max = 100000, "自定：更大的名册分批导入", "own rule: larger rosters come in parts";
    /// Days after its end for which a report-in keeps whose it was.
    kept_after_end_days = 365, "本区保存期限表：报到结束后一年", "retention table: one year after its end";
    /// Days for which a person who never answers stays on the roster.
    invited_kept_days = 365, "自定：与结束后相同", "own rule: as long as after an end";
    /// Members of a functional branch below which a newcomer is suggested to it.
    branch_members_few = 3,
        "《中国共产党支部工作条例（试行）》第五条：正式党员三人以上",
        "branch regulation, article 5: a branch has three or more members";
    /// Members of a branch from which it is called full.
    branch_members_many = 50,
        "《中国共产党支部工作条例（试行）》第五条：一般不超过五十人",
        "branch regulation, article 5: a branch does not usually exceed 50 members";
    /// Longest time that a round may take, in days.
    round_days_max = 180, "自定：半年", "own rule: half a year";
    /// Days before its deadline on which those whose lines wait are told of a round, once.
    round_remind_days = 3, "自定：截止前三天提醒一次", "own rule: once, three days before the deadline";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

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
        assert_eq!(RuleSheet::built_in().len(), 12);
    }
}
