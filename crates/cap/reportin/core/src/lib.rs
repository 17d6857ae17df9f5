//! Rules of report-in (双报到): units and their in-service members report in where they are and
//! where they live, a community confirms, and once a year or in a round somebody asks whether it
//! still holds. Source: `domain.md` 5.1, 7, 8.
//!
//! Nothing here touches a database. Names and telephone numbers do not pass through the states:
//! the server keeps them sealed beside them.

pub mod correction;
mod fate;
pub mod home;
pub mod invitation;
pub mod placement;
pub mod policy;
pub mod ports;
pub mod refusals;
pub mod report_in;
pub mod roster;
pub mod round;
pub mod rules;
pub mod steps;
pub mod take_back;

pub use correction::{Correction, Proposed};
pub use home::Home;
pub use refusals::ReportInRefusal;
pub use report_in::{Basis, EndReason, Kind, ReportIn, State, UnitName};
pub use rules::RuleSheet;

baodao_kernel::typed_id! {
    /// One round of re-verification (名册再核对).
    RoundId,
    /// One person's line of a round.
    LineId,
    /// One code by which a person takes up an invitation.
    InvitationId,
}
