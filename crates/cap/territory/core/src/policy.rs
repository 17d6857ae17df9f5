//! Who may do what in the territory. Areas are public knowledge; changing them is the system
//! administrator's configuration work, estates and grid staff also the community's own.

use baodao_kernel::{Coded, Role, Rule, Who, coded};

coded! {
    /// What can be done.
    pub enum Action {
        /// See areas, estates, boundaries and the grid board; find a place.
        Read = "read",
        /// Create, rename, recode, end and bound areas; import.
        ManageAreas = "manage_areas",
        /// Add and edit estates and buildings.
        EditPlaces = "edit_places",
        /// Say who works a grid.
        AssignStaff = "assign_staff",
    }
}

/// Nobody stands in a personal relation to an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {}

impl Coded for Relation {
    fn code(self) -> &'static str {
        match self {}
    }
}

/// The table.
pub const POLICY: &[Rule<Action, Relation>] = &[
    Rule { who: Who::Anyone, may: &[Action::Read] },
    Rule {
        who: Who::Role(Role::Sysadmin),
        may: &[Action::ManageAreas, Action::EditPlaces, Action::AssignStaff],
    },
    Rule { who: Who::Role(Role::CommunityCoordinator), may: &[Action::EditPlaces, Action::AssignStaff] },
];

#[cfg(test)]
mod tests {
    use super::*;
    use baodao_kernel::{Actor, AreaPath, Grant, TenantId, policy};

    fn holder(role: Role, area: AreaPath) -> Actor {
        let grant = Grant { role, area, from: jiff::Timestamp::UNIX_EPOCH, until: None };
        Actor { tenant: TenantId(1), account: None, grants: vec![grant] }
    }

    fn may(actor: &Actor, action: Action, area: &AreaPath) -> bool {
        policy::decide(POLICY, actor, &action, area, |relation| match relation {}).is_some()
    }

    #[test]
    fn every_role_may_exactly_what_the_table_says() {
        let district = AreaPath::district();
        let community = district.child(1).child(2);
        for role in Role::ALL {
            let actor = holder(*role, community.clone());
            assert!(may(&actor, Action::Read, &district));
            let areas = *role == Role::Sysadmin;
            let places = areas || *role == Role::CommunityCoordinator;
            assert_eq!(may(&actor, Action::ManageAreas, &community), areas, "{role}");
            assert_eq!(may(&actor, Action::EditPlaces, &community.child(3)), places, "{role}");
            assert_eq!(may(&actor, Action::AssignStaff, &community.child(3)), places, "{role}");
            assert!(!may(&actor, Action::EditPlaces, &district.child(1)), "{role} outside");
            assert!(!may(&actor, Action::ManageAreas, &district), "{role} above");
        }
    }
}
