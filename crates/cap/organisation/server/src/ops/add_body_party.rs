//! `add_body_party`: a unit or body becomes part of a committee, alliance or council.

use axum::extract::State;
use baodao_kernel::{BodyId, UnitId};
use baodao_organisation_core::day::check_day;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::{OrganisationRefusal, PartyId, words};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Tell, db};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::store::bodies;
use crate::store::parties::{self, NewParty};
use crate::views::bodies::{self as views, BodyView};
use crate::{Organisation, change, find, store};

/// A part to be: a unit or another body.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddBodyParty {
    /// The unit.
    #[garde(skip)]
    unit: Option<UnitId>,
    /// Or the body.
    #[garde(skip)]
    body: Option<BodyId>,
    /// As what.
    #[garde(inner(length(chars, max = 40)))]
    #[schema(max_length = 40, example = "共建单位")]
    part: Option<String>,
    /// First day; today if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-11-23")]
    from: Option<Date>,
}

/// Add a part of a body
///
/// A resident unit joins a joint committee, two branches join in an alliance. Units may sit in
/// several bodies at once; a unit's liaisons are told. Those who keep the register over the body's
/// seat. Refused for kinds that have no parts, and for one that is a part already.
#[utoipa::path(post, path = "/api/bodies/{id}/parties", operation_id = "add_body_party", tag = "organisation",
    params(("id" = BodyId, Path)), request_body = AddBodyParty, responses((status = 200, body = BodyView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn add_body_party(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<BodyId>,
    Input(input): Input<AddBodyParty>,
) -> Answer<BodyView> {
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    if input.unit.is_some() == input.body.is_some() {
        return Err(Problem::field("", "one_of", "Name a unit or a body, not both."));
    }
    let mut tx = change::begin(&cap, &call).await?;
    let (state, _, role) = find::body_now(&mut tx, &call, id, Action::EditBodies).await?;
    if state.to.is_some() {
        return Err(Problem::refused(OrganisationRefusal::BodyEnded));
    }
    if !state.kind.rule().parties {
        return Err(Problem::refused(OrganisationRefusal::BodyTakesNoParties { kind: state.kind }));
    }
    find::known_unit(&cap, &mut tx, &call, input.unit).await?;
    if let Some(other) = input.body {
        let found = bodies::above(&mut tx, tenant, other).await?;
        match found.filter(|_| other != id) {
            None => return Err(Problem::refused(OrganisationRefusal::BodyUnknown)),
            Some(above) if above.ended => return Err(Problem::refused(OrganisationRefusal::BodyEnded)),
            Some(_) => {}
        }
    }
    let from = input.from.unwrap_or(today);
    check_day(from, state.from, today).or_refuse()?;
    let new = NewParty {
        id: PartyId(call.id()),
        body: id,
        unit: input.unit.map(|unit| unit.0),
        member_body: input.body.map(|body| body.0),
        part: words::optional(input.part),
        from,
    };
    parties::add(&mut tx, tenant, &new).await.map_err(|error| match db::constraint(&error) {
        Some("body_party_unique") => Problem::refused(OrganisationRefusal::PartyTwice),
        _ => error.into(),
    })?;
    let data = json!({ "party": new.id, "unit": input.unit, "body": input.body, "from": from });
    let units: Vec<_> = new.unit.into_iter().collect();
    let liaisons = store::liaisons::speaking_for(&mut tx, tenant, &units).await?;
    let told = liaisons.into_iter().map(|account| Tell::account(account, "unit_joined_body")).collect();
    let event = change::event(("body", id), &state.seat, "body_party_added", role, data).telling(told);
    let reply = views::changed(&cap, &mut tx, &call, id).await?;
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
