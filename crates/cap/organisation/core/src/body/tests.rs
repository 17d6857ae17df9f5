use baodao_kernel::{AreaPath, BodyId};
use jiff::civil::{Date, date};
use uuid::Uuid;

use super::*;

const TODAY: Date = date(2026, 11, 23);

fn body(n: u128) -> BodyId {
    BodyId(Uuid::from_u128(n))
}

fn above(n: u128, kind: BodyKind) -> Above {
    Above { id: body(n), kind, from: date(2020, 1, 1), ended: false }
}

fn community() -> AreaPath {
    AreaPath::district().child(1).child(2)
}

fn around<'a>(parent: Option<&'a Above>, below: &'a [BodyId]) -> Around<'a> {
    Around { today: TODAY, parent, manager: None, below }
}

fn branch() -> Standing {
    Standing {
        name: "万濠华府功能型党支部".to_owned(),
        parent: Some(body(1)),
        areas: vec![community().child(1), community()],
        ..Standing::default()
    }
}

fn create(standing: Standing, parent: Option<&Above>) -> Result<BodyState, OrganisationRefusal> {
    let around = around(parent, &[]);
    decide_create(body(9), BodyKind::FunctionalBranch, community(), None, date(2026, 3, 1), standing, &around)
}

#[test]
fn a_functional_branch_stands_under_its_general_branch_and_serves_areas() {
    let general = above(1, BodyKind::FunctionalGeneralBranch);
    let made = create(branch(), Some(&general)).unwrap();
    assert_eq!(made.standing.areas, [community(), community().child(1)], "in order of path");
    assert_eq!((made.changed_on, made.to), (date(2026, 3, 1), None));
}

#[test]
fn every_refusal_of_a_founding() {
    use OrganisationRefusal as R;
    let general = above(1, BodyKind::FunctionalGeneralBranch);
    let bad = |standing: Standing, parent: Option<&Above>| create(standing, parent).unwrap_err();
    assert!(matches!(bad(Standing { name: "<".into(), ..branch() }, Some(&general)), R::NameInvalid { .. }));
    assert!(matches!(
        bad(Standing { parent: None, ..branch() }, None),
        R::BodyParentUnfit { parent: None, .. }
    ));
    assert_eq!(bad(branch(), None), R::BodyUnknown);
    let ended = Above { ended: true, ..general };
    assert_eq!(bad(branch(), Some(&ended)), R::BodyEnded);
    assert!(matches!(bad(branch(), Some(&above(1, BodyKind::Branch))), R::BodyParentUnfit { .. }));
    assert!(matches!(bad(Standing { areas: vec![], ..branch() }, Some(&general)), R::BodyAreasUnfit { .. }));
    let street = vec![AreaPath::district().child(1)];
    assert!(matches!(bad(Standing { areas: street, ..branch() }, Some(&general)), R::BodyAreasUnfit { .. }));
    let next = vec![AreaPath::district().child(1).child(3)];
    assert!(matches!(
        bad(Standing { areas: next, ..branch() }, Some(&general)),
        R::BodyAreaOutsideSeat { .. }
    ));
    let past = around(Some(&general), &[]);
    let early = decide_create(
        body(9),
        BodyKind::FunctionalBranch,
        community(),
        None,
        date(2026, 11, 24),
        branch(),
        &past,
    );
    assert!(matches!(early, Err(R::DayOutOfRange { .. })));
}

#[test]
fn a_temporary_body_says_why_and_until_when_and_a_project_body_for_what() {
    use OrganisationRefusal as R;
    let street = above(1, BodyKind::WorkingCommittee);
    let found = |kind, standing| {
        decide_create(body(9), kind, community(), None, TODAY, standing, &around(Some(&street), &[]))
    };
    let bare = Standing {
        name: "应急临时党支部".into(),
        parent: Some(body(1)),
        areas: vec![community()],
        ..Standing::default()
    };
    assert_eq!(found(BodyKind::Temporary, bare.clone()), Err(R::TemporaryIncomplete));
    let whole = Standing {
        planned_end: Some(date(2026, 12, 31)),
        occasion: Some(Occasion::Emergency),
        ..bare.clone()
    };
    assert!(found(BodyKind::Temporary, whole.clone()).is_ok());
    let over = Standing { planned_end: Some(TODAY), ..whole };
    assert!(matches!(found(BodyKind::Temporary, over), Err(R::TermBackwards { .. })));
    assert!(matches!(found(BodyKind::ProjectBranch, bare.clone()), Err(R::BodyProjectNeeded { .. })));
    let bound =
        Standing { project: Some("老旧小区改造".into()), occasion: Some(Occasion::Project), ..bare };
    assert_eq!(
        found(BodyKind::ProjectBranch, bound).unwrap().standing.occasion,
        None,
        "only a temporary one has it"
    );
}

#[test]
fn cycles_are_refused_through_parents_and_managers() {
    let below = [body(9), body(1)];
    let committee = above(1, BodyKind::PartyCommittee);
    let state = BodyState {
        id: body(9),
        kind: BodyKind::PartyCommittee,
        seat: community(),
        unit: None,
        from: date(2020, 1, 1),
        to: None,
        changed_on: date(2026, 1, 1),
        standing: Standing { name: "甲党委".into(), ..Standing::default() },
    };
    let under = Standing { parent: Some(body(1)), ..state.standing.clone() };
    let around_ = around(Some(&committee), &below);
    assert_eq!(
        decide_change(&state, under, TODAY, &around_),
        Err(OrganisationRefusal::BodyCycle { through: body(1) })
    );
    let managed = Standing { managed_by: Some(body(1)), ..state.standing.clone() };
    let around_ = Around { manager: Some(&committee), ..around(None, &below) };
    assert_eq!(
        decide_change(&state, managed.clone(), TODAY, &around_),
        Err(OrganisationRefusal::BodyCycle { through: body(1) })
    );
    let free = Around { manager: Some(&committee), ..around(None, &[]) };
    assert!(decide_change(&state, managed.clone(), TODAY, &free).unwrap().is_some());
    let both = Standing { parent: Some(body(1)), ..managed.clone() };
    let same = Around { manager: Some(&committee), ..around(Some(&committee), &[]) };
    assert!(matches!(
        decide_change(&state, both, TODAY, &same),
        Err(OrganisationRefusal::BodyManagerUnfit { .. })
    ));
    let group = above(1, BodyKind::Group);
    let unfit = Around { manager: Some(&group), ..around(None, &[]) };
    assert!(matches!(
        decide_change(&state, managed, TODAY, &unfit),
        Err(OrganisationRefusal::BodyManagerUnfit { .. })
    ));
}

fn ended_with(parts: Parts, wanted: EndBody, heir: Option<Above>) -> Result<Ending, OrganisationRefusal> {
    let general = above(1, BodyKind::FunctionalGeneralBranch);
    let state = create(branch(), Some(&general)).unwrap();
    decide_end(&state, parts, &[BodyKind::FunctionalGroup], wanted, TODAY, |_| heir)
}

#[test]
fn what_hangs_on_a_body_must_be_decided() {
    use OrganisationRefusal as R;
    let bare = EndBody { on: TODAY, reason: "合并".into(), children: None, posts: None, members: None };
    assert!(ended_with(Parts::default(), bare.clone(), None).is_ok());
    let parts = Parts { children: 1, posts: 2, members: 3 };
    assert_eq!(
        ended_with(parts, bare.clone(), None),
        Err(R::BodyHasParts { children: 1, posts: 2, members: 3 })
    );
    let moved = Some(Fate::Move { to: body(7) });
    let all = EndBody { children: moved, posts: Some(Fate::End), members: moved, ..bare.clone() };
    assert_eq!(ended_with(parts, all.clone(), None), Err(R::BodyUnknown));
    assert!(matches!(
        ended_with(parts, all.clone(), Some(above(7, BodyKind::Branch))),
        Err(R::BodyParentUnfit { .. })
    ));
    let heir = Some(above(7, BodyKind::FunctionalBranch));
    let ending = ended_with(parts, all.clone(), heir).unwrap();
    assert_eq!((ending.children, ending.posts), (moved, Some(Fate::End)));
    assert_eq!(ended_with(Parts { children: 0, ..parts }, all.clone(), heir).unwrap().children, None);
    let posts = EndBody { posts: moved, children: Some(Fate::End), members: Some(Fate::End), ..bare.clone() };
    assert!(matches!(
        ended_with(parts, posts, Some(above(7, BodyKind::Branch))),
        Err(R::PostsNeedSameKind { .. })
    ));
    let members =
        EndBody { members: moved, children: Some(Fate::End), posts: Some(Fate::End), ..bare.clone() };
    assert!(matches!(
        ended_with(parts, members, Some(above(7, BodyKind::Alliance))),
        Err(R::BodyTakesNoMembers { .. })
    ));
    let early = EndBody { on: date(2026, 2, 1), ..bare };
    assert!(matches!(ended_with(Parts::default(), early, None), Err(R::DayOutOfRange { .. })));
}
