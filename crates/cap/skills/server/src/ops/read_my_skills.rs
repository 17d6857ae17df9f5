//! `read_my_skills`: one's own register.

use axum::extract::State;
use baodao_kernel::AccountId;
use baodao_platform::{Answer, Call, Problem, Problems, Reply};
use baodao_skills_core::register::masked_number;
use baodao_skills_core::{CONSENT_PURPOSE, Catalogue, Held, RuleSheet, Source, history};

use crate::store::catalogue;
use crate::store::registers::{self, Stored, Which};
use crate::views::{MyLicence, MySkill, MySkills, ServedKind};
use crate::{Skills, today};

/// Read my skill register
///
/// What I have stated, or what my unit's roster has, with what counts and what is missing. Without
/// a register everything is empty but what one served at, by the verified records, which nobody else reads.
/// Home and whether I want to be asked stand in my profile
/// (`read_me`) and are not asked again here.
#[utoipa::path(get, path = "/api/me/skills", operation_id = "read_my_skills", tag = "skills",
    responses((status = 200, body = MySkills), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_my_skills(State(skills): State<Skills>, call: Call) -> Answer<MySkills> {
    let me = call.account()?;
    let tenant = call.actor.tenant;
    let mut connection = skills.platform.pool().acquire().await?;
    let vault = Some(skills.platform.vault());
    let mut found = registers::load(&mut connection, vault, tenant, Which::Of(&[me])).await?;
    let catalogue = catalogue::load(&mut *connection, tenant).await?;
    drop(connection);
    let view = view(&skills, &call, me, found.remove(&me), &catalogue).await?;
    let version = view.version;
    Ok(Reply::ok(view).version(version))
}

/// The register as its person sees it.
pub(super) async fn view(
    skills: &Skills,
    call: &Call,
    me: AccountId,
    stored: Option<Stored>,
    catalogue: &Catalogue,
) -> Result<MySkills, Problem> {
    let tenant = call.actor.tenant;
    let rules = skills.rules(tenant).await?;
    let profile = skills.ports.people.profile(tenant, me).await.map_err(Problem::fault)?.unwrap_or_default();
    let home_names = profile.home.as_ref().map(|home| skills.area_names(tenant, home)).unwrap_or_default();
    let notice_in_force = skills.ports.consents.in_force(tenant, CONSENT_PURPOSE, call.now).await?;
    let served = skills.ports.history.served(tenant, &[me]).await?;
    let served = history::by_type(&served).into_iter();
    let mut view = MySkills {
        source: None,
        skills: Vec::new(),
        languages: Vec::new(),
        service_types: Vec::new(),
        served: served
            .map(|(service_type, count)| ServedKind {
                service_type,
                services: count.services,
                last_on: count.last_on,
            })
            .collect(),
        weekly: Vec::new(),
        exceptions: Vec::new(),
        radius_km: None,
        note: String::new(),
        notice_version: None,
        notice_in_force,
        home: profile.home,
        home_names,
        receives_offers: profile.receives_offers,
        updated_at: None,
        version: 0,
    };
    let Some(Stored { register, version, updated_at }) = stored else { return Ok(view) };
    let mine = |held: &Held| mine(held, register.source, catalogue, &rules, today(call.now));
    view.skills = register.skills.iter().map(mine).collect();
    view.source = Some(register.source);
    view.languages = register.languages;
    view.service_types = register.service_types;
    view.weekly = register.hours.weekly;
    view.exceptions = register.hours.exceptions;
    view.radius_km = register.radius_km;
    view.note = register.note;
    view.notice_version = register.notice_version;
    view.updated_at = Some(updated_at);
    view.version = version;
    Ok(view)
}

fn mine(
    held: &Held,
    source: Source,
    catalogue: &Catalogue,
    rules: &RuleSheet,
    today: jiff::civil::Date,
) -> MySkill {
    let skill = catalogue.get(&held.code);
    let licence_needed = skill.is_some_and(|skill| skill.needs_licence());
    MySkill {
        code: held.code.clone(),
        name_zh: skill.map_or_else(|| held.code.clone(), |skill| skill.name_zh.clone()),
        name_en: skill.map_or_else(|| held.code.clone(), |skill| skill.name_en.clone()),
        group: skill.map(|skill| skill.group),
        years: held.years,
        licence: held.licence.as_ref().map(|licence| MyLicence {
            number: masked_number(&licence.number),
            valid_until: licence.valid_until,
            seen_at: licence.seen.map(|seen| seen.at),
            days_left: today.until(licence.valid_until).map_or(0, |span| span.get_days()),
        }),
        licence_needed,
        standing: held.standing(licence_needed, source, rules, today),
    }
}
