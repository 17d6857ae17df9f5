//! Every refusal is tried, and the list of them is complete.

use std::collections::BTreeSet;

use baodao_kernel::Span;
use jiff::civil::date;

use crate::allowed::Nothing;
use crate::commands::*;
use crate::testing::*;
use crate::*;

fn words() -> String {
    "说明".to_owned()
}

fn submit(submit: Submit) -> &'static str {
    given(Nothing).by(RESIDENT).refusal(&submit)
}

fn extension(n: u32) -> Apply {
    Apply { ask: Ask::Extension { by: Deadline::new(n, Unit::WorkDay) }, reason: words() }
}

fn suspension(day: jiff::civil::Date) -> Apply {
    Apply { ask: Ask::Suspension { review_on: day }, reason: words() }
}

fn task_refused(new: NewTask) -> &'static str {
    accepted().refusal(&dispatch(new))
}

fn claim(helper: Helper) -> MakeClaim {
    MakeClaim { id: claim_id(1), helper }
}

fn wish() -> Case<Request> {
    accepted().and(|request| request.kind = Kind::Wish).by(SECRETARY)
}

fn to_community(duty: Duty) -> NewTask {
    NewTask { mode: Mode::Area { area: grid().parent().unwrap() }, places: 1, duty, ..new_task() }
}

fn lighting() -> String {
    "lighting".to_owned()
}

#[test]
fn on_the_way_in() {
    assert_eq!(submit(submission()), "");
    assert_eq!(submit(Submit { kind: Kind::Wish, consent: false, ..submission() }), "consent_missing");
    let nameless = Submit { anonymous: true, has_contact: false, ..submission() };
    assert_eq!(submit(nameless.clone()), "");
    assert_eq!(submit(Submit { kind: Kind::Wish, ..nameless.clone() }), "contact_needed");
    assert_eq!(submit(Submit { anonymous: true, ..submission() }), "anonymous_with_contact");
    let proxy = Submit { source: Source::Proxy, ..submission() };
    assert_eq!(given(Nothing).refusal(&proxy), "account_needed");
    assert_eq!(given(Nothing).refusal(&submission()), "");
    let silent = submitted().and(|request| request.requester = Requester::default());
    assert_eq!(silent.refusal(&AskBack { question: words() }), "nobody_to_ask");
    assert_eq!(submitted().refusal(&AskBack { question: " \n".into() }), "words_needed");
    assert_eq!(submitted().refusal(&AddPhoto { existing: 6, bytes: 1 }), "too_many_photos");
    assert_eq!(submitted().refusal(&AddPhoto { existing: 0, bytes: u32::MAX }), "photo_too_large");
}

#[test]
fn at_dispatch() {
    assert_eq!(submitted().refusal(&dispatch(new_task())), "wrong_stage");
    assert_eq!(accepted().refusal(&Dispatch { tasks: vec![] }), "no_task");
    assert_eq!(task_refused(NewTask { places: 0, ..new_task() }), "places_out_of_range");
    assert_eq!(task_refused(NewTask { places: 500, ..new_task() }), "");
    assert_eq!(task_refused(NewTask { places: 501, ..new_task() }), "places_out_of_range");
    assert_eq!(task_refused(NewTask { places: 2, ..for_unit() }), "places_out_of_range");
    assert_eq!(task_refused(NewTask { mode: Mode::Named, ..new_task() }), "names_do_not_fit");
    let offers = vec![(claim_id(1), account(VOLUNTEER))];
    assert_eq!(task_refused(NewTask { offers, ..new_task() }), "names_do_not_fit");
    let past = Span::new(later(MONDAY_NINE, -60), MONDAY_NINE);
    assert_eq!(task_refused(NewTask { span: past, ..new_task() }), "span_in_past");
    assert_eq!(wish().refusal(&dispatch(new_task())), "wish_not_vetted");
}

#[test]
fn the_duty_list_is_kept() {
    let department =
        |duty| NewTask { mode: Mode::Department { name: "城管局".into() }, ..to_community(duty) };
    let street = |duty| NewTask {
        mode: Mode::Area { area: grid().at(baodao_kernel::AreaLevel::Subdistrict).unwrap() },
        ..to_community(duty)
    };
    assert_eq!(task_refused(to_community(Duty::Outside)), "outside_duty_list");
    assert_eq!(task_refused(NewTask { duty: Duty::Outside, ..new_task() }), "outside_duty_list");
    assert_eq!(task_refused(to_community(Duty::AssistOnly { item: lighting() })), "assistance_only");
    assert_eq!(task_refused(to_community(Duty::Everyday)), "catalogue_item_needed");
    assert_eq!(task_refused(to_community(Duty::Listed { item: lighting() })), "");
    assert_eq!(task_refused(department(Duty::Everyday)), "catalogue_item_needed");
    assert_eq!(task_refused(department(Duty::AssistOnly { item: lighting() })), "");
    assert_eq!(task_refused(street(Duty::Everyday)), "", "upward needs no item");
}

#[test]
fn for_wishes() {
    for text in ["打 13812345678", "身份证 32060219500101123X"] {
        assert_eq!(wish().refusal(&VetWish { public_text: text.into() }), "personal_number");
    }
    assert_eq!(wish().refusal(&ExpireWish { taken: false }), "not_yet_expired");
    let late = wish().at(china(date(2027, 1, 23), 0, 0));
    assert_eq!(late.refusal(&ExpireWish { taken: true }), "wish_taken");
    assert_eq!(accepted().refusal(&ExpireWish { taken: false }), "wrong_stage", "not a wish");
}

#[test]
fn for_helpers() {
    let open = || task(new_task());
    let full = || task(new_task()).and(|task| task.taken = 2);
    let helper = Helper::default;
    assert_eq!(full().refusal(&claim(helper())), "task_full");
    assert_eq!(open().by(0).refusal(&claim(helper())), "account_needed");
    assert_eq!(open().refusal(&JoinWaitingList { id: claim_id(1), helper: helper() }), "places_free");
    assert_eq!(open().refusal(&claim(Helper { live_claim: true, ..helper() })), "already_claimed");
    let afternoon = tomorrow_afternoon();
    let overlapping = Span::new(later(afternoon.until(), -1), later(afternoon.until(), 60)).unwrap();
    let touching = Span::new(afternoon.until(), later(afternoon.until(), 60)).unwrap();
    assert_eq!(open().refusal(&claim(Helper { busy: vec![overlapping], ..helper() })), "claims_overlap");
    assert_eq!(open().refusal(&claim(Helper { busy: vec![touching], ..helper() })), "");
    let wired = task(NewTask { skills: vec!["electrician".into()], ..new_task() });
    assert_eq!(wired.refusal(&claim(helper())), "skill_missing");
    assert_eq!(wired.refusal(&claim(Helper { skills: vec!["electrician".into()], ..helper() })), "");
    let dangerous = task(NewTask { adults_only: true, ..new_task() });
    assert_eq!(dangerous.refusal(&claim(helper())), "adults_only");
    assert_eq!(dangerous.refusal(&claim(Helper { adult: true, ..helper() })), "");
    assert_eq!(open().at(afternoon.until()).refusal(&claim(helper())), "work_over");
    assert_eq!(task(for_unit()).refusal(&claim(helper())), "wrong_stage", "given to a unit");
    let offered = seat(ClaimStage::Offered);
    assert_eq!(
        offered.clone().and(|seat| seat.task.taken = 2).refusal(&AcceptOffer { helper: helper() }),
        "task_full"
    );
    assert_eq!(offered.by(NEIGHBOUR).refusal(&AcceptOffer { helper: helper() }), "not_given_to_you");
}

#[test]
fn for_offers() {
    let offer = |people: &[u128], met: &[u128]| OfferPlaces {
        people: people.iter().map(|n| (claim_id(*n), account(*n))).collect(),
        met: met.iter().map(|n| account(*n)).collect(),
    };
    let open = || task(new_task()).by(COORDINATOR);
    assert_eq!(open().refusal(&offer(&[VOLUNTEER], &[])), "");
    assert_eq!(open().by(0).refusal(&offer(&[VOLUNTEER], &[])), "account_needed");
    assert_eq!(open().refusal(&offer(&[], &[])), "no_reserve");
    assert_eq!(open().refusal(&offer(&[VOLUNTEER], &[VOLUNTEER])), "nobody_to_offer");
    assert_eq!(open().and(|task| task.taken = 2).refusal(&offer(&[VOLUNTEER], &[])), "task_full");
    assert_eq!(open().at(tomorrow_afternoon().until()).refusal(&offer(&[VOLUNTEER], &[])), "work_over");
    assert_eq!(task(for_unit()).by(COORDINATOR).refusal(&offer(&[VOLUNTEER], &[])), "wrong_stage");
}

#[test]
fn at_work() {
    let held = || seat(ClaimStage::Accepted);
    let afternoon = tomorrow_afternoon();
    let leave = Leave { reason: None, next: None };
    assert_eq!(held().at(afternoon.from()).refusal(&leave), "work_begun");
    assert_eq!(held().by(NEIGHBOUR).refusal(&leave), "not_given_to_you");
    let report = |minutes| ReportWork { text: words(), minutes };
    assert_eq!(held().refusal(&report(60)), "work_not_begun");
    assert_eq!(held().at(afternoon.from()).refusal(&report(121)), "too_many_minutes");
    let any_time = held().and(|seat| seat.task.span = None);
    assert_eq!(any_time.refusal(&report(720)), "");
    assert_eq!(any_time.refusal(&report(721)), "too_many_minutes");
    let present = ConfirmPresence { presence: Presence::Present, next: None };
    assert_eq!(held().refusal(&present), "own_presence");
    assert_eq!(held().by(COORDINATOR).refusal(&present), "work_not_begun");
}

#[test]
fn at_giving_back() {
    let back = |given_to_actor| ReturnTask { ground: ReturnGround::Unclear, given_to_actor };
    let unit = || task(for_unit()).by(LIAISON);
    assert_eq!(unit().refusal(&back(false)), "not_given_to_you");
    assert_eq!(unit().refusal(&ReceiveTask { given_to_actor: false }), "not_given_to_you");
    // Dispatched on Monday: the window is Tuesday.
    assert_eq!(unit().at(china(date(2026, 11, 24), 23, 59)).refusal(&back(true)), "");
    assert_eq!(unit().at(china(date(2026, 11, 25), 0, 0)).refusal(&back(true)), "return_window_over");
    let objected = unit().when(&back(true));
    let decide = |given_to_actor| DecideReturn { approve: true, given_to_actor };
    assert_eq!(objected.refusal(&decide(false)), "other_person_needed");
    assert_eq!(objected.clone().by(DISPATCHER).refusal(&decide(true)), "other_person_needed");
    let refused = objected.by(DISPATCHER).when(&DecideReturn { approve: false, given_to_actor: false });
    assert_eq!(refused.by(LIAISON).refusal(&back(true)), "return_refused_before");
    assert_eq!(task(new_task()).refusal(&back(true)), "wrong_stage", "people decline, they do not return");
}

#[test]
fn for_more_time() {
    let working = dispatched;
    assert_eq!(working().refusal(&extension(3)), "");
    assert_eq!(working().refusal(&extension(4)), "extension_too_long");
    assert_eq!(working().refusal(&extension(0)), "extension_too_long");
    let due = working().on.clock.unwrap().finish_due;
    assert_eq!(working().at(due).refusal(&extension(3)), "deadline_passed");
    let change = |change: fn(&mut Clock)| working().and(|request| request.clock.iter_mut().for_each(change));
    assert_eq!(change(|clock| clock.extensions = 3).refusal(&extension(3)), "extensions_used_up");
    let short = change(|clock| clock.profile.long_case_cap = Deadline::new(8, Unit::NaturalDay));
    assert_eq!(short.refusal(&extension(3)), "beyond_long_case_cap");
    assert_eq!(working().refusal(&suspension(date(2026, 11, 23))), "review_day_out_of_range");
    assert_eq!(working().refusal(&suspension(date(2027, 2, 21))), "");
    assert_eq!(working().refusal(&suspension(date(2027, 2, 22))), "review_day_out_of_range");
    assert_eq!(working().refusal(&RaiseAlarm), "no_alarm_due");
}

#[test]
fn a_decision_is_another_persons_one_level_up() {
    let asked = |person| dispatched().by(person).when(&extension(3));
    let decide = DecideApplication { approve: true };
    assert_eq!(asked(COORDINATOR).refusal(&decide), "other_person_needed");
    assert_eq!(asked(COORDINATOR).by(GRID_WORKER).refusal(&decide), "higher_level_needed");
    assert_eq!(asked(SECRETARY).by(COORDINATOR).refusal(&decide), "higher_level_needed");
    for (asks, decides) in [(COORDINATOR, SECRETARY), (COORDINATOR, CITY_HALL), (DISPATCHER, CITY_HALL)] {
        assert_eq!(asked(asks).by(decides).refusal(&decide), "");
    }
    assert_eq!(asked(DISPATCHER).by(SECRETARY).refusal(&decide), "higher_level_needed");
    let stale = dispatched().when(&suspension(date(2026, 11, 24))).by(SECRETARY).after_minutes(1440);
    assert_eq!(stale.refusal(&decide), "review_day_out_of_range");
}

#[test]
fn at_the_end() {
    let given_before = GiveCoVerdict { verdict: Verdict::Satisfied, by: VerdictBy::Account, given: true };
    assert_eq!(handled().refusal(&given_before), "verdict_already_given");
    assert_eq!(handled().by(DISPATCHER).refusal(&Close), "verdict_awaited");
    let event = || {
        handled().and(|request| {
            request.kind = Kind::GridEvent;
            request.requester = Requester::default();
        })
    };
    assert_eq!(event().refusal(&Close), "other_person_needed", "verified by somebody else");
    assert_eq!(event().by(DISPATCHER).refusal(&Close), "");
    let top =
        handled().when(&GiveVerdict { verdict: Verdict::Satisfied, by: VerdictBy::Account }).and(|request| {
            request.level = Level::District;
            request.round = 2;
        });
    assert_eq!(top.refusal(&Reopen { reason: words() }), "nothing_above");
    let call = |worked_on_it| RecordCallback { answers: None, worked_on_it };
    assert_eq!(handled().by(CALLER).refusal(&call(true)), "callback_by_handler");
    for person in [GRID_WORKER, COORDINATOR] {
        assert_eq!(handled().by(person).refusal(&call(false)), "callback_by_handler");
    }
    assert_eq!(event().by(CALLER).refusal(&call(false)), "nobody_to_call");
    let answers = Some(CallbackAnswers { contacted: true, solved: false, satisfaction: Verdict::Basically });
    let called = handled().by(CALLER).when(&RecordCallback { answers, worked_on_it: false });
    assert_eq!(called.refusal(&call(false)), "already_called_back");
}

#[test]
fn for_two_requests_and_for_secrecy() {
    let merge = |n, into_is_open| Merge { into: request_id(n), into_is_open };
    assert_eq!(accepted().refusal(&merge(1, true)), "same_request");
    assert_eq!(accepted().refusal(&merge(2, false)), "target_not_open");
    let join = |joined| Join { joined };
    assert_eq!(accepted().by(RESIDENT).refusal(&join(false)), "already_requester");
    assert_eq!(accepted().by(NEIGHBOUR).refusal(&join(true)), "already_requester");
    let secret = || accepted().and(|request| request.requester.secret = true).by(NEIGHBOUR);
    assert_eq!(secret().refusal(&join(false)), "cannot_join_secret");
    let report = secret().and(|request| request.kind = Kind::Report);
    assert_eq!(report.refusal(&SetSecrecy { secret: false }), "report_stays_secret");
    assert_eq!(secret().refusal(&SetSecrecy { secret: true }), "nothing_to_change");
    assert_eq!(
        accepted().refusal(&Reclassify { kind: Some(Kind::Help), ..Reclassify::default() }),
        "nothing_to_change"
    );
}

#[test]
fn every_refusal_has_its_own_code_and_is_tried_here() {
    let codes: BTreeSet<_> = Refusal::ALL.iter().map(|spec| spec.code).collect();
    assert_eq!(codes.len(), Refusal::ALL.len());
    let tried = include_str!("refusals.rs");
    let untried: Vec<_> = codes.iter().filter(|code| !tried.contains(&format!("\"{code}\""))).collect();
    assert!(untried.is_empty(), "{untried:?}");
}
