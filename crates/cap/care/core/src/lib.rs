//! Rules of care: pairings of helpers with households (结对帮扶), care visits (探访关爱), and the
//! catalogue of services near home (便民服务); walks through a grid with members (入网格、同走访).
//!
//! Pure: time and the numbers in force are handed in. A household is an alias and, if it wishes, a
//! telephone; what is noted on a visit is a choice from a list. There is no field for health, no
//! label on anybody, and no count of what a helper did or missed.

pub mod pairing;
pub mod policy;
pub mod ports;
pub mod refusals;
pub mod rules;
pub mod service;
pub mod visit;
pub mod walk;

pub use pairing::{Basis, ConsentHow, EndCause, Frequency, HelperState, HouseholdAccount, PairingKind, Term};
pub use policy::{Action, POLICY, Relation};
pub use rules::RuleSheet;
pub use service::{Fee, ProviderKind, ServiceKind, ServiceState};
pub use visit::{Need, VisitKind, VisitResult};
pub use walk::{Walk, WalkState};

baodao_kernel::typed_id! {
    /// A pairing of helpers with a household.
    PairingId,
    /// A care visit.
    VisitId,
    /// A service near home.
    ServiceId,
    /// A walk through a grid.
    WalkId,
}

/// The purpose of the notice that a household's consent refers to.
pub const CONSENT_PURPOSE: &str = "care_visits";
