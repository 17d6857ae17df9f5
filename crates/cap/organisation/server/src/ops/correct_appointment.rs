//! `correct_appointment`: term, document, duties or home unit put right.

use axum::extract::State;
use baodao_kernel::{AccountId, BodyId, UnitId};
use baodao_organisation_core::post::{self, Appointment, PostPlace};
use baodao_organisation_core::{AppointmentId, OrganisationRefusal, Period};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Tell};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::appoint::view;
use super::end_appointment::load;
use crate::store::{bodies, posts};
use crate::views::people::AppointmentView;
use crate::{Organisation, change, find};

/// An appointment as it should have been written.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectAppointment {
    /// The unit that the person comes from.
    #[garde(skip)]
    unit: Option<UnitId>,
    /// First day of the term.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2026-03-01")]
    from: Date,
    /// First day after the term; open if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2029-03-01")]
    until: Option<Date>,
    /// Text or number of the document.
    #[garde(inner(length(chars, max = 200)))]
    #[schema(max_length = 200, example = "和平桥街道党工委〔2026〕12号")]
    instrument: Option<String>,
    /// What the post asks of its holder.
    #[garde(inner(length(chars, max = 1000)))]
    #[schema(max_length = 1000, example = "每月参加一次网格议事")]
    duties: Option<String>,
}

/// Correct an appointment
///
/// Replaces term, document, duties and home unit of one that has not ended; post, place and holder
/// stay. Send `If-Match`. A longer term is written like this too. The holder is told. Those who keep
/// the register over the body's seat or the area.
#[utoipa::path(put, path = "/api/appointments/{id}", operation_id = "correct_appointment", tag = "organisation",
    params(("id" = AppointmentId, Path)), request_body = CorrectAppointment,
    responses((status = 200, body = AppointmentView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn correct_appointment(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<AppointmentId>,
    Input(input): Input<CorrectAppointment>,
) -> Answer<AppointmentView> {
    let tenant = call.actor.tenant;
    let mut tx = change::begin(&cap, &call).await?;
    let (row, role) = load(&mut tx, &call, id).await?;
    change::check_version(&call, row.version)?;
    let over = || Problem::refused(OrganisationRefusal::AppointmentOver);
    let holder = row.account_id.filter(|_| row.ended_on.is_none()).ok_or_else(over)?;
    find::known_unit(&cap, &mut tx, &call, input.unit).await?;
    let area = row.area();
    let place = match row.body_id {
        Some(body) => {
            let above = bodies::above(&mut tx, tenant, BodyId(body)).await?.ok_or_else(Problem::not_found)?;
            PostPlace::Body { id: above.id, kind: above.kind, from: above.from, ended: above.ended }
        }
        None => PostPlace::Area(area.clone()),
    };
    let term = Period::new(input.from, input.until).or_refuse()?;
    let held = posts::held_at(&mut tx, tenant, &place, input.from).await?;
    let wanted = Appointment {
        id,
        kind: row.post()?,
        place,
        holder: AccountId(holder),
        unit: input.unit,
        term,
        instrument: input.instrument,
        duties: input.duties,
    };
    let new = post::decide_appoint(wanted, &held).or_refuse()?;
    posts::correct(&mut tx, tenant, &new).await?;
    let data = json!({ "before": row.term(), "after": term, "unit": input.unit });
    let event = change::event(("appointment", id), &area, "appointment_corrected", role, data)
        .telling(vec![Tell::account(AccountId(holder), "post_changed")]);
    let reply = view(&cap, &mut tx, &call, id).await?;
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
