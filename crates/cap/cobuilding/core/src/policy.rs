//! Who may do what with micro-projects. The catalogue is public; a community keeps its own, a
//! dispatcher the subdistrict's. Who claims as a person is known to the office alone.

use baodao_kernel::{Role, Rule, Who, coded};

coded! {
    /// Everything that this capability lets somebody do.
    pub enum Action as CobuildingAction {
        /// See published micro-projects.
        Read = "read_micro_projects",
        /// Write, change, publish, start, finish and withdraw them.
        Keep = "keep_micro_projects",
        /// See who claims, with the masked name of who speaks for them.
        ReadClaims = "read_micro_claims",
        /// Accept and decline claims.
        DecideClaims = "decide_micro_claims",
        /// Claim for oneself, for the unit of which one is liaison, for the team that one leads.
        Claim = "claim_micro_project",
        /// See what one has claimed.
        ReadOwn = "read_own_micro_claims",
        /// Take a claim back, say whether one took part.
        AnswerOwn = "answer_own_micro_claim",
    }

    /// How a person may stand to a claim.
    pub enum Relation as CobuildingRelation {
        /// Made it as a person, or speaks for the unit or team that made it.
        Claimant = "claimant",
    }
}

/// What an office does in its area.
const OFFICE: &[Action] = &[Action::Keep, Action::ReadClaims, Action::DecideClaims];

/// The table.
pub const POLICY: &[Rule<Action, Relation>] = &[
    Rule { who: Who::Anyone, may: &[Action::Read] },
    Rule { who: Who::SignedIn, may: &[Action::Claim, Action::ReadOwn] },
    Rule { who: Who::Relation(Relation::Claimant), may: &[Action::AnswerOwn] },
    Rule { who: Who::Role(Role::CommunityCoordinator), may: OFFICE },
    Rule { who: Who::Role(Role::CommunitySecretary), may: OFFICE },
    Rule { who: Who::Role(Role::Dispatcher), may: OFFICE },
];

#[cfg(test)]
mod tests {
    use baodao_kernel::{Actor, AreaPath, Grant, TenantId, policy};

    use super::*;

    #[test]
    fn an_office_keeps_what_lies_in_its_area() {
        let community = AreaPath::district().child(1).child(2);
        let keepers = [Role::CommunityCoordinator, Role::CommunitySecretary, Role::Dispatcher];
        for role in Role::ALL {
            let area = community.clone();
            let grant = Grant { role: *role, area, from: jiff::Timestamp::UNIX_EPOCH, until: None };
            let actor = Actor { tenant: TenantId(1), account: None, grants: vec![grant] };
            let may = |action: Action, place: &AreaPath| {
                policy::decide(POLICY, &actor, &action, place, |_| false).is_some()
            };
            for action in OFFICE {
                assert_eq!(may(*action, &community.child(1)), keepers.contains(role), "{role}");
                assert!(!may(*action, &AreaPath::district().child(1)), "{role}: wider than its area");
            }
            // Nobody answers for a claimant.
            assert!(!may(Action::AnswerOwn, &community), "{role}");
            assert!(may(Action::Read, &AreaPath::district()), "{role}");
        }
    }
}
