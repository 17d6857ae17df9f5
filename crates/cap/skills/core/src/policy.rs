//! Who may do what with skills. Source: domain hand-out 4, 7 and 8. A person stands in the area of
//! their home; a letter in the area that issued it. What somebody was asked to do is seen by
//! themselves only (`list_my_claims`); no role reads it here.

use baodao_kernel::{Role, Rule, Who, coded};

coded! {
    /// Everything that this capability lets somebody do.
    pub enum Action as SkillAction {
        /// See the catalogue; see whether a letter is valid by its code.
        ReadCatalogue = "read_catalogue",
        /// Change the catalogue of the whole district.
        ManageCatalogue = "manage_catalogue",
        /// Keep and erase one's own register.
        ManageOwn = "manage_own_skills",
        /// Look for people by skill, area and time.
        Find = "find_skilled",
        /// Confirm having seen a licence.
        ConfirmLicence = "confirm_licence",
        /// Issue a letter of appointment.
        IssueLetter = "issue_letter",
        /// See a letter.
        ReadLetter = "read_letter",
        /// Print a letter with the full name.
        PrintLetter = "print_letter",
        /// Accept, decline or give back a letter.
        AnswerLetter = "answer_letter",
        /// End a letter before its term is over.
        RevokeLetter = "revoke_letter",
    }

    /// How a person may stand to a letter.
    pub enum Relation as SkillRelation {
        /// It was issued to them.
        Appointee = "appointee",
    }
}

/// The table.
pub const POLICY: &[Rule<Action, Relation>] = &[
    Rule { who: Who::Anyone, may: &[Action::ReadCatalogue] },
    Rule { who: Who::SignedIn, may: &[Action::ManageOwn] },
    Rule {
        who: Who::Relation(Relation::Appointee),
        may: &[Action::ReadLetter, Action::PrintLetter, Action::AnswerLetter],
    },
    Rule { who: Who::Role(Role::Sysadmin), may: &[Action::ManageCatalogue] },
    Rule {
        who: Who::Role(Role::CommunityCoordinator),
        may: &[Action::Find, Action::ConfirmLicence, Action::ReadLetter],
    },
    Rule {
        who: Who::Role(Role::CommunitySecretary),
        may: &[
            Action::Find,
            Action::ConfirmLicence,
            Action::IssueLetter,
            Action::ReadLetter,
            Action::PrintLetter,
            Action::RevokeLetter,
        ],
    },
    Rule {
        who: Who::Role(Role::Dispatcher),
        may: &[
            Action::ManageCatalogue,
            Action::Find,
            Action::ConfirmLicence,
            Action::IssueLetter,
            Action::ReadLetter,
            Action::PrintLetter,
            Action::RevokeLetter,
        ],
    },
];

#[cfg(test)]
mod tests {
    use baodao_kernel::{Actor, AreaPath, Grant, TenantId, policy};

    use super::*;

    fn may(role: Role, action: Action, held: &AreaPath, place: &AreaPath) -> bool {
        let grant = Grant { role, area: held.clone(), from: jiff::Timestamp::UNIX_EPOCH, until: None };
        let actor = Actor { tenant: TenantId(1), account: None, grants: vec![grant] };
        policy::decide(POLICY, &actor, &action, place, |_| false).is_some()
    }

    #[test]
    fn offices_act_in_their_area_only() {
        let community = AreaPath::district().child(1).child(2);
        for (role, action) in [
            (Role::CommunityCoordinator, Action::Find),
            (Role::CommunitySecretary, Action::IssueLetter),
            (Role::Dispatcher, Action::ConfirmLicence),
        ] {
            assert!(may(role, action, &community, &community.child(1)), "{role} {action}");
            assert!(!may(role, action, &community, &AreaPath::district().child(3)), "{role} {action}");
        }
        assert!(!may(Role::CommunityCoordinator, Action::IssueLetter, &community, &community));
        assert!(!may(Role::Volunteer, Action::Find, &community, &community));
        // The catalogue is the whole district's.
        assert!(!may(Role::Dispatcher, Action::ManageCatalogue, &community, &AreaPath::district()));
        let district = AreaPath::district();
        assert!(may(Role::Dispatcher, Action::ManageCatalogue, &district, &district));
    }
}
