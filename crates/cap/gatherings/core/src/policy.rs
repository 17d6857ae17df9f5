//! Who may do what with gatherings. That there is one, is public; who is invited and came is for the
//! office, and each sees their own.

use baodao_kernel::{Role, Rule, Who, coded};

coded! {
    /// Everything that this capability lets somebody do.
    pub enum Action as GatheringAction {
        /// See kind, title, time and place of what was announced, and a published outcome.
        Read = "read",
        /// See the agenda too, and one's own invitation and follow-ups.
        ReadInside = "read_inside",
        /// Plan, announce, move, cancel, invite, mark who came, close, and write down what follows.
        Keep = "keep_gatherings",
        /// Say whether and with how many one comes.
        Answer = "answer_invitation",
        /// Say on the day that one is there.
        CheckIn = "check_in",
        /// Say that what was to follow is done.
        FinishFollowUp = "finish_follow_up",
    }

    /// How somebody stands to a gathering.
    pub enum Relation as GatheringRelation {
        /// Invited in person.
        Invited = "invited",
        /// Speaks for a unit that is invited, or heads a body that is.
        Speaker = "speaker",
        /// Responsible for something that is to follow.
        Responsible = "responsible",
    }
}

/// What an office does with the gatherings of its area.
const KEEP: &[Action] = &[Action::ReadInside, Action::Keep, Action::FinishFollowUp];

/// The table.
pub const POLICY: &[Rule<Action, Relation>] = &[
    Rule { who: Who::Anyone, may: &[Action::Read] },
    Rule { who: Who::Role(Role::CommunityCoordinator), may: KEEP },
    Rule { who: Who::Role(Role::CommunitySecretary), may: KEEP },
    Rule { who: Who::Role(Role::Dispatcher), may: KEEP },
    Rule {
        who: Who::Relation(Relation::Invited),
        may: &[Action::ReadInside, Action::Answer, Action::CheckIn],
    },
    Rule { who: Who::Relation(Relation::Speaker), may: &[Action::ReadInside, Action::Answer] },
    Rule { who: Who::Relation(Relation::Responsible), may: &[Action::ReadInside, Action::FinishFollowUp] },
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
            for action in KEEP {
                assert_eq!(may(*action, &community), keepers.contains(role), "{role}");
                assert!(!may(*action, &AreaPath::district().child(1)), "{role}: wider than its area");
            }
            assert!(may(Action::Read, &AreaPath::district()), "{role}");
            for action in [Action::Answer, Action::CheckIn] {
                assert!(!may(action, &community), "{role}: nobody answers for others");
            }
        }
    }
}
