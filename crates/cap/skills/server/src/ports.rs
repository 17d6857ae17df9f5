//! What this capability needs inside its own transaction; the app wires it over identity's store.
//! (Ports that need no transaction are [`baodao_identity_core::ports::People`] and
//! [`baodao_territory_core::Places`].)

use std::future::Future;
use std::pin::Pin;

use baodao_kernel::{AccountId, AreaPath, TeamId, TenantId};
use baodao_platform::Problem;
use baodao_skills_core::find::Home;
use baodao_skills_core::history::Served;
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

/// An answer that is waited for.
pub type Waiting<'a, T> = Pin<Box<dyn Future<Output = Result<T, Problem>> + Send + 'a>>;

/// Homes, and the codes that others are told about a person.
pub trait Profiles: Send + Sync + 'static {
    /// The homes inside `within` of volunteers and in-service members who are in use, by path and
    /// account.
    fn homes<'a>(&'a self, tenant: TenantId, within: &'a AreaPath, now: Timestamp) -> Waiting<'a, Vec<Home>>;

    /// The homes of those of `accounts` who are volunteers or in-service members in use; the others
    /// are missing.
    fn homes_of<'a>(
        &'a self,
        tenant: TenantId,
        accounts: &'a [AccountId],
        now: Timestamp,
    ) -> Waiting<'a, Vec<Home>>;

    /// Makes these the codes of each account, in the caller's transaction.
    fn set_codes<'a>(
        &'a self,
        connection: &'a mut PgConnection,
        tenant: TenantId,
        codes: &'a [(AccountId, Vec<String>)],
        now: Timestamp,
    ) -> Waiting<'a, ()>;
}

/// Consent to a notice, as identity keeps it.
pub trait Consents: Send + Sync + 'static {
    /// The version of the notice in force for a purpose.
    fn in_force<'a>(&'a self, tenant: TenantId, purpose: &'a str, now: Timestamp)
    -> Waiting<'a, Option<i32>>;

    /// Writes down that the person agrees, in the caller's transaction; twice changes nothing.
    fn give<'a>(&'a self, connection: &'a mut PgConnection, given: Given<'a>) -> Waiting<'a, ()>;

    /// Withdraws consent for a purpose, in the caller's transaction.
    fn withdraw<'a>(
        &'a self,
        connection: &'a mut PgConnection,
        tenant: TenantId,
        account: AccountId,
        purpose: &'a str,
        now: Timestamp,
    ) -> Waiting<'a, ()>;
}

/// The register of teams, as organisation keeps it.
pub trait Teams: Send + Sync + 'static {
    /// A team that has not been disbanded.
    fn team(&self, tenant: TenantId, id: TeamId) -> Waiting<'_, Option<TeamFacts>>;
}

/// A team in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamFacts {
    /// What it is called.
    pub name: String,
    /// The area that it serves.
    pub area: AreaPath,
}

/// What people served at, as records and requests know it.
pub trait History: Send + Sync + 'static {
    /// The verified services of these people.
    fn served<'a>(&'a self, tenant: TenantId, accounts: &'a [AccountId]) -> Waiting<'a, Vec<Served>>;
}

/// One giving of consent.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The district.
    pub tenant: TenantId,
    /// The id it gets if it is new.
    pub id: Uuid,
    /// Who agrees.
    pub account: AccountId,
    /// To what.
    pub purpose: &'a str,
    /// To which version of the notice.
    pub version: i32,
    /// When.
    pub at: Timestamp,
}
