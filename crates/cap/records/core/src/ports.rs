//! What this capability needs from others. The app wires it; tests bring their own.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;

use baodao_kernel::{AccountId, AreaPath, ClaimId, RequestId, Span, TaskId, TeamId, TenantId, UnitId};
use jiff::Timestamp;

use crate::ServedVerdict;

/// Why a port did not answer. For the log, not for people.
pub type PortError = Box<dyn std::error::Error + Send + Sync>;

/// An answer that is waited for.
pub type Waiting<'a, T> = Pin<Box<dyn Future<Output = Result<T, PortError>> + Send + 'a>>;

/// One person's place on a task, with what was said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// The place (认领).
    pub claim: ClaimId,
    /// The task.
    pub task: TaskId,
    /// The request that the task serves.
    pub request: RequestId,
    /// The request's public number.
    pub number: String,
    /// The task in a few words.
    pub title: String,
    /// What there was to do, as the task's readers see it; empty where nothing was written.
    pub content: String,
    /// The class of the request that was served, if it has one.
    pub category: Option<String>,
    /// Where the work is.
    pub area: AreaPath,
    /// Who holds the place.
    pub person: AccountId,
    /// When the work was, if a time was set.
    pub slot: Option<Span>,
    /// What the person said: minutes on site, and when they said it.
    pub reported: Option<(u16, Timestamp)>,
    /// Who confirmed that the person was there, and when; `None` when nobody did.
    pub present: Option<(AccountId, Timestamp)>,
    /// What those who were served said, and whether somebody wrote it down for them.
    pub verdict: Option<(ServedVerdict, bool)>,
    /// Those who asked for it: the requester and who joined.
    pub served: Vec<AccountId>,
    /// Whether who asked is to stay secret; then nobody of `served` may be told to anybody.
    pub secret: bool,
}

/// Needed: the work that people took on. Requests answer.
pub trait Works: Send + Sync + 'static {
    /// The places with these ids; unknown ones are missing.
    fn of_claims<'a>(
        &'a self,
        tenant: TenantId,
        claims: &'a [ClaimId],
    ) -> Waiting<'a, HashMap<ClaimId, Work>>;

    /// The places on a task of people who were confirmed to be present.
    fn of_task(&self, tenant: TenantId, task: TaskId) -> Waiting<'_, Vec<Work>>;
}

/// A unit in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitFacts {
    /// Which.
    pub id: UnitId,
    /// Its name.
    pub name: String,
}

/// A team in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamFacts {
    /// Which.
    pub id: TeamId,
    /// Its name.
    pub name: String,
    /// The area that it serves.
    pub area: AreaPath,
    /// Its members.
    pub members: Vec<AccountId>,
}

/// A member of a functional branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BranchMember {
    /// Who.
    pub person: AccountId,
    /// What the branch is called.
    pub branch: String,
    /// The areas that the branch serves.
    pub areas: Vec<AreaPath>,
}

/// A unit that has reported in to a community.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cooperation {
    /// The unit.
    pub unit: UnitFacts,
    /// The community.
    pub community: AreaPath,
}

/// Needed: units with their people, and teams. Report-in and organisation answer.
pub trait Units: Send + Sync + 'static {
    /// The units from which these people have reported in and are confirmed.
    fn of_members<'a>(
        &'a self,
        tenant: TenantId,
        people: &'a [AccountId],
    ) -> Waiting<'a, HashMap<AccountId, Vec<UnitFacts>>>;

    /// The units for which this person is the liaison.
    fn of_liaison(&self, tenant: TenantId, person: AccountId) -> Waiting<'_, Vec<UnitFacts>>;

    /// Everybody who is confirmed as reported in, for the yearly sheets.
    fn reported_in(&self, tenant: TenantId) -> Waiting<'_, Vec<AccountId>>;

    /// A unit that still is.
    fn unit(&self, tenant: TenantId, unit: UnitId) -> Waiting<'_, Option<UnitFacts>>;

    /// The liaisons of a unit.
    fn liaisons(&self, tenant: TenantId, unit: UnitId) -> Waiting<'_, Vec<AccountId>>;

    /// The units that have reported in to communities and are confirmed.
    fn cooperating(&self, tenant: TenantId) -> Waiting<'_, Vec<Cooperation>>;

    /// The communities in force inside an area; of a smaller area the one that it lies in. From memory.
    fn communities(&self, tenant: TenantId, within: &AreaPath) -> Vec<AreaPath>;

    /// Who heads at `at` a functional branch that serves the area, one around it or a part of it.
    fn branch_heads<'a>(
        &'a self,
        tenant: TenantId,
        area: &'a AreaPath,
        at: Timestamp,
    ) -> Waiting<'a, Vec<AccountId>>;

    /// A team that still is.
    fn team(&self, tenant: TenantId, team: TeamId) -> Waiting<'_, Option<TeamFacts>>;

    /// The members of the functional branches that this person heads at `at`, in the order in
    /// which they came.
    fn headed_members(
        &self,
        tenant: TenantId,
        head: AccountId,
        at: Timestamp,
    ) -> Waiting<'_, Vec<BranchMember>>;
}
