//! Who may do what with notices. A notice belongs to its addressee alone: whether and when it
//! was read is nobody else's business (no read receipts for appraisal, domain section 9).

use baodao_kernel::{Role, Rule, Who};

/// What can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Read the inbox and count what is unread.
    ReadInbox,
    /// Mark notices as read.
    MarkRead,
    /// See one's own choices.
    ReadSettings,
    /// Change one's own choices.
    ChangeSettings,
    /// See the words of every notice.
    ReadTexts,
    /// Change the words of a notice for the district.
    ChangeTexts,
    /// See which outside messages wait or were given up, without addressee or words.
    ReadDeliveries,
    /// Try given-up messages once more.
    RetryDeliveries,
    /// See the chat robots; their addresses stay hidden.
    ReadRobots,
    /// Add and remove chat robots.
    ChangeRobots,
    /// See the demo's message page; refused outside the demo before any rule is asked.
    ReadDemoMessages,
}

impl Action {
    /// Every action, in the order of the permission matrix.
    pub const ALL: [Action; 11] = [
        Self::ReadInbox,
        Self::MarkRead,
        Self::ReadSettings,
        Self::ChangeSettings,
        Self::ReadTexts,
        Self::ChangeTexts,
        Self::ReadDeliveries,
        Self::RetryDeliveries,
        Self::ReadRobots,
        Self::ChangeRobots,
        Self::ReadDemoMessages,
    ];

    /// The stable code, as in the permission matrix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ReadInbox => "read_inbox",
            Self::MarkRead => "mark_read",
            Self::ReadSettings => "read_settings",
            Self::ChangeSettings => "change_settings",
            Self::ReadTexts => "read_texts",
            Self::ChangeTexts => "change_texts",
            Self::ReadDeliveries => "read_deliveries",
            Self::RetryDeliveries => "retry_deliveries",
            Self::ReadRobots => "read_robots",
            Self::ChangeRobots => "change_robots",
            Self::ReadDemoMessages => "read_demo_messages",
        }
    }
}

/// How a person can stand to a notice or to settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// The notice is addressed to them; the settings are theirs.
    Addressee,
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
            assert!(POLICY.iter().any(|rule| rule.may.contains(&action)), "{action:?}");
        }
    }
}
