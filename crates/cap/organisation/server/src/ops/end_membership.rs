//! `end_membership`: somebody leaves a branch or group.

use axum::extract::State;
use baodao_kernel::{AccountId, BodyId, Role};
use baodao_organisation_core::body::BodyState;
use baodao_organisation_core::policy::{Action, Relation};
use baodao_organisation_core::{MembershipId, member};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Tell};
use serde_json::json;
use sqlx::PgConnection;

use super::add_member::view;
use crate::inputs::EndingBody;
use crate::store::bodies;
use crate::store::members::{self, MemberRow};
use crate::views::bodies::stands;
use crate::views::people::MemberView;
use crate::{Organisation, allow, change};

/// A membership with its body, for changing it. Members of bodies that have ended are still there
/// to be moved.
pub(super) async fn load(
    connection: &mut PgConnection,
    call: &Call,
    id: MembershipId,
) -> Result<(MemberRow, BodyState, Option<Role>), Problem> {
    let tenant = call.actor.tenant;
    call.account()?;
    let row = members::load(&mut *connection, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let body = BodyId(row.body_id);
    let found = bodies::load(&mut *connection, tenant, body, change::today(call)).await?;
    let (state, _) = found.ok_or_else(Problem::not_found)?;
    let own = row.account_id.is_some() && row.account_id == call.actor.account.map(|account| account.0);
    let stands = stands(connection, call, body).await?.with(Relation::Heads, own);
    let role = allow::permit(call, Action::ReadMembers, Action::EditMembers, &state.seat, &stands)?;
    Ok((row, state, role))
}

/// End a membership
///
/// From a day on, today or before; with the reason, which the person is told of. Those who keep
/// the register over the body's seat.
#[utoipa::path(post, path = "/api/memberships/{id}/end", operation_id = "end_membership", tag = "organisation",
    params(("id" = MembershipId, Path)), request_body = EndingBody, responses((status = 200, body = MemberView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn end_membership(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<MembershipId>,
    Input(input): Input<EndingBody>,
) -> Answer<MemberView> {
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut tx = change::begin(&cap, &call).await?;
    let (row, state, role) = load(&mut tx, &call, id).await?;
    let on = input.on.unwrap_or(today);
    member::decide_leave(row.period(), on, today).or_refuse()?;
    let reason = change::reason(&input.reason);
    members::end(&mut tx, tenant, id, on, &reason).await?;
    let data = json!({ "membership": id, "account": row.account_id, "on": on });
    let tell = row.account_id.map(|account| Tell::account(AccountId(account), "branch_left"));
    let mut event = change::event(("body", row.body_id), &state.seat, "membership_ended", role, data)
        .telling(tell.into_iter().collect());
    event.reason = Some(reason);
    let reply = view(&cap, &mut tx, &call, id).await?;
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
