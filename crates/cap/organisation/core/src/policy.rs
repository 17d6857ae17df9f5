//! Who may do what in the organisation. Source: `domain.md` 4 and `docs/permissions.md`.
//!
//! Rights come from roles that identity grants, over an area that contains the thing's. Relations
//! that the register itself knows open only what concerns oneself: members see the bodies that
//! they belong to, who heads a body reads its members (masked), a unit's liaison sees the unit
//! and keeps its contact right. An appointment gives nothing else.

use baodao_kernel::{Role, Rule, Who, coded};

coded! {
    /// Everything that this capability lets somebody do.
    pub enum Action {
        /// See units.
        ReadUnits = "read_units",
        /// Add, edit and end units and their liaisons; import them.
        EditUnits = "edit_units",
        /// Keep a unit's address and office telephone right.
        EditUnitContact = "edit_unit_contact",
        /// See bodies, their areas, member units and who holds which post (masked).
        ReadBodies = "read_bodies",
        /// Set up, change, move and end bodies and their member units; import them.
        EditBodies = "edit_bodies",
        /// Appoint and end appointments; import them.
        EditPosts = "edit_posts",
        /// See what was seen of somebody who was sent into a community.
        ReadObservations = "read_observations",
        /// See the members of a body (masked).
        ReadMembers = "read_members",
        /// Put persons into branches, move them, end memberships; import them.
        EditMembers = "edit_members",
        /// See teams and their plans; join open ones, leave.
        ReadTeams = "read_teams",
        /// See who is in a team (masked).
        ReadTeamMembers = "read_team_members",
        /// Invite to a team, note what it did.
        LeadTeam = "lead_team",
        /// Form, edit and disband teams; import them.
        EditTeams = "edit_teams",
        /// See who took on which zone (masked).
        ReadZones = "read_zones",
        /// Give and end zones; import them.
        EditZones = "edit_zones",
        /// See social organisations and their stages.
        ReadSocial = "read_social",
        /// Edit social organisations; import them.
        EditSocial = "edit_social",
        /// See the checks and the census of an area.
        ReadChecks = "read_checks",
        /// See one's own posts, memberships, teams and zones.
        ReadOwn = "read_own",
    }

    /// How somebody stands to a unit, a body or a team.
    pub enum Relation {
        /// Liaison of the unit now, and entrusted with that role.
        Liaison = "liaison",
        /// Member, holder of a post, or liaison of a member unit of the body.
        Belongs = "belongs",
        /// Holder of a heading post of the body: secretary, deputy, group leader, convener.
        Heads = "heads",
        /// Holds a role of the register over an area that the body serves or that lies in one.
        Served = "served",
        /// Leads the team.
        Leads = "leads",
        /// The zone, membership, appointment or place is the person's own.
        Own = "own",
    }
}

const KEEPERS: &[Action] = &[
    Action::ReadUnits,
    Action::EditUnits,
    Action::EditUnitContact,
    Action::ReadBodies,
    Action::EditBodies,
    Action::EditPosts,
    Action::ReadObservations,
    Action::ReadMembers,
    Action::EditMembers,
    Action::ReadTeamMembers,
    Action::LeadTeam,
    Action::EditTeams,
    Action::ReadZones,
    Action::EditZones,
    Action::ReadSocial,
    Action::EditSocial,
    Action::ReadChecks,
];

/// The roles that keep or read the register of their area; who holds one also sees the bodies
/// that serve the area from above.
pub const REGISTER_ROLES: &[Role] =
    &[Role::Dispatcher, Role::CommunityCoordinator, Role::CommunitySecretary, Role::GridWorker];

/// The table.
pub const POLICY: &[Rule<Action, Relation>] = &[
    Rule { who: Who::SignedIn, may: &[Action::ReadTeams, Action::ReadOwn] },
    Rule { who: Who::Role(Role::Dispatcher), may: KEEPERS },
    Rule { who: Who::Role(Role::CommunityCoordinator), may: KEEPERS },
    Rule { who: Who::Role(Role::CommunitySecretary), may: KEEPERS },
    Rule {
        who: Who::Role(Role::GridWorker),
        may: &[Action::ReadUnits, Action::ReadBodies, Action::ReadZones, Action::ReadSocial],
    },
    // Configuration: the frame, no person in it.
    Rule {
        who: Who::Role(Role::Sysadmin),
        may: &[
            Action::ReadUnits,
            Action::EditUnits,
            Action::ReadBodies,
            Action::EditBodies,
            Action::ReadSocial,
            Action::EditSocial,
        ],
    },
    Rule { who: Who::Relation(Relation::Liaison), may: &[Action::ReadUnits, Action::EditUnitContact] },
    Rule { who: Who::Relation(Relation::Belongs), may: &[Action::ReadBodies] },
    Rule { who: Who::Relation(Relation::Served), may: &[Action::ReadBodies] },
    Rule { who: Who::Relation(Relation::Heads), may: &[Action::ReadBodies, Action::ReadMembers] },
    Rule { who: Who::Relation(Relation::Leads), may: &[Action::ReadTeamMembers, Action::LeadTeam] },
    Rule { who: Who::Relation(Relation::Own), may: &[Action::ReadZones, Action::ReadObservations] },
];

#[cfg(test)]
mod tests {
    use super::*;
    use baodao_kernel::{AccountId, Actor, AreaPath, Grant, TenantId, policy};
    use proptest::prelude::*;

    fn actor(held: Vec<(Role, AreaPath)>) -> Actor {
        let grants = held
            .into_iter()
            .map(|(role, area)| Grant { role, area, from: jiff::Timestamp::UNIX_EPOCH, until: None })
            .collect();
        Actor { tenant: TenantId(1), account: Some(AccountId(uuid::Uuid::nil())), grants }
    }

    fn may(role: Role, action: Action, area: &AreaPath) -> bool {
        let actor = actor(vec![(role, AreaPath::district().child(1))]);
        policy::decide(POLICY, &actor, &action, area, |_| false).is_some()
    }

    #[test]
    fn keepers_keep_their_area_and_no_other() {
        let (inside, beside) = (AreaPath::district().child(1).child(2), AreaPath::district().child(2));
        for role in [Role::Dispatcher, Role::CommunityCoordinator, Role::CommunitySecretary] {
            assert!(may(role, Action::EditMembers, &inside) && !may(role, Action::EditMembers, &beside));
        }
        for role in
            [Role::GridWorker, Role::Resident, Role::Volunteer, Role::UnitLiaison, Role::InServiceMember]
        {
            assert!(!may(role, Action::ReadMembers, &inside), "{role}");
            assert!(!may(role, Action::EditBodies, &inside), "{role}");
        }
        assert!(
            may(Role::Sysadmin, Action::EditBodies, &inside)
                && !may(Role::Sysadmin, Action::ReadMembers, &inside)
        );
        assert!(
            !may(Role::Sysadmin, Action::EditPosts, &inside)
                && !may(Role::Auditor, Action::ReadBodies, &inside)
        );
    }

    #[test]
    fn a_post_opens_the_members_of_its_body_and_changes_nothing() {
        let nobody = actor(Vec::new());
        let by = |relation: Relation, action: Action| {
            policy::decide(POLICY, &nobody, &action, &AreaPath::district(), |one| one == relation).is_some()
        };
        assert!(by(Relation::Heads, Action::ReadMembers) && !by(Relation::Heads, Action::EditMembers));
        assert!(by(Relation::Belongs, Action::ReadBodies) && !by(Relation::Belongs, Action::ReadMembers));
        assert!(by(Relation::Liaison, Action::EditUnitContact) && !by(Relation::Liaison, Action::EditUnits));
    }

    fn paths() -> impl Strategy<Value = AreaPath> {
        proptest::collection::vec(0u32..3, 0..4)
            .prop_map(|steps| steps.into_iter().fold(AreaPath::district(), |path, step| path.child(step)))
    }

    proptest! {
        /// What a list shows is what the single decision permits, for every action and area.
        #[test]
        fn list_scope_equals_single_decision(
            held in proptest::collection::vec((proptest::sample::select(Role::ALL), paths()), 0..4),
            place in paths(),
            action in proptest::sample::select(Action::ALL),
            stands in proptest::sample::subsequence(Relation::ALL, 0..3),
        ) {
            let actor = actor(held);
            let scope = policy::scope(POLICY, &actor, &action);
            let listed = scope.all
                || scope.areas.iter().any(|area| area.contains(&place))
                || scope.relations.iter().any(|relation| stands.contains(relation));
            let decided = policy::decide(POLICY, &actor, &action, &place, |one| stands.contains(&one)).is_some();
            prop_assert_eq!(listed, decided);
        }
    }
}
