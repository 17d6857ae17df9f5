//! `save_my_skills`: states what one can do, when and how far.

use axum::extract::State;
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems, Reply};
use baodao_skills_core::register::{
    NewHeld, NewLicence, counting, decide_notice, decide_radius, decide_skills,
};
use baodao_skills_core::{
    CONSENT_PURPOSE, DayException, Hours, Language, Register, ServiceType, Source, WeeklyHours,
};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::read_my_skills;
use crate::ports::Given;
use crate::store::catalogue;
use crate::store::registers::{self, Stored, Which};
use crate::views::MySkills;
use crate::words::{licence_number, line, no_personal_numbers, skill_code};
use crate::{Skills, register_event, today};

/// A licence.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveLicence {
    /// Its number; left out, the one on record stays.
    #[garde(inner(length(chars, min = 2, max = 40), custom(licence_number)))]
    #[schema(min_length = 2, max_length = 40, example = "T320602198001")]
    number: Option<String>,
    /// The last day on which it is valid.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2027-06-30")]
    valid_until: Date,
}

/// A skill.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveHeldSkill {
    /// Its code in the catalogue.
    #[garde(custom(skill_code))]
    #[schema(min_length = 2, max_length = 40, example = "electrician")]
    code: String,
    /// For how many years.
    #[garde(inner(range(max = 70)))]
    #[schema(minimum = 0, maximum = 70, example = 5)]
    years: Option<u8>,
    /// Its licence; the law asks for one with some skills, and none is kept where none belongs.
    #[garde(dive)]
    licence: Option<SaveLicence>,
}

/// The whole register. There is no place in it for health, household or anybody else.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveMySkills {
    /// All skills.
    #[garde(length(max = 100), dive)]
    #[schema(max_items = 100)]
    skills: Vec<SaveHeldSkill>,
    /// Languages to serve in.
    #[garde(length(max = 16))]
    #[serde(default)]
    #[schema(max_items = 16, example = json!(["mandarin", "local_dialect"]))]
    languages: Vec<Language>,
    /// Services that one wishes to give.
    #[garde(length(max = 15))]
    #[serde(default)]
    #[schema(max_items = 15, example = json!(["elders", "repairs"]))]
    service_types: Vec<ServiceType>,
    /// Free every week.
    #[garde(length(max = 60))]
    #[serde(default)]
    #[schema(max_items = 60)]
    weekly: Vec<WeeklyHours>,
    /// Days on which it is otherwise; those long past are dropped.
    #[garde(length(max = 60))]
    #[serde(default)]
    #[schema(max_items = 60)]
    exceptions: Vec<DayException>,
    /// How far one would go, in kilometres; no limit when left out.
    #[garde(inner(range(min = 1)))]
    #[schema(minimum = 1, example = 3)]
    radius_km: Option<u16>,
    /// Own words about what one can do; nothing about others, nothing about health, no numbers by
    /// which anybody could be found.
    #[garde(inner(length(chars, max = 300), custom(no_personal_numbers)))]
    #[schema(max_length = 300, example = "周末愿意上门，工具自带。")]
    note: Option<String>,
    /// The version of the notice `skill_register` that one has read and agrees to.
    #[garde(range(min = 1))]
    #[schema(minimum = 1, example = 1)]
    notice_version: i32,
}

/// Save my skill register
///
/// Replaces it whole, takes down the consent to the notice that is read, and tells the skills
/// that count to everything that looks for people, all in one change. A licence that changed has
/// to be seen again. Refused: an unknown or repeated skill, a licence that the law asks for and
/// that is missing or over, backward hours, a notice that is not in force.
#[utoipa::path(put, path = "/api/me/skills", operation_id = "save_my_skills", tag = "skills",
    request_body = SaveMySkills, responses((status = 200, body = MySkills), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn save_my_skills(
    State(skills): State<Skills>,
    call: Call,
    Input(input): Input<SaveMySkills>,
) -> Answer<MySkills> {
    let me = call.account()?;
    let (tenant, now) = (call.actor.tenant, call.now);
    let vault = skills.platform.vault();
    let rules = skills.rules(tenant).await?;
    let current = skills.ports.consents.in_force(tenant, CONSENT_PURPOSE, now).await?;
    decide_notice(current, input.notice_version).or_refuse()?;
    let mut tx = skills.platform.pool().begin().await?;
    let before = registers::load(&mut tx, Some(vault), tenant, Which::Of(&[me])).await?.remove(&me);
    let version = before.as_ref().map_or(0, |before| before.version);
    if call.if_match.is_some_and(|read| read != version) {
        return Err(Problem::version_conflict());
    }
    let catalogue = catalogue::load(&mut *tx, tenant).await?;
    let held = before.map(|before| before.register.skills).unwrap_or_default();
    let wanted = input.skills.into_iter().map(wanted).collect();
    let register = Register {
        source: Source::Person,
        skills: decide_skills(&held, wanted, &catalogue, &rules, today(now)).or_refuse()?,
        languages: unique(input.languages),
        service_types: unique(input.service_types),
        hours: Hours::of(input.weekly, input.exceptions, today(now)).or_refuse()?,
        radius_km: decide_radius(input.radius_km, &rules).or_refuse()?,
        note: input.note.as_deref().map(baodao_kernel::text::clean).unwrap_or_default(),
        notice_version: Some(input.notice_version),
    };
    if !registers::save(&mut tx, vault, tenant, me, &register, version, now).await? {
        return Err(Problem::version_conflict());
    }
    let codes = [(me, counting(&register, &catalogue, &rules, today(now)))];
    skills.ports.profiles.set_codes(&mut tx, tenant, &codes, now).await?;
    let given = Given {
        tenant,
        id: call.id(),
        account: me,
        purpose: CONSENT_PURPOSE,
        version: input.notice_version,
        at: now,
    };
    skills.ports.consents.give(&mut tx, given).await?;
    let mut log = call.log();
    // How many, and not which: the history is read by more people than the register.
    let data = json!({ "skills": register.skills.len(), "notice_version": input.notice_version });
    log.event(register_event("skill_register_saved", me, None, data));
    let stored = Stored { register, version: version + 1, updated_at: now };
    let view = read_my_skills::view(&skills, &call, me, Some(stored), &catalogue).await?;
    let reply = Reply::ok(view).version(version + 1);
    log.answer(vault, &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}

fn wanted(sent: SaveHeldSkill) -> NewHeld {
    let licence = sent.licence.map(|licence| NewLicence {
        number: licence.number.as_deref().map(line),
        valid_until: licence.valid_until,
    });
    NewHeld { code: sent.code, years: sent.years, licence }
}

fn unique<T: Ord>(mut values: Vec<T>) -> Vec<T> {
    values.sort();
    values.dedup();
    values
}
