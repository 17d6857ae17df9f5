//! Rules of the organisation capability: units (单位), the overlay of party bodies (党组织) that
//! lies across the administrative tree and the grids, appointments to posts (职务), members of
//! branches, teams (服务队), social organisations (社会组织) and responsibility zones (责任区).
//!
//! Everything that has a period has it in half-open days in China: `from` belongs to it, `to`
//! does not. Nothing here touches a database: the server loads what a rule looks at and writes
//! what it decides.
//!
//! A post gives no rights. What somebody may do in the program is granted by identity; the
//! register only says who was appointed to what.

pub mod body;
pub mod check;
pub mod credit_code;
pub mod day;
pub mod ids;
pub mod member;
pub mod policy;
pub mod ports;
pub mod post;
pub mod refusals;
pub mod rules;
pub mod social;
pub mod team;
pub mod unit;
pub mod words;
pub mod zone;

pub use body::{BodyKind, BodyState};
pub use credit_code::CreditCode;
pub use day::Period;
pub use ids::*;
pub use refusals::OrganisationRefusal;
pub use rules::RuleSheet;
