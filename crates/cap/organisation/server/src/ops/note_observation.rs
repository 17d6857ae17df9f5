//! `note_observation`: what was seen of somebody who was sent into a community.

use axum::extract::State;
use baodao_kernel::AccountId;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::{AppointmentId, ObservationId, OrganisationRefusal, post};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply, Tell};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::list_observations::{ObservationView, load, view};
use crate::names::Wanted;
use crate::store::observations::{self, Observation};
use crate::{Organisation, change};

/// What was seen, and when.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteObservation {
    /// The day; today if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-11-21")]
    on: Option<Date>,
    /// What was seen: work and deeds, in words. The person reads it.
    #[garde(length(chars, min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "牵头协调停车矛盾，三次上门，居民认可")]
    text: String,
}

/// Note an observation
///
/// Of a secondment or a first secretary (选派、挂职、第一书记), in words and with its day: no points, no
/// grades, no order of persons. The person is told and reads every word; nobody else but those who
/// keep the register over the body's seat or the area does. It goes with the person's name, when
/// the register forgets whose the appointment was. Refused for other posts and outside the term.
#[utoipa::path(post, path = "/api/appointments/{id}/observations", operation_id = "note_observation", tag = "organisation",
    params(("id" = AppointmentId, Path)), request_body = NoteObservation,
    responses((status = 201, body = ObservationView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn note_observation(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<AppointmentId>,
    Input(input): Input<NoteObservation>,
) -> Answer<ObservationView> {
    let by: AccountId = call.account()?;
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut tx = change::begin(&cap, &call).await?;
    let (row, role) = load(&mut tx, &call, id, Action::EditPosts).await?;
    let over = || Problem::refused(OrganisationRefusal::AppointmentOver);
    let holder = AccountId(row.account_id.ok_or_else(over)?);
    let on = input.on.unwrap_or(today);
    post::decide_observe(row.post()?, row.holds(), on, today).or_refuse()?;
    let text = baodao_kernel::text::clean(&input.text);
    if text.trim().is_empty() {
        return Err(Problem::field("/text", "length", "Say in words what was seen."));
    }
    let new = Observation { id: ObservationId(call.id()), on, text, by };
    observations::insert(&mut tx, cap.platform.vault(), tenant, id, &new).await?;
    let data = json!({ "observation": new.id, "account": holder, "on": on });
    let event = change::event(("appointment", id), &row.area(), "observation_noted", role, data)
        .telling(vec![Tell::account(holder, "post_observed")]);
    let wanted = Wanted { persons: vec![by], ..Wanted::default() };
    let names = wanted.find(&cap, &mut tx, tenant).await?;
    let reply = Reply::created(view(new, &names));
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
