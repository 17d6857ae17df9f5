//! `withdraw_consent`: takes consent for a purpose back.

use axum::extract::State;
use baodao_identity_core::refusals::ConsentRefusal;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use serde_json::json;

use crate::store::consents;
use crate::views::Done;
use crate::{Identity, account_event};

/// Withdraw consent
///
/// For every version of the purpose. What was done before stays lawful; nothing already given
/// to the person is taken away.
#[utoipa::path(delete, path = "/api/me/consents/{purpose}", operation_id = "withdraw_consent", tag = "identity",
    params(("purpose" = String, Path, example = "volunteer_matching")), responses((status = 200, body = Done), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn withdraw_consent(
    State(identity): State<Identity>,
    call: Call,
    Path(purpose): Path<String>,
) -> Answer<Done> {
    let account = call.account()?;
    let tenant = call.actor.tenant;
    let mut tx = identity.platform.pool().begin().await?;
    // A purpose holds no NUL, which PostgreSQL would not take as text.
    let known = baodao_identity_core::account::is_code(&purpose);
    let count =
        if known { consents::withdraw(&mut tx, tenant, account, Some(&purpose), call.now).await? } else { 0 };
    if count == 0 {
        return Err(Problem::refused(ConsentRefusal::ConsentNotGiven));
    }
    let reply = Reply::ok(Done { count });
    let mut log = call.log();
    log.event(account_event("consent_withdrawn", account, None, json!({ "purpose": purpose })));
    log.answer(identity.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
