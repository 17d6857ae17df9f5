//! The rule sheet: every number of this capability with where it comes from.
//!
//! A district sets its own value, with source, document number and dates, as a rule entry
//! `records.<name>`, a whole number. What is not set, or cannot be read, is as built in here.

baodao_kernel::rule_sheet! { "records";
    /// Days after the service after which a record counts as entered late and needs a second person.
    late_entry_days = 7,
        "服务记录规则：超过七天补录须有第二人核实",
        "rule of service records: entered more than 7 days late needs a second person";
    /// Days for which a record is kept after its service.
    retention_days = 1096, "本区保存期限表：服务记录三年", "retention table: service records three years";
    /// Working days for which a nomination stands in the public notice.
    objection_work_days = 5,
        "公示期一般不少于五个工作日",
        "common practice: public notice of at least five working days";
    /// Month of the year in which the feedback sheets of the year before are prepared.
    feedback_month = 1, "双报到制度：每年向单位反馈一次", "report-in: feedback to the unit yearly";
    /// Whole working days after which a person is reminded of a record that waits for their word.
    remind_days = 3,
        "自定：头几天自己会答复，过后提醒一次",
        "own rule: one reminder, after the first days in which people answer by themselves";
    /// Whole working days after which they are reminded a second and last time.
    remind_twice_days = 14,
        "自定：最多提醒两次，不答复不视为确认",
        "own rule: nobody is asked a third time; silence confirms nothing";
    /// Month of the year in which communities and units are asked how they worked together.
    review_month = 12,
        "自定：年底双向评价，在年度总结之前",
        "own rule: two-way evaluation at the end of the year, before the annual summaries";
    /// Days for which either side may say it; then each reads the other.
    review_days = 30, "自定", "own rule";
    /// Days before their end on which who has not spoken yet is reminded, once.
    review_remind_days = 3,
        "自定：结束前提醒一次，不填写不视为评价",
        "own rule: one reminder before the end; silence says nothing";
    /// 1 where the unit may be told the minutes too; the optional switch `unit_feedback_hours`.
    unit_feedback_hours = 0, "可选开关，默认关闭", "optional switch, off by default";
    /// Minutes of one person on one day above which the auditor is asked to look.
    odd_day_minutes = 720, "自定：一天在现场十二小时", "own rule: twelve hours on site on one day";
    /// Minutes of one person within the period above which the auditor is asked to look.
    odd_period_minutes = 4800,
        "自定：上班之外三十天八十小时",
        "own rule: eighty hours in thirty days beside a job";
    /// Days of the period that questions look back over.
    odd_period_days = 30, "自定", "own rule";
    /// Corrections by one coordinator within the period above which the auditor is asked to look.
    odd_edits = 10, "自定", "own rule";
    /// Records without a set time, confirmed by one coordinator on the same minutes within the period,
    /// above which the auditor is asked to look.
    odd_same_minutes = 15, "自定", "own rule";
    /// Counts of persons below this are not shown to those who see aggregates only.
    figures_min_count = 5, "公开统计少于五人的格子不显示", "cells under 5 are hidden";
    /// Rows that one authorised export may have.
    export_max_rows = 10000,
        "自定：更多的分批导出，每批写明理由",
        "own rule: what is larger is taken out by parts, each with its reason";
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
    use serde_json::Value;

    #[test]
    fn a_district_sets_its_own_number_and_what_cannot_be_read_stays() {
        let set = [("records.late_entry_days", 3.into()), ("records.odd_edits", "many".into())];
        let entries = set.into_iter().map(|(key, value): (&str, Value)| (key.to_owned(), value)).collect();
        let sheet = RuleSheet::of(&entries);
        assert_eq!((sheet.late_entry_days.value, sheet.odd_edits.value), (3, 10));
        assert!(!sheet.units_see_minutes(), "off by default");
        assert_eq!(RuleSheet::built_in().len(), 17);
    }
}
