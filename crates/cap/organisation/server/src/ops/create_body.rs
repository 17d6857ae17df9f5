//! `create_body`: a new body of the overlay.

use axum::extract::State;
use axum::http::StatusCode;
use baodao_kernel::{BodyId, UnitId};
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::{BodyKind, OrganisationRefusal, body};
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::find::{self, Surroundings};
use crate::inputs::StandingBody;
use crate::store::bodies;
use crate::views::bodies::{self as views, BodyView};
use crate::{Organisation, allow, change};

/// A body to be.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateBody {
    /// What it is; never changes.
    #[garde(skip)]
    kind: BodyKind,
    /// Path of the area in whose charge it is; everything that it serves lies inside.
    #[garde(length(max = 16))]
    #[schema(max_length = 16, example = "00010001")]
    seat: String,
    /// The unit whose organisation it is.
    #[garde(skip)]
    unit: Option<UnitId>,
    /// First day, in the past or today; today if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-03-01")]
    from: Option<Date>,
    /// Name, place in the tree, areas, and the rest that may change.
    #[garde(dive)]
    standing: StandingBody,
}

/// Create a body
///
/// Those who keep the register over the whole seat; system administrators too. Which kinds stand
/// under which, and which areas each serves, are rules with their sources (see the kinds):
/// refused otherwise, and when a body of the seat has the name.
#[utoipa::path(post, path = "/api/bodies", operation_id = "create_body", tag = "organisation",
    request_body = CreateBody, responses((status = 201, body = BodyView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn create_body(
    State(cap): State<Organisation>,
    call: Call,
    Input(input): Input<CreateBody>,
) -> Answer<BodyView> {
    call.account()?;
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let seat = cap.area(&call, &input.seat)?.path;
    let role = allow::permit_in(&call, Action::EditBodies, &seat)?;
    let wanted = input.standing.read(&cap, &call, &[])?;
    let mut tx = change::begin(&cap, &call).await?;
    find::known_unit(&cap, &mut tx, &call, input.unit).await?;
    let around = Surroundings::load(&mut tx, &call, &wanted, None).await?;
    let id = BodyId(call.id());
    let from = input.from.unwrap_or(today);
    let new =
        body::decide_create(id, input.kind, seat, input.unit, from, wanted, &around.around()).or_refuse()?;
    if bodies::name_taken(&mut tx, tenant, &new.seat, &new.standing.name, id).await? {
        return Err(Problem::refused(OrganisationRefusal::BodyNameTaken { name: new.standing.name }));
    }
    bodies::insert(&mut tx, tenant, std::slice::from_ref(&new)).await?;
    let event = change::event(("body", id), &new.seat, "body_created", role, json!(new));
    let mut reply = views::changed(&cap, &mut tx, &call, id).await?;
    reply.status = StatusCode::CREATED;
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
