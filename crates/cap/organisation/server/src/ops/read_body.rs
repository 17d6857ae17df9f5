//! `read_body`: one body as it stands, or stood on a day.

use axum::extract::State;
use baodao_kernel::BodyId;
use baodao_organisation_core::policy::Action;
use baodao_platform::{Answer, Call, Filters, Path, Problems};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::views::bodies::{self as views, BodyView};
use crate::{Organisation, change, find};

/// As of when.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BodyMoment {
    /// As of this day; today if not said.
    #[garde(skip)]
    #[param(value_type = Option<String>, format = Date, example = "2026-11-23")]
    at: Option<Date>,
}

/// Read a body
///
/// With its areas, member units, heads (masked) and counts, as of a day. Those who keep or read
/// the register of its seat or of an area that it serves; who is a member, holds a post, or is
/// liaison of a member unit. Not there before its founding.
#[utoipa::path(get, path = "/api/bodies/{id}", operation_id = "read_body", tag = "organisation",
    params(("id" = BodyId, Path), BodyMoment), responses((status = 200, body = BodyView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_body(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<BodyId>,
    Filters(moment): Filters<BodyMoment>,
) -> Answer<BodyView> {
    let at = moment.at.unwrap_or_else(|| change::today(&call));
    let mut connection = cap.platform.pool().acquire().await?;
    let found = find::body(&mut connection, &call, id, at, Action::ReadBodies).await?;
    let (state, version, stands) = found.into_inner();
    views::view(&cap, &mut connection, &call, (state, version), at, &stands).await
}
