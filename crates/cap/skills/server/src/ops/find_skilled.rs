//! `find_skilled`: who could do a piece of work, with reasons; and how many were left out.

use std::collections::BTreeMap;

use axum::extract::State;
use baodao_kernel::{AccountId, AreaLevel, AreaPath, CHINA};
use baodao_platform::disclosure::{self, Looks};
use baodao_platform::{Answer, Call, Input, Problem, Problems, Reply};
use baodao_skills_core::find::{Env, Home, LeftOutReason, Near, Reason, Wanted, judge};
use baodao_skills_core::hours::{WINDOW_DAYS_MAX, Window};
use baodao_skills_core::refusals::FindRefusal;
use baodao_skills_core::{Action, Language, history};
use garde::Validate;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::store::catalogue;
use crate::store::registers::{self, Which};
use crate::views::{LeftOut, SkilledPeople, SkilledPerson};
use crate::words::{line, no_personal_numbers, skill_code};
use crate::{Skills, allow};

/// What is needed where, and why it is looked for.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FindSkilled {
    /// Every one of these skills.
    #[garde(length(max = 10), inner(custom(skill_code)))]
    #[serde(default)]
    #[schema(max_items = 10, example = json!(["electrician"]))]
    skills: Vec<String>,
    /// In this language.
    #[garde(skip)]
    language: Option<Language>,
    /// Path of the area where the work is; at least a subdistrict of the caller's own.
    #[garde(skip)]
    #[schema(value_type = String, max_length = 16, example = "000100010001")]
    area_path: AreaPath,
    /// When it begins.
    #[garde(skip)]
    #[schema(example = "2026-11-28T14:00:00+08:00")]
    from: Option<Timestamp>,
    /// When it ends.
    #[garde(skip)]
    #[schema(example = "2026-11-28T16:00:00+08:00")]
    until: Option<Timestamp>,
    /// What it is for; everybody who is shown reads it.
    #[garde(length(chars, min = 4, max = 200), custom(no_personal_numbers))]
    #[schema(min_length = 4, max_length = 200, example = "为独居老人检修线路")]
    reason: String,
    /// How many people at most.
    #[garde(inner(range(min = 1, max = 50)))]
    #[schema(minimum = 1, maximum = 50, example = 10)]
    limit: Option<u32>,
}

/// People to show when nothing is said: what a person can read, and half of what alerts.
const USUAL: u32 = 10;

/// Find people with skills
///
/// Among volunteers and in-service members who live in the subdistrict of the place, want to be
/// asked and are of age: those with the skills, licences, language and free hours that are
/// needed, nearest first, each with the reasons; among them the day on which they last served at such work, if
/// they did. No order of merit, and a person decides whom to
/// ask. Whoever is shown can see that they were; more than 20 within an hour (rule
/// `identity.disclosures_per_hour`) are told to the data protection officer. For coordinators,
/// secretaries and dispatchers, in their area.
#[utoipa::path(post, path = "/api/skills/search", operation_id = "find_skilled", tag = "skills",
    request_body = FindSkilled, responses((status = 200, body = SkilledPeople), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn find_skilled(
    State(skills): State<Skills>,
    call: Call,
    Input(input): Input<FindSkilled>,
) -> Answer<SkilledPeople> {
    allow::permit_somewhere(&call, Action::Find)?;
    let (tenant, now) = (call.actor.tenant, call.now);
    let places = &skills.ports.places;
    let known = places.area(tenant, &input.area_path).filter(|area| !area.ended);
    let place = known.ok_or_else(|| Problem::refused(FindRefusal::FindPlaceUnknown))?.path;
    let role = allow::permit(&call, Action::Find, &place)?;
    let wanted = wanted(&input)?;
    let looked_in = place.at(AreaLevel::Subdistrict).unwrap_or_default();
    let homes = skills.ports.profiles.homes(tenant, &looked_in, now).await?;
    let rules = skills.rules(tenant).await?;
    let mut connection = skills.platform.pool().acquire().await?;
    let catalogue = catalogue::load(&mut *connection, tenant).await?;
    let accounts: Vec<AccountId> = homes.iter().map(|home| home.account).collect();
    let registers = registers::load(&mut connection, None, tenant, Which::Of(&accounts)).await?;
    drop(connection);
    let today = CHINA.to_datetime(now).date();
    let env = Env { place: &place, catalogue: &catalogue, rules: &rules, today };
    let mut left_out: BTreeMap<LeftOutReason, u32> = BTreeMap::new();
    let mut fitting: Vec<(Near, Home, Vec<Reason>)> = Vec::new();
    for home in homes {
        let register = registers.get(&home.account).map(|stored| &stored.register);
        let distance = register
            .and_then(|register| register.radius_km)
            .and_then(|_| places.kilometres(tenant, &home.path, &place));
        match judge(&home, register, &wanted, distance, &env) {
            Ok(reasons) => fitting.push((Near::between(&home.path, &place), home, reasons)),
            Err(reason) => *left_out.entry(reason).or_default() += 1,
        }
    }
    fitting.sort_by_key(|(near, home, _)| (*near, home.account));
    let limit = usize::try_from(input.limit.unwrap_or(USUAL).min(rules.found_max.value)).unwrap_or(0);
    if fitting.len() > limit {
        let over = u32::try_from(fitting.len() - limit).unwrap_or(u32::MAX);
        left_out.insert(LeftOutReason::OverLimit, over);
        fitting.truncate(limit);
    }
    let shown: Vec<AccountId> = fitting.iter().map(|(_, home, _)| home.account).collect();
    // Read for those who are shown only, so that nobody is chosen or put in order by it.
    let kinds = history::kinds_of(&wanted.skills, &catalogue);
    let served =
        if kinds.is_empty() { Vec::new() } else { skills.ports.history.served(tenant, &shown).await? };
    let reason = line(&input.reason);
    let looks = Looks {
        role,
        persons: &shown,
        subject_kind: "skill_register",
        fields: &["skills", "last_service"],
        reason: &reason,
    };
    disclosure::record_looks(&call, looks).await?;
    let mut names = skills.ports.people.names(tenant, &shown).await.map_err(Problem::fault)?;
    let person = |(_, home, mut reasons): (Near, Home, Vec<Reason>)| {
        let such = history::last_at(&served, home.account, &kinds);
        reasons.extend(such.map(|day| Reason::ServedSuch { day }));
        let unseen = |reason: &Reason| {
            matches!(reason, Reason::HasSkill { licence_until: Some(_), licence_seen: false, .. })
        };
        let may = Some(home.account) != call.actor.account
            && reasons.iter().any(unseen)
            && allow::permit(&call, Action::ConfirmLicence, &home.path).is_ok();
        SkilledPerson {
            account: home.account,
            name: names.remove(&home.account).unwrap_or_default(),
            reasons,
            allowed: if may { vec!["confirm_licence"] } else { vec![] },
        }
    };
    let people = fitting.into_iter().map(person).collect();
    let left_out = left_out.into_iter().map(|(reason, count)| LeftOut { reason, count }).collect();
    Ok(Reply::ok(SkilledPeople { people, left_out, looked_in }))
}

fn wanted(input: &FindSkilled) -> Result<Wanted, Problem> {
    let wrong = || Problem::refused(FindRefusal::WindowInvalid { days_max: WINDOW_DAYS_MAX });
    let window = match (input.from, input.until) {
        (None, None) => None,
        (Some(from), Some(until)) => Some(Window::between(from, until).ok_or_else(wrong)?),
        _ => return Err(wrong()),
    };
    let mut skills = input.skills.clone();
    skills.sort();
    skills.dedup();
    Ok(Wanted { skills, language: input.language, window, service_types: Vec::new() })
}
