//! `move_member`: from one branch or group to another, on one day.

use axum::extract::State;
use baodao_kernel::{AccountId, BodyId, UnitId};
use baodao_organisation_core::member::{self, Home, Membership};
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::{MembershipId, OrganisationRefusal};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Tell};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::add_member::view;
use super::end_membership::load;
use crate::store::{bodies, members};
use crate::views::people::MemberView;
use crate::{Organisation, change, find};

/// Where to.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveMember {
    /// The other branch or group.
    #[garde(skip)]
    to: BodyId,
    /// First day there; today if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-11-23")]
    on: Option<Date>,
    /// Why.
    #[garde(length(chars, min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "搬家")]
    reason: String,
}

/// Move a member
///
/// Ends the one membership and begins the other on the same day; the home stays. The person is
/// told. Those who keep the register over both seats.
#[utoipa::path(post, path = "/api/memberships/{id}/move", operation_id = "move_member", tag = "organisation",
    params(("id" = MembershipId, Path)), request_body = MoveMember, responses((status = 200, body = MemberView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn move_member(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<MembershipId>,
    Input(input): Input<MoveMember>,
) -> Answer<MemberView> {
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut tx = change::begin(&cap, &call).await?;
    let (row, state, role) = load(&mut tx, &call, id).await?;
    let over = || Problem::refused(OrganisationRefusal::MembershipOver);
    let account = row.account_id.ok_or_else(over)?;
    let on = input.on.unwrap_or(today);
    member::decide_leave(row.period(), on, today).or_refuse()?;
    let (to_state, _, _) = find::body_now(&mut tx, &call, input.to, Action::EditMembers).await?;
    let above = bodies::above(&mut tx, tenant, input.to).await?.ok_or_else(Problem::not_found)?;
    let belongs = members::belongings(&mut tx, tenant, &[account]).await?;
    let belongs: Vec<_> = belongs.into_iter().map(|(_, belonging)| belonging).collect();
    let home = Home {
        unit: row.unit_id.map(UnitId),
        body: row.home_body.map(BodyId),
        words: row.home_words.clone(),
    };
    let account = AccountId(account);
    let wanted = Membership { id: MembershipId(call.id()), body: input.to, account, home, from: on };
    let new = member::decide_join(wanted, &above, &belongs, Some(id), today).or_refuse()?;
    let reason = change::reason(&input.reason);
    members::end(&mut tx, tenant, id, on, &reason).await?;
    members::insert(&mut tx, tenant, std::slice::from_ref(&new)).await?;
    let data = json!({ "membership": id, "account": account, "on": on, "to": input.to });
    let mut left = change::event(("body", row.body_id), &state.seat, "membership_ended", role, data);
    let data = json!({ "membership": new.id, "account": account, "from": on, "left": row.body_id });
    let mut came = change::event(("body", input.to), &to_state.seat, "member_added", role, data)
        .telling(vec![Tell::account(account, "branch_joined")]);
    left.reason = Some(reason.clone());
    came.reason = Some(reason);
    let reply = view(&cap, &mut tx, &call, new.id).await?;
    change::finish(&cap, &call, tx, vec![left, came], &reply).await?;
    Ok(reply)
}
