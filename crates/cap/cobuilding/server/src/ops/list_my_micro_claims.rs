//! `list_my_micro_claims`: what one has claimed.

use std::collections::HashMap;

use axum::extract::State;
use baodao_cobuilding_core::{Action, MicroProjectId, POLICY};
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply, allow, page};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::store::claims::{self, Claim};
use crate::store::projects::{self, Project};
use crate::views::MicroClaimView;
use crate::{Cobuilding, shown};

/// Which claims.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MyMicroClaimFilters {
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Claims on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List one's own claims on micro-projects
///
/// The newest first: the caller's own, and those of the units and teams that they speak for now.
#[utoipa::path(get, path = "/api/micro-claims", operation_id = "list_my_micro_claims", tag = "cobuilding",
    params(MyMicroClaimFilters), responses((status = 200, body = Page<MicroClaimView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_my_micro_claims(
    State(cap): State<Cobuilding>,
    call: Call,
    Filters(filters): Filters<MyMicroClaimFilters>,
) -> Answer<Page<MicroClaimView>> {
    let me = call.account()?;
    allow::scope(POLICY, &call, Action::ReadOwn)?;
    let limit = filters.limit.unwrap_or(page::USUAL);
    let after = filters.after.as_deref().map(Cursor::read::<Uuid>).transpose()?;
    let spoken_for = cap.spoken_for(&call).await?;
    let parties: Vec<Uuid> = spoken_for.iter().map(|party| party.id).chain([me.0]).collect();
    let tenant = call.actor.tenant;
    let mut connection = cap.platform.pool().acquire().await?;
    let found = claims::of_parties(&mut *connection, tenant, &parties, after, i64::from(limit) + 1).await?;
    let page = Page::cut(found, limit, |claim: &Claim| claim.id.0);
    let ids: Vec<Uuid> = page.items.iter().map(|claim| claim.project.0).collect();
    let projects = projects::by_ids(&mut connection, tenant, &ids).await?;
    let projects: HashMap<MicroProjectId, Project> =
        projects.into_iter().map(|project| (project.id, project)).collect();
    let view = |claim: &Claim| {
        let project = projects.get(&claim.project)?;
        Some(shown::claim_view(&call, project, claim, &spoken_for, None))
    };
    let items = page.items.iter().filter_map(view).collect();
    Ok(Reply::ok(Page { items, next: page.next }))
}
