//! What the operations on social organisations have in common.

use baodao_kernel::{BodyId, Role};
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::social::{Reached, SocialKind, SocialOrganisation};
use baodao_organisation_core::unit::Coverage;
use baodao_organisation_core::{OrganisationRefusal, SocialOrganisationId};
use baodao_platform::{Call, Problem, db};
use garde::Validate;
use serde::Deserialize;
use sqlx::PgConnection;
use utoipa::ToSchema;

use crate::allow::{self, Stands};
use crate::store::bodies;
use crate::store::social::{self, SocialRow};
use crate::{Organisation, inputs, store};

/// A social organisation as it shall be; its stage has steps of its own.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[schema(as = SocialOrganisation)]
#[serde(deny_unknown_fields)]
pub struct SocialBody {
    /// Name.
    #[garde(length(chars, min = 1, max = 80))]
    #[schema(min_length = 1, max_length = 80, example = "德民邻里互助社")]
    name: String,
    /// Credit code of 18 characters, once it is registered.
    #[garde(inner(length(chars, max = 30)))]
    #[schema(max_length = 30, example = "91110000802100433B")]
    credit_code: Option<String>,
    /// Its form.
    #[garde(skip)]
    kind: SocialKind,
    /// Path of the area where it works.
    #[garde(length(max = 16))]
    #[schema(max_length = 16, example = "00010001")]
    area: String,
    /// What it does.
    #[garde(inner(length(chars, max = 500)))]
    #[schema(max_length = 500, example = "为独居老人跑腿代购")]
    service: Option<String>,
    /// Who incubates it.
    #[garde(inner(length(chars, max = 80)))]
    #[schema(max_length = 80, example = "街道社会组织孵化中心")]
    incubator: Option<String>,
    /// How the party organisation reaches it.
    #[garde(skip)]
    coverage: Coverage,
    /// Its party body, where it has one.
    #[garde(skip)]
    body: Option<BodyId>,
}

impl SocialBody {
    /// The organisation, everything that it mentions found.
    pub async fn read(
        self,
        cap: &Organisation,
        connection: &mut PgConnection,
        call: &Call,
    ) -> Result<SocialOrganisation, Problem> {
        if let Some(body) = self.body
            && bodies::above(connection, call.actor.tenant, body).await?.is_none()
        {
            return Err(Problem::refused(OrganisationRefusal::BodyUnknown));
        }
        let one = SocialOrganisation {
            name: self.name,
            credit_code: inputs::credit_code(self.credit_code)?,
            kind: self.kind,
            area: cap.area(call, &self.area)?.path,
            service: self.service,
            incubator: self.incubator,
            coverage: self.coverage,
            body: self.body,
        };
        one.cleaned().map_err(Problem::refused)
    }
}

/// A social organisation for an action.
pub(crate) async fn load(
    connection: &mut PgConnection,
    call: &Call,
    id: SocialOrganisationId,
    action: Action,
) -> Result<(SocialRow, Option<Role>), Problem> {
    call.account()?;
    let row = social::load(connection, call.actor.tenant, id).await?.ok_or_else(Problem::not_found)?;
    let area = store::path(&row.area_path);
    let role = allow::permit(call, Action::ReadSocial, action, &area, &Stands::default())?;
    Ok((row, role))
}

/// Writes a social organisation; a name that another one has is refused.
pub(crate) async fn save(
    tx: &mut PgConnection,
    call: &Call,
    id: SocialOrganisationId,
    one: &SocialOrganisation,
    reached: &Reached,
) -> Result<(), Problem> {
    let saved = social::save(tx, call.actor.tenant, &[(id, one.clone(), reached.clone())]).await;
    saved.map_err(|error| match db::constraint(&error) {
        Some("social_name_unique") => {
            Problem::refused(OrganisationRefusal::SocialNameTaken { name: one.name.clone() })
        }
        _ => error.into(),
    })
}
