//! Rules of the skill register: what a district calls a skill, what a person states about what
//! they can do and when, when a licence counts, who fits a piece of work, and letters of
//! appointment (聘书).
//!
//! Pure: time, the catalogue and the numbers in force are handed in. The register never holds
//! health or household data, and nothing here orders people by merit.

pub mod catalogue;
pub mod codes;
pub mod find;
pub mod history;
pub mod hours;
pub mod letter;
pub mod policy;
pub mod refusals;
pub mod register;
pub mod rules;
pub mod shipped;

pub use catalogue::{Catalogue, Licence, Skill};
pub use codes::{Language, ServiceType, SkillGroup};
pub use hours::{DayException, DayTime, Hours, WeeklyHours, Window};
pub use letter::{LetterKind, LetterState};
pub use policy::{Action, POLICY, Relation};
pub use register::{Held, Register, Source, Standing};
pub use rules::RuleSheet;

baodao_kernel::typed_id! {
    /// A letter of appointment.
    LetterId,
}

/// The purpose of the consent under which somebody's register is kept.
pub const CONSENT_PURPOSE: &str = "skill_register";
