//! `create_access_token`: a secret for a script.

use axum::extract::State;
use baodao_identity_core::TokenId;
use baodao_identity_core::token::{decide_token, token_text};
use baodao_kernel::text;
use baodao_platform::{Answer, Call, Input, OrRefuse, Problems, Reply};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use crate::seals::secret_hash;
use crate::store::accounts;
use crate::store::tokens::{self, TokenRow};
use crate::views::TokenView;
use crate::{Identity, account_event};

/// What the token is for and how long it lives.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CreateAccessToken {
    /// A name to recognise it by.
    #[garde(length(chars, min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60, example = "nightly export")]
    name: String,
    /// Days for which it counts; 90 when left out.
    #[garde(range(min = 1, max = 3660))]
    #[schema(minimum = 1, maximum = 3660, example = 30)]
    days: Option<u32>,
}

/// The token; it is shown this once.
#[derive(Debug, Serialize, ToSchema)]
pub struct NewAccessToken {
    /// Send it as `Authorization: Bearer …`.
    #[schema(example = "bd_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")]
    secret: String,
    /// What is known about it later.
    token: TokenView,
}

/// Create an access token
///
/// For scripts: it acts with all the caller's roles, until it expires or is revoked. The secret
/// is shown once and stored as a hash. Tokens are made from a signed-in browser only.
#[utoipa::path(post, path = "/api/me/access-tokens", operation_id = "create_access_token", tag = "identity",
    request_body = CreateAccessToken, responses((status = 201, body = NewAccessToken), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn create_access_token(
    State(identity): State<Identity>,
    call: Call,
    Input(input): Input<CreateAccessToken>,
) -> Answer<NewAccessToken> {
    let account = call.account()?;
    let (tenant, now) = (call.actor.tenant, call.now);
    let rules = identity.rules(tenant).await?;
    let mut tx = identity.platform.pool().begin().await?;
    // The account is held so that two calls at once cannot both be the last one allowed.
    accounts::lock(&mut tx, tenant, account).await?;
    let held = tokens::of_account(&mut *tx, tenant, account, now).await?.len();
    let held = u32::try_from(held).unwrap_or(u32::MAX);
    let expires_at = decide_token(call.session.is_some(), held, input.days, now, &rules).or_refuse()?;
    let secret = token_text(&call.draw().token());
    let row = TokenRow {
        id: TokenId(call.id()),
        account,
        name: text::clean(&input.name),
        created_at: now,
        expires_at,
        last_used_at: None,
    };
    tokens::insert(&mut tx, tenant, &row, &secret_hash(&secret)).await?;
    let mut log = call.log();
    log.event(account_event(
        "access_token_created",
        account,
        None,
        json!({ "token": row.id, "expires_at": expires_at }),
    ));
    let reply = Reply::created(NewAccessToken { secret, token: row.into() });
    log.answer(identity.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
