//! Rules of building together (共建). So far: micro-projects (文明"微"项目) that a community writes
//! and that units, teams and persons claim (认领).
//!
//! Pure: the moment is handed in. Nothing here counts for or against anybody: a claim that was
//! taken back, declined or not kept leaves a fact and no score.

pub mod claim;
pub mod policy;
pub mod ports;
pub mod project;
pub mod refusals;
pub mod rules;

pub use claim::{ClaimStep, MicroClaimState, MicroParty};
pub use policy::{Action, POLICY, Relation};
pub use ports::{Parties, PartyFacts, PortError, Waiting};
pub use project::{MicroKind, MicroMeasure, MicroState, ProjectStep, Standing, Times};
pub use rules::RuleSheet;

baodao_kernel::typed_id! {
    /// A micro-project.
    MicroProjectId,
    /// A claim on a micro-project.
    MicroClaimId,
}
