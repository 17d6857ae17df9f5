//! Two-way evaluation (双向评价): once a year a community says in words how the work with a unit went,
//! and the unit's liaison says the same of the community. Each reads the other's word when both have
//! spoken or the days are over, so that neither answers the other. No number, no order, nobody named.
//! Source: mission, 双向培养、双向评价; domain hand-out, hard rules 1 and 2.

use std::collections::BTreeSet;

use baodao_kernel::{AreaPath, UnitId, WorkCalendar, coded, mask};
use jiff::{Timestamp, ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{CooperationReviewId, Env, RecordsRefusal, RuleSheet};

coded! {
    /// Who speaks.
    pub enum ReviewSide {
        /// The community of the unit.
        Community = "community",
        /// The unit, by its liaison, of the community.
        Unit = "unit",
    }

    /// How the work together went.
    pub enum CooperationWent {
        /// 合作顺畅.
        Smooth = "smooth",
        /// 基本顺畅.
        Mostly = "mostly",
        /// 有些困难.
        Difficult = "difficult",
        /// 没有往来.
        Apart = "apart",
    }

    /// What would help next year.
    pub enum CooperationWish {
        /// As it is.
        KeepOn = "keep_on",
        /// Somebody to turn to on each side.
        FixedContact = "fixed_contact",
        /// Word some days before.
        EarlierWord = "earlier_word",
        /// Tasks that fit what people can do and when.
        FittingTasks = "fitting_tasks",
        /// Hearing what became of it.
        MoreReplies = "more_replies",
    }
}

/// What one side said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// How it went.
    pub went: CooperationWent,
    /// What would help.
    pub wishes: BTreeSet<CooperationWish>,
    /// In words.
    pub words: String,
    /// When.
    pub at: Timestamp,
}

/// The two words of a community and a unit on one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Its id.
    pub id: CooperationReviewId,
    /// The community.
    pub area: AreaPath,
    /// The unit.
    pub unit: UnitId,
    /// Its name then.
    pub unit_name: String,
    /// Of which year.
    pub year: i16,
    /// Until when either side may speak.
    pub closes_at: Timestamp,
    /// What the community said.
    pub by_community: Option<Said>,
    /// What the unit said.
    pub by_unit: Option<Said>,
}

impl Review {
    /// Whether each side may read the other: both have spoken, or the days are over.
    pub fn shown(&self, now: Timestamp) -> bool {
        (self.by_community.is_some() && self.by_unit.is_some()) || now >= self.closes_at
    }

    /// One side speaks; for as long as the other cannot read it, it may say it anew.
    ///
    /// # Errors
    /// [`RecordsRefusal::ReviewShown`], [`RecordsRefusal::ReviewNamesSomebody`].
    pub fn say(&self, side: ReviewSide, said: Said, env: &Env) -> Result<Self, RecordsRefusal> {
        if self.shown(env.now) {
            return Err(RecordsRefusal::ReviewShown);
        }
        if mask::numbers_in(&said.words) != said.words {
            return Err(RecordsRefusal::ReviewNamesSomebody);
        }
        let mut after = self.clone();
        match side {
            ReviewSide::Community => after.by_community = Some(said),
            ReviewSide::Unit => after.by_unit = Some(said),
        }
        Ok(after)
    }

    /// What one side said, for a reader of that side, of the other, or above both.
    pub fn read(&self, side: ReviewSide, reader: Option<ReviewSide>, now: Timestamp) -> Option<&Said> {
        let said = match side {
            ReviewSide::Community => self.by_community.as_ref(),
            ReviewSide::Unit => self.by_unit.as_ref(),
        };
        said.filter(|_| reader == Some(side) || self.shown(now))
    }
}

/// Whether who has not spoken is reminded on the morning of `today`, a working day: the last one on which
/// the rule sheet's days still lie before the end, or, where they do not any more, the next there is.
pub fn reminder_due(closes_at: Timestamp, today: Date, calendar: &WorkCalendar, rules: &RuleSheet) -> bool {
    // The end of a day is the first moment of the next.
    let end = WorkCalendar::day_of(closes_at);
    let days = i64::from(rules.review_remind_days.value).days();
    let Ok(best) = end.checked_sub(days) else { return false };
    today < end && calendar.add_work_days(today, 1).date > best
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use baodao_kernel::AccountId;
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use ReviewSide::{Community, Unit};

    fn review() -> Review {
        Review {
            id: CooperationReviewId(Uuid::from_u128(1)),
            area: AreaPath::district(),
            unit: UnitId(Uuid::from_u128(2)),
            unit_name: "崇川区水务局".to_owned(),
            year: 2026,
            closes_at: "2026-12-30T16:00:00Z".parse().unwrap(),
            by_community: None,
            by_unit: None,
        }
    }

    fn env(now: &str) -> Env {
        Env { by: AccountId(Uuid::from_u128(3)), now: now.parse().unwrap() }
    }

    fn said(words: &str) -> Said {
        Said {
            went: CooperationWent::Smooth,
            wishes: BTreeSet::from([CooperationWish::KeepOn]),
            words: words.to_owned(),
            at: env("2026-12-02T01:00:00Z").now,
        }
    }

    #[test]
    fn neither_reads_the_other_before_both_have_spoken() {
        let now = env("2026-12-02T01:00:00Z");
        let one = review().say(Community, said("配合很好"), &now).unwrap();
        assert!(one.read(Community, Some(Community), now.now).is_some(), "one's own");
        for reader in [Some(Unit), None] {
            assert_eq!(one.read(Community, reader, now.now), None);
        }
        let anew = one.say(Community, said("配合一直很好"), &now).unwrap();
        let both = anew.say(Unit, said("任务清楚"), &now).unwrap();
        for reader in [Some(Unit), Some(Community), None] {
            assert_eq!(both.read(Community, reader, now.now).unwrap().words, "配合一直很好");
            assert_eq!(both.read(Unit, reader, now.now).unwrap().words, "任务清楚");
        }
        assert_eq!(both.say(Community, said("改一改"), &now), Err(RecordsRefusal::ReviewShown));
    }

    #[test]
    fn after_the_days_what_was_said_is_read_and_nothing_is_added() {
        let one = review().say(Unit, said("任务清楚"), &env("2026-12-02T01:00:00Z")).unwrap();
        let over = env("2026-12-30T16:00:00Z");
        assert!(one.read(Unit, Some(Community), over.now).is_some());
        assert_eq!(one.read(Community, Some(Unit), over.now), None, "who said nothing has said nothing");
        assert_eq!(one.say(Community, said("配合很好"), &over), Err(RecordsRefusal::ReviewShown));
    }

    #[test]
    fn a_reminder_comes_on_a_working_day_before_the_last_days() {
        let calendar = WorkCalendar::new(BTreeMap::from([(2026, Vec::new())]));
        let due = |closes_at: &str, today| {
            reminder_due(closes_at.parse().unwrap(), today, &calendar, &RuleSheet::default())
        };
        // Until the end of Thursday 24 December: Tuesday, Wednesday and Thursday are the last three days.
        let thursday = "2026-12-24T16:00:00Z";
        assert!(!due(thursday, date(2026, 12, 21)));
        assert!(due(thursday, date(2026, 12, 22)));
        assert!(due(thursday, date(2026, 12, 24)), "late is better than never");
        assert!(!due(thursday, date(2026, 12, 25)), "over");
        // Until the end of Monday the 28th: the last three days begin on Saturday.
        assert!(!due("2026-12-28T16:00:00Z", date(2026, 12, 24)));
        assert!(due("2026-12-28T16:00:00Z", date(2026, 12, 25)));
    }

    #[test]
    fn a_number_that_belongs_to_a_person_does_not_stand_in_it() {
        let named = review().say(Unit, said("请找13812345678"), &env("2026-12-02T01:00:00Z"));
        assert_eq!(named, Err(RecordsRefusal::ReviewNamesSomebody));
    }
}
