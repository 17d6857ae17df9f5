use baodao_kernel::{ReportInId, UnitId};
use jiff::ToSpan;
use uuid::Uuid;

use super::*;
use crate::report_in::{Filled, fresh};
use crate::{Basis, Kind, State};

fn now() -> Timestamp {
    "2026-11-23T01:00:00Z".parse().unwrap()
}

fn community() -> AreaPath {
    AreaPath::district().child(1).child(2)
}

fn report(state: State) -> ReportIn {
    let filled = Filled {
        unit: UnitName { id: Some(UnitId(Uuid::from_u128(5))), name: "区图书馆".into() },
        party_org: None,
        home: Home {
            grid: Some(community().child(1)),
            ..Home::new(&community(), Some("文峰花园"), None).unwrap()
        },
    };
    fresh(ReportInId(Uuid::from_u128(1)), Kind::Member, state, filled, Basis::OwnWord, now())
}

fn look(outcome: &Outcome) -> Result<(ReportIn, LineState, Vec<Change>), ReportInRefusal> {
    check_line(RoundState::Open, LineState::Waiting, &report(State::Confirmed), outcome, now())
}

const NOTHING: Outcome = Outcome::Correct { unit: None, party_org: None, estate: None, building: None };

#[test]
fn a_round_is_opened_over_an_area_for_a_time() {
    let rules = RuleSheet::default();
    let open = |title, days: i64, overlaps, people| {
        open(title, now() + (days * 24).hours(), overlaps, people, &rules, now())
    };
    assert_eq!(open(" 四季度再核对 ", 30, false, 3), Ok("四季度再核对".to_owned()));
    for days in [0, -1, 181] {
        assert_eq!(open("核对", days, false, 3), Err(ReportInRefusal::RoundDeadline { days: 180 }));
    }
    assert_eq!(open("核对", 30, true, 3), Err(ReportInRefusal::RoundOverlaps));
    assert_eq!(open("核对", 30, false, 0), Err(ReportInRefusal::RoundEmpty));
    assert_eq!(open(" ", 30, false, 3), Err(ReportInRefusal::NameInvalid { field: "title" }));
}

#[test]
fn what_is_said_is_applied_at_once() {
    let (next, state, changes) = look(&Outcome::Holds).unwrap();
    assert_eq!((next.checked_at, state, changes.len()), (Some(now()), LineState::Confirmed, 0));
    let unit = Some(UnitName { id: None, name: "区文化馆".into() });
    let correct = Outcome::Correct { unit, party_org: None, estate: None, building: Some("3幢".into()) };
    let (next, state, changes) = look(&correct).unwrap();
    assert_eq!(
        (state, next.unit.name.as_str(), next.home.building.as_deref()),
        (LineState::Corrected, "区文化馆", Some("3幢"))
    );
    assert_eq!(next.home.grid, Some(community().child(1)), "the grid stays");
    assert_eq!(
        changes.iter().map(|c| c.field).collect::<Vec<_>>(),
        [ChangedField::Unit, ChangedField::Building]
    );
    assert_eq!(changes[0].from.as_deref(), Some("区图书馆"));
    let reassign = Outcome::Reassign {
        grid: Some((community().child(2), "第二网格".into())),
        branch: Some((BodyId(Uuid::from_u128(8)), "功能型二支部".into())),
        branch_before: None,
        grid_before: Some("第一网格".into()),
    };
    let (next, state, changes) = look(&reassign).unwrap();
    assert_eq!(
        (state, next.branch, changes.len()),
        (LineState::Reassigned, Some(BodyId(Uuid::from_u128(8))), 2)
    );
    let (next, state, changes) = look(&Outcome::End(EndReason::Retired)).unwrap();
    assert_eq!(
        (next.state, state, changes[0].to.as_deref()),
        (State::Ended, LineState::Ended, Some("retired"))
    );
}

#[test]
fn a_line_is_looked_at_once_while_the_round_is_open() {
    use ReportInRefusal as R;
    assert_eq!(look(&NOTHING), Err(R::LineUnchanged));
    let same = Outcome::Reassign {
        grid: Some((community().child(1), "第一网格".into())),
        branch: None,
        branch_before: None,
        grid_before: None,
    };
    assert_eq!(look(&same), Err(R::LineUnchanged));
    let confirmed = report(State::Confirmed);
    let check = |round, line, report: &ReportIn| check_line(round, line, report, &Outcome::Holds, now());
    assert_eq!(check(RoundState::Closed, LineState::Waiting, &confirmed), Err(R::RoundClosed));
    let checked = check(RoundState::Open, LineState::Corrected, &confirmed);
    assert_eq!(checked, Err(R::LineChecked { state: LineState::Corrected }));
    let over = check(RoundState::Open, LineState::Waiting, &report(State::Ended));
    assert_eq!(over, Err(R::ReportInState { state: State::Ended }));
    let flat =
        Outcome::Correct { unit: None, party_org: None, estate: None, building: Some("3幢502室".into()) };
    assert_eq!(look(&flat), Err(R::HomeTooExact { field: "building" }));
    assert_eq!(
        look(&Outcome::End(EndReason::Withdrawn)),
        Err(R::EndReasonNotYours { reason: EndReason::Withdrawn })
    );
}

#[test]
fn the_deadline_is_spoken_of_some_days_before_it() {
    let rules = RuleSheet::default();
    let at = |hours: i64| now() + SignedDuration::from_hours(hours);
    let due = |deadline: i64, opened: i64| remind_is_due(at(deadline), at(opened), &rules, now());
    assert!(due(72, -240), "three days before");
    assert!(!due(73, -240), "not earlier");
    assert!(due(1, -240));
    assert!(!due(0, -240), "then it has passed");
    assert!(!due(48, -23), "they have just heard of it");
}
