//! Matching people to places on tasks: exact, incremental, explained.
//!
//! Hard rules decide who may serve where ([`rules`]). Among all plans that keep them the
//! engine finds one that covers the most places, urgent ones first, and of those one of
//! least cost: distance, unmet wishes, and a convex price of giving many tasks to people who
//! have served much already. All numbers are integers; the same input gives the same plan.
//!
//! ```text
//! instance::read -> planner::Planner -> solve -> plan, certificate
//!                        |  insert_task, cancel_task, change_task, join, leave, freeze, thaw
//!                        +-> explain::Explainer -> why empty, why not this person, at what price
//! ```
//!
//! The planner is a primal-dual market ([`market`]) on edges that the [`index`] makes on
//! demand. `docs/dispatch-engine.md` has the formulas and the proof. The referee that
//! re-scores plans and verifies certificates is another crate and shares no code with this.

pub mod explain;
pub mod index;
pub mod instance;
pub mod market;
pub mod planner;
pub mod rules;
