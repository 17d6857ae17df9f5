//! The policy table against domain hand-out 4.

use std::collections::BTreeSet;

use baodao_kernel::{AccountId, Actor, AreaPath, Grant, Role, TenantId, Who, policy};
use jiff::Timestamp;
use proptest::prelude::*;
use uuid::Uuid;

use crate::testing::grid;
use crate::{Action, POLICY, Relation};

fn holding(grants: Vec<(Role, AreaPath)>) -> Actor {
    let grant = |(role, area)| Grant { role, area, from: Timestamp::UNIX_EPOCH, until: None };
    let account = Some(AccountId(Uuid::nil()));
    Actor { tenant: TenantId(1), account, grants: grants.into_iter().map(grant).collect() }
}

fn role_may(role: Role, action: Action) -> bool {
    policy::decide(POLICY, &holding(vec![(role, grid())]), &action, &grid(), |_| false).is_some()
}

#[test]
fn no_role_sees_a_contact_and_only_the_dpo_an_identity() {
    for role in Role::ALL {
        assert!(!role_may(*role, Action::ReadContact), "{role}");
        assert_eq!(role_may(*role, Action::ReadSecretIdentity), *role == Role::Dpo, "{role}");
    }
}

#[test]
fn duties_are_separated() {
    for role in [Role::Sysadmin, Role::Secadmin, Role::Auditor, Role::Dpo, Role::ProjectLead, Role::Handler] {
        for action in Action::ALL {
            let open_to_all = matches!(action, Action::Submit | Action::ReadWishes | Action::Join);
            let own = matches!(
                (role, action),
                (Role::Dpo, Action::ReadSecretIdentity) | (Role::ProjectLead, Action::ReadFigures)
            );
            assert_eq!(role_may(role, *action), open_to_all || own, "{role} {action}");
        }
    }
    assert!(!role_may(Role::CallbackOfficer, Action::Handle));
    assert!(!role_may(Role::CallbackOfficer, Action::RecordCallback), "only what was drawn for them");
    assert!(!role_may(Role::GridWorker, Action::Dispatch));
    assert!(!role_may(Role::CommunityCoordinator, Action::VetWish));
    assert!(!role_may(Role::CommunityCoordinator, Action::DecideApplication));
    assert!(!role_may(Role::CommunityCoordinator, Action::DecideReturn));
    for action in [Action::Read, Action::List, Action::ReadHistory] {
        assert!(!role_may(Role::Volunteer, action), "volunteers see tasks, not requests");
    }
}

#[test]
fn everything_is_somebodys_but_the_clockwork() {
    let somebodys: BTreeSet<Action> = policy::matrix(POLICY).into_iter().map(|(action, _)| action).collect();
    for action in Action::ALL {
        assert_eq!(somebodys.contains(action), !action.is_clockwork(), "{action}");
    }
    let rows = policy::matrix(POLICY);
    assert!(rows.contains(&(Action::Dispatch, "role:dispatcher".into())));
    assert!(rows.contains(&(Action::GiveVerdict, "relation:requester".into())));
    assert_eq!(rows.iter().collect::<BTreeSet<_>>().len(), rows.len(), "no row twice");
}

#[test]
fn only_the_requester_gives_the_verdict() {
    let may: Vec<_> =
        POLICY.iter().filter(|rule| rule.may.contains(&Action::GiveVerdict)).map(|rule| rule.who).collect();
    assert_eq!(may, [Relation::Requester, Relation::ReceiptHolder].map(Who::Relation));
}

fn places() -> impl Strategy<Value = AreaPath> {
    let step = |path: AreaPath, step| path.child(step);
    proptest::collection::vec(0_u32..3, 0..4)
        .prop_map(move |steps| steps.into_iter().fold(AreaPath::district(), step))
}

proptest! {
    /// What a list shows is what the single decision permits, for every action, area, set of
    /// grants and relation.
    #[test]
    fn list_scope_equals_single_decision(
        held in proptest::collection::vec((proptest::sample::select(Role::ALL), places()), 0..4),
        place in places(),
        action in proptest::sample::select(Action::ALL),
        stands in proptest::collection::vec(proptest::sample::select(Relation::ALL), 0..3),
    ) {
        let actor = holding(held);
        let scope = policy::scope(POLICY, &actor, &action);
        let listed = scope.all
            || scope.areas.iter().any(|area| area.contains(&place))
            || scope.relations.iter().any(|relation| stands.contains(relation));
        let decided = policy::decide(POLICY, &actor, &action, &place, |relation| stands.contains(&relation));
        prop_assert_eq!(listed, decided.is_some());
    }
}
