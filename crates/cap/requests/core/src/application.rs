//! What somebody asks leave for and another person, one level up, decides.

use baodao_kernel::{AccountId, Actor, AreaLevel, AreaPath, Grant, Role};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::Deadline;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// More time.
    Extension {
        /// How much.
        by: Deadline,
    },
    /// To wait until an objective cause has passed.
    Suspension {
        /// The day on which it is looked at again.
        review_on: Date,
    },
    /// To end the case for a reason outside the ordinary ways.
    Termination,
}

/// An open application; the clock runs on while it waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// What is asked for.
    pub ask: Ask,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: AccountId,
    /// With what authority, see [`authority`].
    pub authority: u8,
    /// When.
    pub at: Timestamp,
}

/// The highest authority; there an equal but other person decides.
pub const TOP_AUTHORITY: u8 = 5;

/// How far up the ladder `actor` stands over `area`: grid worker 1; coordinator, liaison and
/// handler 2; secretary 3; subdistrict dispatcher 4; district dispatcher 5; everybody else 0.
pub fn authority(actor: &Actor, area: &AreaPath) -> u8 {
    let over_area = actor.grants.iter().filter(|grant| grant.area.contains(area));
    let rung = |grant: &Grant| match grant.role {
        Role::GridWorker => 1,
        Role::CommunityCoordinator | Role::Handler | Role::UnitLiaison => 2,
        Role::CommunitySecretary => 3,
        Role::Dispatcher if grant.area.level() == AreaLevel::District => TOP_AUTHORITY,
        Role::Dispatcher => 4,
        _ => 0,
    };
    over_area.map(rung).max().unwrap_or(0)
}

/// Whether someone of `decider` authority may decide on an application made with `asked`.
pub fn outranks(decider: u8, asked: u8) -> bool {
    decider > asked || (decider == TOP_AUTHORITY && asked == TOP_AUTHORITY)
}
