//! The roster planner: posts, shifts and people over days; anytime, seeded, explained.
//!
//! Two formats go in, the public text format of shift scheduling instances ([`text`]) and the
//! product's own model ([`model`]); both become one internal shape (`problem`). First rows come
//! from an exact programme for one row (`dp`); annealing and joint replanning by column
//! generation improve them (`search`, `joint`); the answer says what is not met and why
//! (`answer`). The arithmetic of the objective is in whole numbers throughout.
//!
//! What the search does and why: `docs/dispatch-engine-rostering.md`.

mod answer;
mod bound;
mod compile;
mod dp;
mod error;
mod joint;
pub mod model;
mod plan;
mod problem;
mod repair;
mod rng;
mod rules;
mod search;
mod state;
pub mod text;
mod text_run;

pub use answer::{Moved, Outcome, Progress, Reason, Rule, Tally, Unfilled, Unmet};
pub use error::RosterError;
pub use model::{repair_model, solve_model};
pub use plan::{OnProgress, Options};
pub use repair::Absence;
pub use text_run::{repair_text, solve_text};
