//! `ask_household`: asks the account with a household's telephone whether it is the household's.

use axum::extract::State;
use baodao_care_core::pairing::decide_ask_household;
use baodao_care_core::{Action, PairingId};
use baodao_kernel::Phone;
use baodao_platform::{Answer, Call, OrRefuse, Path, Problem, Problems, Reply};
use serde_json::json;

use super::start_pairing::{by_phone, tell_household};
use crate::pairing_view::{check, names, pairing_event, view};
use crate::store::{CONTACT, households, pairings};
use crate::views::PairingView;
use crate::{Care, allow};

/// Ask whether an account is the household's
///
/// For the coordinator of the household's community, when the household wishes to see its pairing
/// itself. The person of the account with the telephone that it left is told and says whether it is
/// they (`answer_household`); until then they see the community and who took it down, nothing else. A
/// second ask is the same ask. Refused when no account has the number or one has confirmed.
#[utoipa::path(post, path = "/api/pairings/{id}/ask-household", operation_id = "ask_household", tag = "care",
    params(("id" = PairingId, Path)), responses((status = 200, body = PairingView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn ask_household(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<PairingId>,
) -> Answer<PairingView> {
    let loaded = allow::pairing(&care, &call, id, Action::AskHousehold).await?;
    let role = loaded.role();
    let mut pairing = loaded.into_inner();
    check(&call, &pairing)?;
    let (tenant, vault) = (call.actor.tenant, care.platform.vault());
    let phone = pairing.contact.as_deref().map(|sealed| vault.open_text(tenant, CONTACT, sealed));
    let phone = phone.transpose().map_err(Problem::fault)?;
    let phone = phone.and_then(|phone| Phone::parse(&phone).ok());
    let found = by_phone(&care, &call, phone.as_ref()).await?;
    let helps = found.is_some_and(|account| pairing.helps(account));
    let new = decide_ask_household(pairing.household(), pairing.asked, found, helps).or_refuse()?;
    let mut tx = care.platform.pool().begin().await?;
    let mut log = call.log();
    if new {
        if !pairings::turn(&mut tx, tenant, &pairing).await? {
            return Err(Problem::version_conflict());
        }
        households::set(&mut tx, tenant, id, found, None).await?;
        pairing.version += 1;
        pairing.asked = found;
        let tell = found.map(|account| tell_household(account, id)).into_iter().collect();
        log.event(pairing_event("pairing_household_asked", id, role, json!({})).telling(tell));
    }
    let names = names(&care, &call, std::slice::from_ref(&pairing), &[]).await?;
    let reply = Reply::ok(view(&care, &call, &pairing, &names)).version(pairing.version);
    log.answer(vault, &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
