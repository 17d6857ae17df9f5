//! The roles of `docs/permissions.md`. A role is always held over an area for a period.

use serde::{Deserialize, Serialize};

macro_rules! roles {
    ($($(#[$doc:meta])* $variant:ident = $code:literal),+ $(,)?) => {
        /// What a person is entrusted with. Codes are the identifiers of the field's terms.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum Role { $($(#[$doc])* $variant),+ }

        impl Role {
            /// Every role, in the order of the permission matrix.
            pub const ALL: &'static [Role] = &[$(Role::$variant),+];

            /// The stable code, as stored and as sent.
            pub const fn code(self) -> &'static str {
                match self { $(Role::$variant => $code),+ }
            }
        }

        impl std::str::FromStr for Role {
            type Err = UnknownRole;
            fn from_str(code: &str) -> Result<Self, Self::Err> {
                match code { $($code => Ok(Role::$variant),)+ _ => Err(UnknownRole(code.to_owned())) }
            }
        }
    };
}

roles! {
    /// 居民: asks, follows and rates their own requests.
    Resident = "resident",
    /// 志愿者: claims open tasks.
    Volunteer = "volunteer",
    /// 在职党员: reported in through the unit and at home.
    InServiceMember = "in_service_member",
    /// 单位联络员: speaks for a partner unit.
    UnitLiaison = "unit_liaison",
    /// 网格员 / 微网格长: first hand in the grid.
    GridWorker = "grid_worker",
    /// 社区协调员: dispatches within the community.
    CommunityCoordinator = "community_coordinator",
    /// 社区书记: approves publication, extensions, second confirmation.
    CommunitySecretary = "community_secretary",
    /// 街道派单员: classifies, dispatches, merges, whistles, decides returns.
    Dispatcher = "dispatcher",
    /// 部门承办人.
    Handler = "handler",
    /// 回访员: never the handler of the same case.
    CallbackOfficer = "callback_officer",
    /// 项目负责人.
    ProjectLead = "project_lead",
    /// 个人信息保护负责人.
    Dpo = "dpo",
    /// 系统管理员: configuration.
    Sysadmin = "sysadmin",
    /// 安全管理员: rights.
    Secadmin = "secadmin",
    /// 审计管理员: reads the audit log.
    Auditor = "auditor",
}

/// A role code that this program does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown role code {0:?}")]
pub struct UnknownRole(pub String);

impl std::fmt::Display for Role {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}
