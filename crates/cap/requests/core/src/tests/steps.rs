//! What each command on a request does, step by step.

use baodao_kernel::WorkCalendar;
use jiff::civil::date;

use crate::commands::*;
use crate::testing::*;
use crate::*;

fn verdict(verdict: Verdict) -> GiveVerdict {
    GiveVerdict { verdict, by: VerdictBy::Account }
}

#[test]
fn the_loop() {
    let closed = submitted()
        .holds(|request| request.level == Level::Grid && request.requester.account == Some(account(RESIDENT)))
        .when(&Accept)
        .then(&["request_accepted"])
        .by(COORDINATOR)
        .when(&dispatch(new_task()))
        .then(&["request_dispatched", "task_dispatched"])
        .holds(|request| request.clock.is_some_and(|clock| clock.runs() && clock.started_at == MONDAY_NINE))
        .by(VOLUNTEER)
        .after_minutes(60)
        .when(&NoteContact)
        .then(&["requester_contacted"])
        .holds(|request| request.stage == Stage::InProgress)
        .by(COORDINATOR)
        .when(&Handle { outcome: Outcome::Partly, reply: "  换了灯泡，线路另报  ".into() })
        .then(&["request_handled"])
        .holds(|request| {
            request.handling.as_ref().is_some_and(|handling| handling.reply == "换了灯泡，线路另报")
        })
        .holds(|request| request.clock.is_some_and(|clock| !clock.runs()))
        .by(RESIDENT)
        .when(&verdict(Verdict::Satisfied))
        .then(&["verdict_given", "request_closed"]);
    assert_eq!(closed.on.outcome(), Some(Outcome::Partly), "the verdict says nothing of the outcome");
}

#[test]
fn solved_on_the_spot_in_one_line() {
    let line = SolveOnSpot { line: "当场清走".into() };
    submitted()
        .when(&line)
        .then(&["request_accepted", "request_handled"])
        .holds(|request| request.outcome() == Some(Outcome::Solved) && request.clock.is_none());
    submitted()
        .and(|event| {
            event.kind = Kind::GridEvent;
            event.requester = Requester::default();
        })
        .when(&line)
        .then(&["request_accepted", "request_handled", "request_closed"]);
    accepted().when(&line).then(&["request_handled"]);
}

#[test]
fn the_clock_waits_for_the_answer() {
    let question = AskBack { question: "哪一栋？".into() };
    submitted()
        .when(&question)
        .holds(|request| request.stage.code() == StageCode::Asked && request.clock.is_none())
        .by(RESIDENT)
        .when(&Answer)
        .holds(|request| request.stage == Stage::Submitted);
    dispatched()
        .when(&question)
        .holds(|request| request.clock.is_some_and(|clock| clock.waiting_since == Some(MONDAY_NINE)))
        .by(RESIDENT)
        .at(china(date(2026, 11, 25), 10, 0))
        .when(&Answer)
        .holds(|request| request.stage == Stage::Dispatched)
        .holds(|request| {
            let due = WorkCalendar::end_of_day(date(2026, 12, 2));
            request.clock.is_some_and(|clock| clock.runs() && clock.finish_due == due)
        });
    in_progress().when(&question).when(&ResumeWork).then(&["request_resumed"]).holds(|request| {
        request.stage == Stage::InProgress && request.clock.is_some_and(|clock| clock.runs())
    });
}

#[test]
fn ways_out_before_work() {
    submitted()
        .when(&Decline { code: DeclineCode::Court })
        .then(&["request_declined"])
        .holds(|request| request.stage == Stage::NotAccepted { code: DeclineCode::Court });
    in_progress()
        .when(&TransferEmergency { to: Emergency::Ambulance })
        .holds(|request| request.stage.is_over());
    dispatched().by(RESIDENT).when(&Withdraw).holds(|request| request.stage == Stage::Withdrawn);
    accepted()
        .when(&Merge { into: request_id(2), into_is_open: true })
        .holds(|request| request.stage == Stage::Merged { into: request_id(2) });
}

#[test]
fn a_later_dispatch_leaves_the_clock_alone() {
    let first = dispatched();
    let due = first.on.clock.unwrap().finish_due;
    let another = NewTask { id: task_id(2), mode: Mode::Named, ..new_task() };
    let offers = vec![(claim_id(5), account(VOLUNTEER)), (claim_id(6), account(NEIGHBOUR))];
    first
        .after_minutes(600)
        .by(DISPATCHER)
        .when(&dispatch(NewTask { offers, ..another }))
        .then(&["task_dispatched", "offer_made", "offer_made"])
        .holds(|request| request.clock.is_some_and(|clock| clock.finish_due == due))
        .holds(|request| request.dispatched_by == Some(account(DISPATCHER)));
}

#[test]
fn dissatisfied_reopens_once_then_goes_up_level_by_level() {
    let again = |case: Case<Request>| {
        case.by(COORDINATOR)
            .when(&dispatch(new_task()))
            .when(&Handle { outcome: Outcome::NotSolved, reply: "仍在处理".into() })
            .by(RESIDENT)
            .when(&verdict(Verdict::Dissatisfied))
    };
    let second = handled().by(RESIDENT).when(&verdict(Verdict::Dissatisfied));
    let second = second.then(&["verdict_given", "request_reopened"]).holds(|request| {
        request.round == 2 && request.level == Level::Grid && request.stage == Stage::Accepted
    });
    assert_eq!((second.on.outcome(), second.on.verdict, second.on.clock), (None, None, None));
    let up = ["verdict_given", "request_reopened", "request_escalated"];
    let third = again(second).then(&up).holds(|request| request.level == Level::Community);
    let fourth = again(third).then(&up).holds(|request| request.level == Level::Subdistrict);
    let fifth =
        again(fourth).then(&up).holds(|request| request.level == Level::District && request.round == 5);
    again(fifth)
        .then(&["verdict_given", "request_closed"])
        .holds(|request| request.verdict.is_some_and(|given| given.verdict == Verdict::Dissatisfied));
}

#[test]
fn a_verdict_may_come_after_closing() {
    let window_over = china(date(2026, 12, 1), 0, 0);
    let closed = handled().by(0).at(window_over).when(&Close).then(&["request_closed"]);
    let late = closed.by(0).when(&GiveVerdict { verdict: Verdict::Basically, by: VerdictBy::Receipt });
    late.then(&["verdict_given"]).holds(|request| request.stage == Stage::Closed);
    let closed = handled().by(0).at(window_over).when(&Close);
    closed
        .by(GRID_WORKER)
        .when(&GiveVerdict { verdict: Verdict::Dissatisfied, by: VerdictBy::Proxy })
        .then(&["verdict_given", "request_reopened"]);
}

#[test]
fn co_requesters_speak_for_themselves() {
    let before = handled();
    let stage = before.on.clone();
    let given =
        before.when(&GiveCoVerdict { verdict: Verdict::Dissatisfied, by: VerdictBy::Account, given: false });
    assert_eq!(given.then(&["co_verdict_given"]).on, stage);
    dispatched().by(NEIGHBOUR).when(&Join { joined: false }).then(&["request_joined"]);
}

#[test]
fn a_closed_request_is_reopened_with_a_reason() {
    let closed = handled().by(RESIDENT).when(&verdict(Verdict::Satisfied));
    closed
        .when(&Reopen { reason: "又坏了".into() })
        .then(&["request_reopened"])
        .holds(|request| request.round == 2);
}

#[test]
fn an_extension_is_asked_for_and_granted_one_level_up() {
    let by = Deadline::new(3, Unit::WorkDay);
    let asked = dispatched().when(&Apply { ask: Ask::Extension { by }, reason: "等配件".into() });
    let asked =
        asked.then(&["application_made"]).holds(|request| request.clock.is_some_and(|clock| clock.runs()));
    asked
        .clone()
        .by(SECRETARY)
        .when(&DecideApplication { approve: true })
        .then(&["deadline_extended"])
        .holds(|request| {
            let due = WorkCalendar::end_of_day(date(2026, 12, 3));
            request.pending.is_none() && request.clock.is_some_and(|clock| clock.finish_due == due)
        });
    asked.by(DISPATCHER).when(&DecideApplication { approve: false }).then(&["application_refused"]).holds(
        |request| request.pending.is_none() && request.clock.is_some_and(|clock| clock.extensions == 0),
    );
}

#[test]
fn a_suspension_waits_and_resumes_where_it_stopped() {
    let ask = Ask::Suspension { review_on: date(2027, 1, 5) };
    in_progress()
        .when(&Apply { ask, reason: "道路施工".into() })
        .by(SECRETARY)
        .when(&DecideApplication { approve: true })
        .then(&["request_suspended"])
        .holds(|request| request.outcome().is_none() && request.clock.is_some_and(|clock| !clock.runs()))
        .by(COORDINATOR)
        .at(china(date(2026, 12, 28), 9, 0))
        .when(&ResumeWork)
        .holds(|request| request.stage == Stage::InProgress)
        .holds(|request| {
            // Five working days were left on 23 November; the fifth lies in an unannounced year.
            let due = WorkCalendar::end_of_day(date(2027, 1, 4));
            request.clock.is_some_and(|clock| clock.finish_due == due && clock.provisional)
        });
}

#[test]
fn two_persons_end_a_case() {
    let asked =
        in_progress().by(DISPATCHER).when(&Apply { ask: Ask::Termination, reason: "查无此处".into() });
    asked.by(CITY_HALL).when(&DecideApplication { approve: true }).then(&["request_terminated"]).holds(
        |request| {
            request.stage
                == Stage::Terminated { reason: "查无此处".into(), reviewed_by: account(CITY_HALL) }
        },
    );
}

#[test]
fn what_was_asked_for_lapses_when_it_is_handled() {
    in_progress()
        .when(&Apply { ask: Ask::Termination, reason: "查无此处".into() })
        .when(&Handle { outcome: Outcome::Explained, reply: "找到了".into() })
        .holds(|request| request.pending.is_none());
}

#[test]
fn the_clock_calls_out_and_expiry_goes_up() {
    let urgent = accepted().and(|request| request.urgency = Urgency::Urgent).when(&dispatch(new_task()));
    let expired = urgent
        .by(0)
        .after_minutes(12 * 60)
        .when(&RaiseAlarm)
        .then(&["alarm_raised"])
        .holds(|request| request.clock.is_some_and(|clock| clock.alarmed == Some(AlarmKind::Half)))
        .after_minutes(12 * 60)
        .when(&RaiseAlarm)
        .then(&["alarm_raised", "request_escalated"])
        .holds(|request| request.level == Level::Community && request.stage == Stage::Dispatched);
    assert_eq!(expired.refusal(&RaiseAlarm), "no_alarm_due");
}

#[test]
fn by_hand_it_goes_up_with_a_reason() {
    dispatched().when(&Escalate { reason: "社区无力解决".into() }).then(&["request_escalated"]).holds(
        |request| {
            request.level == Level::Community && request.stage == Stage::Dispatched && request.clock.is_some()
        },
    );
    let desk = dispatched().when(&Escalate { reason: "社区无力解决".into() }).on.desk();
    assert_eq!(Some(desk), grid().at(baodao_kernel::AreaLevel::Community));
}

#[test]
fn what_becomes_a_report_becomes_secret() {
    let change = Reclassify { kind: Some(Kind::Report), ..Reclassify::default() };
    submitted()
        .when(&change)
        .then(&["request_reclassified", "secrecy_set"])
        .holds(|request| request.kind == Kind::Report && request.requester.secret);
    let place =
        Reclassify { area: grid().parent(), category: Some("lighting".into()), ..Reclassify::default() };
    let due = dispatched().on.clock;
    dispatched().when(&place).then(&["request_reclassified"]).holds(|request| {
        Some(&request.area) == grid().parent().as_ref() && request.clock == due && request.kind == Kind::Help
    });
    submitted()
        .by(RESIDENT)
        .when(&SetSecrecy { secret: true })
        .holds(|request| request.requester.secret)
        .when(&SetSecrecy { secret: false })
        .holds(|request| !request.requester.secret);
}

#[test]
fn a_wish_is_vetted_offered_and_expires() {
    let wish = || accepted().and(|request| request.kind = Kind::Wish).by(SECRETARY);
    let words = VetWish { public_text: "一位老人想要一个收音机".into() };
    wish()
        .when(&words)
        .then(&["wish_vetted"])
        .by(COORDINATOR)
        .when(&dispatch(new_task()))
        .by(0)
        .at(china(date(2027, 1, 23), 0, 0))
        .when(&ExpireWish { taken: false })
        .then(&["wish_expired"])
        .holds(|request| request.stage == Stage::Expired);
    wish()
        .when(&RejectWish { reason: "超出价值上限".into() })
        .then(&["wish_rejected"])
        .holds(|request| request.stage == Stage::NotAccepted { code: DeclineCode::WishNotApproved });
}

#[test]
fn a_call_back_is_valid_once_answered() {
    let answers = CallbackAnswers { contacted: true, solved: true, satisfaction: Verdict::Satisfied };
    handled()
        .by(CALLER)
        .when(&RecordCallback { answers: None, worked_on_it: false })
        .then(&["callback_recorded"])
        .when(&RecordCallback { answers: Some(answers), worked_on_it: false })
        .holds(|request| request.callback.is_some_and(|callback| callback.answers == Some(answers)))
        .holds(|request| request.stage == Stage::Handled && request.verdict.is_none());
}

#[test]
fn whose_account_a_request_carries() {
    let open = |submit: Submit, person| {
        let case = given(allowed::Nothing).by(person).when(&submit).then(&["request_submitted"]);
        submit.open("P26-000002".into(), &case.env()).requester
    };
    let proxy = open(Submit { source: Source::Proxy, ..submission() }, GRID_WORKER);
    assert_eq!((proxy.account, proxy.proxy), (None, Some(account(GRID_WORKER))));
    let anonymous = open(Submit { anonymous: true, has_contact: false, ..submission() }, RESIDENT);
    assert_eq!((anonymous.account, anonymous.can_be_asked()), (None, false));
    assert_eq!(open(submission(), 0).account, None);
    assert!(open(Submit { kind: Kind::Report, ..submission() }, RESIDENT).secret);
    let patrol = open(Submit { source: Source::Patrol, has_contact: false, ..submission() }, GRID_WORKER);
    assert_eq!((patrol.account, patrol.proxy), (None, None));
    given(dispatched().on).by(RESIDENT).when(&AddPhoto { existing: 5, bytes: 1024 }).then(&["photo_added"]);
}
