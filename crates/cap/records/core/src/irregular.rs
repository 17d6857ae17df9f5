//! Rows that look odd, as questions for the auditor: found by counting, shown with the rows
//! behind them, never a verdict. What is odd may well be right; those who know can say why.

use std::collections::BTreeMap;

use baodao_kernel::{AccountId, AreaLevel, AreaPath, RecordId, coded};
use jiff::civil::Date;

use crate::RuleSheet;

coded! {
    /// What looks odd.
    pub enum QuestionKind {
        /// One person has very many minutes on one day.
        ManyMinutesOnADay = "many_minutes_on_a_day",
        /// One person has very many minutes within the period.
        ManyMinutesInPeriod = "many_minutes_in_period",
        /// One coordinator corrected very many records within the period.
        ManyCorrections = "many_corrections",
        /// One coordinator confirmed very many records on the same minutes, where no time was set.
        SameMinutes = "same_minutes",
    }
}

/// What the search looks at of one record that has not been withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub record: RecordId,
    /// Where.
    pub area: AreaPath,
    /// Whose.
    pub person: AccountId,
    /// Who confirmed the presence.
    pub entered_by: AccountId,
    /// Who corrected it last.
    pub edited_by: Option<AccountId>,
    /// On which day.
    pub day: Date,
    /// How long.
    pub minutes: u16,
    /// Whether a time was set.
    pub timed: bool,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What looks odd.
    pub kind: QuestionKind,
    /// Of whom: the person served as, or the coordinator.
    pub subject: AccountId,
    /// The narrowest area that holds all its rows: whose coordinators are asked.
    pub area: AreaPath,
    /// The number that was reached: minutes or rows.
    pub found: u32,
    /// The number above which is asked.
    pub above: u32,
    /// The day meant, or the last of the period.
    pub day: Date,
    /// The rows behind it, in the order of their days.
    pub records: Vec<RecordId>,
}

/// Everything that looks odd among the rows of one period; `last` is its last day.
pub fn find(rows: &[Row], last: Date, rules: &RuleSheet) -> Vec<Question> {
    let minutes = |of: &[&Row]| of.iter().map(|row| u32::from(row.minutes)).sum::<u32>();
    let count = |of: &[&Row]| u32::try_from(of.len()).unwrap_or(u32::MAX);
    let mut questions = Vec::new();
    let mut ask = |kind, subject, day, found, above, of: &[&Row]| {
        if found > above {
            let mut of = of.to_vec();
            of.sort_by_key(|row| (row.day, row.record));
            let records = of.iter().map(|row| row.record).collect();
            questions.push(Question { kind, subject, area: common(&of), found, above, day, records });
        }
    };
    for ((person, day), of) in group(rows.iter(), |row| (row.person, row.day)) {
        ask(QuestionKind::ManyMinutesOnADay, person, day, minutes(&of), rules.odd_day_minutes.value, &of);
    }
    for (person, of) in group(rows.iter(), |row| row.person) {
        ask(
            QuestionKind::ManyMinutesInPeriod,
            person,
            last,
            minutes(&of),
            rules.odd_period_minutes.value,
            &of,
        );
    }
    let edited = rows.iter().filter(|row| row.edited_by.is_some());
    for (by, of) in group(edited, |row| row.edited_by.unwrap_or(row.entered_by)) {
        ask(QuestionKind::ManyCorrections, by, last, count(&of), rules.odd_edits.value, &of);
    }
    let untimed = rows.iter().filter(|row| !row.timed);
    for ((by, _), of) in group(untimed, |row| (row.entered_by, row.minutes)) {
        ask(QuestionKind::SameMinutes, by, last, count(&of), rules.odd_same_minutes.value, &of);
    }
    questions
}

fn group<'a, K: Ord>(
    rows: impl Iterator<Item = &'a Row>,
    key: impl Fn(&Row) -> K,
) -> BTreeMap<K, Vec<&'a Row>> {
    let mut groups: BTreeMap<K, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        groups.entry(key(row)).or_default().push(row);
    }
    groups
}

fn common(rows: &[&Row]) -> AreaPath {
    let holds = |area: &AreaPath| rows.iter().all(|row| area.contains(&row.area));
    let first = rows.first().map(|row| row.area.clone()).unwrap_or_default();
    let levels = AreaLevel::ALL.into_iter().rev();
    levels.filter_map(|level| first.at(level)).find(holds).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    const PERSON: u128 = 1;
    const COORDINATOR: u128 = 2;

    fn account(n: u128) -> AccountId {
        AccountId(Uuid::from_u128(n))
    }

    fn rows(count: u128, change: impl Fn(u128, &mut Row)) -> Vec<Row> {
        let row = |n| {
            let mut row = Row {
                record: RecordId(Uuid::from_u128(n)),
                area: AreaPath::district().child(1).child(2).child(3),
                person: account(100 + n),
                entered_by: account(COORDINATOR),
                edited_by: None,
                day: date(2026, 11, 1),
                minutes: 60,
                timed: true,
            };
            change(n, &mut row);
            row
        };
        (1..=count).map(row).collect()
    }

    fn found(rows: &[Row]) -> Vec<Question> {
        find(rows, date(2026, 11, 23), &RuleSheet::default())
    }

    #[test]
    fn a_plain_month_raises_no_question() {
        assert_eq!(found(&rows(40, |_, _| {})), []);
    }

    #[test]
    fn more_than_half_a_day_on_site_is_asked_about() {
        let of = |minutes| rows(2, |_, row| (row.person, row.minutes) = (account(PERSON), minutes));
        assert_eq!(found(&of(360)), [], "exactly twelve hours is not above");
        let questions = found(&of(361));
        assert_eq!(questions.len(), 1);
        let question = &questions[0];
        assert_eq!(question.kind, QuestionKind::ManyMinutesOnADay);
        assert_eq!((question.subject, question.found, question.above), (account(PERSON), 722, 720));
        assert_eq!(question.records.len(), 2);
    }

    #[test]
    fn a_period_adds_up() {
        let day = |n: u128| date(2026, 11, i8::try_from(n).unwrap());
        let heavy = rows(20, |n, row| (row.person, row.day, row.minutes) = (account(PERSON), day(n), 250));
        let questions = found(&heavy);
        assert_eq!(questions.len(), 1);
        assert_eq!((questions[0].kind, questions[0].found), (QuestionKind::ManyMinutesInPeriod, 5000));
        assert_eq!(questions[0].day, date(2026, 11, 23));
    }

    #[test]
    fn many_corrections_by_one_hand() {
        let edited = rows(11, |_, row| row.edited_by = Some(account(COORDINATOR)));
        let questions = found(&edited);
        assert_eq!((questions[0].kind, questions[0].found), (QuestionKind::ManyCorrections, 11));
        assert_eq!(questions.len(), 1);
    }

    #[test]
    fn the_same_minutes_again_and_again_where_no_time_was_set() {
        let same = rows(16, |_, row| row.timed = false);
        assert_eq!(found(&same)[0].kind, QuestionKind::SameMinutes);
        let varied = rows(16, |n, row| {
            row.timed = false;
            row.minutes = u16::try_from(n).unwrap();
        });
        assert_eq!(found(&varied), []);
        assert_eq!(found(&rows(16, |_, _| {})), [], "a slot gives everybody the same minutes");
    }

    #[test]
    fn those_are_asked_whose_area_holds_all_the_rows() {
        let community = AreaPath::district().child(1).child(2);
        let two_grids = rows(2, |n, row| {
            (row.person, row.minutes) = (account(PERSON), 400);
            row.area = community.child(u32::try_from(n).unwrap());
        });
        assert_eq!(found(&two_grids)[0].area, community);
    }
}
