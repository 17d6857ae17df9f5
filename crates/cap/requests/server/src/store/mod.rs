//! SQL of the requests capability; names only its own tables.

pub mod claims;
pub mod duty;
pub mod lists;
pub mod requests;
pub mod rows;
pub mod sides;
pub mod submit;
pub mod tasks;
