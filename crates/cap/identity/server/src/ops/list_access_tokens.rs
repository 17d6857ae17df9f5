//! `list_access_tokens`: the caller's access tokens.

use axum::extract::State;
use baodao_platform::{Answer, Call, Page, Problems, Reply};

use crate::Identity;
use crate::store::tokens;
use crate::views::TokenView;

/// List my access tokens
///
/// Those that still count, newest first; never their secrets.
#[utoipa::path(get, path = "/api/me/access-tokens", operation_id = "list_access_tokens", tag = "identity",
    responses((status = 200, body = Page<TokenView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_access_tokens(
    State(identity): State<Identity>,
    call: Call,
) -> Answer<Page<TokenView>> {
    let account = call.account()?;
    let rows = tokens::of_account(identity.platform.pool(), call.actor.tenant, account, call.now).await?;
    Ok(Reply::ok(Page { items: rows.into_iter().map(TokenView::from).collect(), next: None }))
}
