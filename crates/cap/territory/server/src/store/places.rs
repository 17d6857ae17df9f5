//! Estates and buildings.

use baodao_kernel::{AreaPath, TenantId};
use baodao_territory_core::estates::{BuildingState, EstateState, ManagementMode, Place};
use baodao_territory_core::{BuildingId, EstateId};
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

use super::path;

/// A row of `estate`.
#[derive(Debug, sqlx::FromRow)]
pub struct EstateRow {
    pub id: Uuid,
    pub area_path: String,
    pub name: String,
    pub aliases: Vec<String>,
    pub address: Option<String>,
    pub management_mode: String,
    pub households: Option<i32>,
    pub lon: Option<f64>,
    pub lat: Option<f64>,
    pub ended: bool,
    pub version: i32,
}

impl From<EstateRow> for (EstateState, i32) {
    fn from(row: EstateRow) -> Self {
        let place = Place {
            name: row.name,
            aliases: row.aliases,
            address: row.address,
            households: row.households,
            point: row.lon.zip(row.lat),
        };
        let state = EstateState {
            id: EstateId(row.id),
            area_path: path(&row.area_path),
            place,
            management_mode: ManagementMode::parse(&row.management_mode).unwrap_or_default(),
            ended: row.ended,
        };
        (state, row.version)
    }
}

/// A row of `building`.
#[derive(Debug, sqlx::FromRow)]
pub struct BuildingRow {
    pub id: Uuid,
    pub estate_id: Option<Uuid>,
    pub area_path: String,
    pub name: String,
    pub aliases: Vec<String>,
    pub address: Option<String>,
    pub households: Option<i32>,
    pub lon: Option<f64>,
    pub lat: Option<f64>,
    pub ended: bool,
    pub version: i32,
}

impl From<BuildingRow> for (BuildingState, i32) {
    fn from(row: BuildingRow) -> Self {
        let place = Place {
            name: row.name,
            aliases: row.aliases,
            address: row.address,
            households: row.households,
            point: row.lon.zip(row.lat),
        };
        let state = BuildingState {
            id: BuildingId(row.id),
            estate_id: row.estate_id.map(EstateId),
            area_path: path(&row.area_path),
            place,
            ended: row.ended,
        };
        (state, row.version)
    }
}

/// Every current estate.
pub async fn estates(
    connection: &mut PgConnection,
    tenant: TenantId,
) -> Result<Vec<EstateState>, sqlx::Error> {
    let rows = sqlx::query_as!(
        EstateRow,
        r#"select id, area_path, name, aliases, address, management_mode, households, lon, lat,
                  ended_on is not null as "ended!", version
             from estate where tenant_id = $1 and ended_on is null order by area_path, name"#,
        tenant.0
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| <(EstateState, i32)>::from(row).0).collect())
}

/// Every current building.
pub async fn buildings(
    connection: &mut PgConnection,
    tenant: TenantId,
) -> Result<Vec<BuildingState>, sqlx::Error> {
    let rows = sqlx::query_as!(
        BuildingRow,
        r#"select id, estate_id, area_path, name, aliases, address, households, lon, lat,
                  ended_on is not null as "ended!", version
             from building where tenant_id = $1 and ended_on is null order by area_path, name"#,
        tenant.0
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| <(BuildingState, i32)>::from(row).0).collect())
}

/// One estate with its version.
pub async fn estate(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: EstateId,
) -> Result<Option<(EstateState, i32)>, sqlx::Error> {
    let row = sqlx::query_as!(
        EstateRow,
        r#"select id, area_path, name, aliases, address, management_mode, households, lon, lat,
                  ended_on is not null as "ended!", version
             from estate where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(Into::into))
}

/// One building with its version.
pub async fn building(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: BuildingId,
) -> Result<Option<(BuildingState, i32)>, sqlx::Error> {
    let row = sqlx::query_as!(
        BuildingRow,
        r#"select id, estate_id, area_path, name, aliases, address, households, lon, lat,
                  ended_on is not null as "ended!", version
             from building where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(Into::into))
}

fn point(place: &Place) -> (Option<f64>, Option<f64>) {
    place.point.unzip()
}

fn estate_json(estate: &EstateState, today: Date) -> Value {
    let (lon, lat) = point(&estate.place);
    let mut row = json!(estate);
    row["lon"] = json!(lon);
    row["lat"] = json!(lat);
    row["ended_on"] = json!(estate.ended.then_some(today));
    row
}

fn building_json(building: &BuildingState, today: Date) -> Value {
    let (lon, lat) = point(&building.place);
    let mut row = json!(building);
    row["lon"] = json!(lon);
    row["lat"] = json!(lat);
    row["ended_on"] = json!(building.ended.then_some(today));
    row
}

/// Writes estates whole: new ones are added, known ones replaced.
pub async fn save_estates(
    tx: &mut PgConnection,
    tenant: TenantId,
    today: Date,
    estates: &[EstateState],
) -> Result<(), sqlx::Error> {
    let rows: Vec<Value> = estates.iter().map(|estate| estate_json(estate, today)).collect();
    sqlx::query!(
        "insert into estate (tenant_id, id, area_path, name, aliases, address, management_mode, households, lon, lat, ended_on)
         select $1, id, area_path, name, aliases, address, management_mode, households, lon, lat, ended_on
           from jsonb_to_recordset($2) as r(id uuid, area_path text, name text, aliases text[], address text,
                management_mode text, households integer, lon float8, lat float8, ended_on date)
         on conflict (tenant_id, id) do update set area_path = excluded.area_path, name = excluded.name,
           aliases = excluded.aliases, address = excluded.address, management_mode = excluded.management_mode,
           households = excluded.households, lon = excluded.lon, lat = excluded.lat, ended_on = excluded.ended_on,
           version = estate.version + 1",
        tenant.0,
        json!(rows)
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Writes buildings whole: new ones are added, known ones replaced.
pub async fn save_buildings(
    tx: &mut PgConnection,
    tenant: TenantId,
    today: Date,
    buildings: &[BuildingState],
) -> Result<(), sqlx::Error> {
    let rows: Vec<Value> = buildings.iter().map(|building| building_json(building, today)).collect();
    sqlx::query!(
        "insert into building (tenant_id, id, estate_id, area_path, name, aliases, address, households, lon, lat, ended_on)
         select $1, id, estate_id, area_path, name, aliases, address, households, lon, lat, ended_on
           from jsonb_to_recordset($2) as r(id uuid, estate_id uuid, area_path text, name text, aliases text[],
                address text, households integer, lon float8, lat float8, ended_on date)
         on conflict (tenant_id, id) do update set estate_id = excluded.estate_id, area_path = excluded.area_path,
           name = excluded.name, aliases = excluded.aliases, address = excluded.address,
           households = excluded.households, lon = excluded.lon, lat = excluded.lat, ended_on = excluded.ended_on,
           version = building.version + 1",
        tenant.0,
        json!(rows)
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Ends the buildings of an estate that has ended.
pub async fn end_buildings_of(
    tx: &mut PgConnection,
    tenant: TenantId,
    estate: EstateId,
    today: Date,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "update building set ended_on = $3, version = version + 1
          where tenant_id = $1 and estate_id = $2 and ended_on is null",
        tenant.0,
        estate.0,
        today.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected())
}

/// Whether the estate has current buildings.
pub async fn has_buildings(
    connection: &mut PgConnection,
    tenant: TenantId,
    estate: EstateId,
) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select exists (select from building where tenant_id = $1 and estate_id = $2 and ended_on is null) as "has!""#,
        tenant.0,
        estate.0
    )
    .fetch_one(connection)
    .await
}

/// How many current estates and buildings lie inside.
pub async fn count_inside(
    connection: &mut PgConnection,
    tenant: TenantId,
    at: &AreaPath,
) -> Result<usize, sqlx::Error> {
    let count = sqlx::query_scalar!(
        r#"select (select count(*) from estate where tenant_id = $1 and ended_on is null and area_path like $2 || '%')
                + (select count(*) from building where tenant_id = $1 and ended_on is null and area_path like $2 || '%')
                as "count!""#,
        tenant.0,
        at.as_str()
    )
    .fetch_one(connection)
    .await?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Moves what lies in areas that have ended to the nearest area around them still in force, as
/// long as that is a community or narrower; what has none ends.
pub async fn leave_ended(
    tx: &mut PgConnection,
    tenant: TenantId,
    ended: &[String],
    on: Date,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "with moved as (
           select e.id, (select max(a.path) from area a where a.tenant_id = $1 and a.valid_to is null and length(a.path) >= 8
                          and left(e.area_path, length(a.path)) = a.path) as path
             from estate e where e.tenant_id = $1 and e.ended_on is null and e.area_path = any($2))
         update estate e set area_path = coalesce(moved.path, e.area_path), version = e.version + 1,
                ended_on = case when moved.path is null then $3::date end
           from moved where e.tenant_id = $1 and e.id = moved.id",
        tenant.0,
        ended,
        on.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "with moved as (
           select b.id, (select max(a.path) from area a where a.tenant_id = $1 and a.valid_to is null and length(a.path) >= 8
                          and left(b.area_path, length(a.path)) = a.path) as path
             from building b where b.tenant_id = $1 and b.ended_on is null and b.area_path = any($2))
         update building b set area_path = coalesce(moved.path, b.area_path), version = b.version + 1,
                ended_on = case when moved.path is null then $3::date end
           from moved where b.tenant_id = $1 and b.id = moved.id",
        tenant.0,
        ended,
        on.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}
