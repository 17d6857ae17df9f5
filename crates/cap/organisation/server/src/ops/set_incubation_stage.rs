//! `set_incubation_stage`: how far a social organisation has come.

use axum::extract::State;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::social::{Stage, decide_stage};
use baodao_organisation_core::{SocialOrganisationId, words};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems, Reply};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::views::social::{self as views, SocialOrganisationView};
use crate::{Organisation, change, social, store};

/// The stage that was reached.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetIncubationStage {
    /// Which.
    #[garde(skip)]
    stage: Stage,
    /// When; today if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-11-23")]
    on: Option<Date>,
    /// What led to it.
    #[garde(inner(length(chars, max = 500)))]
    #[schema(max_length = 500, example = "完成民政登记")]
    note: Option<String>,
}

/// Set the stage of incubation
///
/// Any stage but the present one, dated from the last change until today; earlier stages stay in
/// the history. Those who keep the register of its area.
#[utoipa::path(post, path = "/api/social-organisations/{id}/stage", operation_id = "set_incubation_stage", tag = "organisation",
    params(("id" = SocialOrganisationId, Path)), request_body = SetIncubationStage,
    responses((status = 200, body = SocialOrganisationView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn set_incubation_stage(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<SocialOrganisationId>,
    Input(input): Input<SetIncubationStage>,
) -> Answer<SocialOrganisationView> {
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut tx = change::begin(&cap, &call).await?;
    let (row, role) = social::load(&mut tx, &call, id, Action::EditSocial).await?;
    change::check_version(&call, row.version)?;
    let last = row.reached()?;
    let on = input.on.unwrap_or(today);
    decide_stage(Some(&last), input.stage, on, today).or_refuse()?;
    let note = words::optional(input.note);
    let version = store::social::set_stage(&mut tx, tenant, id, input.stage, on, note.as_deref()).await?;
    let data = json!({ "before": last.stage, "stage": input.stage, "on": on });
    let area = store::path(&row.area_path);
    let event = change::event(("social_organisation", id), &area, "incubation_stage_set", role, data);
    let reply = Reply::ok(views::one(&cap, &mut tx, &call, id).await?).version(version);
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
