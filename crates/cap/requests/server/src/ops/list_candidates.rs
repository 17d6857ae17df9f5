//! `list_candidates`: whom one could ask for a request, with reasons; and how many were left out.

use std::collections::BTreeMap;

use axum::extract::State;
use baodao_identity_core::ports::{self as identity, Nearness};
use baodao_kernel::{AccountId, AreaPath, RequestId, Span};
use baodao_platform::{Answer, Call, Filters, Path, Problem, Problems, Reply};
use baodao_requests_core::Action;
use baodao_requests_core::candidates::{LeftOutReason, Near, Reason, Work, judge, place_in_list};
use garde::Validate;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{Requests, moments::moment, store};

/// For which work.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListCandidates {
    /// Skill codes that everybody must have, separated by commas.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200, example = "electrician")]
    skills: Option<String>,
    /// Code of the language in which everybody must serve.
    #[garde(inner(length(max = 40)))]
    #[param(max_length = 40, example = "english")]
    language: Option<String>,
    /// When the work begins.
    #[garde(custom(moment))]
    #[param(example = "2026-11-28T14:00:00+08:00")]
    from: Option<Timestamp>,
    /// When it ends.
    #[garde(custom(moment))]
    #[param(example = "2026-11-28T16:00:00+08:00")]
    until: Option<Timestamp>,
    /// How many people at most.
    #[garde(inner(range(min = 1, max = 200)))]
    #[param(minimum = 1, maximum = 200, example = 20)]
    limit: Option<u32>,
}

/// A person who could be asked. A person decides whom to ask; this is no order of merit.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = PersonCandidate)]
pub struct Candidate {
    /// Who.
    pub account: AccountId,
    /// `张**`.
    #[schema(example = "张**")]
    pub name: String,
    /// All skills that the person states.
    pub skills: Vec<String>,
    /// How near the home is.
    pub nearness: Near,
    /// What speaks for them, or against them by their own word.
    pub reasons: Vec<Reason>,
}

/// How many were left out for one reason.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct LeftOut {
    /// Why.
    pub reason: LeftOutReason,
    /// How many people of the subdistrict.
    pub count: u32,
}

/// Whom one could ask, and how many were left out.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Candidates {
    /// First those against whom nothing speaks by their own word; within these and the others the
    /// nearest first, and of those equally near in no meaningful order.
    pub people: Vec<Candidate>,
    /// By reason.
    pub left_out: Vec<LeftOut>,
}

/// How many of the nearest are looked at where hours or a language may put some of them back.
const LOOKED_AT: u32 = 200;

/// List people who could be asked
///
/// Volunteers and in-service members of the subdistrict who are of age, want to be asked and have
/// the skills, each with the reasons that the skill register gives: skills and licences, the
/// language, whether they are free then by their own hours, whether the place lies within their
/// radius, whether they wish to give this kind of service, how near they live, and what they have
/// taken on already. First those against whom nothing speaks, then those who are not free then or
/// would not come so far; within each the nearest first. No order of merit: a person decides whom
/// to ask.
#[utoipa::path(get, path = "/api/requests/{id}/candidates", operation_id = "list_candidates", tag = "tasks",
    params(("id" = RequestId, Path), ListCandidates), responses((status = 200, body = Candidates), Problems))]
pub(crate) async fn list_candidates(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Filters(input): Filters<ListCandidates>,
) -> Answer<Candidates> {
    let known = cap.known(&call, id.into()).await?;
    known.require(&call.actor, Action::Dispatch)?;
    let limit = input.limit.unwrap_or(20);
    let services = cap.services_of(&call, known.request.category.as_deref()).await?;
    let work = work(&input, known.request.area.clone(), services)?;
    let tenant = call.actor.tenant;
    let looked_at = if work.span.is_some() || work.language.is_some() { LOOKED_AT } else { limit };
    let found = cap.people.candidates(tenant, &work.place, &work.skills, looked_at, call.now);
    let found = found.await.map_err(Problem::fault)?;
    let homes: Vec<(AccountId, AreaPath)> =
        found.people.iter().map(|person| (person.account, person.home.clone())).collect();
    let accounts: Vec<AccountId> = homes.iter().map(|(account, _)| *account).collect();
    let (told, load) = tokio::join!(
        cap.register.tell(tenant, &homes, &work, call.now),
        store::claims::ahead(cap.platform.pool(), tenant, &accounts, work.span, call.now),
    );
    let (mut told, load) = (told.map_err(Problem::fault)?, load?);
    let mut left_out: BTreeMap<LeftOutReason, u32> = BTreeMap::new();
    for out in found.left_out {
        *left_out.entry(reason(out.reason)).or_default() += out.count;
    }
    let mut people = Vec::with_capacity(found.people.len());
    for person in found.people {
        let (near, account) = (near(person.nearness), person.account);
        let load = load.get(&account).copied().unwrap_or_default();
        match judge(near, &work, told.remove(&account), load) {
            Ok(reasons) => people.push(Candidate {
                account,
                name: person.name,
                skills: person.skills,
                nearness: near,
                reasons,
            }),
            Err(reason) => *left_out.entry(reason).or_default() += 1,
        }
    }
    people.sort_by_key(|person| place_in_list(person.nearness, &person.reasons, person.account));
    let shown = usize::try_from(limit).unwrap_or(usize::MAX);
    if people.len() > shown {
        let over = u32::try_from(people.len() - shown).unwrap_or(u32::MAX);
        *left_out.entry(LeftOutReason::OverLimit).or_default() += over;
        people.truncate(shown);
    }
    let left_out = left_out.into_iter().map(|(reason, count)| LeftOut { reason, count }).collect();
    Ok(Reply::ok(Candidates { people, left_out }))
}

fn work(input: &ListCandidates, place: AreaPath, services: Vec<String>) -> Result<Work, Problem> {
    let span = match (input.from, input.until) {
        (None, None) => None,
        (Some(from), Some(until)) => Some(
            Span::new(from, until)
                .ok_or_else(|| Problem::field("/until", "rule", "The work ends after it begins."))?,
        ),
        _ => return Err(Problem::field("/until", "rule", "Give both begin and end, or neither.")),
    };
    let list = input.skills.as_deref().unwrap_or_default();
    let skills = list.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect();
    let language = input.language.clone().filter(|code| !code.is_empty());
    Ok(Work { place, skills, language, services, span })
}

fn near(nearness: Nearness) -> Near {
    match nearness {
        Nearness::SameGrid => Near::Grid,
        Nearness::SameCommunity => Near::Community,
        Nearness::SameSubdistrict => Near::Subdistrict,
    }
}

fn reason(reason: identity::LeftOutReason) -> LeftOutReason {
    match reason {
        identity::LeftOutReason::SkillMissing => LeftOutReason::SkillMissing,
        identity::LeftOutReason::WantsNoOffers => LeftOutReason::WantsNoOffers,
        identity::LeftOutReason::NotAdult => LeftOutReason::NotAdult,
        identity::LeftOutReason::OverLimit => LeftOutReason::OverLimit,
    }
}

impl Requests {
    /// The service that helps with a class of requests, where the district's list names one.
    async fn services_of(&self, call: &Call, category: Option<&str>) -> Result<Vec<String>, Problem> {
        let Some(category) = category else { return Ok(Vec::new()) };
        let class = self.classes(call).await?.into_iter().find(|class| class.code == category);
        Ok(class.and_then(|class| class.service).into_iter().collect())
    }
}
