//! `invite_helper`: asks somebody to help a household.

use axum::extract::State;
use baodao_care_core::pairing::decide_invite;
use baodao_care_core::{Action, HelperState, PairingId};
use baodao_kernel::AccountId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply, Tell};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::start_pairing::fit;
use crate::pairing_view::{check, names, pairing_event, view};
use crate::store::pairings::{self, Helper};
use crate::views::PairingView;
use crate::{Care, allow};

/// Whom.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InviteHelper {
    /// The person; of age.
    #[garde(skip)]
    account: AccountId,
}

/// Ask somebody to help
///
/// For the coordinator of the household's community. The person is told and answers freely; who
/// declined or left before can be asked again.
#[utoipa::path(post, path = "/api/pairings/{id}/helpers", operation_id = "invite_helper", tag = "care",
    params(("id" = PairingId, Path)), request_body = InviteHelper,
    responses((status = 200, body = PairingView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn invite_helper(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<PairingId>,
    Input(input): Input<InviteHelper>,
) -> Answer<PairingView> {
    let loaded = allow::pairing(&care, &call, id, Action::InviteHelper).await?;
    let role = loaded.role();
    let mut pairing = loaded.into_inner();
    check(&call, &pairing)?;
    let (tenant, by) = (call.actor.tenant, call.account()?);
    fit(&care, &call, &pairing, input.account).await?;
    let rules = care.rules(tenant).await?;
    let before = pairing.helpers.iter().find(|helper| helper.account == input.account);
    decide_invite(before.map(|helper| helper.state), pairing.helping(), &rules).or_refuse()?;
    let mut tx = care.platform.pool().begin().await?;
    if !pairings::turn(&mut tx, tenant, &pairing).await? {
        return Err(Problem::version_conflict());
    }
    pairings::invite(&mut tx, tenant, id, input.account, by, call.now).await?;
    pairing.version += 1;
    pairing.helpers.retain(|helper| helper.account != input.account);
    pairing.helpers.push(Helper { account: input.account, state: HelperState::Invited });
    let names = names(&care, &call, std::slice::from_ref(&pairing), &[]).await?;
    let reply = Reply::ok(view(&care, &call, &pairing, &names)).version(pairing.version);
    let mut log = call.log();
    let tell = Tell::account(input.account, "pairing_asked");
    log.event(pairing_event("pairing_asked", id, role, json!({})).telling(vec![tell]));
    log.answer(care.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
