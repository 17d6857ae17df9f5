//! `decide_data_right`: the data protection officer takes the next step.

use axum::extract::State;
use baodao_identity_core::DataRightId;
use baodao_identity_core::data_right::{Effect, State as RightState, Step, decide_step};
use baodao_identity_core::policy::{Action, POLICY};
use baodao_kernel::{AccountId, AreaPath, TenantId, policy, text};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use sqlx::PgConnection;
use utoipa::ToSchema;

use crate::store::data_rights::{self, DataRight, Wanted};
use crate::store::{closing, consents};
use crate::views::DataRightView;
use crate::{Identity, account_event};

/// The step.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct DecideDataRight {
    /// Which.
    #[garde(skip)]
    step: Step,
    /// Why it is refused, or what was done; the person reads it. Needed for a refusal.
    #[garde(inner(length(chars, max = 1000)))]
    #[schema(max_length = 1000, example = "已核对身份并提供副本")]
    reason: Option<String>,
}

/// Decide a request about personal data
///
/// `received => identity_checked => done | refused`. Done, `close_account` erases name and
/// number and ends everything the account could do; `withdraw_consent` withdraws every consent.
/// Other kinds are carried out by people and only recorded here.
#[utoipa::path(post, path = "/api/data-rights/{id}/decide", operation_id = "decide_data_right", tag = "identity",
    params(("id" = DataRightId, Path)), request_body = DecideDataRight,
    responses((status = 200, body = DataRightView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn decide_data_right(
    State(identity): State<Identity>,
    call: Call,
    Path(id): Path<DataRightId>,
    Input(input): Input<DecideDataRight>,
) -> Answer<DataRightView> {
    let by = call.account()?;
    let (tenant, now) = (call.actor.tenant, call.now);
    let seals = identity.seals(tenant);
    let wanted = Wanted { id: Some(id), ..Wanted::default() };
    let found = data_rights::list(identity.platform.pool(), seals, tenant, &wanted, 1).await?.pop();
    let mut right = found.ok_or_else(Problem::not_found)?;
    let own = right.account == by;
    let Some(permit) =
        policy::decide(POLICY, &call.actor, &Action::DecideDataRight, &AreaPath::district(), |_| false)
    else {
        return Err(if own { Problem::not_allowed() } else { Problem::not_found() });
    };
    if call.if_match.is_some_and(|read| read != right.version) {
        return Err(Problem::version_conflict());
    }
    let reason = input.reason.as_deref().map(text::clean).filter(|reason| !reason.is_empty());
    right.state = decide_step(right.state, input.step, own, reason.as_deref()).or_refuse()?;
    right.reason = reason.or(right.reason);
    right.decided_at = (!right.state.is_open()).then_some(now);
    let mut tx = identity.platform.pool().begin().await?;
    if !data_rights::save(&mut tx, tenant, &right, by).await? {
        return Err(Problem::version_conflict());
    }
    let mut log = call.log();
    // What the officer wrote may name the person, so the history holds only the step.
    let data = json!({ "data_right": id, "kind": right.kind, "state": right.state });
    log.event(account_event("data_right_decided", right.account, permit.role(), data));
    if right.state == RightState::Done && carry_out(&mut tx, tenant, &right, by, now).await? {
        log.event(account_event("account_closed", right.account, permit.role(), json!({})));
    }
    let person = right.account;
    right.version += 1;
    let version = right.version;
    let reply = Reply::ok(DataRightView::new(right, &call.actor)).version(version);
    log.answer(identity.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    identity.door.forget(tenant, person);
    Ok(reply)
}

/// Does what identity itself does; tells whether the account was closed.
async fn carry_out(
    connection: &mut PgConnection,
    tenant: TenantId,
    right: &DataRight,
    by: AccountId,
    now: jiff::Timestamp,
) -> Result<bool, Problem> {
    match right.kind.effect() {
        Effect::None => Ok(false),
        Effect::WithdrawConsents => {
            consents::withdraw(connection, tenant, right.account, None, now).await?;
            Ok(false)
        }
        Effect::CloseAccount => {
            closing::close(connection, tenant, right.account, by, now).await?;
            Ok(true)
        }
    }
}
