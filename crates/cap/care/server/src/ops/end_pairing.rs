//! `end_pairing`: ends a pairing before its term is over.

use axum::extract::State;
use baodao_care_core::{Action, EndCause, PairingId};
use baodao_platform::{Answer, Call, Input, Path, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::pairing_view::{check, names, pairing_event, told_of_end, view};
use crate::store::pairings::{self, Ended};
use crate::views::PairingView;
use crate::{Care, allow};

/// Why.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndPairing {
    /// The cause; a household that ends it itself needs none and sends `household`.
    #[garde(skip)]
    cause: EndCause,
}

/// End a pairing
///
/// The household with its own account at any time, or the coordinator of its community, who also
/// writes down that the household wishes it. Helpers can no longer read name and number at once;
/// both are erased some days later (rule `care.household_keep_days`). A helper who no longer
/// wishes to come leaves instead.
#[utoipa::path(post, path = "/api/pairings/{id}/end", operation_id = "end_pairing", tag = "care",
    params(("id" = PairingId, Path)), request_body = EndPairing,
    responses((status = 200, body = PairingView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn end_pairing(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<PairingId>,
    Input(input): Input<EndPairing>,
) -> Answer<PairingView> {
    let loaded = allow::pairing(&care, &call, id, Action::EndPairing).await?;
    let role = loaded.role();
    let mut pairing = loaded.into_inner();
    check(&call, &pairing)?;
    // The household's own word is its own cause.
    let cause = if role.is_none() { EndCause::Household } else { input.cause };
    let tenant = call.actor.tenant;
    let mut tx = care.platform.pool().begin().await?;
    if !pairings::turn(&mut tx, tenant, &pairing).await? {
        return Err(Problem::version_conflict());
    }
    pairings::end(&mut *tx, tenant, id, cause, call.now).await?;
    let tell = told_of_end(&pairing);
    pairing.version += 1;
    pairing.ended = Some(Ended { at: call.now, cause });
    let names = names(&care, &call, std::slice::from_ref(&pairing), &[]).await?;
    let reply = Reply::ok(view(&care, &call, &pairing, &names)).version(pairing.version);
    let mut log = call.log();
    log.event(pairing_event("pairing_ended", id, role, json!({ "cause": cause })).telling(tell));
    log.answer(care.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
