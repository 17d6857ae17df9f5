//! `sign_in`: proves a telephone by its code and begins a session.

use axum::extract::State;
use axum::response::IntoResponse;
use baodao_identity_core::RuleSheet;
use baodao_identity_core::account::AccountState;
use baodao_identity_core::grant::{Entrusted, Period};
use baodao_identity_core::refusals::SignInRefusal;
use baodao_identity_core::sign_in::{Subject, check_lock, clear_failures, count_failure, enter_code};
use baodao_kernel::{AccountId, AreaPath, GrantId, Phone, Role};
use baodao_platform::{Call, Input, Log, Problem, Problems, Reply};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sqlx::PgConnection;
use utoipa::ToSchema;

use crate::begin_session;
use crate::store::accounts::NewAccount;
use crate::store::grants::GrantRow;
use crate::store::{accounts, counters, grants};
use crate::{Identity, account_event};

/// Telephone and code.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// The number that the code was sent to.
    #[garde(skip)]
    #[schema(value_type = String, example = "13812345678")]
    phone: Phone,
    /// The code as it was sent.
    #[garde(length(chars, min = 4, max = 9), custom(digits))]
    #[schema(min_length = 4, max_length = 9, pattern = "^[0-9]+$", example = "483920")]
    code: String,
}

fn digits(code: &str, _: &()) -> garde::Result {
    let plain = code.bytes().all(|b| b.is_ascii_digit());
    plain.then_some(()).ok_or_else(|| garde::Error::new("a code has digits only"))
}

/// Who has signed in.
#[derive(Debug, Serialize, ToSchema)]
pub struct SignedIn {
    /// The account.
    pub account: AccountId,
    /// The account was made by this sign-in.
    pub first_time: bool,
}

/// Sign in
///
/// A right code begins a session (cookie, `HttpOnly`, `SameSite=Lax`); the first sign-in of a
/// number makes an account with the role `resident`. Five wrong codes lock the number for a
/// quarter of an hour.
#[utoipa::path(post, path = "/api/sign-in", operation_id = "sign_in", tag = "identity",
    request_body = SignIn, responses((status = 200, body = SignedIn), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn sign_in(
    State(identity): State<Identity>,
    call: Call,
    Input(input): Input<SignIn>,
) -> Result<impl IntoResponse, Problem> {
    let (tenant, now) = (call.actor.tenant, call.now);
    let rules = identity.rules(tenant).await?;
    let seals = identity.seals(tenant);
    let blind = seals.blind_phone(&input.phone);
    let keys = [(Subject::Phone, blind.clone()), (Subject::Address, seals.blind_address(call.client.ip))];
    let mut tx = identity.platform.pool().begin().await?;
    let mut counted = Vec::with_capacity(keys.len());
    for key in &keys {
        let counter = counters::lock(&mut tx, tenant, key, now).await?;
        check_lock(counter, now).map_err(refused)?;
        counted.push((key, counter));
    }
    let (pending, matches) =
        counters::code(&mut tx, tenant, &blind, &seals.blind_code(&input.phone, &input.code)).await?;
    let entered = enter_code(pending, matches, now, &rules);
    for (key, counter) in counted {
        let next = match entered {
            Ok(()) => clear_failures(key.0, counter),
            Err(_) => count_failure(key.0, counter, now, &rules),
        };
        counters::save(&mut tx, tenant, key, next, now).await?;
    }
    if let Err(refusal) = entered {
        counters::miss_code(&mut tx, tenant, &blind).await?;
        tx.commit().await?;
        return Err(refused(refusal));
    }
    counters::use_code(&mut tx, tenant, &blind).await?;
    let mut log = call.log();
    let (account, first_time) = find_or_make(&mut tx, &identity, &call, &input.phone, &mut log).await?;
    let cookie = finish(&mut tx, &call, account, &rules, log).await?;
    tx.commit().await?;
    Ok((cookie, Reply::ok(SignedIn { account, first_time })))
}

/// Begins the session and writes the history; shared with the demo's door.
pub(super) async fn finish(
    connection: &mut PgConnection,
    call: &Call,
    account: AccountId,
    rules: &RuleSheet,
    mut log: Log,
) -> Result<begin_session::SetCookie, Problem> {
    let cookie = begin_session::begin(connection, call, account, rules).await?;
    log.event(account_event("signed_in", account, None, json!({})));
    log.write(connection).await?;
    Ok(cookie)
}

async fn find_or_make(
    connection: &mut PgConnection,
    identity: &Identity,
    call: &Call,
    phone: &Phone,
    log: &mut Log,
) -> Result<(AccountId, bool), Problem> {
    let (tenant, now) = (call.actor.tenant, call.now);
    let seals = identity.seals(tenant);
    let found = accounts::find_by_phone(&mut *connection, tenant, &seals.blind_phone(phone)).await?;
    if let Some((account, state)) = found {
        return match state {
            AccountState::Active => Ok((account, false)),
            AccountState::Suspended | AccountState::Closed => Err(refused(SignInRefusal::AccountSuspended)),
        };
    }
    let account = AccountId(call.id());
    let made =
        accounts::insert(connection, seals, tenant, NewAccount { id: account, name: None, phone, at: now })
            .await?;
    if !made {
        return Err(Problem::busy());
    }
    let grant = GrantRow {
        id: GrantId(call.id()),
        account,
        entrusted: Entrusted {
            role: Role::Resident,
            area: AreaPath::district(),
            period: Period { from: now, until: None },
        },
        reason: "first sign-in".to_owned(),
        instrument: None,
        granted_by: None,
        granted_at: now,
        revoked_at: None,
    };
    grants::insert(connection, tenant, &grant).await?;
    log.event(account_event("account_created", account, None, json!({ "by": "sign_in" })));
    Ok((account, true))
}

/// A refusal that tells when to come again says so in the header too.
pub(super) fn refused(refusal: SignInRefusal) -> Problem {
    let wait = match refusal {
        SignInRefusal::CodeSentRecently { retry_after_seconds }
        | SignInRefusal::TooManyCodes { retry_after_seconds }
        | SignInRefusal::SignInLocked { retry_after_seconds } => u64::try_from(retry_after_seconds).ok(),
        _ => None,
    };
    let problem = Problem::refused(refusal);
    match wait {
        Some(seconds) => problem.retry_after(seconds),
        None => problem,
    }
}
