//! `list_areas`: the children of an area, a search by name, an area by its code, at any day.

use axum::extract::State;
use baodao_kernel::{AreaCode, AreaId, AreaLevel, AreaPath};
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problem, Problems, Reply};
use garde::Validate;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::store::lists::{self, ListedArea, WantedAreas};
use crate::{Territory, change};

/// Which areas.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AreaFilters {
    /// Only areas directly inside the area with this path; the district's path is empty.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "0001")]
    parent: Option<String>,
    /// Only areas of this level.
    #[garde(skip)]
    level: Option<AreaLevel>,
    /// Only areas that have or had this code, ended ones too; padded codes are understood.
    #[garde(inner(length(max = 17)))]
    #[param(max_length = 17, example = "320602")]
    code: Option<String>,
    /// Only areas with this in a name that they have or had, or in an alias.
    #[garde(inner(length(chars, min = 1, max = 40)))]
    #[param(min_length = 1, max_length = 40, example = "公园")]
    q: Option<String>,
    /// As of this day; today if not said.
    #[garde(skip)]
    #[param(value_type = Option<String>, format = Date, example = "2021-01-01")]
    at: Option<Date>,
    /// Also areas that were not in force on the day.
    #[garde(skip)]
    ended: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Areas on a page.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
}

/// An area in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct AreaItem {
    /// Id.
    pub id: AreaId,
    /// Place in the tree.
    #[schema(example = "00010003")]
    pub path: String,
    /// Level.
    pub level: AreaLevel,
    /// Code on the day.
    #[schema(example = "320613017003")]
    pub code: String,
    /// Name on the day.
    #[schema(example = "公园社区居委会")]
    pub name: String,
    /// Other names that people use.
    pub aliases: Vec<String>,
    /// First day.
    #[schema(value_type = String, format = Date, example = "2020-07-01")]
    pub valid_from: String,
    /// First day on which it was no longer in force.
    #[schema(value_type = Option<String>, format = Date)]
    pub valid_to: Option<String>,
    /// Whether it has a boundary.
    pub has_boundary: bool,
    /// The code looked for is one that it no longer has.
    pub former_code: bool,
}

impl From<ListedArea> for AreaItem {
    fn from(row: ListedArea) -> Self {
        Self {
            id: AreaId(row.id),
            level: crate::store::path(&row.path).level(),
            path: row.path,
            code: row.code,
            name: row.name,
            aliases: row.aliases,
            valid_from: row.valid_from.to_jiff().to_string(),
            valid_to: row.valid_to.map(|day| day.to_jiff().to_string()),
            has_boundary: row.has_boundary,
            former_code: row.former_code,
        }
    }
}

/// List areas
///
/// Public. In order of path, so a wider area stands before what lies in it. With `code`, ended
/// areas and former codes are found too (320602 became 320613) and marked.
#[utoipa::path(get, path = "/api/areas", operation_id = "list_areas", tag = "territory",
    params(AreaFilters), responses((status = 200, body = Page<AreaItem>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_areas(
    State(territory): State<Territory>,
    call: Call,
    Filters(filters): Filters<AreaFilters>,
) -> Answer<Page<AreaItem>> {
    let limit = filters.limit.unwrap_or(baodao_platform::page::USUAL);
    let nothing = || Ok(Reply::ok(Page { items: Vec::new(), next: None }));
    let parent = filters.parent.as_deref().map(AreaPath::parse);
    let code = filters.code.as_deref().map(AreaCode::parse);
    let (parent, code) = match (parent, code) {
        (Some(None), _) | (_, Some(Err(_))) => return nothing(),
        (parent, code) => (parent.flatten(), code.and_then(Result::ok)),
    };
    let after = filters.after.as_deref().map(Cursor::read::<String>).transpose()?;
    let wanted = WantedAreas {
        parent: parent.as_ref(),
        level: filters.level,
        code: code.as_ref(),
        name: filters.q.as_deref(),
        at: filters.at.unwrap_or_else(|| change::today(&call)),
        ended_too: filters.ended.unwrap_or(false) || code.is_some(),
        after: after.as_deref(),
        limit: i64::from(limit) + 1,
    };
    let mut connection = territory.platform.pool().acquire().await?;
    let rows = lists::areas(&mut connection, call.actor.tenant, wanted).await.map_err(Problem::from)?;
    let items = rows.into_iter().map(AreaItem::from).collect();
    Ok(Reply::ok(Page::cut(items, limit, |item: &AreaItem| item.path.clone())))
}
