use baodao_kernel::{ReportInId, UnitId};
use jiff::ToSpan;
use uuid::Uuid;

use super::*;
use crate::report_in::{Filled, fresh};
use crate::round::{Outcome, check_line};
use crate::{Basis, EndReason, Home, Kind};

fn now() -> Timestamp {
    "2026-11-23T01:00:00Z".parse().unwrap()
}

fn community() -> AreaPath {
    AreaPath::district().child(1).child(2)
}

fn body(n: u128) -> BodyId {
    BodyId(Uuid::from_u128(n))
}

/// Confirmed a year ago, asked since a day.
fn report() -> ReportIn {
    let filled = Filled {
        unit: UnitName { id: Some(UnitId(Uuid::from_u128(5))), name: "区图书馆".into() },
        party_org: None,
        home: Home {
            grid: Some(community().child(1)),
            ..Home::new(&community(), Some("文峰花园"), None).unwrap()
        },
    };
    let id = ReportInId(Uuid::from_u128(1));
    let fresh = fresh(id, Kind::Member, State::Confirmed, filled, Basis::OwnWord, now());
    let before = |hours: i64| Some(now() - hours.hours());
    ReportIn { branch: Some(body(7)), checked_at: before(8_760), check_asked_at: before(24), ..fresh }
}

fn corrected() -> Outcome {
    let unit = Some(UnitName { id: None, name: "区文化馆".into() });
    let (party_org, building) = (Some("二支部".into()), Some("3幢".into()));
    Outcome::Correct { unit, party_org, estate: None, building }
}

fn reassigned() -> Outcome {
    Outcome::Reassign {
        grid: Some((community().child(2), "第二网格".into())),
        branch: Some((body(8), "二支部".into())),
        branch_before: None,
        grid_before: None,
    }
}

/// Looks, lets something happen, and takes back.
fn after(outcome: &Outcome, meanwhile: impl Fn(&mut ReportIn)) -> Result<ReportIn, ReportInRefusal> {
    let (mut next, line, _) =
        check_line(RoundState::Open, LineState::Waiting, &report(), outcome, now()).unwrap();
    let look = Look::of(&report(), &next);
    meanwhile(&mut next);
    take_back(Looked { round: RoundState::Open, line, at: Some(now()), look: Some(&look) }, &next)
}

#[test]
fn everything_is_as_it_was() {
    for outcome in [Outcome::Holds, corrected(), reassigned()] {
        assert_eq!(after(&outcome, |_| {}), Ok(report()), "{outcome:?}");
    }
}

#[test]
fn what_was_kept_reads_back() {
    let look = Look::of(&report(), &report());
    let text = serde_json::to_string(&look).unwrap();
    assert_eq!(serde_json::from_str::<Look>(&text).unwrap(), look);
}

#[test]
fn what_was_done_since_stays() {
    let later = now() + 1.hour();
    let answered = after(&corrected(), |report| report.checked_at = Some(later)).unwrap();
    assert_eq!((answered.checked_at, answered.check_asked_at), (Some(later), None));
    assert_eq!(answered.unit.name, "区图书馆");
    let asked = after(&Outcome::Holds, |report| report.check_asked_at = Some(later)).unwrap();
    assert_eq!(asked.check_asked_at, Some(later));
    let placed = after(&Outcome::Holds, |report| report.branch = Some(body(9))).unwrap();
    assert_eq!(placed.branch, Some(body(9)), "who holds is taken back, not where they were put");
    let put = after(&corrected(), |report| report.home.grid = None).unwrap();
    assert_eq!((put.home.grid, put.home.building), (None, None));
}

#[test]
fn what_was_overtaken_is_not_put_back() {
    use ReportInRefusal as R;
    let overtaken = Err(R::LineOvertaken);
    assert_eq!(after(&corrected(), |report| report.home.building = Some("5幢".into())), overtaken);
    assert_eq!(after(&reassigned(), |report| report.branch = Some(body(9))), overtaken);
    assert_eq!(after(&reassigned(), |report| report.home.grid = None), overtaken);
    for outcome in [Outcome::Holds, corrected(), reassigned()] {
        assert_eq!(after(&outcome, |report| report.state = State::Ended), overtaken);
    }
    assert_eq!(after(&Outcome::End(EndReason::Moved), |_| {}), Err(R::LineOver));
}

#[test]
fn only_what_somebody_said_in_a_round_that_goes_on() {
    use ReportInRefusal as R;
    let look = Look::of(&report(), &report());
    let back = |round, line, look| take_back(Looked { round, line, at: Some(now()), look }, &report());
    assert_eq!(back(RoundState::Closed, LineState::Confirmed, Some(&look)), Err(R::RoundClosed));
    assert_eq!(back(RoundState::Open, LineState::Waiting, None), Err(R::LineWaiting));
    assert_eq!(back(RoundState::Open, LineState::Ended, None), Err(R::LineOver));
    assert_eq!(
        back(RoundState::Open, LineState::Confirmed, None),
        Ok(report()),
        "nothing was kept to put back"
    );
    assert_eq!(back(RoundState::Open, LineState::Corrected, None), Err(R::LineOvertaken));
}
