//! Operations of the identity capability: districts, accounts, roles, sign-in, consent, data
//! rights. The rules stand in `baodao-identity-core`; here they meet HTTP and the database.

pub mod admin;
mod allow;
mod begin_session;
pub mod door;
mod jobs;
pub mod members;
mod ops;
pub mod people;
mod registers;
pub mod seals;
pub mod store;
pub mod views;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, FromRef};
use baodao_identity_core::ports::{AreaName, Areas, CodeSender};
use baodao_identity_core::{RuleSheet, policy, refusals};
use baodao_kernel::{AccountId, AreaPath, TenantId};
use baodao_platform::{Module, NewEvent, PermissionRow, Platform, Problem, rules::RuleSpec};
use jiff::Timestamp;
use serde_json::{Value, json};
use sqlx::PgConnection;
use utoipa_axum::{router::OpenApiRouter, routes};

pub use door::Door;
pub use members::Members;
pub use people::StoredPeople;

/// What this capability needs from others.
#[derive(Clone)]
pub struct Ports {
    /// The areas of a district; territory has them.
    pub areas: Arc<dyn Areas>,
    /// Brings sign-in codes to telephones; notices does it.
    pub code_sender: Arc<dyn CodeSender>,
    /// Takes over what rosters say that people can do; skills has the register.
    pub register: Arc<dyn SkillRegister>,
}

/// An answer that is waited for.
pub type Waiting<'a, T> = Pin<Box<dyn Future<Output = Result<T, Problem>> + Send + 'a>>;

/// Needed: the register of what people can do. It works inside the caller's transaction, so it
/// stands here and not among the ports of the core.
pub trait SkillRegister: Send + Sync + 'static {
    /// Those of `codes` that the district's catalogue does not offer.
    fn unknown<'a>(&'a self, tenant: TenantId, codes: &'a [String]) -> Waiting<'a, Vec<String>>;

    /// Writes what a roster says of people who have stated nothing themselves.
    fn state<'a>(
        &'a self,
        connection: &'a mut PgConnection,
        tenant: TenantId,
        rows: &'a [(AccountId, Vec<String>)],
        now: Timestamp,
    ) -> Waiting<'a, ()>;
}

/// What every operation of this capability holds.
#[derive(Clone)]
pub(crate) struct Identity {
    pub platform: Platform,
    pub door: Door,
    pub ports: Ports,
}

impl FromRef<Identity> for Platform {
    fn from_ref(identity: &Identity) -> Self {
        identity.platform.clone()
    }
}

impl Identity {
    /// The numbers in force.
    pub async fn rules(&self, tenant: TenantId) -> Result<RuleSheet, Problem> {
        let entries = self.platform.rules().entries(self.platform.pool(), tenant).await?;
        Ok(RuleSheet::of(&entries))
    }

    /// The sealer of a district's fields.
    pub fn seals(&self, tenant: TenantId) -> seals::Seals<'_> {
        seals::Seals::new(self.platform.vault(), tenant)
    }

    /// An area as it is shown; one that territory no longer knows keeps its path.
    pub fn area(&self, tenant: TenantId, path: &AreaPath) -> AreaName {
        let unknown = || AreaName { path: path.clone(), name: String::new(), ended: true };
        self.ports.areas.at(tenant, path).unwrap_or_else(unknown)
    }

    /// An area that something new can be placed in.
    pub fn area_in_force(&self, tenant: TenantId, path: &AreaPath) -> Result<AreaName, Problem> {
        let found = AreaPath::parse(path.as_str()).and_then(|path| self.ports.areas.at(tenant, &path));
        found.filter(|area| !area.ended).ok_or_else(|| Problem::refused(refusals::AccountRefusal::NoSuchArea))
    }
}

/// An event about an account. They stand in the district, so that boards of a grid or
/// community do not show who got an account or a role.
pub(crate) fn account_event(
    name: &str,
    account: AccountId,
    role: Option<baodao_kernel::Role>,
    data: Value,
) -> NewEvent {
    let mut details = json!({ "account": account });
    if let (Some(details), Value::Object(more)) = (details.as_object_mut(), data) {
        details.extend(more);
    }
    NewEvent {
        subject_kind: "account",
        subject_id: account.0,
        area: AreaPath::district(),
        name: name.to_owned(),
        role,
        reason: None,
        data: details,
    }
}

/// Rows of an import can be larger than other bodies: 5,000 rows of 800 bytes.
const IMPORT_BYTES: usize = 4 * 1024 * 1024;

/// The capability, ready to be mounted. `door` is the one that the app hands to the platform as
/// its authenticator: what changes here must be forgotten there.
pub fn module(platform: Platform, door: Door, ports: Ports) -> Module {
    let demo = platform.settings().demo;
    let identity = Identity { platform, door, ports };
    let mut routes = OpenApiRouter::new()
        .routes(routes!(ops::read_tenant::read_tenant, ops::update_tenant::update_tenant))
        .routes(routes!(ops::request_sign_in_code::request_sign_in_code))
        .routes(routes!(ops::sign_in::sign_in))
        .routes(routes!(ops::sign_out::sign_out))
        .routes(routes!(ops::sign_out_everywhere::sign_out_everywhere))
        .routes(routes!(ops::read_me::read_me, ops::update_me::update_me))
        .routes(routes!(ops::read_my_data::read_my_data))
        .routes(routes!(ops::list_my_sessions::list_my_sessions))
        .routes(routes!(ops::revoke_session::revoke_session))
        .routes(routes!(
            ops::list_access_tokens::list_access_tokens,
            ops::create_access_token::create_access_token
        ))
        .routes(routes!(ops::revoke_access_token::revoke_access_token))
        .routes(routes!(ops::list_my_consents::list_my_consents, ops::give_consent::give_consent))
        .routes(routes!(ops::withdraw_consent::withdraw_consent))
        .routes(routes!(ops::list_my_disclosures::list_my_disclosures))
        .routes(routes!(
            ops::list_consent_notices::list_consent_notices,
            ops::publish_consent_notice::publish_consent_notice
        ))
        .routes(routes!(ops::list_accounts::list_accounts, ops::create_account::create_account))
        .routes(routes!(ops::search_account_by_phone::search_account_by_phone))
        .routes(routes!(ops::suspend_account::suspend_account))
        .routes(routes!(ops::resume_account::resume_account))
        .routes(routes!(ops::grant_role::grant_role))
        .routes(routes!(ops::list_role_grants::list_role_grants))
        .routes(routes!(ops::revoke_role::revoke_role))
        .routes(routes!(ops::list_data_rights::list_data_rights, ops::request_data_right::request_data_right))
        .routes(routes!(ops::decide_data_right::decide_data_right))
        .merge(
            OpenApiRouter::new()
                .routes(routes!(ops::import_accounts::import_accounts))
                .routes(routes!(ops::import_accounts_table::import_accounts_table))
                .layer(DefaultBodyLimit::max(IMPORT_BYTES)),
        );
    if demo {
        // Outside the demo there is no such door at all: the paths answer 404.
        routes = routes
            .routes(routes!(ops::list_demo_persons::list_demo_persons))
            .routes(routes!(ops::enter_as_demo_person::enter_as_demo_person));
    }
    Module {
        name: "identity",
        routes: routes.with_state(identity),
        consumers: Vec::new(),
        jobs: jobs::all(),
        refusals: refusals::ALL.to_vec(),
        permissions: PermissionRow::table("identity", policy::POLICY),
        rules: RuleSheet::built_in().into_iter().map(RuleSpec::number).collect(),
    }
}
