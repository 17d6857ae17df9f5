//! `list_household_asks`: pairings for which one is asked whether they are for one's household.

use axum::extract::State;
use baodao_platform::{Answer, Call, Page, Problems, Reply};

use crate::pairing_view::names;
use crate::store::{households, pairings};
use crate::views::HouseholdAsk;
use crate::{Care, community};

/// List questions whether a pairing is for one's household
///
/// One's own, newest first; almost always none or one. They tell the community and who took the
/// pairing down; the rest is shown to who confirms (`answer_household`).
#[utoipa::path(get, path = "/api/me/household-asks", operation_id = "list_household_asks", tag = "care",
    responses((status = 200, body = Page<HouseholdAsk>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_household_asks(State(care): State<Care>, call: Call) -> Answer<Page<HouseholdAsk>> {
    let (tenant, me, pool) = (call.actor.tenant, call.account()?, care.platform.pool());
    let mut found = Vec::new();
    for id in households::asked(pool, tenant, me).await? {
        found.extend(pairings::load(pool, tenant, id).await?);
    }
    let names = names(&care, &call, &found, &[]).await?;
    let ask = |pairing: pairings::Pairing| {
        let area = community(&pairing.area);
        HouseholdAsk {
            pairing: pairing.id,
            area_names: care.area_names(tenant, &area),
            area_path: area,
            noted_by_name: names.get(&pairing.basis_by).cloned().unwrap_or_default(),
            noted_at: pairing.basis_at,
            frequency: pairing.frequency,
            term_until: pairing.term.until,
            allowed: vec!["answer_household"],
        }
    };
    Ok(Reply::ok(Page { items: found.into_iter().map(ask).collect(), next: None }))
}
