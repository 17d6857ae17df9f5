//! `read_social_organisation`: with the history of its stages.

use axum::extract::State;
use baodao_organisation_core::SocialOrganisationId;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::social::Stage;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use serde::Serialize;
use utoipa::ToSchema;

use crate::views::sent;
use crate::views::social::{self as views, SocialOrganisationView};
use crate::{Organisation, social, store};

/// A stage that was reached.
#[derive(Debug, Serialize, ToSchema)]
pub struct IncubationStep {
    /// Which.
    pub stage: Stage,
    /// When.
    #[schema(example = "2026-03-01")]
    pub on: String,
    /// What led to it.
    pub note: Option<String>,
}

/// A social organisation in full.
#[derive(Debug, Serialize, ToSchema)]
pub struct SocialOrganisationDetails {
    /// The organisation.
    #[serde(flatten)]
    pub organisation: SocialOrganisationView,
    /// Its stages, newest first.
    pub stages: Vec<IncubationStep>,
}

/// Read a social organisation
///
/// Those who keep or read the register of its area.
#[utoipa::path(get, path = "/api/social-organisations/{id}", operation_id = "read_social_organisation", tag = "organisation",
    params(("id" = SocialOrganisationId, Path)), responses((status = 200, body = SocialOrganisationDetails), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_social_organisation(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<SocialOrganisationId>,
) -> Answer<SocialOrganisationDetails> {
    let mut connection = cap.platform.pool().acquire().await?;
    let (row, _) = social::load(&mut connection, &call, id, Action::ReadSocial).await?;
    let rows = store::social::stages(&mut connection, call.actor.tenant, id).await?;
    let step = |row: store::social::StageRow| {
        let stage = store::code(&row.stage, Stage::parse)?;
        Ok(IncubationStep { stage, on: sent(row.from_on), note: row.note })
    };
    let stages: Result<Vec<IncubationStep>, Problem> = rows.into_iter().map(step).collect();
    let organisation = views::one(&cap, &mut connection, &call, id).await?;
    Ok(Reply::ok(SocialOrganisationDetails { organisation, stages: stages? }).version(row.version))
}
