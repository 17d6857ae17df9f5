//! `create_social_organisation`: with the stage that it is in.

use axum::extract::State;
use baodao_organisation_core::SocialOrganisationId;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::social::{Reached, Stage, decide_stage};
use baodao_platform::{Answer, Call, Input, OrRefuse, Problems, Reply};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::social::{self, SocialBody};
use crate::views::social::{self as views, SocialOrganisationView};
use crate::{Organisation, allow, change};

/// A social organisation to be registered here.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateSocialOrganisation {
    /// What is recorded of it.
    #[garde(dive)]
    organisation: SocialBody,
    /// How far it is.
    #[garde(skip)]
    stage: Stage,
    /// Since when; today if not said.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-03-01")]
    stage_on: Option<Date>,
}

/// Create a social organisation
///
/// With its stage of incubation. Those who keep the register of its area, and system
/// administrators. Refused when another one of the district has the name.
#[utoipa::path(post, path = "/api/social-organisations", operation_id = "create_social_organisation", tag = "organisation",
    request_body = CreateSocialOrganisation, responses((status = 201, body = SocialOrganisationView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn create_social_organisation(
    State(cap): State<Organisation>,
    call: Call,
    Input(input): Input<CreateSocialOrganisation>,
) -> Answer<SocialOrganisationView> {
    call.account()?;
    let today = change::today(&call);
    let mut tx = change::begin(&cap, &call).await?;
    let new = input.organisation.read(&cap, &mut tx, &call).await?;
    let role = allow::permit_in(&call, Action::EditSocial, &new.area)?;
    let reached = Reached { stage: input.stage, on: input.stage_on.unwrap_or(today) };
    decide_stage(None, reached.stage, reached.on, today).or_refuse()?;
    let id = SocialOrganisationId(call.id());
    social::save(&mut tx, &call, id, &new, &reached).await?;
    let data = json!({ "name": new.name, "stage": reached.stage });
    let event =
        change::event(("social_organisation", id), &new.area, "social_organisation_created", role, data);
    let reply = Reply::created(views::one(&cap, &mut tx, &call, id).await?).version(1);
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
