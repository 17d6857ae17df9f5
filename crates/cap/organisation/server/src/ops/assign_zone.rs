//! `assign_zone`: a responsibility zone, pioneer post or building for somebody.

use axum::extract::State;
use axum::http::StatusCode;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::zone::{self, Zone, ZoneKind, ZonePlace, ZonePlaceKind};
use baodao_organisation_core::{OrganisationRefusal, Period, ZoneId};
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems, Reply, Tell};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use sqlx::PgConnection;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::persons::{self, PersonBody};
use crate::store::zones;
use crate::views::people::{self, ZoneView};
use crate::{Organisation, allow, change};

/// A zone to be.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignZone {
    /// What it is.
    #[garde(skip)]
    kind: ZoneKind,
    /// Who takes it on.
    #[garde(dive)]
    person: PersonBody,
    /// What the place is.
    #[garde(skip)]
    place_kind: ZonePlaceKind,
    /// Path of the area, for an area.
    #[garde(inner(length(max = 16)))]
    #[schema(max_length = 16, example = "000100010001")]
    area: Option<String>,
    /// The estate or building, for one of these.
    #[garde(skip)]
    place: Option<Uuid>,
    /// What is to be done there.
    #[garde(inner(length(chars, max = 500)))]
    #[schema(max_length = 500, example = "每月走访一次，收集需求")]
    task: Option<String>,
    /// First day; today if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-11-23")]
    from: Option<Date>,
    /// First day after it; open if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2027-11-23")]
    to: Option<Date>,
}

async fn place(cap: &Organisation, call: &Call, input: &AssignZone) -> Result<ZonePlace, Problem> {
    match (input.place_kind, &input.area, input.place) {
        (ZonePlaceKind::Area, Some(path), None) => {
            let area = cap.area(call, path)?;
            Ok(ZonePlace { kind: ZonePlaceKind::Area, id: None, area: area.path, name: area.name })
        }
        (kind @ (ZonePlaceKind::Estate | ZonePlaceKind::Building), None, Some(id)) => {
            let found = cap.ports.areas.place(call.actor.tenant, kind, id).await.map_err(Problem::fault)?;
            let unknown = || Problem::refused(OrganisationRefusal::ZonePlaceUnknown);
            let place = found.filter(|place| !place.ended).ok_or_else(unknown)?;
            Ok(ZonePlace { kind, id: Some(id), area: place.area, name: place.name })
        }
        _ => Err(Problem::field("/place", "one_of", "An area by its path; an estate or building by its id.")),
    }
}

/// Assign a zone
///
/// A grid, estate or building for which a member answers for a while: a duty that somebody took
/// on, not a watch over people. The person is told. Those who keep the register of the place.
#[utoipa::path(post, path = "/api/duty-zones", operation_id = "assign_zone", tag = "organisation",
    request_body = AssignZone, responses((status = 201, body = ZoneView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn assign_zone(
    State(cap): State<Organisation>,
    call: Call,
    Input(input): Input<AssignZone>,
) -> Answer<ZoneView> {
    call.account()?;
    let tenant = call.actor.tenant;
    let place = place(&cap, &call, &input).await?;
    let role = allow::permit_in(&call, Action::EditZones, &place.area)?;
    let account = persons::find(&cap, &call, &input.person, "/person").await?;
    let from = input.from.unwrap_or_else(|| change::today(&call));
    let period = Period::new(from, input.to).or_refuse()?;
    let mut tx = change::begin(&cap, &call).await?;
    let held = zones::held(&mut tx, tenant, input.kind, account, &place).await?;
    let wanted = Zone { id: ZoneId(call.id()), kind: input.kind, account, place, task: input.task, period };
    let new = zone::decide_assign(wanted, &held).or_refuse()?;
    zones::insert(&mut tx, tenant, std::slice::from_ref(&new)).await?;
    let data =
        json!({ "kind": new.kind, "account": account, "place": new.place.id, "from": from, "to": input.to });
    let event = change::event(("duty_zone", new.id), &new.place.area, "zone_assigned", role, data)
        .telling(vec![Tell::account(account, "zone_assigned")]);
    let reply = Reply { status: StatusCode::CREATED, ..view(&cap, &mut tx, &call, new.id).await? };
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}

/// One zone, as it is in `connection`.
pub(super) async fn view(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    id: ZoneId,
) -> Result<Reply<ZoneView>, Problem> {
    let row = zones::load(&mut *connection, call.actor.tenant, id).await?.ok_or_else(Problem::not_found)?;
    let mut views = people::zones(cap, connection, call, vec![row]).await?;
    Ok(Reply::ok(views.pop().ok_or_else(Problem::not_found)?))
}
