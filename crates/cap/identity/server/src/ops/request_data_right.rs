//! `request_data_right`: asks something about one's own data.

use axum::extract::State;
use baodao_identity_core::DataRightId;
use baodao_identity_core::data_right::{Kind, State as RightState, due_at};
use baodao_identity_core::refusals::DataRightRefusal;
use baodao_kernel::text;
use baodao_platform::{Answer, Call, Input, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::store::accounts;
use crate::store::data_rights::{self, DataRight};
use crate::views::DataRightView;
use crate::{Identity, account_event};

/// What is asked.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct RequestDataRight {
    /// The kind.
    #[garde(skip)]
    kind: Kind,
    /// In one's own words.
    #[garde(inner(length(chars, max = 2000)))]
    #[schema(max_length = 2000, example = "请更正我的姓名")]
    detail: Option<String>,
}

/// Ask about my data
///
/// View, copy, correct, delete, withdraw consent, close the account, explain. It is answered
/// within the rule sheet's days (15) by the data protection officer; one of each kind can be open.
#[utoipa::path(post, path = "/api/data-rights", operation_id = "request_data_right", tag = "identity",
    request_body = RequestDataRight, responses((status = 201, body = DataRightView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn request_data_right(
    State(identity): State<Identity>,
    call: Call,
    Input(input): Input<RequestDataRight>,
) -> Answer<DataRightView> {
    let account = call.account()?;
    let (tenant, now) = (call.actor.tenant, call.now);
    let right = DataRight {
        id: DataRightId(call.id()),
        account,
        kind: input.kind,
        state: RightState::Received,
        detail: input.detail.as_deref().map(text::clean).filter(|detail| !detail.is_empty()),
        reason: None,
        received_at: now,
        due_at: due_at(now, &identity.rules(tenant).await?),
        decided_at: None,
        version: 1,
    };
    let mut tx = identity.platform.pool().begin().await?;
    accounts::lock(&mut tx, tenant, account).await?;
    if let Some(due_at) = data_rights::open_due(&mut tx, tenant, account, input.kind).await? {
        return Err(Problem::refused(DataRightRefusal::DataRightOpen { due_at }));
    }
    data_rights::insert(&mut tx, identity.seals(tenant), tenant, &right).await?;
    let mut log = call.log();
    let data = json!({ "data_right": right.id, "kind": right.kind, "due_at": right.due_at });
    log.event(account_event("data_right_requested", account, None, data));
    let reply = Reply::created(DataRightView::new(right, &call.actor)).version(1);
    log.answer(identity.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
