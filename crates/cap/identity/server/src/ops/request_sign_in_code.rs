//! `request_sign_in_code`: sends a code to a telephone.

use axum::extract::State;
use baodao_identity_core::refusals::SignInRefusal;
use baodao_identity_core::sign_in::{Subject, check_mobile, count_send, draw_code};
use baodao_kernel::Phone;
use baodao_platform::{Answer, Call, Input, Problem, Problems, Reply};
use garde::Validate;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::sign_in::refused;
use crate::Identity;
use crate::store::counters;

/// Whose telephone.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct RequestSignInCode {
    /// A mobile number as people write it.
    #[garde(skip)]
    #[schema(value_type = String, example = "13812345678")]
    phone: Phone,
}

/// A code is on its way.
#[derive(Debug, Serialize, ToSchema)]
pub struct CodeSent {
    /// Seconds for which the code can be used.
    #[schema(example = 300)]
    expires_in_seconds: i64,
    /// Seconds after which another may be asked for.
    #[schema(example = 60)]
    resend_after_seconds: i64,
}

/// Send a sign-in code
///
/// The answer is the same whether or not the number has an account, so nobody learns here who
/// uses the service. Limited by number and by network address.
#[utoipa::path(post, path = "/api/sign-in/code", operation_id = "request_sign_in_code", tag = "identity",
    request_body = RequestSignInCode, responses((status = 200, body = CodeSent), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn request_sign_in_code(
    State(identity): State<Identity>,
    call: Call,
    Input(input): Input<RequestSignInCode>,
) -> Answer<CodeSent> {
    let (tenant, now) = (call.actor.tenant, call.now);
    check_mobile(&input.phone).map_err(refused)?;
    let rules = identity.rules(tenant).await?;
    let seals = identity.seals(tenant);
    let phone = (Subject::Phone, seals.blind_phone(&input.phone));
    let address = (Subject::Address, seals.blind_address(call.client.ip));
    let code = draw_code(call.draw(), &rules);
    let expires_at = now.saturating_add(rules.code_valid()).unwrap_or(Timestamp::MAX);
    let mut tx = identity.platform.pool().begin().await?;
    for key in [&phone, &address] {
        let counter = counters::lock(&mut tx, tenant, key, now).await?;
        let counted = count_send(key.0, counter, now, &rules).map_err(refused)?;
        counters::save(&mut tx, tenant, key, counted, now).await?;
    }
    counters::put_code(&mut tx, tenant, &phone.1, &seals.blind_code(&input.phone, &code), now, expires_at)
        .await?;
    tx.commit().await?;
    if let Err(cause) = identity.ports.code_sender.send(tenant, &input.phone, &code, expires_at).await {
        tracing::error!(%cause, "a sign-in code could not be sent");
        take_back(&identity, &call, &phone).await?;
        return Err(refused(SignInRefusal::CodeNotSent));
    }
    Ok(Reply::ok(CodeSent {
        expires_in_seconds: rules.code_valid().as_secs(),
        resend_after_seconds: rules.code_resend().as_secs(),
    }))
}

/// A code that never left does not make its owner wait for the next; it still counts in the
/// hour, or a broken gateway would take calls without end.
async fn take_back(identity: &Identity, call: &Call, phone: &counters::Key) -> Result<(), Problem> {
    let tenant = call.actor.tenant;
    let mut tx = identity.platform.pool().begin().await?;
    let mut counter = counters::lock(&mut tx, tenant, phone, call.now).await?;
    counter.last_sent = None;
    counters::save(&mut tx, tenant, phone, counter, call.now).await?;
    counters::use_code(&mut tx, tenant, &phone.1).await?;
    tx.commit().await?;
    Ok(())
}
