//! Outlines.

use baodao_kernel::{AreaPath, TenantId};
use baodao_territory_core::boundary::Boundary;
use serde_json::{Value, json};
use sqlx::PgConnection;

/// Sets or takes away the outlines of areas.
pub async fn set(
    tx: &mut PgConnection,
    tenant: TenantId,
    outlines: &[(AreaPath, Option<Boundary>)],
) -> Result<(), sqlx::Error> {
    let rows: Vec<Value> = outlines.iter().map(|(path, boundary)| row(path, boundary.as_ref())).collect();
    sqlx::query!(
        "update area a set boundary = r.boundary, west = r.west, south = r.south, east = r.east, north = r.north,
                version = a.version + 1
           from jsonb_to_recordset($2) as r(path text, boundary jsonb, west float8, south float8, east float8, north float8)
          where a.tenant_id = $1 and a.path = r.path",
        tenant.0,
        json!(rows)
    )
    .execute(tx)
    .await?;
    Ok(())
}

fn row(path: &AreaPath, boundary: Option<&Boundary>) -> Value {
    match boundary {
        Some(boundary) => {
            let [west, south, east, north] = boundary.bbox();
            json!({ "path": path, "boundary": boundary.to_geojson(), "west": west, "south": south, "east": east, "north": north })
        }
        None => json!({ "path": path }),
    }
}

/// An area with its outline.
#[derive(Debug)]
pub struct Outlined {
    pub id: uuid::Uuid,
    pub path: String,
    pub code: String,
    pub name: String,
    pub boundary: Value,
}

/// Outlines of the current areas directly inside `parent` and, first, its own.
pub async fn around(
    connection: &mut PgConnection,
    tenant: TenantId,
    parent: &AreaPath,
) -> Result<Vec<Outlined>, sqlx::Error> {
    sqlx::query_as!(
        Outlined,
        r#"select id, path, code, name, boundary as "boundary!" from area
            where tenant_id = $1 and boundary is not null and valid_to is null
              and (path = $2 or path like $2 || '____') order by path"#,
        tenant.0,
        parent.as_str()
    )
    .fetch_all(connection)
    .await
}
