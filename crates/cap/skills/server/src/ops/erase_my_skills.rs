//! `erase_my_skills`: takes one's register back.

use axum::extract::State;
use baodao_platform::{Answer, Call, Problem, Problems, Reply};
use baodao_skills_core::CONSENT_PURPOSE;
use baodao_skills_core::refusals::RegisterRefusal;
use serde_json::json;

use crate::store::registers;
use crate::views::RegisterErased;
use crate::{Skills, register_event};

/// Erase my skill register
///
/// Skills, licences, hours and words are gone at once, and the consent they were kept under is
/// withdrawn. What I have promised to do stays promised; I can leave it as always.
#[utoipa::path(delete, path = "/api/me/skills", operation_id = "erase_my_skills", tag = "skills",
    responses((status = 200, body = RegisterErased), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn erase_my_skills(State(skills): State<Skills>, call: Call) -> Answer<RegisterErased> {
    let me = call.account()?;
    let tenant = call.actor.tenant;
    let mut tx = skills.platform.pool().begin().await?;
    if !registers::erase(&mut tx, tenant, me).await? {
        return Err(Problem::refused(RegisterRefusal::NoRegister));
    }
    skills.ports.profiles.set_codes(&mut tx, tenant, &[(me, Vec::new())], call.now).await?;
    skills.ports.consents.withdraw(&mut tx, tenant, me, CONSENT_PURPOSE, call.now).await?;
    let reply = Reply::ok(RegisterErased { erased: true });
    let mut log = call.log();
    log.event(register_event("skill_register_erased", me, None, json!({ "because": "own_wish" })));
    log.answer(skills.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
