use baodao_kernel::{AccountId, AreaPath, ReportInId, UnitId};
use uuid::Uuid;

use super::*;
use crate::report_in::{Filled, fresh};
use crate::round::ChangedField;
use crate::steps::{Ender, end};
use crate::{Basis, EndReason, Home};

fn now() -> Timestamp {
    "2026-11-23T01:00:00Z".parse().unwrap()
}

fn confirmed(kind: Kind) -> ReportIn {
    let community = AreaPath::district().child(1).child(2);
    let filled = Filled {
        unit: UnitName { id: Some(UnitId(Uuid::from_u128(5))), name: "区图书馆".into() },
        party_org: Some("区图书馆党支部".into()),
        home: Home::new(&community, Some("文峰花园"), Some("3幢")).unwrap(),
    };
    let id = ReportInId(Uuid::from_u128(1));
    let new = fresh(id, kind, State::Confirmed, filled, Basis::OwnWord, now());
    let home = Home { grid: Some(community.child(3)), ..new.home };
    ReportIn { account: Some(AccountId(Uuid::from_u128(7))), home, check_asked_at: Some(now()), ..new }
}

fn building(name: &str) -> Correction {
    Correction { building: Some(name.into()), ..Correction::default() }
}

fn fields(changes: &[Change]) -> Vec<ChangedField> {
    changes.iter().map(|change| change.field).collect()
}

#[test]
fn what_was_confirmed_stands_until_the_community_decides() {
    let report = confirmed(Kind::Member);
    let (asked, changes) = propose(&report, building("５幢"), now()).unwrap();
    assert_eq!(fields(&changes), [ChangedField::Building]);
    assert_eq!((&asked.home, asked.state), (&report.home, State::Confirmed));
    let (done, changes) = accept(&asked, now()).unwrap();
    assert_eq!(
        (done.home.building.as_deref(), fields(&changes)),
        (Some("5幢"), vec![ChangedField::Building])
    );
    assert_eq!(
        (done.home.grid, done.proposed),
        (report.home.grid.clone(), None),
        "the grid is another decision"
    );
    assert_eq!((done.checked_at, done.check_asked_at), (Some(now()), None), "the person has said how it is");
    let declined = decline(&asked, "小区没有5幢").unwrap();
    assert_eq!(declined.reason.as_deref(), Some("小区没有5幢"));
    assert_eq!((declined.home, declined.proposed), (report.home, None));
    let (again, _) = propose(&ReportIn { reason: declined.reason, ..asked }, building("6幢"), now()).unwrap();
    assert_eq!(
        (again.reason, again.proposed.unwrap().what),
        (None, building("6幢")),
        "the later word counts"
    );
}

#[test]
fn saying_nothing_takes_a_proposal_back() {
    let report = confirmed(Kind::Member);
    let (asked, _) = propose(&report, building("5幢"), now()).unwrap();
    let (back, changes) = propose(&asked, Correction::default(), now()).unwrap();
    assert_eq!((back, changes), (report.clone(), Vec::new()));
    let nothing = propose(&report, Correction::default(), now());
    assert_eq!(nothing, Err(ReportInRefusal::CorrectionEmpty));
}

#[test]
fn the_community_corrects_at_once() {
    let report = confirmed(Kind::Member);
    let what = Correction {
        unit: Some(UnitName { id: None, name: "区文化馆".into() }),
        party_org: Some(String::new()),
        ..building("5幢")
    };
    let (done, changes) = correct(&report, &what).unwrap();
    assert_eq!(fields(&changes), [ChangedField::Unit, ChangedField::PartyOrg, ChangedField::Building]);
    assert_eq!((done.unit.name.as_str(), done.party_org), ("区文化馆", None));
    let (asked, _) = propose(&report, building("5幢"), now()).unwrap();
    assert_eq!(correct(&asked, &building("5幢")).unwrap().0.proposed, None, "nothing is left of it");
    assert!(correct(&asked, &building("6幢")).unwrap().0.proposed.is_some());
}

#[test]
fn what_cannot_be_is_said_at_once() {
    use ReportInRefusal as R;
    let report = confirmed(Kind::Member);
    let tries = |what: Correction| propose(&report, what, now()).unwrap_err();
    assert_eq!(tries(building("3幢")), R::CorrectionEmpty);
    assert_eq!(tries(building("3幢502室")), R::HomeTooExact { field: "building" });
    assert_eq!(correct(&report, &building("3幢")), Err(R::CorrectionEmpty));
    assert_eq!(accept(&report, now()), Err(R::CorrectionNone));
    assert_eq!(decline(&report, "不符"), Err(R::CorrectionNone));
    let (asked, _) = propose(&report, building("5幢"), now()).unwrap();
    assert_eq!(decline(&asked, " "), Err(R::ReasonMissing));
    let unit = Correction { unit: Some(UnitName { id: None, name: "区医院".into() }), ..building("5幢") };
    assert_eq!(correct(&confirmed(Kind::Unit), &unit), Err(R::CorrectionOfUnit));
    assert!(correct(&confirmed(Kind::Unit), &building("5幢")).is_ok(), "the address of a unit");
    let waiting = ReportIn { state: State::Submitted, ..report.clone() };
    assert_eq!(correct(&waiting, &building("5幢")), Err(R::ReportInState { state: State::Submitted }));
    let over = end(&asked, Ender::Self_, EndReason::Moved, now()).unwrap();
    assert_eq!(over.proposed, None);
}
