//! Rules of the records capability: what a person did, said by somebody who was there and
//! confirmed by the person; what of it goes to the unit, and only with the person's agreement;
//! letters of thanks; commendation by nomination; and questions for the auditor.
//!
//! There is no score, no rank and no order of persons anywhere in it (domain hand-out, hard rules
//! 1 and 2): a list is in the order of days or of nomination, a total stands beside its `n`.
//!
//! Nothing here touches a database: the server loads a state, asks one of its steps for the
//! state after it, and writes that with its event.

pub mod commendation;
pub mod cooperation;
pub mod feedback;
pub mod ids;
pub mod irregular;
pub mod layout;
pub mod letter;
pub mod policy;
pub mod ports;
pub mod proposal;
pub mod record;
pub mod refusals;
pub mod reminder;
pub mod rules;

pub use baodao_kernel::UnknownCode;
pub use commendation::{Evidence, Nomination, NominationStage, NominatorKind};
pub use cooperation::{CooperationWent, CooperationWish, Review, ReviewSide, Said};
pub use feedback::{FeedbackStage, Sheet};
pub use ids::{
    CommendationId, CooperationReviewId, FeedbackSheetId, NominationId, ObjectionId, RecordQuestionId,
    ThanksLetterId,
};
pub use irregular::{Question, QuestionKind};
pub use layout::RecipientClass;
pub use letter::{Letter, LetterStage, LetterTarget, ThanksConsent};
pub use policy::{Action, POLICY, Relation};
pub use ports::{BranchMember, Cooperation, PortError, TeamFacts, UnitFacts, Units, Waiting, Work, Works};
pub use proposal::{NotProposed, propose};
pub use record::{Correction, Declaration, EvidenceClass, Record, RecordKind, RecordStage, ServedVerdict};
pub use refusals::{REFUSALS, RecordsRefusal};
pub use rules::RuleSheet;

/// What a step looks at besides the state: who does it and when.
#[derive(Debug, Clone, Copy)]
pub struct Env {
    /// Who does it.
    pub by: baodao_kernel::AccountId,
    /// When.
    pub now: jiff::Timestamp,
}
