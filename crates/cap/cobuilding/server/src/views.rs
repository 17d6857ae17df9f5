//! What the operations answer.

use baodao_cobuilding_core::{
    MicroClaimId, MicroClaimState, MicroKind, MicroMeasure, MicroParty, MicroProjectId, MicroState,
};
use baodao_kernel::AreaPath;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A unit or team that takes part.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MicroTaker {
    /// A unit or a team.
    pub party: MicroParty,
    /// Its name.
    #[schema(example = "市第一人民医院")]
    pub name: String,
    /// How many people come.
    #[schema(example = 6)]
    pub people: i32,
}

/// Whom the caller may claim for.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MicroSpeaker {
    /// A unit, a team, or the caller.
    pub party: MicroParty,
    /// The unit or team; absent for the caller.
    pub id: Option<Uuid>,
    /// Its name; absent for the caller.
    #[schema(example = "市第一人民医院")]
    pub name: Option<String>,
}

/// A claim, as those see it who made it, and its office.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MicroClaimView {
    /// Id.
    pub id: MicroClaimId,
    /// The micro-project.
    pub project: MicroProjectId,
    /// Its title.
    #[schema(example = "小区垃圾分类引导")]
    pub title: String,
    /// Where it stands.
    pub project_state: MicroState,
    /// When it begins.
    pub from: Timestamp,
    /// When it ends.
    pub until: Timestamp,
    /// Who claims.
    pub party: MicroParty,
    /// Name of the unit or team; absent for a person.
    #[schema(example = "市第一人民医院")]
    pub name: Option<String>,
    /// Masked name of who made the claim; for the office.
    #[schema(example = "冯**")]
    pub spokesperson: Option<String>,
    /// How many people come.
    #[schema(example = 6)]
    pub people: i32,
    /// What was said with it; for the office and who made it.
    #[schema(example = "上午能来，自带工具。")]
    pub note: Option<String>,
    /// Where the claim stands.
    pub state: MicroClaimState,
    /// Why it was declined.
    #[schema(example = "时间改到下周，欢迎再认领。")]
    pub reason: Option<String>,
    /// Whether they took part, in their own word; absent while they have not said.
    pub took_part: Option<bool>,
    /// When it was made.
    pub claimed_at: Timestamp,
    /// When it was last answered, or taken back.
    pub answered_at: Option<Timestamp>,
    /// What the caller may do now.
    #[schema(example = json!(["take_back_micro_claim"]))]
    pub allowed: Vec<&'static str>,
}

/// The claims on a micro-project, in the order in which they came.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MicroClaims {
    /// The claims.
    pub items: Vec<MicroClaimView>,
}

/// A micro-project. Units and teams that take part stand here by name, persons only as a number.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MicroProjectView {
    /// Id.
    pub id: MicroProjectId,
    /// Where it stands.
    pub state: MicroState,
    /// What it is about.
    pub kind: MicroKind,
    /// The area that wants it.
    pub area_path: AreaPath,
    /// Its names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// In a few words.
    #[schema(example = "小区垃圾分类引导")]
    pub title: String,
    /// What is to be done.
    #[schema(example = "早晚高峰在投放点引导分类，教居民使用新的厨余桶。")]
    pub what: String,
    /// Where, in words.
    #[schema(example = "文峰花园东门投放点")]
    pub place: String,
    /// The office's telephone.
    #[schema(example = "0513-85012345")]
    pub phone: String,
    /// In what its places are counted.
    pub measure: MicroMeasure,
    /// Places.
    #[schema(example = 8)]
    pub wanted: i32,
    /// Places that are claimed.
    #[schema(example = 6)]
    pub taken: i32,
    /// Places that are free.
    #[schema(example = 2)]
    pub free: i32,
    /// When it begins.
    pub from: Timestamp,
    /// When it ends.
    pub until: Timestamp,
    /// Whether it has started; until then it can be claimed, and claims can be taken back.
    #[schema(example = false)]
    pub started: bool,
    /// Units and teams whose claim was accepted, in the order of their claims.
    pub takers: Vec<MicroTaker>,
    /// How many people come by themselves, of accepted claims.
    #[schema(example = 2)]
    pub persons: i32,
    /// What came of it.
    #[schema(example = "引导居民三百多人次，投放点旁的小包垃圾不见了。")]
    pub result: Option<String>,
    /// Why it was withdrawn.
    #[schema(example = "连日有雨，改期另行发布。")]
    pub reason: Option<String>,
    /// When it was published.
    pub published_at: Option<Timestamp>,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// Claims that wait for an answer; for the office.
    #[schema(example = 1)]
    pub waiting: Option<i32>,
    /// The caller's own claims, and those of units and teams that they speak for.
    pub mine: Vec<MicroClaimView>,
    /// For whom the caller can claim it now.
    pub claim_as: Vec<MicroSpeaker>,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// What the caller may do now.
    #[schema(example = json!(["claim_micro_project"]))]
    pub allowed: Vec<&'static str>,
}
