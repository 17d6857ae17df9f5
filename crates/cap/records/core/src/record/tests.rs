use jiff::civil::date;
use uuid::Uuid;

use super::*;

const PERSON: AccountId = AccountId(Uuid::from_u128(1));
const COORDINATOR: AccountId = AccountId(Uuid::from_u128(2));
const SECRETARY: AccountId = AccountId(Uuid::from_u128(3));

fn record(stage: RecordStage) -> Record {
    let id = Uuid::from_u128(9);
    let from: Timestamp = "2026-11-20T01:00:00Z".parse().unwrap();
    let until: Timestamp = "2026-11-20T03:00:00Z".parse().unwrap();
    Record {
        id: RecordId(id),
        version: 1,
        person: PERSON,
        area: AreaPath::district(),
        request: RequestId(id),
        task: TaskId(id),
        claim: ClaimId(id),
        number: "2611-0000042".to_owned(),
        title: "送餐".to_owned(),
        slot: Span::new(from, until),
        day: date(2026, 11, 20),
        minutes: 90,
        max_minutes: 120,
        kind: None,
        evidence: BTreeSet::from([EvidenceClass::CoordinatorPresent]),
        verdict: None,
        stage,
        edition: 1,
        late: false,
        entered_by: COORDINATOR,
        entered_at: until,
        edited_by: None,
        answered_by: None,
        disputes: 0,
    }
}

fn by(account: AccountId) -> Env {
    Env { by: account, now: "2026-11-23T01:00:00Z".parse().unwrap() }
}

fn stage_refused(record: &Record) -> Step {
    Err(RecordsRefusal::RecordState { stage: record.stage.code().to_owned() })
}

const WHOLE: Declaration = Declaration { voluntary: true, unpaid: true, outside_paid_hours: true };

#[test]
fn a_plain_record_is_verified_with_the_persons_word() {
    let confirmed = record(RecordStage::Proposed).confirm(RecordKind::PartyService, None).unwrap();
    assert_eq!((confirmed.stage, confirmed.kind), (RecordStage::Verified, Some(RecordKind::PartyService)));
    assert!(confirmed.stage.counts());
}

#[test]
fn volunteering_is_voluntary_unpaid_and_outside_paid_hours() {
    let proposed = record(RecordStage::Proposed);
    assert!(proposed.confirm(RecordKind::Volunteer, Some(WHOLE)).is_ok());
    let lacking = [
        None,
        Some(Declaration { voluntary: false, ..WHOLE }),
        Some(Declaration { unpaid: false, ..WHOLE }),
        Some(Declaration { outside_paid_hours: false, ..WHOLE }),
    ];
    for declared in lacking {
        let refused = proposed.confirm(RecordKind::Volunteer, declared);
        assert_eq!(refused, Err(RecordsRefusal::NotVolunteering), "{declared:?}");
    }
}

#[test]
fn what_came_late_or_was_changed_needs_a_second_person() {
    for record in [
        Record { late: true, ..record(RecordStage::Proposed) },
        Record { edited_by: Some(COORDINATOR), ..record(RecordStage::Proposed) },
    ] {
        let confirmed = record.confirm(RecordKind::PartyService, None).unwrap();
        assert_eq!(confirmed.stage, RecordStage::PersonConfirmed);
        assert_eq!(confirmed.verify(&by(COORDINATOR)), Err(RecordsRefusal::SecondPersonNeeded));
        assert_eq!(confirmed.verify(&by(PERSON)), Err(RecordsRefusal::OwnRecord));
        assert_eq!(confirmed.verify(&by(SECRETARY)).unwrap().stage, RecordStage::Verified);
    }
}

#[test]
fn nobody_changes_alone_what_a_person_has_confirmed() {
    for stage in [RecordStage::PersonConfirmed, RecordStage::Verified, RecordStage::Exported] {
        let change = Correction { minutes: Some(100), day: None };
        let changed = record(stage).correct(change, &by(COORDINATOR)).unwrap();
        assert_eq!((changed.stage, changed.edition, changed.minutes), (RecordStage::Proposed, 2, 100));
        let again = changed.confirm(RecordKind::PartyService, None).unwrap();
        assert_eq!(again.stage, RecordStage::PersonConfirmed, "the person's word alone is not enough");
    }
}

#[test]
fn a_correction_stays_inside_the_slot_and_changes_something() {
    let record = record(RecordStage::Disputed);
    let correct = |minutes, day| record.correct(Correction { minutes, day }, &by(COORDINATOR));
    assert_eq!(correct(Some(121), None), Err(RecordsRefusal::MinutesBeyondSlot { max: 120 }));
    assert_eq!(correct(None, None), Err(RecordsRefusal::CorrectionEmpty));
    assert_eq!(correct(Some(90), Some(date(2026, 11, 20))), Err(RecordsRefusal::CorrectionEmpty));
    let day = date(2026, 11, 21);
    assert_eq!(correct(None, Some(day)), Err(RecordsRefusal::DayOutsideSlot { day }));
    let open = Record { slot: None, ..record.clone() };
    assert_eq!(
        open.correct(Correction { minutes: None, day: Some(day) }, &by(COORDINATOR)).unwrap().day,
        day
    );
    let ahead = date(2026, 11, 24);
    let refused = open.correct(Correction { minutes: None, day: Some(ahead) }, &by(COORDINATOR));
    assert_eq!(refused, Err(RecordsRefusal::DayOutsideSlot { day: ahead }));
    assert_eq!(record.correct(Correction::default(), &by(PERSON)), Err(RecordsRefusal::OwnRecord));
}

#[test]
fn the_second_dispute_is_answered_by_somebody_else() {
    let disputed = record(RecordStage::Proposed).dispute().unwrap();
    let answered = disputed.answer(&by(COORDINATOR)).unwrap();
    assert_eq!((answered.stage, answered.disputes), (RecordStage::Proposed, 1));
    let again = answered.dispute().unwrap();
    assert_eq!(again.answer(&by(COORDINATOR)), Err(RecordsRefusal::SecondPersonNeeded));
    assert_eq!(again.answer(&by(PERSON)), Err(RecordsRefusal::OwnRecord));
    assert!(again.answer(&by(SECRETARY)).is_ok());
}

#[test]
fn a_person_takes_it_back_at_any_time_a_coordinator_only_before_it_was_confirmed() {
    for stage in RecordStage::ALL {
        let record = record(*stage);
        let gone = *stage == RecordStage::Withdrawn;
        assert_eq!(record.withdraw(&by(PERSON)).is_err(), gone, "{stage}");
        let early = matches!(stage, RecordStage::Proposed | RecordStage::Disputed);
        assert_eq!(record.withdraw(&by(COORDINATOR)).is_ok(), early, "{stage}");
    }
}

#[test]
fn every_step_begins_where_it_may_and_nowhere_else() {
    use RecordStage::{Disputed, Exported, PersonConfirmed, Proposed, Verified};
    for stage in RecordStage::ALL {
        let record = record(*stage);
        let allowed = |from: &[RecordStage], step: Step| {
            if from.contains(stage) {
                assert!(step.is_ok(), "{stage}: {step:?}");
            } else {
                assert_eq!(step, stage_refused(&record));
            }
        };
        allowed(&[Proposed], record.confirm(RecordKind::PartyService, None));
        allowed(&[Proposed, PersonConfirmed, Verified, Exported], record.dispute());
        allowed(&[Disputed], record.answer(&by(COORDINATOR)));
        allowed(&[PersonConfirmed], record.verify(&by(SECRETARY)));
        allowed(&[Verified], record.export());
        let change = Correction { minutes: Some(60), day: None };
        let from = &[Proposed, Disputed, PersonConfirmed, Verified, Exported];
        allowed(from, record.correct(change, &by(COORDINATOR)));
    }
}

#[test]
fn a_later_verdict_replaces_the_one_before() {
    let heard = record(RecordStage::Verified).hear(ServedVerdict::Dissatisfied, true);
    assert!(heard.evidence.contains(&EvidenceClass::Proxy));
    let again = heard.hear(ServedVerdict::Satisfied, false);
    assert_eq!(again.verdict, Some(ServedVerdict::Satisfied));
    let rests_on = [EvidenceClass::CoordinatorPresent, EvidenceClass::RequesterVerdict];
    assert_eq!(again.evidence, BTreeSet::from(rests_on));
}
