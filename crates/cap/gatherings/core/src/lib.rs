//! Rules of gatherings (线下见面会, 启动仪式): who is invited and answers, who came, what came of it
//! and what is to follow.
//!
//! Pure: moment and numbers are handed in. Attendance is a count for the host of the gathering; it is
//! no service record, nobody is named in public and no unit is compared with another.

pub mod follow_up;
pub mod gathering;
pub mod guest;
pub mod policy;
pub mod ports;
pub mod refusals;
pub mod rules;

pub use gathering::{CheckInReason, GatheringKind, GatheringState};
pub use guest::GuestKind;
pub use policy::{Action, POLICY, Relation};
pub use rules::RuleSheet;

baodao_kernel::typed_id! {
    /// A gathering.
    GatheringId,
    /// An invitation to one.
    GuestId,
    /// Something that is to follow from one.
    FollowUpId,
}
