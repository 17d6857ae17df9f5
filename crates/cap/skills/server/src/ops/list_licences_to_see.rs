//! `list_licences_to_see`: licences of the area that no office has seen yet.

use std::collections::HashMap;

use axum::extract::State;
use baodao_kernel::{AccountId, AreaLevel, AreaPath};
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problem, Problems, Reply, page};
use baodao_skills_core::Action;
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::store::licences;
use crate::views::{LicenceToSee, LicencesToSee};
use crate::{Skills, allow, today};

/// Which licences.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LicenceFilters {
    /// Only of people who live inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Licences on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// The place of a licence in the list: the day on which it was stated, whose it is, for what.
type Place = (Date, Uuid, String);

fn place(licence: &LicenceToSee) -> Place {
    (licence.since, licence.account.0, licence.code.clone())
}

/// List licences that wait to be seen
///
/// Of volunteers and in-service members who live in the area of the caller's office: who stated a
/// licence that is valid and that nobody has confirmed having seen (`confirm_licence`). Longest
/// waiting first; names are masked, numbers are told to nobody. For coordinators, secretaries and
/// dispatchers.
#[utoipa::path(get, path = "/api/skills/licences-to-see", operation_id = "list_licences_to_see", tag = "skills",
    params(LicenceFilters), responses((status = 200, body = LicencesToSee), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_licences_to_see(
    State(skills): State<Skills>,
    call: Call,
    Filters(filters): Filters<LicenceFilters>,
) -> Answer<LicencesToSee> {
    allow::permit_somewhere(&call, Action::ConfirmLicence)?;
    let me = call.account()?;
    let (tenant, now) = (call.actor.tenant, call.now);
    let limit = filters.limit.unwrap_or(page::USUAL);
    let after = filters.after.as_deref().map(Cursor::read::<Place>).transpose()?;
    let Some(within) = AreaPath::parse(filters.area.as_deref().unwrap_or_default()) else {
        return Ok(Reply::ok(LicencesToSee { items: Vec::new(), next: None, total: 0 }));
    };
    let unseen = licences::unseen(skills.platform.pool(), tenant, today(now)).await?;
    let mut accounts: Vec<AccountId> = unseen.iter().map(|licence| licence.account).collect();
    accounts.sort();
    accounts.dedup();
    let homes = skills.ports.profiles.homes_of(tenant, &accounts, now).await?;
    // Who lives elsewhere is not there for this office.
    let homes: HashMap<AccountId, AreaPath> = homes
        .into_iter()
        .filter(|home| within.contains(&home.path))
        .filter(|home| allow::permit(&call, Action::ConfirmLicence, &home.path).is_ok())
        .map(|home| (home.account, home.path))
        .collect();
    let waiting = unseen.into_iter().filter_map(|licence| {
        let home = homes.get(&licence.account)?;
        let community = home.at(AreaLevel::Community).unwrap_or_else(|| home.clone());
        Some(LicenceToSee {
            account: licence.account,
            name: String::new(),
            area_names: skills.area_names(tenant, &community),
            area_path: community,
            code: licence.code,
            since: licence.stated_on,
            valid_until: licence.valid_until,
            allowed: if licence.account == me { vec![] } else { vec!["confirm_licence"] },
        })
    });
    let mut waiting: Vec<LicenceToSee> = waiting.collect();
    waiting.sort_by_cached_key(place);
    let total = waiting.len();
    waiting.retain(|licence| after.as_ref().is_none_or(|after| place(licence) > *after));
    let mut page = Page::cut(waiting, limit, place);
    let shown: Vec<AccountId> = page.items.iter().map(|licence| licence.account).collect();
    let names = skills.ports.people.names(tenant, &shown).await.map_err(Problem::fault)?;
    for licence in &mut page.items {
        licence.name = names.get(&licence.account).cloned().unwrap_or_default();
    }
    Ok(Reply::ok(LicencesToSee { items: page.items, next: page.next, total }))
}
