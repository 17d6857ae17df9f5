//! What this capability needs from others. The app wires it: identity answers for accounts,
//! organisation for units and bodies, territory (its own port) for places.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;

use baodao_kernel::{AccountId, AreaPath, BodyId, Phone, ReportInId, TenantId, UnitId};
use jiff::Timestamp;

/// Why a port did not answer: the database or the index failed. For the log, not for people.
pub type PortError = Box<dyn std::error::Error + Send + Sync>;

/// An answer that is waited for.
pub type Waiting<'a, T> = Pin<Box<dyn Future<Output = Result<T, PortError>> + Send + 'a>>;

/// Name and number of an account in full.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// The name; empty when the person gave none.
    pub name: String,
    /// The number.
    pub phone: Phone,
}

impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?}", baodao_kernel::mask::name(&self.name), self.phone)
    }
}

/// The notice on report-in that is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its number.
    pub version: i32,
    /// The words in Chinese.
    pub text_zh: String,
    /// The words in English.
    pub text_en: String,
}

/// The purpose under which that notice is published and consent is given.
pub const NOTICE_PURPOSE: &str = "report_in";

/// Needed: accounts, consent and the role of an in-service member. Identity answers. What changes
/// something may be asked twice and does it once.
pub trait Accounts: Send + Sync + 'static {
    /// Masked names (`张**`); accounts that are closed or unknown are missing in the answer.
    fn names<'a>(
        &'a self,
        tenant: TenantId,
        accounts: &'a [AccountId],
    ) -> Waiting<'a, HashMap<AccountId, String>>;

    /// Name and number of an account in use.
    fn person<'a>(&'a self, tenant: TenantId, account: AccountId) -> Waiting<'a, Option<Person>>;

    /// The accounts in use that have these numbers; numbers without one are missing.
    fn by_phones<'a>(
        &'a self,
        tenant: TenantId,
        phones: &'a [Phone],
    ) -> Waiting<'a, HashMap<Phone, AccountId>>;

    /// The account with this number, made with the name when there is none.
    fn ensure<'a>(&'a self, tenant: TenantId, person: &'a Person, at: Timestamp) -> Waiting<'a, AccountId>;

    /// Entrusts the role of in-service member over the home; the report-in stands as the paper.
    /// Home and unit go into the profile of somebody who stated none.
    fn entrust<'a>(
        &'a self,
        tenant: TenantId,
        account: AccountId,
        home: &'a AreaPath,
        unit: &'a str,
        report_in: ReportInId,
        at: Timestamp,
    ) -> Waiting<'a, ()>;

    /// Takes back what was entrusted with this report-in as the paper.
    fn release<'a>(&'a self, tenant: TenantId, report_in: ReportInId, at: Timestamp) -> Waiting<'a, ()>;

    /// The notice in force.
    fn notice<'a>(&'a self, tenant: TenantId, at: Timestamp) -> Waiting<'a, Option<Notice>>;

    /// Takes down the person's consent to a version of the notice.
    fn consent<'a>(
        &'a self,
        tenant: TenantId,
        account: AccountId,
        version: i32,
        at: Timestamp,
    ) -> Waiting<'a, ()>;
}

/// The field of an event's data by which the register of branch members learns where somebody
/// serves from the event on, or that they serve nowhere any more.
pub const PLACED: &str = "placed_in_branch";

/// A unit in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitFacts {
    /// Which.
    pub id: UnitId,
    /// Its name.
    pub name: String,
    /// Its credit code.
    pub credit_code: Option<String>,
    /// Name of its party organisation.
    pub party_org: Option<String>,
    /// Where it has its seat.
    pub area: AreaPath,
    /// It is no more.
    pub ended: bool,
}

/// Needed: the register of units. Organisation answers.
pub trait Units: Send + Sync + 'static {
    /// A unit.
    fn get<'a>(&'a self, tenant: TenantId, unit: UnitId) -> Waiting<'a, Option<UnitFacts>>;

    /// The units in force that are called so, or have that credit code, by what they were asked by.
    fn named<'a>(&'a self, tenant: TenantId, words: &'a [String]) -> Waiting<'a, HashMap<String, UnitFacts>>;

    /// The units for which somebody speaks now.
    fn of_liaison<'a>(&'a self, tenant: TenantId, account: AccountId) -> Waiting<'a, Vec<UnitFacts>>;

    /// Who speaks for a unit now.
    fn liaisons<'a>(&'a self, tenant: TenantId, unit: UnitId) -> Waiting<'a, Vec<AccountId>>;
}

/// A functional branch or group in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BranchFacts {
    /// Which.
    pub id: BodyId,
    /// Its name.
    pub name: String,
    /// The areas that it serves.
    pub areas: Vec<AreaPath>,
    /// A functional branch or group, in which reported-in members serve.
    pub functional: bool,
    /// It is no more.
    pub ended: bool,
}

/// Needed: the bodies of the party overlay. Organisation answers.
pub trait Bodies: Send + Sync + 'static {
    /// Bodies by id; unknown ones are missing.
    fn get<'a>(&'a self, tenant: TenantId, ids: &'a [BodyId]) -> Waiting<'a, HashMap<BodyId, BranchFacts>>;

    /// The functional branches and groups in force that serve `area`, a wider area around it, or
    /// a part of it.
    fn serving<'a>(&'a self, tenant: TenantId, area: &'a AreaPath) -> Waiting<'a, Vec<BranchFacts>>;

    /// The bodies that somebody heads now.
    fn headed_by<'a>(&'a self, tenant: TenantId, account: AccountId) -> Waiting<'a, Vec<BodyId>>;

    /// The functional branch or group in force in which each of these people is a member; whoever is in
    /// none is missing.
    fn memberships<'a>(
        &'a self,
        tenant: TenantId,
        accounts: &'a [AccountId],
    ) -> Waiting<'a, HashMap<AccountId, BodyId>>;

    /// Who heads these bodies now.
    fn heads<'a>(
        &'a self,
        tenant: TenantId,
        ids: &'a [BodyId],
    ) -> Waiting<'a, HashMap<BodyId, Vec<AccountId>>>;
}
