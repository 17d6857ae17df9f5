//! `answer_household`: somebody says whether a pairing is for their own household.

use axum::extract::State;
use baodao_care_core::{Action, PairingId};
use baodao_kernel::Role;
use baodao_platform::{Answer, Call, Input, Path, Problem, Problems, Reply, Tell};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::pairing_view::{check, names, pairing_event, view};
use crate::store::{households, pairings};
use crate::views::HouseholdAnswered;
use crate::{Care, allow};

/// The answer.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerHousehold {
    /// Whether the pairing is for the household of the person who answers.
    #[garde(skip)]
    #[schema(example = true)]
    confirm: bool,
}

/// Say whether a pairing is for one's own household
///
/// For the person whose account was asked. Who confirms reads the pairing and its visits, sees who
/// looked at name and number, and may end it at any time. Who says no sees nothing of it, and nothing
/// else follows; the coordinator of the community is told either way.
#[utoipa::path(post, path = "/api/pairings/{id}/household-answer", operation_id = "answer_household", tag = "care",
    params(("id" = PairingId, Path)), request_body = AnswerHousehold,
    responses((status = 200, body = HouseholdAnswered), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn answer_household(
    State(care): State<Care>,
    call: Call,
    Path(id): Path<PairingId>,
    Input(input): Input<AnswerHousehold>,
) -> Answer<HouseholdAnswered> {
    let mut pairing = allow::pairing(&care, &call, id, Action::AnswerHousehold).await?.into_inner();
    check(&call, &pairing)?;
    let (tenant, me) = (call.actor.tenant, call.account()?);
    let mut tx = care.platform.pool().begin().await?;
    if !pairings::turn(&mut tx, tenant, &pairing).await? {
        return Err(Problem::busy());
    }
    let recipient = input.confirm.then_some(me);
    households::set(&mut tx, tenant, id, None, recipient).await?;
    pairing.version += 1;
    pairing.asked = None;
    pairing.recipient = recipient;
    let name = if input.confirm { "pairing_household_confirmed" } else { "pairing_household_denied" };
    let tell = Tell::holders(Role::CommunityCoordinator, &pairing.area, name);
    let names = names(&care, &call, std::slice::from_ref(&pairing), &[]).await?;
    let shown = input.confirm.then(|| view(&care, &call, &pairing, &names));
    let reply = Reply::ok(HouseholdAnswered { pairing: shown });
    let mut log = call.log();
    log.event(pairing_event(name, id, None, json!({})).telling(vec![tell]));
    log.answer(care.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
