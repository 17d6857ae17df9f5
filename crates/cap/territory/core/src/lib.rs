//! Rules of the territory capability: areas from district to micro-grid, whose codes and names
//! change while their paths do not; estates and buildings; boundaries; who works a grid; and
//! finding the place that a point or an address text means.
//!
//! Nothing here touches a database or a file: the server loads a [`Tree`], asks a command or an
//! import for its changes, and writes them.

pub mod boundary;
pub mod change;
pub mod commands;
pub mod datum;
pub mod details;
pub mod estates;
pub mod ids;
pub mod import;
pub mod locate;
pub mod policy;
pub mod ports;
pub mod refusals;
pub mod staff;
pub mod tree;

pub use change::AreaChange;
pub use details::{Details, UrbanRuralClass};
pub use ids::{BuildingId, EstateId, GridStaffId};
pub use ports::{AreaSummary, Places};
pub use refusals::TerritoryRefusal;
pub use tree::{AreaState, Tree};

/// What a command needs from outside: the day in China and ids for new things.
pub struct Env<'a> {
    /// The present day at UTC+8, by which validity is judged.
    pub today: jiff::civil::Date,
    /// Draws an id for a new area, estate or building.
    pub draw_id: &'a mut dyn FnMut() -> uuid::Uuid,
}
