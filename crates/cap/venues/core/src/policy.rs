//! Who may do what with venues, brands and base figures. All of it is public; a community keeps its
//! own, a dispatcher the subdistrict's, the system administrator the district's.

use baodao_kernel::{Coded, Role, Rule, Who, coded};

coded! {
    /// Everything that this capability lets somebody do.
    pub enum Action as VenueAction {
        /// See venues, brands and base figures.
        Read = "read",
        /// Add, change and give up a venue.
        KeepVenues = "keep_venues",
        /// Save and end the brand of a community.
        KeepBrands = "keep_brands",
        /// Say a base figure.
        SaveFigures = "save_figures",
    }
}

/// Nobody stands in a personal relation to a venue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {}

impl Coded for Relation {
    fn code(self) -> &'static str {
        match self {}
    }
}

/// What an office keeps in its area.
const KEEP: &[Action] = &[Action::KeepVenues, Action::KeepBrands, Action::SaveFigures];

/// The table.
pub const POLICY: &[Rule<Action, Relation>] = &[
    Rule { who: Who::Anyone, may: &[Action::Read] },
    Rule { who: Who::Role(Role::CommunityCoordinator), may: KEEP },
    Rule { who: Who::Role(Role::CommunitySecretary), may: KEEP },
    Rule { who: Who::Role(Role::Dispatcher), may: KEEP },
    Rule { who: Who::Role(Role::Sysadmin), may: KEEP },
];

#[cfg(test)]
mod tests {
    use baodao_kernel::{Actor, AreaPath, Grant, TenantId, policy};

    use super::*;

    #[test]
    fn an_office_keeps_what_lies_in_its_area() {
        let community = AreaPath::district().child(1).child(2);
        let keepers =
            [Role::CommunityCoordinator, Role::CommunitySecretary, Role::Dispatcher, Role::Sysadmin];
        for role in Role::ALL {
            let area = community.clone();
            let grant = Grant { role: *role, area, from: jiff::Timestamp::UNIX_EPOCH, until: None };
            let actor = Actor { tenant: TenantId(1), account: None, grants: vec![grant] };
            let may = |action: Action, place: &AreaPath| {
                policy::decide(POLICY, &actor, &action, place, |relation| match relation {}).is_some()
            };
            for action in KEEP {
                assert_eq!(may(*action, &community.child(1)), keepers.contains(role), "{role}");
                assert!(!may(*action, &AreaPath::district().child(1)), "{role}: wider than its area");
            }
            assert!(may(Action::Read, &AreaPath::district()), "{role}");
        }
    }
}
