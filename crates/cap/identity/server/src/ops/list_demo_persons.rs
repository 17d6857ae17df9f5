//! `list_demo_persons`: whom a visitor of the demo can step into. Not in production.

use axum::extract::State;
use baodao_kernel::AccountId;
use baodao_platform::{Answer, Call, Page, Problems, Reply};
use serde::Serialize;
use utoipa::ToSchema;

use super::read_me;
use crate::Identity;
use crate::store::{demo, grants};
use crate::views::MyGrant;

/// A ready-made person.
#[derive(Debug, Serialize, ToSchema)]
pub struct DemoPersonView {
    /// The account to enter as.
    pub account: AccountId,
    /// Who that is, in Chinese.
    #[schema(example = "网格员 · 和平桥街道 · 濠东社区第一网格")]
    pub label_zh: String,
    /// Who that is, in English.
    #[schema(example = "Grid worker")]
    pub label_en: String,
    /// What they hold.
    pub grants: Vec<MyGrant>,
}

/// List the demo's persons
///
/// Only in the demo; elsewhere there is no such path.
#[utoipa::path(get, path = "/api/demo/persons", operation_id = "list_demo_persons", tag = "identity",
    responses((status = 200, body = Page<DemoPersonView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_demo_persons(
    State(identity): State<Identity>,
    call: Call,
) -> Answer<Page<DemoPersonView>> {
    let tenant = call.actor.tenant;
    let pool = identity.platform.pool();
    let mut items = Vec::new();
    for person in demo::all(pool, tenant).await? {
        let held = grants::unrevoked(pool, tenant, person.account, call.now).await?;
        let held = held.iter().filter(|grant| grant.holds_at(call.now));
        items.push(DemoPersonView {
            account: person.account,
            label_zh: person.label_zh,
            label_en: person.label_en,
            grants: held.map(|grant| read_me::grant_view(&identity, tenant, grant)).collect(),
        });
    }
    Ok(Reply::ok(Page { items, next: None }))
}
