//! `list_members`: the members of a branch or group.

use axum::extract::State;
use baodao_kernel::BodyId;
use baodao_organisation_core::policy::Action;
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Path, Problems, Reply};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::store::members;
use crate::views::people::{self, MemberView};
use crate::{Organisation, allow, change, find};

/// Which members.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MemberFilters {
    /// As of this day; today if not said.
    #[garde(skip)]
    #[param(value_type = Option<String>, format = Date, example = "2026-11-23")]
    at: Option<Date>,
    /// Everybody who ever was a member.
    #[garde(skip)]
    past: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Members on a page.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
}

/// List members
///
/// In the order in which they came, masked, with where each formally belongs. Those who keep the
/// register over the body's seat, and who heads the body.
#[utoipa::path(get, path = "/api/bodies/{id}/members", operation_id = "list_members", tag = "organisation",
    params(("id" = BodyId, Path), MemberFilters), responses((status = 200, body = Page<MemberView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_members(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<BodyId>,
    Filters(filters): Filters<MemberFilters>,
) -> Answer<Page<MemberView>> {
    let today = change::today(&call);
    let limit = filters.limit.unwrap_or(USUAL);
    let mut connection = cap.platform.pool().acquire().await?;
    let found = find::body(&mut connection, &call, id, today, Action::ReadMembers).await?;
    let (state, _, stands) = found.into_inner();
    let edits = allow::may(&call, Action::EditMembers, &state.seat, &stands);
    let at = if filters.past.unwrap_or(false) { None } else { Some(filters.at.unwrap_or(today)) };
    let after = filters.after.as_deref().map(Cursor::read).transpose()?;
    let rows = members::list(&mut connection, call.actor.tenant, id, at, after, i64::from(limit) + 1).await?;
    let items = people::members(&cap, &mut connection, &call, rows, edits).await?;
    Ok(Reply::ok(Page::cut(items, limit, |item: &MemberView| item.id.0)))
}
