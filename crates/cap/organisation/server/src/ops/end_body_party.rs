//! `end_body_party`: a unit or body leaves a committee, alliance or council.

use axum::extract::State;
use baodao_kernel::BodyId;
use baodao_organisation_core::day::check_day;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::{OrganisationRefusal, PartyId};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Tell};
use serde_json::json;

use crate::inputs::EndingBody;
use crate::store::parties;
use crate::views::bodies::{self as views, BodyView};
use crate::{Organisation, change, find, store};

/// End a part of a body
///
/// A unit's liaisons are told. Those who keep the register over the body's seat.
#[utoipa::path(post, path = "/api/body-parties/{id}/end", operation_id = "end_body_party", tag = "organisation",
    params(("id" = PartyId, Path)), request_body = EndingBody, responses((status = 200, body = BodyView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn end_body_party(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<PartyId>,
    Input(input): Input<EndingBody>,
) -> Answer<BodyView> {
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    call.account()?;
    let mut tx = change::begin(&cap, &call).await?;
    let party = parties::load(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let body = BodyId(party.body_id);
    let (state, _, role) = find::body_now(&mut tx, &call, body, Action::EditBodies).await?;
    if party.to_on.is_some() {
        return Err(Problem::refused(OrganisationRefusal::PartyOver));
    }
    let on = input.on.unwrap_or(today);
    check_day(on, party.from_on.to_jiff(), today).or_refuse()?;
    let reason = change::reason(&input.reason);
    parties::end(&mut tx, tenant, id, on, &reason).await?;
    let data = json!({ "party": id, "unit": party.unit_id, "body": party.member_body_id, "on": on });
    let units: Vec<_> = party.unit_id.into_iter().collect();
    let liaisons = store::liaisons::speaking_for(&mut tx, tenant, &units).await?;
    let told = liaisons.into_iter().map(|account| Tell::account(account, "unit_left_body")).collect();
    let mut event = change::event(("body", body), &state.seat, "body_party_ended", role, data).telling(told);
    event.reason = Some(reason);
    let reply = views::changed(&cap, &mut tx, &call, body).await?;
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
