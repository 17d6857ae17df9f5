//! Referee for matchings: the model again, written from the format alone.
//!
//! * [`model`] reads `dispatch-match/1` by its own reader, in wide integers;
//! * [`referee`] re-scores a solution and names any rule it breaks;
//! * [`certificate`] turns a list of wages into a lower bound that no plan can beat;
//! * [`oracle`] solves small instances by textbook min-cost flow, for tests;
//! * [`generate`] draws the benchmark instances, byte for byte.

pub mod certificate;
pub mod generate;
pub mod model;
pub mod oracle;
pub mod referee;

pub use certificate::{Certificate, CertificateError};
pub use model::{Model, ModelError};
pub use referee::{Score, Solution, Violation};
