//! The statements of this capability. They name its own tables only.

pub mod deliveries;
pub mod demo;
pub mod inbox;
pub mod robots;
pub mod settings;
pub mod texts;
