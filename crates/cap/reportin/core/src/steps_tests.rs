use baodao_kernel::{AreaPath, UnitId};
use jiff::ToSpan;
use uuid::Uuid;

use super::*;
use crate::UnitName;

fn now() -> Timestamp {
    "2026-11-23T01:00:00Z".parse().unwrap()
}

fn me() -> AccountId {
    AccountId(Uuid::from_u128(7))
}

fn community(n: u32) -> AreaPath {
    AreaPath::district().child(1).child(n)
}

fn filled() -> Filled {
    Filled {
        unit: UnitName { id: Some(UnitId(Uuid::from_u128(5))), name: " 区图书馆 ".into() },
        party_org: Some("区图书馆党支部".into()),
        home: Home::new(&community(2), Some("文峰花园"), Some("3幢")).unwrap(),
    }
}

fn id(n: u128) -> ReportInId {
    ReportInId(Uuid::from_u128(n))
}

fn invited() -> ReportIn {
    let filled = Filled { home: Home::default(), ..filled() };
    fresh(id(1), Kind::Member, State::Invited, filled, Basis::UnitRoster, now())
}

fn in_state(state: State) -> ReportIn {
    ReportIn { state, home: filled().home, account: Some(me()), confirmed_at: Some(now()), ..invited() }
}

fn refused_in_every_state_but(states: &[State], step: impl Fn(&ReportIn) -> Step) {
    for state in State::ALL.iter().copied() {
        let got = step(&in_state(state));
        if states.contains(&state) {
            assert!(got.is_ok(), "{state}: {got:?}");
        } else {
            assert_eq!(got, Err(ReportInRefusal::ReportInState { state }));
        }
    }
}

#[test]
fn from_the_roster_to_the_confirmation() {
    let submitted = complete(&invited(), me(), filled(), 3, now()).unwrap();
    assert_eq!(
        (submitted.state, submitted.basis, submitted.notice_version),
        (State::Submitted, Basis::OwnWord, Some(3))
    );
    assert_eq!((submitted.account, submitted.unit.name.as_str()), (Some(me()), "区图书馆"));
    let asked = ask_correction(&submitted, "请填写所住小区").unwrap();
    assert_eq!(asked.reason.as_deref(), Some("请填写所住小区"));
    let again = complete(&asked, me(), filled(), 3, now()).unwrap();
    assert_eq!(again.reason, None);
    let confirmed = confirm(&again, now()).unwrap();
    assert_eq!((confirmed.state, confirmed.checked_at), (State::Confirmed, Some(now())));
}

#[test]
fn each_step_has_its_states() {
    use State as S;
    refused_in_every_state_but(&[S::Invited, S::NeedsCorrection, S::Submitted], |r| {
        complete(r, me(), filled(), 1, now())
    });
    refused_in_every_state_but(&[S::NeedsCorrection, S::Submitted], |r| complete_unit(r, filled(), now()));
    refused_in_every_state_but(&[S::Submitted], |r| confirm(r, now()));
    refused_in_every_state_but(&[S::Submitted], |r| ask_correction(r, "门牌"));
    refused_in_every_state_but(&[S::Submitted, S::NeedsCorrection], |r| reject(r, "不住本社区", now()));
    refused_in_every_state_but(&[S::Confirmed], |r| still_holds(r, now()));
    refused_in_every_state_but(&[S::Confirmed], |r| ask_check(r, &RuleSheet::default(), now()));
    let active: Vec<S> = S::ALL.iter().copied().filter(|s| s.is_active()).collect();
    refused_in_every_state_but(&active, |r| end(r, Ender::Self_, EndReason::Withdrawn, now()));
}

#[test]
fn words_are_needed_where_somebody_is_turned_back() {
    let submitted = in_state(State::Submitted);
    assert_eq!(ask_correction(&submitted, " "), Err(ReportInRefusal::ReasonMissing));
    assert_eq!(reject(&submitted, "?", now()), Err(ReportInRefusal::ReasonMissing));
    let long = "长".repeat(501);
    assert_eq!(reject(&submitted, &long, now()), Err(ReportInRefusal::ReasonMissing));
}

#[test]
fn everybody_ends_for_reasons_of_their_own() {
    use EndReason as R;
    let may =
        |by, kind, reason| end(&ReportIn { kind, ..in_state(State::Confirmed) }, by, reason, now()).is_ok();
    assert!(may(Ender::Self_, Kind::Member, R::Withdrawn) && may(Ender::Unit, Kind::Member, R::Retired));
    assert!(!may(Ender::Unit, Kind::Member, R::Withdrawn) && !may(Ender::Unit, Kind::Member, R::Moved));
    assert!(may(Ender::Desk, Kind::Member, R::Moved) && !may(Ender::Desk, Kind::Member, R::Withdrawn));
    assert!(may(Ender::Unit, Kind::Unit, R::UnitEnded) && !may(Ender::Self_, Kind::Member, R::Mistaken));
}

#[test]
fn a_change_of_home_ends_one_and_opens_another() {
    let confirmed = in_state(State::Confirmed);
    let there = Home::new(&community(3), None, None).unwrap();
    let (old, new) = move_home(&confirmed, id(2), there, 4, now()).unwrap();
    assert_eq!((old.state, old.end_reason), (State::Ended, Some(EndReason::Moved)));
    assert_eq!((new.state, new.previous, new.account), (State::Submitted, Some(id(1)), Some(me())));
    assert_eq!((new.notice_version, new.branch), (Some(4), None));
    let here = Home::new(&community(2), None, None).unwrap();
    assert_eq!(move_home(&confirmed, id(2), here, 4, now()), Err(ReportInRefusal::SameCommunity));
}

#[test]
fn the_yearly_question_ends_nothing() {
    let rules = RuleSheet::default();
    let confirmed = confirm(&in_state(State::Submitted), now()).unwrap();
    let later = |days: i64| now() + (days * 24).hours();
    assert!(!check_is_due(&confirmed, &rules, later(364)));
    assert!(check_is_due(&confirmed, &rules, later(365)));
    let asked = ask_check(&confirmed, &rules, later(365)).unwrap();
    assert!(!check_is_due(&asked, &rules, later(400)), "asked once");
    assert!(
        !check_unanswered(&asked, &rules, later(365 + 59))
            && check_unanswered(&asked, &rules, later(365 + 60))
    );
    assert_eq!(asked.state, State::Confirmed);
    let answered = still_holds(&asked, later(370)).unwrap();
    assert_eq!((answered.check_asked_at, answered.checked_at), (None, Some(later(370))));
}

#[test]
fn nobody_is_asked_twice_in_a_month() {
    let rules = RuleSheet::default();
    let later = |days: i64| now() + (days * 24).hours();
    let asked = ask_check(&in_state(State::Confirmed), &rules, now()).unwrap();
    let lately = Err(ReportInRefusal::AskedLately { days: 30 });
    assert_eq!(ask_check(&asked, &rules, later(29)), lately);
    let again = ask_check(&asked, &rules, later(30)).unwrap();
    assert_eq!((again.check_asked_at, again.last_asked_at), (Some(now()), Some(later(30))));
    let answered = still_holds(&asked, later(1)).unwrap();
    assert_eq!(answered.check_asked_at, None);
    assert_eq!(ask_check(&answered, &rules, later(20)), lately, "an answer does not open the question anew");
}

#[test]
fn the_notice_in_force_is_the_one_to_read() {
    assert_eq!(check_notice(2, Some(2)), Ok(2));
    assert_eq!(check_notice(1, Some(2)), Err(ReportInRefusal::NoticeOutdated { current: 2 }));
    assert_eq!(check_notice(1, None), Err(ReportInRefusal::NoticeNotPublished));
    let nowhere = Filled { home: Home::default(), ..filled() };
    let refused = submit(id(1), Kind::Member, nowhere, Basis::OwnWord, now());
    assert_eq!(refused, Err(ReportInRefusal::HomeInvalid { field: "community" }));
    let no_unit = Filled { unit: UnitName { id: None, name: " ".into() }, ..filled() };
    assert_eq!(complete(&invited(), me(), no_unit, 1, now()), Err(ReportInRefusal::UnitMissing));
}
