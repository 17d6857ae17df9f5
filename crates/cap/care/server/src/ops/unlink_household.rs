//! `unlink_household`: takes a household's account away from its pairing, which goes on.

use axum::extract::State;
use baodao_care_core::pairing::decide_unlink_household;
use baodao_care_core::{Action, PairingId};
use baodao_kernel::Role;
use baodao_platform::{Answer, Call, OrRefuse, Path, Problem, Problems, Reply, Tell};
use serde_json::json;

use crate::pairing_view::{names, pairing_event, view};
use crate::store::{households, pairings};
use crate::views::HouseholdAnswered;
use crate::{Care, allow};

/// Take a household's account away from a pairing
///
/// For the household, with its own account and without a reason, and for the coordinator of its
/// community, when it says so or the account is not theirs; theirs is also the question that has not
/// been answered yet. The pairing goes on as it is. From then on the account sees neither the pairing
/// nor its visits nor who looked at name and number, and cannot end it; the household does that through
/// the coordinator, who may ask an account again. The other side is told.
#[utoipa::path(post, path = "/api/pairings/{id}/unlink-household", operation_id = "unlink_household", tag = "care",
    params(("id" = PairingId, Path)), responses((status = 200, body = HouseholdAnswered), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn unlink_household(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<PairingId>,
) -> Answer<HouseholdAnswered> {
    let loaded = allow::pairing(&care, &call, id, Action::UnlinkHousehold).await?;
    let role = loaded.role();
    let mut pairing = loaded.into_inner();
    // What is over has an account, too, that may no longer wish to see it.
    if call.if_match.is_some_and(|read| read != pairing.version) {
        return Err(Problem::version_conflict());
    }
    decide_unlink_household(pairing.household()).or_refuse()?;
    let (tenant, me) = (call.actor.tenant, call.account()?);
    let own = pairing.recipient == Some(me);
    let before = pairing.recipient.or(pairing.asked);
    let mut tx = care.platform.pool().begin().await?;
    if !pairings::turn(&mut tx, tenant, &pairing).await? {
        return Err(Problem::version_conflict());
    }
    households::set(&mut tx, tenant, id, None, None).await?;
    pairing.version += 1;
    pairing.asked = None;
    pairing.recipient = None;
    let tell = if own {
        vec![Tell::holders(Role::CommunityCoordinator, &pairing.area, "pairing_household_unlinked")]
    } else {
        // The account no longer sees the pairing: the notice leads to one's own.
        let removed = |one| Tell::account(one, "pairing_household_removed").about("pairing_ask", id);
        before.map(removed).into_iter().collect()
    };
    let sees = allow::of_pairing(&call, Action::ReadPairing, &pairing).is_some();
    let names = names(&care, &call, std::slice::from_ref(&pairing), &[]).await?;
    let shown = sees.then(|| view(&care, &call, &pairing, &names));
    let reply = Reply::ok(HouseholdAnswered { pairing: shown });
    let mut log = call.log();
    log.event(pairing_event("pairing_household_unlinked", id, role, json!({})).telling(tell));
    log.answer(care.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
