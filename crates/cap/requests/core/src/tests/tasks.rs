//! What each command on a task or a claim does.

use crate::commands::*;
use crate::testing::*;
use crate::*;

#[test]
fn a_place_is_taken_and_left_freely() {
    let claimed = task(new_task()).when(&MakeClaim { id: claim_id(1), helper: Helper::default() });
    claimed.then(&["claim_made"]).holds(|task| task.taken == 1 && !task.is_full());
    seat(ClaimStage::Accepted)
        .when(&Leave { reason: None, next: Some((claim_id(2), account(NEIGHBOUR))) })
        .then(&["claim_left", "claim_promoted"])
        .holds(|seat| seat.task.taken == 1 && seat.claim.stage == ClaimStage::Left);
    seat(ClaimStage::Waitlisted)
        .when(&Leave { reason: Some("有事".into()), next: Some((claim_id(2), account(NEIGHBOUR))) })
        .then(&["claim_left"])
        .holds(|seat| seat.task.taken == 0 && seat.claim.reason.as_deref() == Some("有事"));
}

#[test]
fn a_full_task_has_a_waiting_list() {
    let full = task(NewTask { places: 1, ..new_task() })
        .when(&MakeClaim { id: claim_id(1), helper: Helper::default() });
    full.by(NEIGHBOUR)
        .when(&JoinWaitingList { id: claim_id(2), helper: Helper::default() })
        .then(&["claim_waitlisted"])
        .holds(|task| task.taken == 1);
}

#[test]
fn the_longest_waiting_moves_up() {
    let claim = |n, stage| Claim::new(claim_id(n), task_id(1), account(n), None, stage);
    let claims = [
        claim(1, ClaimStage::Accepted),
        claim(4, ClaimStage::Waitlisted),
        claim(3, ClaimStage::Waitlisted),
        claim(2, ClaimStage::Left),
    ];
    assert_eq!(first_waiting(&claims).map(|claim| claim.id), Some(claim_id(3)));
    assert_eq!(first_waiting(&claims[..1]), None);
}

#[test]
fn an_offer_is_taken_or_declined() {
    seat(ClaimStage::Offered)
        .when(&AcceptOffer { helper: Helper::default() })
        .then(&["offer_accepted"])
        .holds(|seat| seat.task.taken == 1 && seat.claim.holds_place());
    seat(ClaimStage::Offered)
        .when(&DeclineOffer { reason: None })
        .then(&["offer_declined"])
        .holds(|seat| seat.task.taken == 0 && !seat.claim.is_live());
}

#[test]
fn more_people_are_offered_places_and_nobody_is_asked_twice() {
    let people = [VOLUNTEER, NEIGHBOUR].map(|n| (claim_id(n), account(n))).to_vec();
    let offer = OfferPlaces { people, met: [account(VOLUNTEER)].into() };
    let asked = task(new_task()).by(COORDINATOR).when(&offer).then(&["offer_made"]);
    asked.clone().holds(|task| task.taken == 0);
    let offers = offer.offers(&asked.on);
    assert_eq!(offers.len(), 1);
    assert_eq!((offers[0].account, offers[0].stage), (account(NEIGHBOUR), ClaimStage::Offered));
    assert_eq!(offers[0].span, asked.on.span);
}

#[test]
fn work_is_reported_and_presence_confirmed_in_either_order() {
    let begun = || seat(ClaimStage::Accepted).at(tomorrow_afternoon().from());
    let report = ReportWork { text: "打扫".into(), minutes: 120 };
    let present = ConfirmPresence { presence: Presence::Present, next: None };
    let reported = begun().when(&report).then(&["work_reported"]).by(COORDINATOR).when(&present);
    assert_eq!(reported.then(&["presence_confirmed"]).by(VOLUNTEER).refusal(&report), "wrong_stage");
    begun().by(COORDINATOR).when(&present).by(VOLUNTEER).when(&report).holds(|seat| {
        seat.claim.holds_place() && seat.claim.report.as_ref().is_some_and(|report| report.minutes == 120)
    });
}

#[test]
fn absence_frees_the_place_and_nothing_else() {
    let next = Some((claim_id(2), account(NEIGHBOUR)));
    let absent = ConfirmPresence { presence: Presence::Absent, next };
    seat(ClaimStage::Accepted)
        .at(tomorrow_afternoon().from())
        .by(COORDINATOR)
        .when(&absent)
        .then(&["presence_confirmed", "claim_promoted"])
        .holds(|seat| seat.task.taken == 1 && !seat.claim.holds_place() && seat.claim.is_live());
    seat(ClaimStage::Accepted)
        .at(tomorrow_afternoon().until())
        .by(COORDINATOR)
        .when(&absent)
        .then(&["presence_confirmed"])
        .holds(|seat| seat.task.taken == 0);
    seat(ClaimStage::Accepted)
        .by(COORDINATOR)
        .when(&ConfirmPresence { presence: Presence::Excused, next: None })
        .then(&["presence_confirmed"]);
}

#[test]
fn the_end_of_a_task_releases_those_with_nothing_to_do() {
    let end = |stage, command: &dyn Fn(Case<Task>) -> Case<Task>| {
        let seat = seat(stage).on;
        let ended = command(given(seat.task.clone()).by(COORDINATOR));
        let event = match ended.on.stage {
            TaskStage::Finished => Event::TaskFinished { task: task_id(1), by: account(COORDINATOR) },
            _ => Event::TaskCancelled { task: task_id(1), by: None, reason: String::new() },
        };
        let mut claim = seat.claim;
        claim.evolve(&event, MONDAY_NINE);
        claim.stage
    };
    let finish = |case: Case<Task>| case.when(&FinishTask).then(&["task_finished"]);
    let cancel =
        |case: Case<Task>| case.when(&CancelTask { reason: "下雨".into() }).then(&["task_cancelled"]);
    assert_eq!(end(ClaimStage::Waitlisted, &finish), ClaimStage::Released);
    assert_eq!(end(ClaimStage::Accepted, &finish), ClaimStage::Accepted, "the record is still to be made");
    assert_eq!(end(ClaimStage::Accepted, &cancel), ClaimStage::Released);
    assert_eq!(end(ClaimStage::Declined, &cancel), ClaimStage::Declined);
}

#[test]
fn a_task_is_given_back_once_and_an_arbiter_decides() {
    let back = ReturnTask { ground: ReturnGround::NotOurDuty, given_to_actor: true };
    let decide = |approve| DecideReturn { approve, given_to_actor: false };
    let received =
        task(for_unit()).by(LIAISON).when(&ReceiveTask { given_to_actor: true }).then(&["task_received"]);
    let objected = received.when(&back).then(&["task_return_requested"]).holds(Task::return_pending);
    assert_eq!(objected.refusal(&FinishTask), "wrong_stage", "nothing is finished while it is disputed");
    objected
        .clone()
        .by(DISPATCHER)
        .when(&decide(true))
        .then(&["task_returned"])
        .holds(|task| !task.is_open());
    let refused = objected.by(DISPATCHER).when(&decide(false)).then(&["task_return_refused"]);
    let refused = refused.holds(|task| task.is_open() && !task.return_pending());
    assert_eq!(refused.by(LIAISON).refusal(&back), "return_refused_before");
}

#[test]
fn a_contact_is_seen_from_acceptance_to_the_end_only() {
    let request = dispatched().on;
    let (task, claim) = (seat(ClaimStage::Accepted).on.task, seat(ClaimStage::Accepted).on.claim);
    let sees =
        |task: &Task, claim: &Claim, request: &Request| contact_visible(task, claim, request, MONDAY_NINE);
    assert!(sees(&task, &claim, &request));
    assert!(!contact_visible(&task, &claim, &request, tomorrow_afternoon().until()));
    for stage in ClaimStage::ALL.iter().filter(|stage| **stage != ClaimStage::Accepted) {
        assert!(!sees(&task, &Claim { stage: *stage, ..claim.clone() }, &request), "{stage}");
    }
    let absent = Confirmed { presence: Presence::Absent, by: account(COORDINATOR), at: MONDAY_NINE };
    assert!(!sees(&task, &Claim { confirmed: Some(absent), ..claim.clone() }, &request));
    assert!(!sees(&Task { stage: TaskStage::Finished, ..task.clone() }, &claim, &request));
    assert!(!sees(&Task { round: 2, ..task.clone() }, &claim, &request));
    assert!(!sees(&Task { request: request_id(9), ..task.clone() }, &claim, &request));
    let secret = Requester { secret: true, ..request.requester };
    assert!(!sees(&task, &claim, &Request { requester: secret, ..request.clone() }));
    assert!(!sees(&task, &claim, &Request { stage: Stage::Withdrawn, ..request.clone() }));

    let unit = Task { received_by: Some(account(LIAISON)), ..task };
    assert!(contact_visible_to_recipient(&unit, account(LIAISON), &request));
    assert!(!contact_visible_to_recipient(&unit, account(NEIGHBOUR), &request));
    let finished = Task { stage: TaskStage::Finished, ..unit };
    assert!(!contact_visible_to_recipient(&finished, account(LIAISON), &request));
}
