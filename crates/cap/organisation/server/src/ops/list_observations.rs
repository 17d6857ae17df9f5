//! `list_observations`: what was seen of somebody who was sent into a community.

use axum::extract::State;
use baodao_kernel::Role;
use baodao_organisation_core::policy::{Action, Relation};
use baodao_organisation_core::{AppointmentId, ObservationId};
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;

use crate::allow::Stands;
use crate::names::{Names, PersonLabel, Wanted};
use crate::store::observations::{self, Observation};
use crate::store::posts::{self, PostRow};
use crate::views::day;
use crate::{Organisation, allow};

/// Something that was seen.
#[derive(Debug, Serialize, ToSchema)]
pub struct ObservationView {
    /// Id.
    pub id: ObservationId,
    /// The day.
    #[schema(example = "2026-11-21")]
    pub on: String,
    /// What was seen.
    #[schema(example = "牵头协调停车矛盾，三次上门，居民认可")]
    pub text: String,
    /// Who wrote it down, masked.
    pub by: Option<PersonLabel>,
}

/// What was seen during an appointment, newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Observations {
    /// The observations.
    pub items: Vec<ObservationView>,
}

/// An observation with its writer named.
pub(super) fn view(one: Observation, names: &Names) -> ObservationView {
    ObservationView { id: one.id, on: day(one.on), text: one.text, by: names.person(Some(one.by.0)) }
}

/// An appointment whose observations the caller may read: whose it is, and who keeps the register.
pub(super) async fn load(
    connection: &mut PgConnection,
    call: &Call,
    id: AppointmentId,
    action: Action,
) -> Result<(PostRow, Option<Role>), Problem> {
    let account = call.account()?;
    let row = posts::load(connection, call.actor.tenant, id).await?.ok_or_else(Problem::not_found)?;
    let stands = Stands::default().with(Relation::Own, row.account_id == Some(account.0));
    let role = allow::permit(call, Action::ReadObservations, action, &row.area(), &stands)?;
    Ok((row, role))
}

/// List observations
///
/// Of one appointment, newest first. The person whose appointment it is, and those who keep the
/// register over the body's seat or the area; to everybody else there is nothing here.
#[utoipa::path(get, path = "/api/appointments/{id}/observations", operation_id = "list_observations", tag = "organisation",
    params(("id" = AppointmentId, Path)), responses((status = 200, body = Observations), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_observations(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<AppointmentId>,
) -> Answer<Observations> {
    let tenant = call.actor.tenant;
    let mut connection = cap.platform.pool().acquire().await?;
    load(&mut connection, &call, id, Action::ReadObservations).await?;
    let found = observations::list(&mut connection, cap.platform.vault(), tenant, id).await?;
    let wanted = Wanted { persons: found.iter().map(|one| one.by).collect(), ..Wanted::default() };
    let names = wanted.find(&cap, &mut connection, tenant).await?;
    let items = found.into_iter().map(|one| view(one, &names)).collect();
    Ok(Reply::ok(Observations { items }))
}
