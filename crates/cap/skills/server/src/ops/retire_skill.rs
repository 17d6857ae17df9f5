//! `retire_skill`: a skill that nobody can state anew.

use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, NewEvent, Path, Problem, Problems, Reply};
use baodao_skills_core::refusals::CatalogueRefusal;
use baodao_skills_core::{Action, Skill};

use super::save_skill::catalogue_event;
use crate::store::catalogue;
use crate::views::SkillView;
use crate::{Skills, allow};

/// Retire a skill
///
/// Nobody can state it anew; who has stated it keeps it. Saving it brings it back. For system
/// administrators and dispatchers of the whole district.
#[utoipa::path(post, path = "/api/skills/{code}/retire", operation_id = "retire_skill", tag = "skills",
    params(("code" = String, Path, example = "locks")), responses((status = 200, body = SkillView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn retire_skill(
    State(skills): State<Skills>,
    call: Call,
    Path(code): Path<String>,
) -> Answer<SkillView> {
    let role = allow::permit(&call, Action::ManageCatalogue, &AreaPath::district())?;
    let by = call.account()?;
    let tenant = call.actor.tenant;
    let mut tx = skills.platform.pool().begin().await?;
    let before = catalogue::load(&mut *tx, tenant).await?;
    let old = before.get(&code).ok_or_else(Problem::not_found)?;
    if call.if_match.is_some_and(|read| read != old.version) {
        return Err(Problem::version_conflict());
    }
    if old.retired_at.is_some() {
        return Err(Problem::refused(CatalogueRefusal::SkillRetiredBefore));
    }
    let retired = Skill { retired_at: Some(call.now), ..old.clone() };
    if !catalogue::save(&mut tx, tenant, &retired, by, call.now).await? {
        return Err(Problem::version_conflict());
    }
    let saved = Skill { version: retired.version + 1, ..retired };
    let reply = Reply::ok(SkillView::of(&saved, true)).version(saved.version);
    let mut log = call.log();
    log.event(NewEvent { role, ..catalogue_event(&call, "skill_retired", &saved.code) });
    log.answer(skills.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
