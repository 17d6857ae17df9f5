//! SQL of the requests capability; names only its own tables.

pub mod calendar_feeds;
pub mod claims;
pub mod duty;
pub mod figures;
pub mod gaps;
pub mod lists;
pub mod open_tasks;
pub mod requests;
pub mod rows;
mod scope;
mod search;
pub mod sides;
pub mod submit;
pub mod tasks;
pub mod work_photos;
