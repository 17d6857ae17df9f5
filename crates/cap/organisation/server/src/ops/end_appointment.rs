//! `end_appointment`: before its term is over.

use axum::extract::State;
use baodao_kernel::{AccountId, BodyId, Role};
use baodao_organisation_core::AppointmentId;
use baodao_organisation_core::policy::{Action, Relation};
use baodao_organisation_core::post;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Tell};
use serde_json::json;
use sqlx::PgConnection;

use super::appoint::view;
use crate::allow::Stands;
use crate::inputs::EndingBody;
use crate::store::{day, posts, posts::PostRow};
use crate::views::bodies::stands;
use crate::views::people::AppointmentView;
use crate::{Organisation, allow, change};

/// An appointment for changing it: whoever may see its body sees it, holders see their own.
pub(super) async fn load(
    connection: &mut PgConnection,
    call: &Call,
    id: AppointmentId,
) -> Result<(PostRow, Option<Role>), Problem> {
    call.account()?;
    let row = posts::load(&mut *connection, call.actor.tenant, id).await?.ok_or_else(Problem::not_found)?;
    let mut stands = match row.body_id {
        Some(body) => stands(connection, call, BodyId(body)).await?,
        None => Stands::default(),
    };
    if row.account_id.is_some() && row.account_id == call.actor.account.map(|account| account.0) {
        stands = stands.with(Relation::Belongs, true);
    }
    let role = allow::permit(call, Action::ReadBodies, Action::EditPosts, &row.area(), &stands)?;
    Ok((row, role))
}

/// End an appointment
///
/// From a day of its term on, in the past, today or to come; with the reason. The person is told.
/// Those who keep the register over the body's seat or the area.
#[utoipa::path(post, path = "/api/appointments/{id}/end", operation_id = "end_appointment", tag = "organisation",
    params(("id" = AppointmentId, Path)), request_body = EndingBody, responses((status = 200, body = AppointmentView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn end_appointment(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<AppointmentId>,
    Input(input): Input<EndingBody>,
) -> Answer<AppointmentView> {
    let tenant = call.actor.tenant;
    let mut tx = change::begin(&cap, &call).await?;
    let (row, role) = load(&mut tx, &call, id).await?;
    change::check_version(&call, row.version)?;
    let on = input.on.unwrap_or_else(|| change::today(&call));
    post::decide_end(row.term(), day(row.ended_on), on).or_refuse()?;
    let reason = change::reason(&input.reason);
    posts::end(&mut tx, tenant, id, on, &reason).await?;
    let data = json!({ "post": row.post()?, "body": row.body_id, "account": row.account_id, "on": on });
    let mut event = change::event(("appointment", id), &row.area(), "appointment_ended", role, data);
    if let Some(holder) = row.account_id {
        event = event.telling(vec![Tell::account(AccountId(holder), "post_ended")]);
    }
    event.reason = Some(reason);
    let reply = view(&cap, &mut tx, &call, id).await?;
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
