//! What every capability shares and nothing that touches the outside world.
//!
//! Time, chance and ids are arguments here: a rule that needs "now" is handed a
//! [`jiff::Timestamp`], a rule that needs an id is handed one drawn by [`Draw`]. That keeps
//! every core crate pure, so that the same input gives the same answer in a test, in the demo
//! and in production.

pub mod actor;
pub mod area;
pub mod calendar;
pub mod clock;
pub mod codes;
pub mod draw;
pub mod ids;
pub mod mask;
pub mod phone;
pub mod policy;
pub mod refusal;
pub mod role;
pub mod rules;
pub mod span;
pub mod text;

pub use actor::{Actor, Grant};
pub use area::{AreaCode, AreaLevel, AreaPath};
pub use calendar::{CHINA, WorkCalendar};
pub use clock::{Clock, FixedClock, SystemClock};
pub use codes::{Coded, UnknownCode};
pub use draw::{Draw, SeededDraw, SystemDraw};
pub use ids::*;
pub use phone::Phone;
pub use policy::{Rule, Scope, Who};
pub use refusal::{RefusalClass, RefusalSpec, Refuse};
pub use role::Role;
pub use span::Span;
