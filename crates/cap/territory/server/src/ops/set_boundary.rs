//! `set_boundary`: the outline of one area.

use axum::extract::State;
use baodao_kernel::AreaId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems};
use baodao_territory_core::TerritoryRefusal;
use baodao_territory_core::boundary::Boundary;
use baodao_territory_core::datum::Datum;
use baodao_territory_core::policy::Action;
use garde::Validate;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::store::{boundaries, tree};
use crate::views::AreaView;
use crate::{Territory, allow, change};

/// An outline.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetBoundary {
    /// A GeoJSON Polygon or MultiPolygon geometry; `null` takes the boundary away.
    #[garde(skip)]
    #[schema(value_type = Option<Object>, example = json!({
        "type": "Polygon",
        "coordinates": [[[120.85, 32.0], [120.86, 32.0], [120.86, 32.01], [120.85, 32.01], [120.85, 32.0]]]
    }))]
    geometry: Option<Value>,
    /// Datum of the coordinates; WGS-84 if not said.
    #[garde(skip)]
    #[serde(default)]
    datum: Datum,
}

/// Set an area's boundary
///
/// Rings must be closed and must not cross; at most 20,000 positions. Kept as WGS-84. System
/// administrators.
#[utoipa::path(put, path = "/api/areas/{id}/boundary", operation_id = "set_boundary", tag = "territory",
    params(("id" = AreaId, Path)), request_body = SetBoundary, responses((status = 200, body = AreaView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn set_boundary(
    State(territory): State<Territory>,
    call: Call,
    Path(id): Path<AreaId>,
    Input(input): Input<SetBoundary>,
) -> Answer<AreaView> {
    allow::permit_somewhere(&call, Action::ManageAreas)?;
    let tenant = call.actor.tenant;
    let mut tx = change::begin(&territory, &call).await?;
    let path = tree::path_of(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let role = allow::permit(&call, Action::ManageAreas, &path)?;
    let before = change::view(&mut tx, &call, &path).await?;
    change::check_version(&call, before.version.unwrap_or(0))?;
    let line = tree::line(&mut tx, tenant, &path).await?;
    if let Some(ended_on) = line.last().and_then(|last| last.area.valid_to) {
        return Err(Problem::refused(TerritoryRefusal::AreaEnded { ended_on }));
    }
    let boundary = input.geometry.filter(|geometry| !geometry.is_null());
    let boundary =
        boundary.map(|geometry| Boundary::parse(&geometry, input.datum)).transpose().or_refuse()?;
    let bbox = boundary.as_ref().map(Boundary::bbox);
    boundaries::set(&mut tx, tenant, &[(path.clone(), boundary)]).await?;
    let reply = change::view(&mut tx, &call, &path).await?;
    let mut log = call.log();
    log.event(change::area_event("boundary_set", id, &path, role, json!({ "bbox": bbox })));
    log.answer(territory.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    change::committed(&territory).await;
    Ok(reply)
}
