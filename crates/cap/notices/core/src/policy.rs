//! Who may do what with notices. A notice belongs to its addressee alone: whether and when it
//! was read is nobody else's business (no read receipts for appraisal, domain section 9).

use baodao_kernel::{Role, Rule, Who, coded};

coded! {
    /// What can be done.
    pub enum Action {
        /// Read the inbox and count what is unread.
        ReadInbox = "read_inbox",
        /// Mark notices as read.
        MarkRead = "mark_read",
        /// See one's own choices.
        ReadSettings = "read_settings",
        /// Change one's own choices.
        ChangeSettings = "change_settings",
        /// See the words of every notice.
        ReadTexts = "read_texts",
        /// Change the words of a notice for the district.
        ChangeTexts = "change_texts",
        /// See which outside messages wait or were given up, without addressee or words.
        ReadDeliveries = "read_deliveries",
        /// Try given-up messages once more.
        RetryDeliveries = "retry_deliveries",
        /// See the chat robots; their addresses stay hidden.
        ReadRobots = "read_robots",
        /// Add and remove chat robots.
        ChangeRobots = "change_robots",
        /// See the demo's message page; refused outside the demo before any rule is asked.
        ReadDemoMessages = "read_demo_messages",
    }
}

coded! {
    /// How a person can stand to a notice or to settings.
    pub enum Relation {
        /// The notice is addressed to them; the settings are theirs.
        Addressee = "addressee",
    }
}

/// The table.
pub const POLICY: &[Rule<Action, Relation>] = &[
    Rule {
        who: Who::Relation(Relation::Addressee),
        may: &[Action::ReadInbox, Action::MarkRead, Action::ReadSettings, Action::ChangeSettings],
    },
    Rule {
        who: Who::Role(Role::Sysadmin),
        may: &[
            Action::ReadTexts,
            Action::ChangeTexts,
            Action::ReadDeliveries,
            Action::RetryDeliveries,
            Action::ReadRobots,
            Action::ChangeRobots,
        ],
    },
    Rule { who: Who::Anyone, may: &[Action::ReadDemoMessages] },
];

#[cfg(test)]
mod tests {
    use baodao_kernel::{Actor, AreaPath, Grant, TenantId, policy};
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    fn holder(role: Role) -> Actor {
        let grant = Grant { role, area: AreaPath::district(), from: Timestamp::UNIX_EPOCH, until: None };
        Actor { tenant: TenantId(1), account: Some(Uuid::nil().into()), grants: vec![grant] }
    }

    #[test]
    fn only_the_addressee_reads_an_inbox_whatever_office_one_holds() {
        for role in Role::ALL {
            let actor = holder(*role);
            for action in [Action::ReadInbox, Action::MarkRead, Action::ReadSettings, Action::ChangeSettings]
            {
                let area = AreaPath::district();
                assert!(
                    policy::decide(POLICY, &actor, &action, &area, |_| false).is_none(),
                    "{role} {action:?}"
                );
                assert!(policy::decide(POLICY, &actor, &action, &area, |_| true).is_some());
            }
        }
    }

    #[test]
    fn configuration_is_the_system_administrators_alone() {
        let configuration = [
            Action::ReadTexts,
            Action::ChangeTexts,
            Action::ReadDeliveries,
            Action::RetryDeliveries,
            Action::ReadRobots,
            Action::ChangeRobots,
        ];
        for role in Role::ALL {
            for action in configuration {
                let may = policy::decide(POLICY, &holder(*role), &action, &AreaPath::district(), |_| true)
                    .is_some();
                assert_eq!(may, *role == Role::Sysadmin, "{role} {action:?}");
            }
        }
    }

    #[test]
    fn every_action_stands_in_the_table() {
        for action in Action::ALL {
            assert!(POLICY.iter().any(|rule| rule.may.contains(action)), "{action:?}");
        }
    }
}
