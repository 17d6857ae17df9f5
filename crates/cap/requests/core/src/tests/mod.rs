//! Decision tables and properties.

mod clock;
mod permissions;
mod places;
mod refusals;
mod sequences;
mod steps;
mod stored;
mod tasks;
mod views;
