//! `list_skills`: the district's catalogue.

use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Filters, Problems, Reply};
use baodao_skills_core::{Action, SkillGroup};
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::store::catalogue;
use crate::views::SkillView;
use crate::{Skills, allow};

/// Which skills.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SkillFilters {
    /// Of this group only.
    #[garde(skip)]
    group: Option<SkillGroup>,
    /// Retired ones too, for reading what somebody stated before.
    #[garde(skip)]
    retired_too: Option<bool>,
}

/// The catalogue, whole: it is short.
#[derive(Debug, Serialize, ToSchema)]
pub struct SkillCatalogue {
    /// By group, then by code.
    pub items: Vec<SkillView>,
}

/// List skills
///
/// Public. What a district calls a skill, by group and code, each with its names and the licence
/// that the law asks for. Nobody's register can be seen here.
#[utoipa::path(get, path = "/api/skills", operation_id = "list_skills", tag = "skills",
    params(SkillFilters), responses((status = 200, body = SkillCatalogue), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_skills(
    State(skills): State<Skills>,
    call: Call,
    Filters(filters): Filters<SkillFilters>,
) -> Answer<SkillCatalogue> {
    let catalogue = catalogue::load(skills.platform.pool(), call.actor.tenant).await?;
    let may = allow::permit(&call, Action::ManageCatalogue, &AreaPath::district()).is_ok();
    let wanted = catalogue.listed().into_iter().filter(|skill| {
        filters.group.is_none_or(|group| group == skill.group)
            && (filters.retired_too.unwrap_or(false) || skill.retired_at.is_none())
    });
    Ok(Reply::ok(SkillCatalogue { items: wanted.map(|skill| SkillView::of(skill, may)).collect() }))
}
