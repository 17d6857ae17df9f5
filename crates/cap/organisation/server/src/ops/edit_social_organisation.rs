//! `edit_social_organisation`: everything but its stage.

use axum::extract::State;
use baodao_organisation_core::SocialOrganisationId;
use baodao_organisation_core::policy::Action;
use baodao_platform::{Answer, Call, Input, Path, Problems, Reply};
use serde_json::json;

use crate::social::{self, SocialBody};
use crate::views::social::{self as views, SocialOrganisationView};
use crate::{Organisation, allow, change};

/// Edit a social organisation
///
/// Replaces everything but its stage; send `If-Match`. Those who keep the register of its area
/// (and, to move it, of the other one).
#[utoipa::path(put, path = "/api/social-organisations/{id}", operation_id = "edit_social_organisation", tag = "organisation",
    params(("id" = SocialOrganisationId, Path)), request_body = SocialBody,
    responses((status = 200, body = SocialOrganisationView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn edit_social_organisation(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<SocialOrganisationId>,
    Input(input): Input<SocialBody>,
) -> Answer<SocialOrganisationView> {
    let mut tx = change::begin(&cap, &call).await?;
    let (row, role) = social::load(&mut tx, &call, id, Action::EditSocial).await?;
    change::check_version(&call, row.version)?;
    let new = input.read(&cap, &mut tx, &call).await?;
    allow::permit_in(&call, Action::EditSocial, &new.area)?;
    social::save(&mut tx, &call, id, &new, &row.reached()?).await?;
    let data = json!({ "name": new.name });
    let event =
        change::event(("social_organisation", id), &new.area, "social_organisation_edited", role, data);
    let reply = Reply::ok(views::one(&cap, &mut tx, &call, id).await?).version(row.version + 1);
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
