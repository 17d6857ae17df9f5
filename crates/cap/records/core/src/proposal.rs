//! A record is proposed from a place on a task whose holder was there; never typed in.

use std::collections::BTreeSet;

use baodao_kernel::RecordId;

use crate::record::day_of;
use crate::{EvidenceClass, Record, RecordStage, RecordsRefusal, RuleSheet, Work};

/// Why nothing is proposed from a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotProposed {
    /// Nobody confirmed that the person was there.
    NotPresent,
    /// No time was set, and the person has not said how long it took; a report may follow.
    NoTime,
}

impl From<NotProposed> for RecordsRefusal {
    fn from(why: NotProposed) -> Self {
        match why {
            NotProposed::NotPresent => Self::PresenceNotConfirmed,
            NotProposed::NoTime => Self::NoTimeKnown,
        }
    }
}

/// The record that follows from a place: the person's own minutes as far as the slot goes, else
/// the slot's; where no time was set, what the person reported, on the day it was reported.
/// `afterwards` is set for one that is entered by hand.
///
/// # Errors
/// [`NotProposed`].
pub fn propose(
    work: &Work,
    id: RecordId,
    afterwards: bool,
    rules: &RuleSheet,
) -> Result<Record, NotProposed> {
    let (entered_by, entered_at) = work.present.ok_or(NotProposed::NotPresent)?;
    let of_slot = work.slot.map(|slot| {
        let minutes = slot.until().duration_since(slot.from()).as_mins();
        (u16::try_from(minutes.max(1)).unwrap_or(u16::MAX), day_of(slot.from()), day_of(slot.until()))
    });
    let reported = work.reported.map(|(minutes, at)| (minutes.max(1), day_of(at), day_of(at)));
    let (max_minutes, day, last_day) = of_slot.or(reported).ok_or(NotProposed::NoTime)?;
    let minutes = work.reported.map_or(max_minutes, |(minutes, _)| minutes.clamp(1, max_minutes));
    let mut evidence = BTreeSet::from([EvidenceClass::CoordinatorPresent]);
    if work.reported.is_some() {
        evidence.insert(EvidenceClass::SelfReportedConfirmed);
    }
    if afterwards {
        evidence.insert(EvidenceClass::EnteredAfterwards);
    }
    // One unit, days: cannot fail for dates of this calendar.
    let waited = last_day.until(day_of(entered_at)).map_or(i32::MAX, |span| span.get_days());
    let record = Record {
        id,
        version: 1,
        person: work.person,
        area: work.area.clone(),
        request: work.request,
        task: work.task,
        claim: work.claim,
        number: work.number.clone(),
        title: work.title.clone(),
        slot: work.slot,
        day,
        minutes,
        max_minutes,
        kind: None,
        evidence,
        verdict: None,
        stage: RecordStage::Proposed,
        edition: 1,
        late: i64::from(waited) > i64::from(rules.late_entry_days.value),
        entered_by,
        entered_at,
        edited_by: None,
        answered_by: None,
        disputes: 0,
    };
    Ok(match work.verdict {
        Some((verdict, proxy)) => record.hear(verdict, proxy),
        None => record,
    })
}

#[cfg(test)]
mod tests {
    use baodao_kernel::{AccountId, AreaPath, ClaimId, RequestId, Span, TaskId};
    use jiff::{Timestamp, civil::date};
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn work() -> Work {
        let id = Uuid::from_u128(5);
        Work {
            claim: ClaimId(id),
            task: TaskId(id),
            request: RequestId(id),
            number: "2611-0000042".to_owned(),
            title: "送餐".to_owned(),
            content: String::new(),
            category: None,
            area: AreaPath::district(),
            person: AccountId(Uuid::from_u128(1)),
            slot: Span::new(at("2026-11-20T01:00:00Z"), at("2026-11-20T03:00:00Z")),
            reported: None,
            present: Some((AccountId(Uuid::from_u128(2)), at("2026-11-20T04:00:00Z"))),
            verdict: None,
            served: Vec::new(),
            secret: false,
        }
    }

    fn proposed(work: &Work) -> Result<Record, NotProposed> {
        propose(work, RecordId(Uuid::from_u128(7)), false, &RuleSheet::default())
    }

    #[test]
    fn without_a_report_it_is_the_slot() {
        let record = proposed(&work()).unwrap();
        assert_eq!((record.minutes, record.max_minutes, record.day), (120, 120, date(2026, 11, 20)));
        assert_eq!(record.evidence, BTreeSet::from([EvidenceClass::CoordinatorPresent]));
        assert!(!record.needs_second());
    }

    #[test]
    fn a_report_counts_as_far_as_the_slot_goes() {
        let with = |minutes| Work { reported: Some((minutes, at("2026-11-20T03:10:00Z"))), ..work() };
        assert_eq!(proposed(&with(45)).unwrap().minutes, 45);
        let over = proposed(&with(500)).unwrap();
        assert_eq!(over.minutes, 120);
        assert!(over.evidence.contains(&EvidenceClass::SelfReportedConfirmed));
    }

    #[test]
    fn where_no_time_was_set_the_report_is_all_there_is() {
        let open = Work { slot: None, ..work() };
        assert_eq!(proposed(&open), Err(NotProposed::NoTime));
        // 17:00 UTC is the next day in China.
        let reported = Work { reported: Some((45, at("2026-11-20T17:00:00Z"))), ..open };
        let record = proposed(&reported).unwrap();
        assert_eq!((record.minutes, record.max_minutes, record.day), (45, 45, date(2026, 11, 21)));
    }

    #[test]
    fn nobody_there_no_record() {
        assert_eq!(proposed(&Work { present: None, ..work() }), Err(NotProposed::NotPresent));
    }

    #[test]
    fn the_eighth_day_is_late() {
        let said = |when| Work { present: Some((AccountId(Uuid::from_u128(2)), at(when))), ..work() };
        assert!(!proposed(&said("2026-11-27T15:59:00Z")).unwrap().late, "the seventh day, until midnight");
        assert!(proposed(&said("2026-11-27T16:00:00Z")).unwrap().late);
    }

    proptest! {
        #[test]
        fn no_record_is_longer_than_its_slot(length in 1_i64..3_000, reported in proptest::option::of(0_u16..5_000)) {
            let from = at("2026-11-20T01:00:00Z");
            let until = from.checked_add(jiff::SignedDuration::from_mins(length)).unwrap();
            let work = Work {
                slot: Span::new(from, until),
                reported: reported.map(|minutes| (minutes, until)),
                ..work()
            };
            let record = proposed(&work).unwrap();
            prop_assert!(record.minutes >= 1 && i64::from(record.minutes) <= length);
        }
    }
}
