//! `search_account_by_phone`: finds the account of a number, with a reason.

use axum::extract::State;
use baodao_identity_core::policy::Action;
use baodao_kernel::{AccountId, Phone, Role, policy};
use baodao_platform::disclosure::{self, Disclosure};
use baodao_platform::{Answer, Call, Input, Problem, Problems, Reply};
use garde::Validate;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::list_accounts;
use crate::store::accounts::{self, Account};
use crate::store::lists::Listed;
use crate::views::AccountView;
use crate::{Identity, allow};

/// Whose number, and why.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct SearchAccountByPhone {
    /// The number in full.
    #[garde(skip)]
    #[schema(value_type = String, example = "13812345678")]
    phone: Phone,
    /// Why it is looked up; the person reads it.
    #[garde(length(chars, min = 4, max = 200))]
    #[schema(min_length = 4, max_length = 200, example = "办理网格员聘任")]
    reason: String,
}

/// The account, if there is one within the caller's area.
#[derive(Debug, Serialize, ToSchema)]
pub struct FoundAccount {
    /// Masked as everywhere.
    account: Option<AccountView>,
}

/// Search an account by its number
///
/// For security administrators and the data protection officer. The look-up is recorded and
/// shown to the person; more than 20 within an hour are told to the data protection officer.
#[utoipa::path(post, path = "/api/accounts/search", operation_id = "search_account_by_phone", tag = "identity",
    request_body = SearchAccountByPhone, responses((status = 200, body = FoundAccount), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn search_account_by_phone(
    State(identity): State<Identity>,
    call: Call,
    Input(input): Input<SearchAccountByPhone>,
) -> Answer<FoundAccount> {
    allow::permit_somewhere(&call, Action::SearchAccounts)?;
    let tenant = call.actor.tenant;
    let pool = identity.platform.pool();
    let seals = identity.seals(tenant);
    let found = accounts::find_by_phone(pool, tenant, &seals.blind_phone(&input.phone)).await?;
    let Some((id, _)) = found else { return Ok(Reply::ok(FoundAccount { account: None })) };
    let account = accounts::load(pool, seals, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let permit = policy::decide(
        baodao_identity_core::policy::POLICY,
        &call.actor,
        &Action::SearchAccounts,
        &account.area(),
        |_| false,
    );
    let Some(permit) = permit else { return Ok(Reply::ok(FoundAccount { account: None })) };
    record(&identity, &call, id, permit.role(), &input.reason).await?;
    Ok(Reply::ok(FoundAccount { account: Some(list_accounts::view(&identity, &call, listed(account))) }))
}

/// Records the look; the one that passes the hour's number also goes into the log, for the
/// data protection officer.
async fn record(
    identity: &Identity,
    call: &Call,
    person: AccountId,
    role: Option<Role>,
    reason: &str,
) -> Result<(), Problem> {
    let tenant = call.actor.tenant;
    let viewer = call.account()?;
    let mut tx = identity.platform.pool().begin().await?;
    let look = Disclosure {
        role,
        person: Some(person),
        subject_kind: "account",
        subject_id: person.0,
        fields: &["phone"],
        reason,
    };
    disclosure::record(call, &mut *tx, look).await?;
    let since = call.now.saturating_sub(SignedDuration::from_hours(1)).unwrap_or(call.now);
    let before = disclosure::count_of_viewer(identity.platform.pool(), tenant, viewer, since).await?;
    if before == i64::from(identity.rules(tenant).await?.disclosures_per_hour.value) {
        let mut log = call.log();
        log.event(disclosure::limit_passed(viewer, role, before + 1));
        log.write(&mut *tx).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// An opened account, masked again.
pub(super) fn listed(account: Account) -> Listed {
    Listed {
        id: account.id,
        name: account.masked_name(),
        phone: account.phone.as_ref().map(Phone::masked).unwrap_or_default(),
        state: account.state,
        home: account.profile.home,
        version: account.version,
        created_at: account.created_at,
    }
}
