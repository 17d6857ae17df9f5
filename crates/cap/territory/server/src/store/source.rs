//! Everything that the index of places is built from, read at one moment.

use std::collections::HashMap;

use baodao_kernel::{AreaCode, TenantId};
use baodao_platform::Problem;
use baodao_territory_core::boundary::Boundary;
use baodao_territory_core::locate::{GazetteerArea, Source};
use sqlx::{Acquire, PgPool};
use uuid::Uuid;

use super::{places, tree};

/// Version of every district's territory.
pub async fn versions(pool: &PgPool) -> Result<Vec<(TenantId, i64)>, sqlx::Error> {
    let rows = sqlx::query!("select tenant_id, version from territory_state").fetch_all(pool).await?;
    Ok(rows.into_iter().map(|row| (TenantId(row.tenant_id), row.version)).collect())
}

/// The territory of a district with its version.
pub async fn load(pool: &PgPool, tenant: TenantId) -> Result<(i64, Source), Problem> {
    let mut connection = pool.acquire().await?;
    let mut tx = connection.begin().await?;
    sqlx::query("set transaction isolation level repeatable read, read only").execute(&mut *tx).await?;
    let version = sqlx::query_scalar!("select version from territory_state where tenant_id = $1", tenant.0)
        .fetch_optional(&mut *tx)
        .await?;
    let areas = tree::load(&mut tx, tenant).await?;
    let mut names: HashMap<Uuid, Vec<String>> = HashMap::new();
    let past = sqlx::query!(
        "select area_id, name from area_name where tenant_id = $1 and valid_to is not null order by seq",
        tenant.0
    );
    for row in past.fetch_all(&mut *tx).await? {
        names.entry(row.area_id).or_default().push(row.name);
    }
    let mut codes: HashMap<Uuid, Vec<AreaCode>> = HashMap::new();
    let past = sqlx::query!(
        "select area_id, code from area_code where tenant_id = $1 and valid_to is not null order by seq",
        tenant.0
    );
    for row in past.fetch_all(&mut *tx).await? {
        codes.entry(row.area_id).or_default().extend(AreaCode::parse(&row.code));
    }
    let mut outlines: HashMap<Uuid, Boundary> = HashMap::new();
    let drawn = sqlx::query!(
        r#"select id, boundary as "boundary!" from area where tenant_id = $1 and boundary is not null and valid_to is null"#,
        tenant.0
    );
    for row in drawn.fetch_all(&mut *tx).await? {
        outlines.extend(Boundary::from_stored(&row.boundary).map(|boundary| (row.id, boundary)));
    }
    let estates = places::estates(&mut tx, tenant).await?;
    let buildings = places::buildings(&mut tx, tenant).await?;
    tx.commit().await?;
    let areas = areas.iter().map(|state| {
        let id = state.id.0;
        let former_names =
            names.remove(&id).unwrap_or_default().into_iter().filter(|name| *name != state.name).collect();
        let former_codes = codes.remove(&id).unwrap_or_default();
        GazetteerArea { state: state.clone(), former_names, former_codes, boundary: outlines.remove(&id) }
    });
    Ok((version.unwrap_or(0), Source { areas: areas.collect(), estates, buildings }))
}
