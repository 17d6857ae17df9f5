//! The rule sheet: every number of this capability with where it comes from. A district sets its
//! own value, with source, document number and dates, as a rule entry `organisation.<name>`.

use jiff::ToSpan;
use jiff::civil::Date;

baodao_kernel::rule_sheet! { "organisation";
    /// Days before the end of a term from which it is asked about and its holder is told.
    term_ending_days = 90,
        "自定：换届会议要提前一个季度准备",
        "own rule: a meeting for re-election is prepared in a quarter of a year";
    /// Social workers of a red-grid team over a subdistrict or the district (N).
    formula_workers_subdistrict = 6,
        "做法：1名书记+N名党员社工+X名志愿者；N 由本区确定",
        "practice: 1 secretary + N member social workers + X volunteers; the district sets N";
    /// Volunteers of a red-grid team over a subdistrict or the district (X).
    formula_volunteers_subdistrict = 20,
        "做法：1名书记+N名党员社工+X名志愿者；X 由本区确定",
        "practice: 1 secretary + N member social workers + X volunteers; the district sets X";
    /// Social workers of a red-grid team over a community.
    formula_workers_community = 3,
        "做法：1名书记+N名党员社工+X名志愿者；N 由本区确定",
        "practice: 1 secretary + N member social workers + X volunteers; the district sets N";
    /// Volunteers of a red-grid team over a community.
    formula_volunteers_community = 10,
        "做法：1名书记+N名党员社工+X名志愿者；X 由本区确定",
        "practice: 1 secretary + N member social workers + X volunteers; the district sets X";
    /// Social workers of a red-grid team over a grid.
    formula_workers_grid = 1,
        "做法：1名书记+N名党员社工+X名志愿者；N 由本区确定",
        "practice: 1 secretary + N member social workers + X volunteers; the district sets N";
    /// Volunteers of a red-grid team over a grid.
    formula_volunteers_grid = 5,
        "做法：1名书记+N名党员社工+X名志愿者；X 由本区确定",
        "practice: 1 secretary + N member social workers + X volunteers; the district sets X";
    /// Days after the end of a membership, a zone or a place in a team after which nobody can
    /// tell whose it was.
    membership_kept_days = 365, "本区保存期限表：结束后一年", "retention table: one year after its end";
    /// The same for appointments.
    appointment_kept_days = 1095, "自定：三年，与审计日志相同", "own rule: three years, as the audit log";
}

impl RuleSheet {
    /// The first day on which a term may end without being asked about on `today`.
    pub fn terms_before(&self, today: Date) -> Date {
        let days = i64::from(self.term_ending_days.value) + 1;
        today.checked_add(days.days()).unwrap_or(crate::day::LATEST)
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
            ("organisation.term_ending_days".to_owned(), json!(30)),
            ("organisation.formula_workers_grid".to_owned(), json!("two")),
        ]);
        let sheet = RuleSheet::of(&entries);
        assert_eq!(sheet.term_ending_days.value, 30);
        let (today, last) = (jiff::civil::date(2026, 11, 23), jiff::civil::date(2026, 12, 23));
        assert_eq!(sheet.terms_before(today), last.tomorrow().unwrap(), "the thirtieth day is asked about");
        assert_eq!(sheet.formula_workers_grid.value, 1, "what cannot be read changes nothing");
        assert!(RuleSheet::built_in().iter().any(|(key, _)| *key == "organisation.term_ending_days"));
    }
}
