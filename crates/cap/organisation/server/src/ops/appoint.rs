//! `appoint`: somebody to a post in a body or an area.

use axum::extract::State;
use axum::http::StatusCode;
use baodao_kernel::{AreaPath, BodyId, Role, UnitId};
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::post::{self, Appointment, PostKind, PostPlace};
use baodao_organisation_core::{AppointmentId, Period};
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems, Reply, Tell};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use sqlx::PgConnection;
use utoipa::ToSchema;

use crate::persons::{self, PersonBody};
use crate::store::posts;
use crate::views::people::{self, AppointmentView};
use crate::{Organisation, allow, change, find};

/// An appointment to be.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Appoint {
    /// To what.
    #[garde(skip)]
    post: PostKind,
    /// In this body.
    #[garde(skip)]
    body: Option<BodyId>,
    /// Or in the area with this path.
    #[garde(inner(length(max = 16)))]
    #[schema(max_length = 16, example = "000100010001")]
    area: Option<String>,
    /// Who.
    #[garde(dive)]
    holder: PersonBody,
    /// The unit that the person comes from.
    #[garde(skip)]
    unit: Option<UnitId>,
    /// First day of the term; today if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-03-01")]
    from: Option<Date>,
    /// First day after the term; open if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2029-03-01")]
    until: Option<Date>,
    /// Text or number of the document, as the office wrote it.
    #[garde(inner(length(chars, max = 200)))]
    #[schema(max_length = 200, example = "和平桥街道党工委〔2026〕12号")]
    instrument: Option<String>,
    /// What the post asks of its holder.
    #[garde(inner(length(chars, max = 1000)))]
    #[schema(max_length = 1000, example = "每月参加一次网格议事")]
    duties: Option<String>,
}

/// Where a post is, in whose area, and the role that the right over it rests on.
async fn place(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    input: &Appoint,
) -> Result<(PostPlace, AreaPath, Option<Role>), Problem> {
    match (input.body, &input.area) {
        (Some(id), None) => {
            let (state, _, role) = find::body_now(connection, call, id, Action::EditPosts).await?;
            let ended = state.to.is_some();
            Ok((PostPlace::Body { id, kind: state.kind, from: state.from, ended }, state.seat, role))
        }
        (None, Some(text)) => {
            let area = cap.area(call, text)?.path;
            let role = allow::permit_in(call, Action::EditPosts, &area)?;
            Ok((PostPlace::Area(area.clone()), area, role))
        }
        _ => Err(Problem::field("/body", "one_of", "Name a body or an area, not both.")),
    }
}

/// Appoint somebody
///
/// One person may hold several posts in several bodies at once. The person is told. An
/// appointment gives no rights in the program; roles are granted by security administrators.
/// Those who keep the register over the body's seat or the area. Refused where the place has no
/// such post, the person holds it already in that time, or it is for one and taken.
#[utoipa::path(post, path = "/api/appointments", operation_id = "appoint", tag = "organisation",
    request_body = Appoint, responses((status = 201, body = AppointmentView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn appoint(
    State(cap): State<Organisation>,
    call: Call,
    Input(input): Input<Appoint>,
) -> Answer<AppointmentView> {
    call.account()?;
    let tenant = call.actor.tenant;
    let mut tx = change::begin(&cap, &call).await?;
    let (place, area, role) = place(&cap, &mut tx, &call, &input).await?;
    find::known_unit(&cap, &mut tx, &call, input.unit).await?;
    let holder = persons::find(&cap, &call, &input.holder, "/holder").await?;
    let from = input.from.unwrap_or_else(|| change::today(&call));
    let term = Period::new(from, input.until).or_refuse()?;
    let held = posts::held_at(&mut tx, tenant, &place, from).await?;
    let wanted = Appointment {
        id: AppointmentId(call.id()),
        kind: input.post,
        place,
        holder,
        unit: input.unit,
        term,
        instrument: input.instrument,
        duties: input.duties,
    };
    let new = post::decide_appoint(wanted, &held).or_refuse()?;
    let id = new.id;
    posts::insert(&mut tx, tenant, &[(new, area.clone())]).await?;
    let data = json!({
        "post": input.post, "body": input.body, "account": holder, "unit": input.unit, "from": from, "until": input.until,
    });
    let event = change::event(("appointment", id), &area, "person_appointed", role, data)
        .telling(vec![Tell::account(holder, "post_appointed")]);
    let reply = Reply { status: StatusCode::CREATED, ..view(&cap, &mut tx, &call, id).await? };
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}

/// One appointment, as it is in `connection`.
pub(super) async fn view(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    id: AppointmentId,
) -> Result<Reply<AppointmentView>, Problem> {
    let row = posts::load(&mut *connection, call.actor.tenant, id).await?.ok_or_else(Problem::not_found)?;
    let version = row.version;
    let mut views = people::appointments(cap, connection, call, vec![row]).await?;
    let view = views.pop().ok_or_else(Problem::not_found)?;
    Ok(Reply::ok(view).version(version))
}
