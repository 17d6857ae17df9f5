//! Who may do what to accounts, roles and consent. Source: `docs/permissions.md` (roles
//! `resident`, `dpo`, `sysadmin`, `secadmin`, `auditor`). An account stands in the area of its
//! home; one without a home stands in the district.

use baodao_kernel::{Role, Rule, Who, coded};

coded! {
    /// Everything that this capability lets somebody do.
    pub enum Action {
        /// Ask for a code, sign in, read the district's public facts and the notices.
        SignIn = "sign_in",
        /// Read and change one's own account, sessions, tokens, consents; ask about one's data.
        ManageOwn = "manage_own",
        /// See the district's accounts, masked.
        ListAccounts = "list_accounts",
        /// Find an account by its telephone number, with a reason.
        SearchAccounts = "search_accounts",
        /// Make an account for somebody.
        CreateAccount = "create_account",
        /// Make many accounts at once.
        ImportAccounts = "import_accounts",
        /// Make accounts with staff roles in an import.
        ImportStaff = "import_staff",
        /// Suspend and resume an account.
        SuspendAccount = "suspend_account",
        /// Entrust a role.
        GrantRole = "grant_role",
        /// Take a role back.
        RevokeRole = "revoke_role",
        /// See who holds what.
        ListGrants = "list_grants",
        /// Change the district's name and telephone numbers.
        UpdateTenant = "update_tenant",
        /// Publish a version of a consent notice.
        PublishNotice = "publish_notice",
        /// See requests about personal data.
        ListDataRights = "list_data_rights",
        /// Move a request about personal data.
        DecideDataRight = "decide_data_right",
    }
}

coded! {
    /// How a person stands to a thing of this capability.
    pub enum Relation {
        /// The thing is about the person themselves.
        Subject = "subject",
    }
}

/// The table.
pub const POLICY: &[Rule<Action, Relation>] = &[
    Rule { who: Who::Anyone, may: &[Action::SignIn] },
    Rule { who: Who::SignedIn, may: &[Action::ManageOwn] },
    Rule { who: Who::Relation(Relation::Subject), may: &[Action::ListDataRights] },
    Rule {
        who: Who::Role(Role::Secadmin),
        may: &[
            Action::ListAccounts,
            Action::SearchAccounts,
            Action::CreateAccount,
            Action::ImportAccounts,
            Action::ImportStaff,
            Action::SuspendAccount,
            Action::GrantRole,
            Action::RevokeRole,
            Action::ListGrants,
        ],
    },
    Rule { who: Who::Role(Role::Sysadmin), may: &[Action::ImportAccounts, Action::UpdateTenant] },
    Rule {
        who: Who::Role(Role::Dpo),
        may: &[
            Action::SearchAccounts,
            Action::PublishNotice,
            Action::ListDataRights,
            Action::DecideDataRight,
        ],
    },
    Rule { who: Who::Role(Role::Auditor), may: &[Action::ListGrants] },
];

#[cfg(test)]
mod tests {
    use super::*;
    use baodao_kernel::{AccountId, Actor, AreaPath, Grant, TenantId, policy};
    use jiff::Timestamp;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn actor(grants: Vec<(Role, AreaPath)>) -> Actor {
        let grants = grants
            .into_iter()
            .map(|(role, area)| Grant { role, area, from: Timestamp::UNIX_EPOCH, until: None })
            .collect();
        Actor { tenant: TenantId(1), account: Some(AccountId(Uuid::nil())), grants }
    }

    #[test]
    fn the_three_administrators_share_no_power_over_rights() {
        let may = |role, action: Action| {
            policy::decide(
                POLICY,
                &actor(vec![(role, AreaPath::district())]),
                &action,
                &AreaPath::district(),
                |_| false,
            )
            .is_some()
        };
        for action in [Action::GrantRole, Action::RevokeRole, Action::CreateAccount, Action::ImportStaff] {
            assert!(
                may(Role::Secadmin, action) && !may(Role::Sysadmin, action) && !may(Role::Auditor, action)
            );
        }
        assert!(!may(Role::Secadmin, Action::UpdateTenant));
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
            own in any::<bool>(),
        ) {
            let actor = actor(held);
            let scope = policy::scope(POLICY, &actor, &action);
            let listed = scope.all
                || scope.areas.iter().any(|area| area.contains(&place))
                || (own && !scope.relations.is_empty());
            let decided = policy::decide(POLICY, &actor, &action, &place, |_| own).is_some();
            prop_assert_eq!(listed, decided);
        }
    }
}
