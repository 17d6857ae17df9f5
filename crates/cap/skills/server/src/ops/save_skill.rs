//! `save_skill`: adds a skill to the district's catalogue or writes one differently.

use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Input, NewEvent, Path, Problem, Problems, Reply};
use baodao_skills_core::{Action, Licence, ServiceType, Skill, SkillGroup};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::project::project;
use crate::store::catalogue;
use crate::store::registers::Which;
use crate::views::SkillView;
use crate::words::{line, no_personal_numbers};
use crate::{Skills, allow};

/// The licence that goes with a skill.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveSkillLicence {
    /// Its name in Chinese.
    #[garde(length(chars, min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60, example = "低压电工作业操作证")]
    name_zh: String,
    /// Its name in English.
    #[garde(length(chars, min = 2, max = 120))]
    #[schema(min_length = 2, max_length = 120, example = "Low-voltage electrician's operation certificate")]
    name_en: String,
    /// Whether the law lets only holders do the work.
    #[garde(skip)]
    by_law: bool,
}

/// The skill as it is from now on.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveSkill {
    /// Name in Chinese.
    #[garde(length(chars, min = 1, max = 30), custom(no_personal_numbers))]
    #[schema(min_length = 1, max_length = 30, example = "龙舟教练")]
    name_zh: String,
    /// Name in English.
    #[garde(length(chars, min = 1, max = 60), custom(no_personal_numbers))]
    #[schema(min_length = 1, max_length = 60, example = "Dragon boat coach")]
    name_en: String,
    /// Where it stands in the list.
    #[garde(skip)]
    group: SkillGroup,
    /// The licence that goes with it, if any.
    #[garde(dive)]
    licence: Option<SaveSkillLicence>,
    /// Services that it is mostly used for.
    #[garde(length(max = 15))]
    #[serde(default)]
    #[schema(max_items = 15, example = json!(["culture"]))]
    service_types: Vec<ServiceType>,
}

/// An event about the catalogue.
pub(super) fn catalogue_event(call: &Call, name: &str, code: &str) -> NewEvent {
    let tenant = call.actor.tenant.0;
    NewEvent {
        subject_kind: "skill",
        subject_id: Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("skill {tenant} {code}").as_bytes()),
        area: AreaPath::district(),
        name: name.to_owned(),
        role: None,
        reason: None,
        data: json!({ "code": code }),
    }
}

/// Save a skill
///
/// Adds it, writes a shipped or own one differently, or brings a retired one back. A skill that
/// the law ties to a licence from now on counts only for those whose licence is on record. For
/// system administrators and dispatchers of the whole district.
#[utoipa::path(put, path = "/api/skills/{code}", operation_id = "save_skill", tag = "skills",
    params(("code" = String, Path, example = "dragon_boat")), request_body = SaveSkill,
    responses((status = 200, body = SkillView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn save_skill(
    State(skills): State<Skills>,
    call: Call,
    Path(code): Path<String>,
    Input(input): Input<SaveSkill>,
) -> Answer<SkillView> {
    let role = allow::permit(&call, Action::ManageCatalogue, &AreaPath::district())?;
    let by = call.account()?;
    if !baodao_skills_core::codes::is_code(&code) {
        return Err(Problem::field(
            "/code",
            "pattern",
            "A code has 2 to 40 small letters, digits, underscores.",
        ));
    }
    let tenant = call.actor.tenant;
    let mut tx = skills.platform.pool().begin().await?;
    let before = catalogue::load(&mut *tx, tenant).await?;
    let old = before.get(&code);
    let version = old.map_or(0, |old| old.version);
    if call.if_match.is_some_and(|read| read != version) {
        return Err(Problem::version_conflict());
    }
    let skill = Skill {
        code,
        name_zh: line(&input.name_zh),
        name_en: line(&input.name_en),
        group: input.group,
        licence: input.licence.map(|licence| Licence {
            name_zh: line(&licence.name_zh),
            name_en: line(&licence.name_en),
            by_law: licence.by_law,
        }),
        service_types: input.service_types,
        retired_at: None,
        version,
    };
    if !catalogue::save(&mut tx, tenant, &skill, by, call.now).await? {
        return Err(Problem::version_conflict());
    }
    if old.is_some_and(|old| old.needs_licence() != skill.needs_licence()) {
        project(&skills, &mut tx, tenant, Which::Holding(&skill.code), call.now).await?;
    }
    let saved = Skill { version: version + 1, ..skill };
    let reply = Reply::ok(SkillView::of(&saved, true)).version(saved.version);
    let mut log = call.log();
    log.event(NewEvent { role, ..catalogue_event(&call, "skill_saved", &saved.code) });
    log.answer(skills.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
