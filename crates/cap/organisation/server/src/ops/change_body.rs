//! `change_body`: another name, place in the tree, areas or purpose from a day on.

use axum::extract::State;
use baodao_kernel::BodyId;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::{OrganisationRefusal, body};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::find::{self, Surroundings};
use crate::inputs::StandingBody;
use crate::store::bodies;
use crate::views::bodies::{self as views, BodyView};
use crate::{Organisation, change};

/// A body as it shall be.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeBody {
    /// From this day on, no earlier than the last change; today if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-11-23")]
    on: Option<Date>,
    /// Why; kept with the event.
    #[garde(inner(length(chars, max = 200)))]
    #[schema(max_length = 200, example = "社区合并")]
    reason: Option<String>,
    /// All that may change, also what stays.
    #[garde(dive)]
    standing: StandingBody,
}

/// Change a body
///
/// Replaces name, parent, second manager, areas, planned end, project and purpose; send
/// `If-Match`. Name, place in the tree and areas keep their history, so the tree can be shown as
/// it was on any day. Those who keep the register over its seat. Refused where the new place does
/// not fit the kind, would make a circle, or the day lies before the last change.
#[utoipa::path(put, path = "/api/bodies/{id}", operation_id = "change_body", tag = "organisation",
    params(("id" = BodyId, Path)), request_body = ChangeBody, responses((status = 200, body = BodyView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn change_body(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<BodyId>,
    Input(input): Input<ChangeBody>,
) -> Answer<BodyView> {
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut tx = change::begin(&cap, &call).await?;
    let (state, version, role) = find::body_now(&mut tx, &call, id, Action::EditBodies).await?;
    change::check_version(&call, version)?;
    let wanted = input.standing.read(&cap, &call, &state.standing.areas)?;
    let around = Surroundings::load(&mut tx, &call, &wanted, Some(id)).await?;
    let on = input.on.unwrap_or(today);
    let decided = body::decide_change(&state, wanted, on, &around.around()).or_refuse()?;
    let Some(after) = decided else {
        return views::changed(&cap, &mut tx, &call, id).await;
    };
    if bodies::name_taken(&mut tx, tenant, &state.seat, &after.name, id).await? {
        return Err(Problem::refused(OrganisationRefusal::BodyNameTaken { name: after.name }));
    }
    bodies::change(&mut tx, tenant, id, &after, on).await?;
    let data = json!({ "on": on, "before": state.standing, "after": after });
    let name = body::change_name(&state.standing, &after);
    let mut event = change::event(("body", id), &state.seat, name, role, data);
    event.reason = input.reason.as_deref().map(change::reason).filter(|reason| !reason.is_empty());
    let reply = views::changed(&cap, &mut tx, &call, id).await?;
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
