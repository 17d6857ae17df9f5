//! `area_boundaries`: outlines for a map.

use axum::extract::State;
use baodao_kernel::{AreaId, AreaLevel};
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::Territory;
use crate::store::{boundaries, tree};

/// A GeoJSON FeatureCollection (RFC 7946) in WGS-84.
#[derive(Debug, Serialize, ToSchema)]
pub struct BoundaryCollection {
    /// Always `FeatureCollection`.
    #[schema(example = "FeatureCollection")]
    r#type: &'static str,
    /// One feature an area.
    features: Vec<BoundaryFeature>,
}

/// An area's outline.
#[derive(Debug, Serialize, ToSchema)]
pub struct BoundaryFeature {
    /// Always `Feature`.
    #[schema(example = "Feature")]
    r#type: &'static str,
    /// The area's id.
    id: AreaId,
    /// What the area is.
    properties: BoundaryProperties,
    /// A Polygon or MultiPolygon.
    #[schema(value_type = Object, example = json!({
        "type": "Polygon",
        "coordinates": [[[120.85, 32.0], [120.86, 32.0], [120.86, 32.01], [120.85, 32.01], [120.85, 32.0]]]
    }))]
    geometry: Value,
}

/// What the area of an outline is.
#[derive(Debug, Serialize, ToSchema)]
pub struct BoundaryProperties {
    /// Code.
    #[schema(example = "320613017003")]
    code: String,
    /// Name.
    #[schema(example = "公园社区居委会")]
    name: String,
    /// Place in the tree.
    #[schema(example = "00010003")]
    path: String,
    /// Level.
    level: AreaLevel,
}

/// Read boundaries
///
/// Public. The area's own outline, if it has one, and those of the current areas directly inside.
#[utoipa::path(get, path = "/api/areas/{id}/boundaries", operation_id = "area_boundaries", tag = "territory",
    params(("id" = AreaId, Path)), responses((status = 200, body = BoundaryCollection), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn area_boundaries(
    State(territory): State<Territory>,
    call: Call,
    Path(id): Path<AreaId>,
) -> Answer<BoundaryCollection> {
    let tenant = call.actor.tenant;
    let mut connection = territory.platform.pool().acquire().await?;
    let path = tree::path_of(&mut connection, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let rows = boundaries::around(&mut connection, tenant, &path).await?;
    let features = rows.into_iter().map(|row| BoundaryFeature {
        r#type: "Feature",
        id: AreaId(row.id),
        properties: BoundaryProperties {
            level: crate::store::path(&row.path).level(),
            code: row.code,
            name: row.name,
            path: row.path,
        },
        geometry: row.boundary,
    });
    Ok(Reply::ok(BoundaryCollection { r#type: "FeatureCollection", features: features.collect() }))
}
