//! `list_my_consents`: what the caller consented to.

use axum::extract::State;
use baodao_platform::{Answer, Call, Page, Problems, Reply};

use crate::Identity;
use crate::store::consents;
use crate::views::ConsentView;

/// List my consents
///
/// Given and withdrawn, newest first.
#[utoipa::path(get, path = "/api/me/consents", operation_id = "list_my_consents", tag = "identity",
    responses((status = 200, body = Page<ConsentView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_my_consents(
    State(identity): State<Identity>,
    call: Call,
) -> Answer<Page<ConsentView>> {
    let account = call.account()?;
    let consents = consents::of_account(identity.platform.pool(), call.actor.tenant, account).await?;
    Ok(Reply::ok(Page { items: consents.into_iter().map(ConsentView::from).collect(), next: None }))
}
