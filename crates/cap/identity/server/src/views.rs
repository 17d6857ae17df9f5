//! How this capability's things are sent.

use baodao_identity_core::account::AccountState;
use baodao_identity_core::data_right::{Kind, State, Step};
use baodao_identity_core::policy::{Action, POLICY};
use baodao_identity_core::ports::AreaName;
use baodao_identity_core::{ConsentId, DataRightId, SessionId, TokenId};
use baodao_kernel::{AccountId, Actor, AreaPath, GrantId, Role, policy};
use baodao_platform::Settings;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::store::consents::Consent;
use crate::store::data_rights::DataRight;
use crate::store::tenants::Tenant;
use crate::store::tokens::TokenRow;

/// It was done.
#[derive(Debug, Serialize, ToSchema)]
pub struct Done {
    /// How many things it touched.
    #[schema(example = 1)]
    pub count: u64,
}

/// The district's public facts.
#[derive(Debug, Serialize, ToSchema)]
pub struct TenantView {
    /// Short code.
    #[schema(example = "chongchuan")]
    pub code: String,
    /// Name as people say it.
    #[schema(example = "崇川区")]
    pub name: String,
    /// Where to complain about the service.
    #[schema(example = "0513-12345")]
    pub supervision_phone: String,
    /// A human for those who cannot manage; on every page.
    #[schema(example = "0513-85012345")]
    pub help_phone: String,
    /// The map tile service, where one is configured: an address with `{z}`, `{x}` and `{y}`.
    #[schema(example = "https://tiles.example/{z}/{x}/{y}.png")]
    pub map_tiles: Option<String>,
    /// Whom the map tiles are owed to, as the service asks to be named.
    #[schema(example = "天地图 GS(2024)0568号")]
    pub map_tiles_credit: Option<String>,
    /// This is a demo: ready-made persons can be entered, nothing is real.
    pub demo: bool,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
}

impl TenantView {
    pub(crate) fn new(tenant: Tenant, settings: &Settings) -> Self {
        Self {
            code: tenant.code,
            name: tenant.name,
            supervision_phone: tenant.supervision_phone,
            help_phone: tenant.help_phone,
            map_tiles: settings.map_tiles.clone(),
            map_tiles_credit: settings.map_tiles_credit.clone(),
            demo: settings.demo,
            version: tenant.version,
        }
    }
}

/// A role that the caller holds.
#[derive(Debug, Serialize, ToSchema)]
pub struct MyGrant {
    /// What.
    pub role: Role,
    /// Where.
    pub area: AreaName,
    /// Since.
    pub from: Timestamp,
    /// Until, not included.
    pub until: Option<Timestamp>,
}

/// An account as administrators see it: masked.
#[derive(Debug, Serialize, ToSchema)]
pub struct AccountView {
    /// Who.
    pub id: AccountId,
    /// Surname and a star for each further character.
    #[schema(example = "张**")]
    pub name: String,
    /// Middle digits hidden; empty for a closed account.
    #[schema(example = "138****5678")]
    pub phone: String,
    /// Whether it can be used.
    pub state: AccountState,
    /// Community of the home, if stated.
    pub home: Option<AreaName>,
    /// When it was made.
    pub created_at: Timestamp,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// Operations that the caller may use on it now.
    #[schema(example = json!(["grant_role", "suspend_account"]))]
    pub allowed: Vec<&'static str>,
}

/// Where an account stands for permissions, who it is and how it is.
pub(crate) fn allowed_on_account(
    actor: &Actor,
    id: AccountId,
    area: &AreaPath,
    state: AccountState,
) -> Vec<&'static str> {
    let may = |action: Action| policy::decide(POLICY, actor, &action, area, |_| false).is_some();
    let other = actor.account != Some(id);
    let mut allowed = Vec::new();
    if other && state == AccountState::Active && actor.holds_anywhere(Role::Secadmin) {
        allowed.push("grant_role");
    }
    match state {
        AccountState::Active if other && may(Action::SuspendAccount) => allowed.push("suspend_account"),
        AccountState::Suspended if may(Action::SuspendAccount) => allowed.push("resume_account"),
        AccountState::Active | AccountState::Suspended | AccountState::Closed => {}
    }
    allowed
}

/// A role held by somebody.
#[derive(Debug, Serialize, ToSchema)]
pub struct GrantView {
    /// Which grant.
    pub id: GrantId,
    /// Whose.
    pub account: AccountId,
    /// The holder, masked.
    #[schema(example = "张**")]
    pub holder: String,
    /// What.
    pub role: Role,
    /// Where.
    pub area: AreaName,
    /// Since.
    pub from: Timestamp,
    /// Until, not included.
    pub until: Option<Timestamp>,
    /// Why.
    #[schema(example = "2026年网格员聘任")]
    pub reason: String,
    /// Number of the document of appointment.
    #[schema(example = "崇政发〔2026〕12号")]
    pub instrument: Option<String>,
    /// Who granted it; absent for what the program itself granted.
    pub granted_by: Option<AccountId>,
    /// When.
    pub granted_at: Timestamp,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
    /// Operations that the caller may use on it now.
    #[schema(example = json!(["revoke_role"]))]
    pub allowed: Vec<&'static str>,
}

/// One device on which the caller is signed in.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionView {
    /// Which.
    pub id: SessionId,
    /// The one that this call came with.
    pub this: bool,
    /// When it signed in.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub last_seen_at: Timestamp,
    /// What the browser says it is.
    #[schema(example = "Mozilla/5.0 (Linux; Android 14)")]
    pub user_agent: String,
}

/// An access token without its secret.
#[derive(Debug, Serialize, ToSchema)]
pub struct TokenView {
    /// Which.
    pub id: TokenId,
    /// What its holder calls it.
    #[schema(example = "nightly export")]
    pub name: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// The first moment at which it no longer counts.
    pub expires_at: Timestamp,
    /// When it was last used, to the minute.
    pub last_used_at: Option<Timestamp>,
}

impl From<TokenRow> for TokenView {
    fn from(row: TokenRow) -> Self {
        Self {
            id: row.id,
            name: row.name,
            created_at: row.created_at,
            expires_at: row.expires_at,
            last_used_at: row.last_used_at,
        }
    }
}

/// A consent that the caller gave.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConsentView {
    /// Which.
    pub id: ConsentId,
    /// For what.
    #[schema(example = "volunteer_matching")]
    pub purpose: String,
    /// To which version of the notice.
    #[schema(example = 1)]
    pub version: i32,
    /// When.
    pub given_at: Timestamp,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Timestamp>,
}

impl From<Consent> for ConsentView {
    fn from(consent: Consent) -> Self {
        Self {
            id: consent.id,
            purpose: consent.purpose,
            version: consent.version,
            given_at: consent.given_at,
            withdrawn_at: consent.withdrawn_at,
        }
    }
}

/// A request about personal data.
#[derive(Debug, Serialize, ToSchema)]
pub struct DataRightView {
    /// Which.
    pub id: DataRightId,
    /// Whose.
    pub account: AccountId,
    /// What is asked.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// In the person's words.
    #[schema(example = "请更正我的姓名")]
    pub detail: Option<String>,
    /// Why it was refused, or what was done.
    pub reason: Option<String>,
    /// When it came in.
    pub received_at: Timestamp,
    /// By when it is answered.
    pub due_at: Timestamp,
    /// When it was done or refused.
    pub decided_at: Option<Timestamp>,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// Steps that the caller may take now.
    pub allowed: Vec<Step>,
}

impl DataRightView {
    pub(crate) fn new(right: DataRight, actor: &Actor) -> Self {
        let decides =
            policy::decide(POLICY, actor, &Action::DecideDataRight, &AreaPath::district(), |_| false)
                .is_some();
        let own = actor.account == Some(right.account);
        let allowed = match right.state {
            State::Received if decides && !own => vec![Step::CheckIdentity, Step::Refuse],
            State::IdentityChecked if decides && !own => vec![Step::Finish, Step::Refuse],
            State::Received | State::IdentityChecked | State::Done | State::Refused => Vec::new(),
        };
        Self {
            id: right.id,
            account: right.account,
            kind: right.kind,
            state: right.state,
            detail: right.detail,
            reason: right.reason,
            received_at: right.received_at,
            due_at: right.due_at,
            decided_at: right.decided_at,
            version: right.version,
            allowed,
        }
    }
}
