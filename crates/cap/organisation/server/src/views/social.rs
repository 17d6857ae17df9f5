//! Social organisations as they are shown.

use baodao_organisation_core::SocialOrganisationId;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::social::{SocialKind, Stage};
use baodao_organisation_core::unit::Coverage;
use baodao_platform::{Call, Problem};
use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;

use super::sent;
use crate::Organisation;
use crate::allow::{self, Stands};
use crate::names::{AreaLabel, BodyLabel, Wanted};
use crate::store::{self, social::SocialRow};

/// A social organisation.
#[derive(Debug, Serialize, ToSchema)]
pub struct SocialOrganisationView {
    /// Id.
    pub id: SocialOrganisationId,
    /// Name.
    #[schema(example = "德民邻里互助社")]
    pub name: String,
    /// Credit code, once it is registered.
    #[schema(example = "91110000802100433B")]
    pub credit_code: Option<String>,
    /// Its form.
    pub kind: SocialKind,
    /// The area where it works.
    pub area: AreaLabel,
    /// What it does.
    #[schema(example = "为独居老人跑腿代购")]
    pub service: Option<String>,
    /// Who incubates it.
    #[schema(example = "街道社会组织孵化中心")]
    pub incubator: Option<String>,
    /// How the party organisation reaches it.
    pub coverage: Coverage,
    /// Its party body.
    pub body: Option<BodyLabel>,
    /// How far it is.
    pub stage: Stage,
    /// Since when.
    #[schema(example = "2026-03-01")]
    pub stage_on: String,
    /// For `If-Match`.
    pub version: i32,
    /// Operations that the caller may do.
    #[schema(value_type = Vec<String>)]
    pub allowed: Vec<&'static str>,
}

/// Social organisations with everything named.
pub(crate) async fn organisations(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    rows: Vec<SocialRow>,
) -> Result<Vec<SocialOrganisationView>, Problem> {
    let tenant = call.actor.tenant;
    let mut wanted = Wanted::default();
    wanted.bodies.extend(rows.iter().filter_map(|row| row.body_id));
    let names = wanted.find(cap, connection, tenant).await?;
    let view = |row: SocialRow| {
        let area = store::path(&row.area_path);
        let operations =
            [("edit_social_organisation", Action::EditSocial), ("set_incubation_stage", Action::EditSocial)];
        Ok(SocialOrganisationView {
            id: SocialOrganisationId(row.id),
            kind: store::code(&row.kind, SocialKind::parse)?,
            coverage: store::code(&row.coverage, Coverage::parse)?,
            stage: store::code(&row.stage, Stage::parse)?,
            stage_on: sent(row.stage_on),
            body: names.body(row.body_id),
            allowed: allow::allowed(call, &area, &Stands::default(), &operations),
            area: cap.label(tenant, &area),
            name: row.name,
            credit_code: row.credit_code,
            service: row.service,
            incubator: row.incubator,
            version: row.version,
        })
    };
    rows.into_iter().map(view).collect()
}

/// One social organisation, for a caller who may see it.
pub(crate) async fn one(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    id: SocialOrganisationId,
) -> Result<SocialOrganisationView, Problem> {
    let row = store::social::load(&mut *connection, call.actor.tenant, id).await?;
    let row = row.ok_or_else(Problem::not_found)?;
    let mut views = organisations(cap, connection, call, vec![row]).await?;
    views.pop().ok_or_else(Problem::not_found)
}
