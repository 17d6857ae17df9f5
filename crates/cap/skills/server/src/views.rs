//! What the operations answer.

use baodao_kernel::{AccountId, AreaPath, TeamId};
use baodao_skills_core::find::{LeftOutReason, Reason};
use baodao_skills_core::{
    DayException, Language, LetterId, LetterKind, LetterState, Licence, ServiceType, Skill, SkillGroup,
    Source, Standing, WeeklyHours,
};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

/// What one served at of one kind.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ServedKind {
    /// Which; absent for what is of no known kind.
    pub service_type: Option<ServiceType>,
    /// How many verified services.
    #[schema(example = 4)]
    pub services: u32,
    /// The day of the last one.
    #[schema(value_type = String, format = Date, example = "2026-11-20")]
    pub last_on: Date,
}

/// One skill of the district's catalogue.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SkillView {
    /// Stable code.
    #[schema(example = "electrician")]
    pub code: String,
    /// Name in Chinese.
    #[schema(example = "电工")]
    pub name_zh: String,
    /// Name in English.
    #[schema(example = "Electrician")]
    pub name_en: String,
    /// Where it stands in the list.
    pub group: SkillGroup,
    /// The licence that goes with it, if any.
    pub licence: Option<Licence>,
    /// Services that it is mostly used for.
    pub service_types: Vec<ServiceType>,
    /// Since when it can no longer be stated anew.
    pub retired_at: Option<Timestamp>,
    /// For `If-Match`; 0 for a shipped skill that the district has not touched.
    #[schema(example = 0)]
    pub version: i32,
    /// What the caller may do: `save_skill`, `retire_skill`.
    #[schema(example = json!(["save_skill", "retire_skill"]))]
    pub allowed: Vec<&'static str>,
}

impl SkillView {
    /// As `may_manage` the caller may see it.
    pub fn of(skill: &Skill, may_manage: bool) -> Self {
        let allowed = match (may_manage, skill.retired_at) {
            (false, _) => vec![],
            (true, None) => vec!["save_skill", "retire_skill"],
            (true, Some(_)) => vec!["save_skill"],
        };
        Self {
            code: skill.code.clone(),
            name_zh: skill.name_zh.clone(),
            name_en: skill.name_en.clone(),
            group: skill.group,
            licence: skill.licence.clone(),
            service_types: skill.service_types.clone(),
            retired_at: skill.retired_at,
            version: skill.version,
            allowed,
        }
    }
}

/// Own licence; the number is masked even for oneself, over a shoulder it is nobody's business.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MyLicence {
    /// The end of its number.
    #[schema(example = "****0602")]
    pub number: String,
    /// The last day on which it is valid.
    #[schema(value_type = String, format = Date, example = "2027-06-30")]
    pub valid_until: Date,
    /// When a coordinator confirmed having seen it.
    pub seen_at: Option<Timestamp>,
    /// Days until it runs out; below zero once it has.
    #[schema(example = 219)]
    pub days_left: i32,
}

/// A skill of one's own.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MySkill {
    /// Stable code.
    #[schema(example = "electrician")]
    pub code: String,
    /// Name in Chinese.
    #[schema(example = "电工")]
    pub name_zh: String,
    /// Name in English.
    #[schema(example = "Electrician")]
    pub name_en: String,
    /// Where it stands in the list.
    pub group: Option<SkillGroup>,
    /// For how many years.
    #[schema(example = 5)]
    pub years: Option<u8>,
    /// The licence stated.
    pub licence: Option<MyLicence>,
    /// Whether the law asks for a licence.
    pub licence_needed: bool,
    /// Whether it counts when people are looked for.
    pub standing: Standing,
}

/// One's own register.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MySkills {
    /// Who stated it; absent when there is no register.
    pub source: Option<Source>,
    /// Skills by code.
    pub skills: Vec<MySkill>,
    /// Languages to serve in.
    pub languages: Vec<Language>,
    /// Services that one wishes to give.
    pub service_types: Vec<ServiceType>,
    /// What one served at by the verified records, in the order of the kinds; nobody else reads it.
    pub served: Vec<ServedKind>,
    /// Free every week.
    pub weekly: Vec<WeeklyHours>,
    /// Days on which it is otherwise.
    pub exceptions: Vec<DayException>,
    /// How far one would go, in kilometres.
    #[schema(example = 3)]
    pub radius_km: Option<u16>,
    /// Own words.
    #[schema(example = "周末愿意上门，工具自带。")]
    pub note: String,
    /// The version of the notice that one agreed to.
    #[schema(example = 1)]
    pub notice_version: Option<i32>,
    /// The version of the notice in force, to agree to when saving; absent when the district has
    /// published none.
    #[schema(example = 1)]
    pub notice_in_force: Option<i32>,
    /// Path of the area of the home, as stated in one's profile.
    pub home: Option<AreaPath>,
    /// Its names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub home_names: Vec<String>,
    /// Wants to be asked, as stated in one's profile.
    pub receives_offers: bool,
    /// Last change.
    pub updated_at: Option<Timestamp>,
    /// For `If-Match`; 0 without a register.
    #[schema(example = 1)]
    pub version: i32,
}

/// Somebody who fits, with the reasons.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SkilledPerson {
    /// Who.
    pub account: AccountId,
    /// `张**`.
    #[schema(example = "张**")]
    pub name: String,
    /// Why.
    pub reasons: Vec<Reason>,
    /// What the caller may do: `confirm_licence`.
    #[schema(example = json!(["confirm_licence"]))]
    pub allowed: Vec<&'static str>,
}

/// How many were left out for one reason.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[schema(as = SkilledLeftOut)]
pub struct LeftOut {
    /// Why.
    pub reason: LeftOutReason,
    /// How many people.
    #[schema(example = 12)]
    pub count: u32,
}

/// Who fits, and how many were left out. No order of merit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SkilledPeople {
    /// Nearest first; within the same nearness in no meaningful order.
    pub people: Vec<SkilledPerson>,
    /// By reason.
    pub left_out: Vec<LeftOut>,
    /// Path of the area whose homes were looked at.
    pub looked_in: AreaPath,
}

/// A licence after it was confirmed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ConfirmedLicence {
    /// Whose.
    pub account: AccountId,
    /// For which skill.
    #[schema(example = "electrician")]
    pub code: String,
    /// The last day on which it is valid.
    #[schema(value_type = String, format = Date, example = "2027-06-30")]
    pub valid_until: Date,
    /// When it was confirmed.
    pub seen_at: Timestamp,
}

/// A licence that waits for an office to see it. Its number is told to nobody.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LicenceToSee {
    /// Whose.
    pub account: AccountId,
    /// `张**`.
    #[schema(example = "张**")]
    pub name: String,
    /// The community of the home.
    pub area_path: AreaPath,
    /// Its names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// For which skill.
    #[schema(example = "electrician")]
    pub code: String,
    /// Since when it waits.
    #[schema(value_type = String, format = Date, example = "2026-11-20")]
    pub since: Date,
    /// The last day on which it is valid.
    #[schema(value_type = String, format = Date, example = "2027-06-30")]
    pub valid_until: Date,
    /// What the caller may do: `confirm_licence`.
    #[schema(example = json!(["confirm_licence"]))]
    pub allowed: Vec<&'static str>,
}

/// Licences that wait to be seen, and how many in all.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LicencesToSee {
    /// Those of this page, the longest waiting first.
    pub items: Vec<LicenceToSee>,
    /// Hand this back as `after` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// How many there are on all pages.
    #[schema(example = 3)]
    pub total: usize,
}

/// What there was is gone.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct RegisterErased {
    /// Always true.
    pub erased: bool,
}

/// A letter of appointment.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LetterView {
    /// Id.
    pub id: LetterId,
    /// The program's own number; no official document number.
    #[schema(example = "2026-00012")]
    pub number: String,
    /// As what.
    pub kind: LetterKind,
    /// Where it stands.
    pub state: LetterState,
    /// Whether it is valid today.
    pub valid: bool,
    /// The area that issued it.
    pub area_path: AreaPath,
    /// Its names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// To whom.
    pub account: AccountId,
    /// `张**`.
    #[schema(example = "张**")]
    pub name: String,
    /// The team of the register, if it is for one.
    pub team_id: Option<TeamId>,
    /// What the team was called then, or the team in the issuer's own words.
    #[schema(example = "红色管家服务队")]
    pub team: Option<String>,
    /// The post.
    #[schema(example = "电路检修专家")]
    pub post: String,
    /// The words.
    #[schema(example = "兹聘请您为德民社区电路检修专家。")]
    pub body: String,
    /// First day.
    #[schema(value_type = String, format = Date, example = "2026-12-01")]
    pub term_from: Date,
    /// Last day.
    #[schema(value_type = String, format = Date, example = "2027-11-30")]
    pub term_until: Date,
    /// The code by which anybody can see whether it is valid; for those who may print it.
    #[schema(example = "7Q2MZK4TB9XHW3PR")]
    pub verify_code: Option<String>,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// When the person answered.
    pub answered_at: Option<Timestamp>,
    /// When it was ended before its time.
    pub ended_at: Option<Timestamp>,
    /// Why it was ended.
    pub end_reason: Option<String>,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// What the caller may do now.
    #[schema(example = json!(["accept_letter", "decline_letter"]))]
    pub allowed: Vec<&'static str>,
}
