//! Who may do what with pairings, visits and services. Source: domain hand-out 4, 5.15 and 8. A
//! pairing stands in the area of the household, a service in the area it is offered in. A
//! household's name and number are for those at work on it (the relations), not for roles of
//! other areas.

use baodao_kernel::{Role, Rule, Who, coded};

coded! {
    /// Everything that this capability lets somebody do.
    pub enum Action as CareAction {
        /// See published services.
        ReadServices = "read_services",
        /// Offer a service.
        OfferService = "offer_service",
        /// Change one's offer, or any offer of the area.
        EditService = "edit_service",
        /// Take an offer off the list.
        WithdrawService = "withdraw_service",
        /// Put an offer on the public list.
        PublishService = "publish_service",
        /// See offers that are not public.
        ListOffers = "list_offers",
        /// Print contact cards.
        PrintCards = "print_cards",

        /// Begin a pairing.
        StartPairing = "start_pairing",
        /// See pairings, without name and number.
        ReadPairing = "read_pairing",
        /// See the household's name and number; logged.
        ReadHousehold = "read_household",
        /// Change how often and until when.
        ChangePlan = "change_plan",
        /// Ask somebody to help.
        InviteHelper = "invite_helper",
        /// Accept, decline, leave.
        AnswerPairing = "answer_pairing",
        /// Ask the account with the household's telephone whether it is the household's.
        AskHousehold = "ask_household",
        /// Say whether one's account is the household's.
        AnswerHousehold = "answer_household",
        /// Take a household's account away from a pairing.
        UnlinkHousehold = "unlink_household",
        /// See who looked at the household's name and number.
        ReadLooks = "read_looks",
        /// End a pairing.
        EndPairing = "end_pairing",
        /// Write down a visit.
        RecordVisit = "record_visit",
        /// See which visits are due.
        ListDue = "list_due_visits",
        /// Note the request that followed.
        ReferVisit = "refer_visit",

        /// See a walk through a grid.
        ReadWalk = "read_walk",
        /// Come along on a walk, or no longer.
        JoinWalk = "join_walk",
        /// Plan a walk, call it off, note what was found and what followed.
        LeadWalk = "lead_walk",
    }

    /// How a person may stand to a pairing or a service.
    pub enum Relation as CareRelation {
        /// Was asked to help.
        Invited = "invited",
        /// Helps, in a pairing that is not over.
        Helper = "helper",
        /// The household has this account, which its person has confirmed.
        Household = "household",
        /// Was asked whether the account is the household's.
        HouseholdAsked = "household_asked",
        /// Offers the service.
        Provider = "provider",
        /// Has reported in to the grid of the walk.
        GridMember = "grid_member",
        /// Comes along on the walk.
        Along = "along",
    }
}

/// The table.
pub const POLICY: &[Rule<Action, Relation>] = &[
    Rule { who: Who::Anyone, may: &[Action::ReadServices] },
    Rule { who: Who::Relation(Relation::Invited), may: &[Action::ReadPairing, Action::AnswerPairing] },
    Rule {
        who: Who::Relation(Relation::Helper),
        may: &[
            Action::ReadPairing,
            Action::ReadHousehold,
            Action::AnswerPairing,
            Action::RecordVisit,
            Action::ListDue,
            Action::ReferVisit,
        ],
    },
    Rule {
        who: Who::Relation(Relation::Household),
        may: &[Action::ReadPairing, Action::ReadLooks, Action::UnlinkHousehold, Action::EndPairing],
    },
    Rule { who: Who::Relation(Relation::HouseholdAsked), may: &[Action::AnswerHousehold] },
    Rule { who: Who::Relation(Relation::Provider), may: &[Action::EditService, Action::WithdrawService] },
    Rule { who: Who::Role(Role::Volunteer), may: &[Action::OfferService] },
    Rule { who: Who::Role(Role::InServiceMember), may: &[Action::OfferService] },
    Rule { who: Who::Role(Role::UnitLiaison), may: &[Action::OfferService] },
    Rule { who: Who::Relation(Relation::GridMember), may: &[Action::ReadWalk, Action::JoinWalk] },
    Rule { who: Who::Relation(Relation::Along), may: &[Action::ReadWalk, Action::JoinWalk] },
    Rule { who: Who::Role(Role::GridWorker), may: &[Action::PrintCards, Action::ReadWalk, Action::LeadWalk] },
    Rule {
        who: Who::Role(Role::CommunityCoordinator),
        may: &[
            Action::OfferService,
            Action::EditService,
            Action::WithdrawService,
            Action::PublishService,
            Action::ListOffers,
            Action::PrintCards,
            Action::StartPairing,
            Action::ReadPairing,
            Action::ReadHousehold,
            Action::ChangePlan,
            Action::InviteHelper,
            Action::AskHousehold,
            Action::UnlinkHousehold,
            Action::EndPairing,
            Action::ListDue,
            Action::ReferVisit,
            Action::ReadWalk,
            Action::LeadWalk,
        ],
    },
    Rule {
        who: Who::Role(Role::CommunitySecretary),
        may: &[
            Action::ReadWalk,
            Action::WithdrawService,
            Action::PublishService,
            Action::ListOffers,
            Action::PrintCards,
            Action::ReadPairing,
            Action::ListDue,
        ],
    },
    Rule {
        who: Who::Role(Role::Dispatcher),
        may: &[
            Action::ReadWalk,
            Action::WithdrawService,
            Action::PublishService,
            Action::ListOffers,
            Action::PrintCards,
            Action::ReadPairing,
            Action::ListDue,
        ],
    },
];

#[cfg(test)]
mod tests {
    use baodao_kernel::{Actor, AreaPath, Grant, TenantId, policy};

    use super::*;

    fn may(role: Role, action: Action, place: &AreaPath) -> bool {
        let area = AreaPath::district().child(1).child(2);
        let grant = Grant { role, area, from: jiff::Timestamp::UNIX_EPOCH, until: None };
        let actor = Actor { tenant: TenantId(1), account: None, grants: vec![grant] };
        policy::decide(POLICY, &actor, &action, place, |_| false).is_some()
    }

    #[test]
    fn a_household_is_seen_by_its_helpers_and_its_own_coordinator_only() {
        let inside = AreaPath::district().child(1).child(2).child(1);
        for role in Role::ALL {
            let coordinator = *role == Role::CommunityCoordinator;
            assert_eq!(may(*role, Action::ReadHousehold, &inside), coordinator, "{role}");
            assert!(!may(*role, Action::ReadHousehold, &AreaPath::district().child(1).child(3)), "{role}");
            assert!(!may(*role, Action::RecordVisit, &inside), "{role}: visits are written down by who came");
        }
        let household = |relation: Relation| relation == Relation::Household;
        let nobody = Actor { tenant: TenantId(1), account: None, grants: vec![] };
        assert!(policy::decide(POLICY, &nobody, &Action::EndPairing, &inside, household).is_some());
        assert!(policy::decide(POLICY, &nobody, &Action::ReadHousehold, &inside, household).is_none());
        // Who was asked and has not said that it is they sees nothing yet.
        let asked = |relation: Relation| relation == Relation::HouseholdAsked;
        assert!(policy::decide(POLICY, &nobody, &Action::AnswerHousehold, &inside, asked).is_some());
        let shut = [
            Action::ReadPairing,
            Action::ReadHousehold,
            Action::ReadLooks,
            Action::UnlinkHousehold,
            Action::EndPairing,
        ];
        for action in shut {
            assert!(policy::decide(POLICY, &nobody, &action, &inside, asked).is_none(), "{action}");
        }
    }
}
