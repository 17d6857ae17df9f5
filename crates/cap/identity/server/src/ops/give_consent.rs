//! `give_consent`: consents to the notice in force for a purpose.

use axum::extract::State;
use baodao_identity_core::ConsentId;
use baodao_identity_core::consent::decide_give;
use baodao_platform::{Answer, Call, Input, OrRefuse, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::update_me::code;
use crate::store::consents::{self, Consent};
use crate::views::ConsentView;
use crate::{Identity, account_event};

/// To what.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct GiveConsent {
    /// The purpose.
    #[garde(custom(code))]
    #[schema(min_length = 2, max_length = 40, example = "volunteer_matching")]
    purpose: String,
    /// The version of the notice that the person has read.
    #[garde(range(min = 1))]
    #[schema(minimum = 1, example = 1)]
    version: i32,
}

/// Give consent
///
/// Separate for each purpose and never a condition for an unrelated service. Giving it twice
/// changes nothing.
#[utoipa::path(post, path = "/api/me/consents", operation_id = "give_consent", tag = "identity",
    request_body = GiveConsent, responses((status = 200, body = ConsentView), (status = 201, body = ConsentView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn give_consent(
    State(identity): State<Identity>,
    call: Call,
    Input(input): Input<GiveConsent>,
) -> Answer<ConsentView> {
    let account = call.account()?;
    let tenant = call.actor.tenant;
    let pool = identity.platform.pool();
    decide_give(&consents::versions(pool, tenant, &input.purpose).await?, input.version, call.now)
        .or_refuse()?;
    let consent = Consent {
        id: ConsentId(call.id()),
        purpose: input.purpose,
        version: input.version,
        given_at: call.now,
        withdrawn_at: None,
    };
    let mut tx = pool.begin().await?;
    if !consents::give(&mut tx, tenant, account, &consent).await? {
        drop(tx);
        let given = consents::of_account(pool, tenant, account).await?.into_iter().find(|given| {
            given.withdrawn_at.is_none()
                && given.purpose == consent.purpose
                && given.version == consent.version
        });
        return Ok(Reply::ok(given.unwrap_or(consent).into()));
    }
    let mut log = call.log();
    let data = json!({ "purpose": consent.purpose, "version": consent.version });
    log.event(account_event("consent_given", account, None, data));
    let reply = Reply::created(ConsentView::from(consent));
    log.answer(identity.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
