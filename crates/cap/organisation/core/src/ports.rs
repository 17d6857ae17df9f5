//! What this capability needs from others, and the shapes that it offers to them. The app wires
//! both; `baodao_organisation_server::StoredOrganisation` answers what is offered.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;

use baodao_kernel::{AccountId, AreaCode, AreaPath, BodyId, Phone, TeamId, TenantId, UnitId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::CreditCode;
use crate::body::BodyKind;
use crate::post::PostKind;
use crate::zone::ZonePlaceKind;

/// Why a port did not answer: the database or the index failed. For the log, not for people.
pub type PortError = Box<dyn std::error::Error + Send + Sync>;

/// An answer that is waited for.
pub type Waiting<'a, T> = Pin<Box<dyn Future<Output = Result<T, PortError>> + Send + 'a>>;

/// An area as this capability knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaFacts {
    /// Place in the tree.
    pub path: AreaPath,
    /// Code in force.
    pub code: AreaCode,
    /// Name in force.
    pub name: String,
    /// No longer in force.
    pub ended: bool,
}

/// An estate or a building.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceFacts {
    /// Which of the two.
    pub kind: ZonePlaceKind,
    /// Its id.
    pub id: Uuid,
    /// Name; a building's begins with its estate's.
    pub name: String,
    /// The community or grid that it lies in.
    pub area: AreaPath,
    /// It is no more.
    pub ended: bool,
}

/// Needed: the areas, estates and buildings of a district. Territory answers.
pub trait Areas: Send + Sync + 'static {
    /// The area at a path, ended ones too. From memory.
    fn at(&self, tenant: TenantId, path: &AreaPath) -> Option<AreaFacts>;

    /// The area that a code means now or meant before. From memory.
    fn by_code(&self, tenant: TenantId, code: &str) -> Option<AreaFacts>;

    /// Names from the district down to the area itself. From memory.
    fn names(&self, tenant: TenantId, path: &AreaPath) -> Vec<String>;

    /// The grids in force inside an area, in order of path. From memory.
    fn grids(&self, tenant: TenantId, within: &AreaPath) -> Vec<AreaFacts>;

    /// An estate or building.
    fn place<'a>(
        &'a self,
        tenant: TenantId,
        kind: ZonePlaceKind,
        id: Uuid,
    ) -> Waiting<'a, Option<PlaceFacts>>;

    /// The estates and buildings of the district that still are, for reading a table of names.
    fn places<'a>(&'a self, tenant: TenantId) -> Waiting<'a, Vec<PlaceFacts>>;
}

/// Needed: the people of a district. Identity answers.
pub trait Persons: Send + Sync + 'static {
    /// Masked names (`张**`); accounts that are closed or unknown are missing in the answer.
    fn names<'a>(
        &'a self,
        tenant: TenantId,
        accounts: &'a [AccountId],
    ) -> Waiting<'a, HashMap<AccountId, String>>;

    /// The accounts in use that have these numbers; numbers without one are missing.
    fn by_phones<'a>(
        &'a self,
        tenant: TenantId,
        phones: &'a [Phone],
    ) -> Waiting<'a, HashMap<Phone, AccountId>>;

    /// The areas over which somebody holds the role of grid worker at `now`.
    fn worked_areas<'a>(&'a self, tenant: TenantId, now: Timestamp) -> Waiting<'a, Vec<AreaPath>>;
}

/// Offered: a unit in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitFacts {
    /// Which.
    pub id: UnitId,
    /// Its name.
    pub name: String,
    /// Its credit code.
    pub credit_code: Option<CreditCode>,
    /// Name of its party organisation.
    pub party_org: Option<String>,
    /// Where it has its seat.
    pub area: AreaPath,
    /// It is no more.
    pub ended: bool,
}

/// Offered: a team as other capabilities see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamFacts {
    /// Which.
    pub id: TeamId,
    /// Its name.
    pub name: String,
    /// The area that it serves.
    pub area: AreaPath,
    /// Who has joined it and stays.
    pub members: Vec<AccountId>,
}

/// Offered: a body in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyFacts {
    /// Which.
    pub id: BodyId,
    /// What it is.
    pub kind: BodyKind,
    /// Its name.
    pub name: String,
    /// The area in whose charge it is.
    pub seat: AreaPath,
    /// The areas that it serves.
    pub areas: Vec<AreaPath>,
    /// It is no more.
    pub ended: bool,
}

/// Offered: who heads a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Who.
    pub account: AccountId,
    /// As what.
    pub post: PostKind,
}

/// The field of an event's data by which another capability says where somebody serves from then
/// on ([`Placed`]); the register of members follows.
pub const PLACED: &str = "placed_in_branch";

/// Offered: somebody serves in a functional branch from the event on, or in none any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// Who.
    pub account: AccountId,
    /// The functional branch or group; `None` when the person leaves.
    pub body: Option<BodyId>,
    /// The unit to which the person formally belongs.
    pub unit: Option<UnitId>,
}
