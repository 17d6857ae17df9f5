//! Puts the capabilities together and starts them. Nothing here decides anything about requests
//! or people: [`wiring`] joins ports, [`pages`] serves the web application, [`demo`] builds the
//! invented district, [`commands`] is the command line.

pub mod commands;
pub mod database;
pub mod demo;
pub mod in_process;
pub mod pages;
pub mod replay;
pub mod settings;
pub mod start;
pub mod wiring;

pub use wiring::{Wired, wire, wire_with};
