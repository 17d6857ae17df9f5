//! `list_unit_commendations`: what members want their unit to know.

use axum::extract::State;
use baodao_kernel::AccountId;
use baodao_platform::{Answer, Call, Filters, Page, Problems, Reply, page};
use baodao_records_core::NominationId;
use garde::Validate;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::shared;
use crate::Records;
use crate::store::commendations::{self, Which};

/// Which part.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListUnitCommendations {
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Commendations that are looked through for a page; it may show fewer.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// A commendation as the unit reads it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UnitCommendation {
    /// The nomination's id.
    pub id: NominationId,
    /// The member's name in full; the member wants the unit to know.
    #[schema(example = "赵在职")]
    pub person_name: String,
    /// The unit.
    #[schema(example = "崇川区水务局")]
    pub unit_name: String,
    /// What it was.
    #[schema(example = "“两个一”典型选树")]
    pub commendation_title: String,
    /// By whom it was decided.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// Day of the decision.
    #[schema(value_type = Option<String>, format = Date, example = "2026-12-03")]
    pub decided_on: Option<Date>,
}

/// List the commendations of my units' members
///
/// For a unit's liaison: announced commendations of members who want their unit to know, in the order of
/// nomination. Nothing is told of others.
#[utoipa::path(get, path = "/api/unit-commendations", operation_id = "list_unit_commendations", tag = "records",
    params(ListUnitCommendations), responses((status = 200, body = Page<UnitCommendation>), Problems))]
pub(crate) async fn list_unit_commendations(
    State(cap): State<Records>,
    call: Call,
    Filters(input): Filters<ListUnitCommendations>,
) -> Answer<Page<UnitCommendation>> {
    let tenant = call.actor.tenant;
    let mine = cap.liaison_units(&call).await?;
    if mine.is_empty() {
        return Ok(Reply::ok(Page { items: Vec::new(), next: None }));
    }
    let limit = shared::limit(input.limit);
    let after = shared::after::<Uuid>(input.after.as_deref())?;
    let pool = cap.platform.pool();
    let rows = commendations::list(pool, tenant, Which::ForUnits, after, i64::from(limit) + 1).await?;
    let page = Page::cut(rows, limit, |one| one.nomination.id.0);
    let people: Vec<AccountId> = page.items.iter().map(|one| one.nomination.person).collect();
    let units = cap.units_of(tenant, &people).await?;
    let mut items = Vec::new();
    for one in page.items {
        let of_member = units.get(&one.nomination.person).into_iter().flatten();
        let shared_units = of_member.filter(|unit| mine.iter().any(|own| own.id == unit.id));
        for unit in shared_units {
            items.push(UnitCommendation {
                id: one.nomination.id,
                person_name: cap.full_name(tenant, one.nomination.person).await?,
                unit_name: unit.name.clone(),
                commendation_title: one.title.clone(),
                area_names: cap.area_names(tenant, &one.nomination.area),
                decided_on: one.nomination.decision.as_ref().map(|decision| decision.met_on),
            });
        }
    }
    Ok(Reply::ok(Page { items, next: page.next }))
}
