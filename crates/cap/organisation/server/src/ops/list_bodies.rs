//! `list_bodies`: the tree, level by level, on any day.

use axum::extract::State;
use baodao_kernel::{BodyId, UnitId};
use baodao_organisation_core::BodyKind;
use baodao_organisation_core::policy::Action;
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::store::body_lists::WantedBodies;
use crate::views::bodies::{self as views, BodyItem};
use crate::views::listed::Listed;
use crate::{Organisation, allow, change};

/// Which bodies.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BodyFilters {
    /// Only bodies directly under this one.
    #[garde(skip)]
    parent: Option<BodyId>,
    /// Only bodies that stand under nothing.
    #[garde(skip)]
    top: Option<bool>,
    /// Only bodies of the area with this path: in its charge, serving it, a part of it or an area
    /// around it.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// Only bodies of this kind.
    #[garde(skip)]
    kind: Option<BodyKind>,
    /// Only bodies with this in their name.
    #[garde(inner(length(chars, min = 1, max = 80)))]
    #[param(min_length = 1, max_length = 80, example = "万濠华府")]
    q: Option<String>,
    /// Only bodies of this unit.
    #[garde(skip)]
    unit: Option<UnitId>,
    /// Only bodies bound to this project.
    #[garde(inner(length(chars, max = 200)))]
    #[param(max_length = 200, example = "易家桥老旧小区改造")]
    project: Option<String>,
    /// As of this day; today if not said.
    #[garde(skip)]
    #[param(value_type = Option<String>, format = Date, example = "2026-11-23")]
    at: Option<Date>,
    /// Also bodies that had ended before the day.
    #[garde(skip)]
    ended: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Bodies on a page.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
}

/// List bodies
///
/// In order of seat and of their making, with counts and heads (masked) of the day. For a tree:
/// first `top=true`, then `parent` of whatever is opened. Shown are the bodies in the area of the
/// caller's roles or serving it, and those that the caller belongs to.
#[utoipa::path(get, path = "/api/bodies", operation_id = "list_bodies", tag = "organisation",
    params(BodyFilters), responses((status = 200, body = Listed<BodyItem>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_bodies(
    State(cap): State<Organisation>,
    call: Call,
    Filters(filters): Filters<BodyFilters>,
) -> Answer<Listed<BodyItem>> {
    let account = call.account()?;
    let scope = allow::scope(&call, Action::ReadBodies)?;
    let limit = filters.limit.unwrap_or(USUAL);
    let today = change::today(&call);
    let wanted = WantedBodies {
        prefixes: &allow::prefixes(&scope),
        account,
        own_areas: &allow::own_areas(&call),
        at: filters.at.unwrap_or(today),
        today,
        parent: filters.parent,
        top: filters.top.unwrap_or(false),
        within: filters.area.as_deref().unwrap_or_default(),
        kind: filters.kind,
        text: filters.q.as_deref(),
        unit: filters.unit.map(|unit| unit.0),
        project: filters.project.as_deref(),
        only: None,
        ended: filters.ended.unwrap_or(false),
        after: filters.after.as_deref().map(Cursor::read).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let mut connection = cap.platform.pool().acquire().await?;
    let items = views::items(&cap, &mut connection, &call, wanted).await?;
    let page = Page::cut(items, limit, |item: &BodyItem| (item.seat.path.clone(), item.id.0));
    Ok(Reply::ok(Listed::of(&call, page, &[("create_body", Action::EditBodies)])))
}
