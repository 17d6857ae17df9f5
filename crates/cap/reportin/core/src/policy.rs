//! Who may do what in report-in. Source: `domain.md` 4, 5.1 and `docs/permissions.md`.
//!
//! A report-in stands at its home. The community confirms; the subdistrict keeps rosters and
//! rounds; a unit sees of its people what its own roster said and the receipt; who heads a branch
//! checks the lines of its people in a round, and nothing besides.

use baodao_kernel::{Role, Rule, Who, coded};

coded! {
    /// Everything that this capability lets somebody do.
    pub enum Action {
        /// Report in oneself, take up an invitation, see one's own.
        ReportIn = "report_in",
        /// See a report-in, masked.
        Read = "read",
        /// See lists and counts of an area.
        List = "list",
        /// Complete it or answer a correction.
        Complete = "complete",
        /// Change the home.
        Move = "move",
        /// Propose to put a confirmed one right: the person, for a unit its liaison.
        ProposeCorrection = "propose_correction",
        /// Put a confirmed one right, and decide what was proposed.
        Correct = "correct",
        /// Say whether it still holds.
        AnswerCheck = "answer_check",
        /// Put down a report-in that came on paper.
        File = "file",
        /// Confirm it, ask for a correction, reject it.
        Confirm = "confirm",
        /// End it.
        End = "end",
        /// See name and number in full; logged and visible to the person.
        ReadContact = "read_contact",
        /// Put persons into grids and functional branches.
        Place = "place",
        /// Bring in a roster.
        ImportRoster = "import_roster",
        /// See the units that were written down, and take their report-ins into units registered since.
        AdoptReportIns = "adopt_report_ins",
        /// Take out lists with names in full; logged.
        Export = "export",
        /// Make codes for persons on the roster.
        Invite = "invite",
        /// See the unit's roster, masked, without homes.
        ReadRoster = "read_roster",
        /// See receipts: name, community, date.
        ReadReceipts = "read_receipts",
        /// Report the unit in, and answer for it.
        SubmitUnit = "submit_unit",
        /// Open and close rounds.
        RunRound = "run_round",
        /// See a round and its counts.
        ReadRound = "read_round",
        /// Check a line.
        CheckLine = "check_line",
        /// Take back what was said of a line.
        UncheckLine = "uncheck_line",
    }

    /// How somebody stands to a report-in, a unit or a line.
    pub enum Relation {
        /// It is the person's own.
        Subject = "subject",
        /// Speaks for the unit, and is entrusted with that role.
        Liaison = "liaison",
        /// Heads the functional branch of the line.
        Checker = "checker",
        /// The same, and said themselves what stands at the line.
        Said = "said",
    }
}

/// The table.
pub const POLICY: &[Rule<Action, Relation>] = &[
    Rule { who: Who::SignedIn, may: &[Action::ReportIn] },
    Rule {
        who: Who::Relation(Relation::Subject),
        may: &[
            Action::Read,
            Action::Complete,
            Action::ProposeCorrection,
            Action::Move,
            Action::AnswerCheck,
            Action::End,
        ],
    },
    Rule {
        who: Who::Relation(Relation::Liaison),
        may: &[
            Action::ImportRoster,
            Action::Export,
            Action::Invite,
            Action::ReadRoster,
            Action::ReadReceipts,
            Action::SubmitUnit,
            Action::ProposeCorrection,
            Action::End,
        ],
    },
    Rule { who: Who::Relation(Relation::Checker), may: &[Action::ReadRound, Action::CheckLine] },
    Rule { who: Who::Relation(Relation::Said), may: &[Action::UncheckLine] },
    Rule { who: Who::Role(Role::CommunityCoordinator), may: COMMUNITY },
    Rule { who: Who::Role(Role::CommunitySecretary), may: COMMUNITY },
    Rule {
        who: Who::Role(Role::Dispatcher),
        may: &[
            Action::Read,
            Action::List,
            Action::ReadContact,
            Action::Place,
            Action::ImportRoster,
            Action::AdoptReportIns,
            Action::Export,
            Action::Invite,
            Action::ReadRoster,
            Action::RunRound,
            Action::ReadRound,
            Action::CheckLine,
            Action::UncheckLine,
        ],
    },
];

const COMMUNITY: &[Action] = &[
    Action::Read,
    Action::List,
    Action::File,
    Action::Confirm,
    Action::Correct,
    Action::End,
    Action::ReadContact,
    Action::Place,
    Action::ImportRoster,
    Action::AdoptReportIns,
    Action::Export,
    Action::Invite,
    Action::ReadRoster,
    Action::RunRound,
    Action::ReadRound,
    Action::CheckLine,
    Action::UncheckLine,
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

    #[test]
    fn the_community_confirms_and_nobody_else() {
        let community = AreaPath::district().child(1).child(2);
        for role in Role::ALL {
            let holder = actor(vec![(*role, community.clone())]);
            let may =
                |action: Action| policy::decide(POLICY, &holder, &action, &community.child(3), |_| false);
            let confirms = matches!(role, Role::CommunityCoordinator | Role::CommunitySecretary);
            assert_eq!(may(Action::Confirm).is_some(), confirms, "{role}");
            let lists = confirms || *role == Role::Dispatcher;
            assert_eq!(may(Action::List).is_some(), lists, "{role}");
        }
    }

    #[test]
    fn a_unit_and_a_head_of_a_branch_see_no_homes() {
        let nobody = actor(Vec::new());
        for relation in [Relation::Liaison, Relation::Checker, Relation::Said] {
            for action in [Action::Read, Action::List, Action::ReadContact, Action::Confirm, Action::Place] {
                let permit =
                    policy::decide(POLICY, &nobody, &action, &AreaPath::district(), |r| r == relation);
                assert!(permit.is_none(), "{relation:?} {action:?}");
            }
        }
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
