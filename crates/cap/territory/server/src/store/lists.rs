//! Public lists of areas, estates and buildings.

use baodao_kernel::{AreaCode, AreaLevel, AreaPath, TenantId};
use baodao_territory_core::EstateId;
use baodao_territory_core::estates::{BuildingState, EstateState};
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;
use uuid::Uuid;

use super::places::{BuildingRow, EstateRow};

/// An area as it was on a day.
#[derive(Debug)]
pub struct ListedArea {
    pub id: Uuid,
    pub path: String,
    pub code: String,
    pub name: String,
    pub aliases: Vec<String>,
    pub valid_from: jiff_sqlx::Date,
    pub valid_to: Option<jiff_sqlx::Date>,
    pub has_boundary: bool,
    pub former_code: bool,
}

/// Which areas.
#[derive(Debug)]
pub struct WantedAreas<'a> {
    pub parent: Option<&'a AreaPath>,
    pub level: Option<AreaLevel>,
    pub code: Option<&'a AreaCode>,
    pub name: Option<&'a str>,
    pub at: Date,
    pub ended_too: bool,
    pub after: Option<&'a str>,
    pub limit: i64,
}

/// Areas in order of path, with the code and name of the day.
pub async fn areas(
    connection: &mut PgConnection,
    tenant: TenantId,
    wanted: WantedAreas<'_>,
) -> Result<Vec<ListedArea>, sqlx::Error> {
    let length = wanted.level.and_then(|level| i32::try_from(level.path_len()).ok());
    sqlx::query_as!(
        ListedArea,
        r#"select a.id, a.path, coalesce(c.code, a.code) as "code!", coalesce(n.name, a.name) as "name!", a.aliases,
                  a.valid_from as "valid_from: jiff_sqlx::Date", a.valid_to as "valid_to: jiff_sqlx::Date",
                  a.boundary is not null as "has_boundary!",
                  ($4::text is not null and a.code is distinct from $4) as "former_code!"
             from area a
             left join lateral (select code from area_code x where x.tenant_id = a.tenant_id and x.area_id = a.id
                  and x.valid_from <= $6 and (x.valid_to is null or x.valid_to > $6) order by x.seq desc limit 1) c on true
             left join lateral (select name from area_name x where x.tenant_id = a.tenant_id and x.area_id = a.id
                  and x.valid_from <= $6 and (x.valid_to is null or x.valid_to > $6) order by x.seq desc limit 1) n on true
            where a.tenant_id = $1
              and ($2::text is null or a.path like $2 || '____')
              and ($3::integer is null or length(a.path) = $3)
              and ($4::text is null or exists (select from area_code x
                    where x.tenant_id = a.tenant_id and x.area_id = a.id and x.code = $4))
              and ($5::text is null or position($5 in a.name) > 0 or position($5 in array_to_string(a.aliases, ' ')) > 0
                   or exists (select from area_name x
                    where x.tenant_id = a.tenant_id and x.area_id = a.id and position($5 in x.name) > 0))
              and ($7 or (a.valid_from <= $6 and (a.valid_to is null or a.valid_to > $6)))
              and ($8::text is null or a.path > $8)
            order by a.path limit $9"#,
        tenant.0,
        wanted.parent.map(AreaPath::as_str),
        length,
        wanted.code.map(AreaCode::as_str),
        wanted.name,
        wanted.at.to_sqlx() as _,
        wanted.ended_too,
        wanted.after,
        wanted.limit
    )
    .fetch_all(connection)
    .await
}

/// The place of a line in a list of estates or buildings.
pub type PlaceKey = (String, String, Uuid);

/// Which estates.
#[derive(Debug)]
pub struct WantedEstates<'a> {
    pub within: &'a AreaPath,
    pub name: Option<&'a str>,
    pub after: Option<PlaceKey>,
    pub limit: i64,
}

/// Current estates in order of area, name and id.
pub async fn estates(
    connection: &mut PgConnection,
    tenant: TenantId,
    wanted: WantedEstates<'_>,
) -> Result<Vec<(EstateState, i32)>, sqlx::Error> {
    let (path, name, id) = split(wanted.after);
    let rows = sqlx::query_as!(
        EstateRow,
        r#"select id, area_path, name, aliases, address, management_mode, households, lon, lat, false as "ended!", version
             from estate
            where tenant_id = $1 and ended_on is null and area_path like $2 || '%'
              and ($3::text is null or position($3 in name) > 0 or position($3 in array_to_string(aliases, ' ')) > 0)
              and ($4::text is null or (area_path, name, id) > ($4, $5, $6))
            order by area_path, name, id limit $7"#,
        tenant.0,
        wanted.within.as_str(),
        wanted.name,
        path,
        name,
        id,
        wanted.limit
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Which buildings.
#[derive(Debug)]
pub struct WantedBuildings<'a> {
    pub within: &'a AreaPath,
    pub estate: Option<EstateId>,
    pub after: Option<PlaceKey>,
    pub limit: i64,
}

/// Current buildings in order of area, name and id.
pub async fn buildings(
    connection: &mut PgConnection,
    tenant: TenantId,
    wanted: WantedBuildings<'_>,
) -> Result<Vec<(BuildingState, i32)>, sqlx::Error> {
    let (path, name, id) = split(wanted.after);
    let rows = sqlx::query_as!(
        BuildingRow,
        r#"select id, estate_id, area_path, name, aliases, address, households, lon, lat, false as "ended!", version
             from building
            where tenant_id = $1 and ended_on is null and area_path like $2 || '%'
              and ($3::uuid is null or estate_id = $3)
              and ($4::text is null or (area_path, name, id) > ($4, $5, $6))
            order by area_path, name, id limit $7"#,
        tenant.0,
        wanted.within.as_str(),
        wanted.estate.map(|estate| estate.0),
        path,
        name,
        id,
        wanted.limit
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

fn split(after: Option<PlaceKey>) -> (Option<String>, Option<String>, Option<Uuid>) {
    match after {
        Some((path, name, id)) => (Some(path), Some(name), Some(id)),
        None => (None, None, None),
    }
}
