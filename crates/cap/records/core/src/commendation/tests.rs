use std::collections::BTreeMap;

use jiff::civil::date;
use uuid::Uuid;

use super::*;

const PERSON: AccountId = AccountId(Uuid::from_u128(1));
const SECRETARY: AccountId = AccountId(Uuid::from_u128(2));

fn nomination(stage: NominationStage) -> Nomination {
    Nomination {
        id: NominationId(Uuid::from_u128(3)),
        version: 1,
        commendation: CommendationId(Uuid::from_u128(4)),
        area: AreaPath::district(),
        person: PERSON,
        by_kind: NominatorKind::Community,
        by: SECRETARY,
        evidence: None,
        tell_unit: false,
        notice_until: Some("2026-11-30T16:00:00Z".parse().unwrap()),
        decision: None,
        stage,
    }
}

fn at(when: &str) -> Env {
    Env { by: SECRETARY, now: when.parse().unwrap() }
}

fn calendar() -> WorkCalendar {
    WorkCalendar::new(BTreeMap::from([(2026, Vec::new())]))
}

fn decision(met_on: Date) -> Decision {
    Decision { commended: true, met_on, meeting: "社区党委会议".to_owned(), present: 9, note: None }
}

#[test]
fn the_whole_way() {
    let agreed = nomination(NominationStage::Nominated).answer(Some(Evidence::default()), true).unwrap();
    // Monday; the fifth working day after it is the next Monday.
    let public = agreed.publish(5, &calendar(), &at("2026-11-23T01:00:00Z")).unwrap();
    assert_eq!(public.notice_until, Some("2026-11-30T16:00:00Z".parse().unwrap()));
    public.takes_objection(&at("2026-11-30T15:59:59Z")).unwrap();
    let after = at("2026-12-02T01:00:00Z");
    assert_eq!(public.takes_objection(&after), Err(RecordsRefusal::NoticeOver));
    let decided = public.decide(decision(date(2026, 12, 2)), 0, &after).unwrap();
    assert!(!decided.unit_may_know(), "not before it is announced");
    let announced = decided.announce(&after).unwrap();
    assert!(announced.unit_may_know());
    assert!(!announced.tell_unit(false).unit_may_know(), "the member may change their mind");
}

#[test]
fn who_does_not_want_it_is_not_commended() {
    let declined = nomination(NominationStage::Nominated).answer(None, true).unwrap();
    assert_eq!((declined.stage, declined.tell_unit), (NominationStage::Declined, false));
    assert!(declined.publish(5, &calendar(), &at("2026-11-23T01:00:00Z")).is_err());
}

#[test]
fn who_agreed_takes_it_back_until_it_is_decided() {
    let agreed = nomination(NominationStage::Nominated).answer(Some(Evidence::default()), true).unwrap();
    let public = agreed.publish(5, &calendar(), &at("2026-11-23T01:00:00Z")).unwrap();
    for one in [agreed, public] {
        let back = one.withdraw().unwrap();
        assert_eq!((back.stage, back.evidence, back.tell_unit), (NominationStage::Withdrawn, None, false));
        assert_eq!(back.notice_until, None);
    }
    let back = nomination(NominationStage::PublicNotice).withdraw().unwrap();
    let after = at("2026-12-02T01:00:00Z");
    assert!(back.takes_objection(&at("2026-11-24T01:00:00Z")).is_err());
    assert!(back.decide(decision(date(2026, 12, 2)), 0, &after).is_err());
    assert!(back.answer(Some(Evidence::default()), false).is_err());
}

#[test]
fn a_decision_waits_for_the_notice_and_for_every_answer() {
    let public = nomination(NominationStage::PublicNotice);
    let until = public.notice_until.unwrap();
    let early = public.decide(decision(date(2026, 11, 24)), 0, &at("2026-11-24T01:00:00Z"));
    assert_eq!(early, Err(RecordsRefusal::NoticeRunning { until }));
    let after = at("2026-12-02T01:00:00Z");
    let open = public.decide(decision(date(2026, 12, 2)), 1, &after);
    assert_eq!(open, Err(RecordsRefusal::ObjectionsOpen { open: 1 }));
    for met_on in [date(2026, 11, 29), date(2026, 12, 3)] {
        let unfit = public.decide(decision(met_on), 0, &after);
        let (earliest, latest) = (date(2026, 12, 1), date(2026, 12, 2));
        assert_eq!(unfit, Err(RecordsRefusal::MeetingDayUnfit { earliest, latest }));
    }
}

#[test]
fn nobody_moves_their_own() {
    let own = Env { by: PERSON, ..at("2026-12-02T01:00:00Z") };
    let public = nomination(NominationStage::PublicNotice);
    let refused = RecordsRefusal::OwnNomination;
    assert_eq!(public.decide(decision(date(2026, 12, 2)), 0, &own), Err(refused.clone()));
    assert_eq!(public.takes_objection(&own), Err(refused.clone()));
    assert_eq!(nomination(NominationStage::Agreed).publish(5, &calendar(), &own), Err(refused.clone()));
    assert_eq!(nomination(NominationStage::Decided).announce(&own), Err(refused));
}

#[test]
fn every_step_begins_where_it_may_and_nowhere_else() {
    use NominationStage::{Agreed, Decided, Nominated, PublicNotice};
    let after = at("2026-12-02T01:00:00Z");
    for stage in NominationStage::ALL {
        let one = nomination(*stage);
        assert_eq!(one.answer(None, false).is_ok(), *stage == Nominated, "{stage}");
        assert_eq!(one.withdraw().is_ok(), matches!(*stage, Agreed | PublicNotice), "{stage}");
        assert_eq!(one.publish(5, &calendar(), &after).is_ok(), *stage == Agreed, "{stage}");
        assert_eq!(
            one.decide(decision(date(2026, 12, 2)), 0, &after).is_ok(),
            *stage == PublicNotice,
            "{stage}"
        );
        assert_eq!(one.announce(&after).is_ok(), *stage == Decided, "{stage}");
    }
}
