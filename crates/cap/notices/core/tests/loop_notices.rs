//! Every event of the loop tells somebody or says why not.
#![allow(clippy::unwrap_used, reason = "helpers of tests may panic")]

mod events;

use std::collections::BTreeSet;

use baodao_kernel::{AccountId, AreaPath, ClaimId, Role, TaskId};
use baodao_notices_core::{
    Language, Matter, Pace, Place, Receiver, Recipient, Telling, TemplateKey, who_to_tell,
    wording::shipped_with_faults,
};
use baodao_requests_core::{
    AlarmKind, ClaimStage, Event, Kind, Level, Resume, StageCode, Urgency, Verdict, VerdictBy,
};
use events::{account, claim, every_event, finish_due, task};

const REQUESTER: u128 = 1;
const PROXY: u128 = 2;
const GRID_WORKER: u128 = 3;
const COORDINATOR: u128 = 4;
const CLAIMANT: u128 = 5;
const JOINED: u128 = 6;

fn grid() -> AreaPath {
    AreaPath::district().child(1).child(2).child(3)
}

fn matter() -> Matter {
    Matter {
        number: "2611-0000042".into(),
        kind: Kind::Help,
        urgency: Urgency::Routine,
        stage: StageCode::Dispatched,
        level: Level::Community,
        area: grid(),
        requester: Some(account(REQUESTER)),
        proxy: None,
        joined: vec![account(JOINED)],
        accepted_by: Some(account(GRID_WORKER)),
        dispatched_by: Some(account(COORDINATOR)),
        places: vec![Place {
            claim: claim(),
            task: task(),
            account: account(CLAIMANT),
            stage: ClaimStage::Accepted,
        }],
        receivers: vec![Receiver { task: task(), role: Role::Handler, area: grid(), received_by: None }],
    }
}

fn told(event: &Event, matter: &Matter) -> Vec<(TemplateKey, Vec<Recipient>)> {
    who_to_tell(event, None, matter).notes().into_iter().map(|note| (note.template, note.to)).collect()
}

fn person(number: u128) -> Recipient {
    Recipient::Account(account(number))
}

fn office(role: Role, area: AreaPath) -> Recipient {
    Recipient::Holders { role, area }
}

#[test]
fn the_samples_hold_every_event() {
    let names: BTreeSet<&str> = every_event().iter().map(Event::name).collect();
    assert_eq!(names, Event::NAMES.iter().copied().collect());
}

#[test]
fn every_event_tells_somebody_or_says_why_not() {
    for event in every_event() {
        // The stage in which a call to act on the event would still be right.
        let stage = match &event {
            Event::RequestSubmitted { .. } => StageCode::Submitted,
            Event::RequestAccepted { .. } => StageCode::Accepted,
            Event::RequestAsked { .. } => StageCode::Asked,
            _ => StageCode::Dispatched,
        };
        match who_to_tell(&event, None, &Matter { stage, ..matter() }) {
            Telling::Tell(notes) => {
                assert!(!notes.is_empty(), "{}", event.name());
                for note in notes {
                    assert!(!note.to.is_empty(), "{}", event.name());
                    let given: Vec<&str> = note.params.iter().map(|(name, _)| name).collect();
                    let mut wanted = note.template.variables().to_vec();
                    wanted.sort_unstable();
                    assert_eq!(given, wanted, "{} {:?}", event.name(), note.template);
                    for language in Language::ALL {
                        let (_, faults) = shipped_with_faults(note.template, language, &note.params);
                        assert!(faults.is_empty(), "{} {faults:?}", event.name());
                    }
                }
            }
            Telling::Silent(reason) => assert!(reason.len() > 10, "{}", event.name()),
        }
    }
}

#[test]
fn every_template_of_requests_is_used_by_some_event() {
    // Frames, and what other capabilities' events name themselves.
    let elsewhere = [
        "digest",
        "sign_in_code",
        "licence_",
        "letter_",
        "disclosure_",
        "pairing_",
        "visit_",
        "walk_",
        "service_",
        "unit_",
        "post_",
        "branch_",
        "team_",
        "zone_",
        "gathering_",
        "follow_up_",
        "report_in_",
        "round_",
        "record_",
        "records_",
        "cooperation_",
        "feedback_",
        "thanks_",
        "nominat",
        "commendation_",
        "objection_",
        "micro_",
    ];
    let of_requests = |key: &TemplateKey| !elsewhere.iter().any(|begin| key.code().starts_with(begin));
    let mut unused: BTreeSet<TemplateKey> =
        TemplateKey::ALL.iter().copied().filter(|key| of_requests(key)).collect();
    for stage in StageCode::ALL {
        let matter = Matter { stage: *stage, proxy: Some(account(PROXY)), ..matter() };
        for event in every_event() {
            for note in who_to_tell(&event, None, &matter).notes() {
                unused.remove(&note.template);
            }
        }
    }
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn the_actor_is_never_told_what_they_did() {
    for event in every_event() {
        for actor in [REQUESTER, GRID_WORKER, COORDINATOR, CLAIMANT, JOINED] {
            for note in who_to_tell(&event, Some(account(actor)), &matter()).notes() {
                assert!(!note.to.contains(&person(actor)), "{}", event.name());
                assert!(!note.to.is_empty());
            }
        }
    }
}

#[test]
fn the_next_hand_is_told_at_every_step_of_the_loop() {
    let at = |stage, level| Matter { stage, level, ..matter() };
    let community = grid().parent().unwrap();
    let by = account(9);
    // (event, matter, who is told what)
    let table = [
        (
            Event::RequestAccepted { by },
            at(StageCode::Accepted, Level::Grid),
            vec![
                (TemplateKey::RequestAccepted, vec![person(REQUESTER)]),
                (TemplateKey::RequestToDispatch, vec![office(Role::CommunityCoordinator, community.clone())]),
            ],
        ),
        // Accepted and solved in one line: nobody is called to dispatch.
        (Event::RequestAccepted { by }, at(StageCode::Handled, Level::Grid), vec![]),
        (
            Event::OfferMade { task: task(), claim: claim(), account: account(CLAIMANT) },
            matter(),
            vec![(TemplateKey::OfferMade, vec![person(CLAIMANT)])],
        ),
        (
            Event::TaskFinished { task: task(), by },
            matter(),
            vec![(TemplateKey::TaskFinished, vec![person(COORDINATOR), person(GRID_WORKER)])],
        ),
        (
            Event::VerdictGiven { verdict: Verdict::Satisfied, by: VerdictBy::Receipt },
            matter(),
            vec![(TemplateKey::VerdictGiven, vec![person(COORDINATOR), person(GRID_WORKER)])],
        ),
        (
            Event::RequestAnswered { resume: Resume::Submitted, finish_due: None, clock: None },
            Matter { accepted_by: None, dispatched_by: None, ..at(StageCode::Submitted, Level::Grid) },
            vec![(TemplateKey::RequestAnswered, vec![office(Role::GridWorker, grid())])],
        ),
    ];
    for (event, matter, expected) in table {
        assert_eq!(told(&event, &matter), expected, "{}", event.name());
    }
}

#[test]
fn half_and_four_fifths_are_the_handlers_alone_and_expiry_the_dispatchers_too() {
    let alarm = |alarm| Event::AlarmRaised { alarm, finish_due: finish_due() };
    let received = Receiver { received_by: Some(account(8)), ..matter().receivers[0].clone() };
    let matter = Matter { receivers: vec![received], ..matter() };
    for near in [AlarmKind::Half, AlarmKind::EightyPercent] {
        assert_eq!(told(&alarm(near), &matter), [(TemplateKey::DeadlineNear, vec![person(8)])]);
    }
    let subdistrict = AreaPath::district().child(1);
    let expected = vec![person(8), office(Role::Dispatcher, subdistrict)];
    assert_eq!(told(&alarm(AlarmKind::Expired), &matter), [(TemplateKey::DeadlinePassed, expected)]);
}

#[test]
fn an_application_goes_one_step_up() {
    let community = grid().parent().unwrap();
    let subdistrict = AreaPath::district().child(1);
    let steps = [
        (1, office(Role::CommunityCoordinator, community.clone())),
        (2, office(Role::CommunitySecretary, community)),
        (3, office(Role::Dispatcher, subdistrict)),
        (4, office(Role::Dispatcher, AreaPath::district())),
        (5, office(Role::Dispatcher, AreaPath::district())),
    ];
    for (authority, decider) in steps {
        let ask = baodao_requests_core::Ask::Termination;
        let event = Event::ApplicationMade { ask, by: account(9), authority, reason: String::new() };
        assert_eq!(told(&event, &matter()), [(TemplateKey::ApplicationToDecide, vec![decider])]);
    }
}

#[test]
fn what_is_urgent_does_not_wait_unless_it_is_only_good_to_know() {
    let urgent = Matter { urgency: Urgency::Urgent, ..matter() };
    let paces = |event: &Event| -> Vec<Pace> {
        who_to_tell(event, None, &urgent).notes().iter().map(baodao_notices_core::Note::pace).collect()
    };
    assert_eq!(
        paces(&Event::OfferMade { task: task(), claim: claim(), account: account(CLAIMANT) }),
        [Pace::Urgent]
    );
    assert_eq!(paces(&Event::TaskReceived { task: task(), by: account(9) }), [Pace::Daily]);
}

#[test]
fn an_anonymous_request_tells_the_desk_and_nobody_else() {
    let anonymous = Matter { requester: None, joined: vec![], ..matter() };
    for event in every_event() {
        for note in who_to_tell(&event, None, &anonymous).notes() {
            assert!(!note.to.contains(&person(REQUESTER)), "{}", event.name());
        }
    }
    assert!(
        told(&Event::RequestDeclined { code: events::decline_code(), by: account(9) }, &anonymous).is_empty()
    );
}

#[test]
fn a_number_like_a_phone_number_is_left_out() {
    let odd = Matter { number: "13812345678".into(), ..matter() };
    let notes = who_to_tell(&Event::WishExpired, None, &odd).notes();
    assert_eq!(notes[0].params.number(), None);
}

#[test]
fn ids_of_the_samples_are_distinct() {
    let ids: BTreeSet<AccountId> = (1..=9).map(account).collect();
    assert_eq!(ids.len(), 9);
    assert_ne!(TaskId(task().0).0, ClaimId(claim().0).0);
}
