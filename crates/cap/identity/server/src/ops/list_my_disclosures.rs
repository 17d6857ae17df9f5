//! `list_my_disclosures`: who looked at the caller's data, and why.

use axum::extract::State;
use baodao_kernel::AccountId;
use baodao_platform::disclosure::{self, SeenDisclosure};
use baodao_platform::{Answer, Call, Page, Problem, Problems, Reply};

use crate::{Identity, store::nearby};

/// List who looked at my data
///
/// Every time somebody saw name, number or contact in full: who, when, under which role, which
/// fields, and the reason they gave. The latest 200, newest first.
#[utoipa::path(get, path = "/api/me/disclosures", operation_id = "list_my_disclosures", tag = "identity",
    responses((status = 200, body = Page<SeenDisclosure>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_my_disclosures(
    State(identity): State<Identity>,
    call: Call,
) -> Answer<Page<SeenDisclosure>> {
    let items = of(&identity, &call, call.account()?, 200).await?;
    Ok(Reply::ok(Page { items, next: None }))
}

/// The latest looks at a person's data, with the masked names of who looked.
pub(super) async fn of(
    identity: &Identity,
    call: &Call,
    person: AccountId,
    most: i64,
) -> Result<Vec<SeenDisclosure>, Problem> {
    let (pool, tenant) = (identity.platform.pool(), call.actor.tenant);
    let mut items = disclosure::of_person(pool, tenant, person, most).await?;
    let viewers: Vec<AccountId> = items.iter().map(|seen| seen.viewer).collect();
    let names = nearby::names(pool, identity.seals(tenant), tenant, &viewers).await?;
    for seen in &mut items {
        seen.viewer_name = names.get(&seen.viewer).map(|name| baodao_kernel::mask::name(name));
    }
    Ok(items)
}
