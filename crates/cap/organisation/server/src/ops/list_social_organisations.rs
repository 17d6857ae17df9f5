//! `list_social_organisations`: of an area, by stage and coverage.

use axum::extract::State;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::social::Stage;
use baodao_organisation_core::unit::Coverage;
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::store::social::{self, WantedSocial};
use crate::views::listed::Listed;
use crate::views::social::{self as views, SocialOrganisationView};
use crate::{Organisation, allow};

/// Which social organisations.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SocialFilters {
    /// Only those in the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// Only those in this stage.
    #[garde(skip)]
    stage: Option<Stage>,
    /// Only those that the party organisation reaches like this.
    #[garde(skip)]
    coverage: Option<Coverage>,
    /// Only those with this in their name or in what they do.
    #[garde(inner(length(chars, min = 1, max = 80)))]
    #[param(min_length = 1, max_length = 80, example = "互助")]
    q: Option<String>,
    /// `next` of the page before.
    #[garde(inner(length(max = 800)))]
    #[param(max_length = 800)]
    after: Option<String>,
    /// How many on a page.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
}

/// List social organisations
///
/// In order of area, name and id. Those who keep or read the register of their area.
#[utoipa::path(get, path = "/api/social-organisations", operation_id = "list_social_organisations", tag = "organisation",
    params(SocialFilters), responses((status = 200, body = Listed<SocialOrganisationView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_social_organisations(
    State(cap): State<Organisation>,
    call: Call,
    Filters(filters): Filters<SocialFilters>,
) -> Answer<Listed<SocialOrganisationView>> {
    let scope = allow::scope(&call, Action::ReadSocial)?;
    let limit = filters.limit.unwrap_or(USUAL);
    let wanted = WantedSocial {
        prefixes: &allow::prefixes(&scope),
        within: filters.area.as_deref().unwrap_or_default(),
        stage: filters.stage,
        coverage: filters.coverage,
        text: filters.q.as_deref(),
        after: filters.after.as_deref().map(Cursor::read).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let mut connection = cap.platform.pool().acquire().await?;
    let rows = social::list(&mut connection, call.actor.tenant, wanted).await?;
    let items = views::organisations(&cap, &mut connection, &call, rows).await?;
    let key = |item: &SocialOrganisationView| (item.area.path.clone(), item.name.clone(), item.id.0);
    let page = Page::cut(items, limit, key);
    Ok(Reply::ok(Listed::of(&call, page, &[("create_social_organisation", Action::EditSocial)])))
}
