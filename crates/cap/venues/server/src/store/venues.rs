//! Places that serve people.

use baodao_kernel::{AreaPath, TenantId};
use baodao_platform::Problem;
use baodao_venues_core::{BrandId, VenueId, VenueKind, VenueState, venue};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::{code, path};

/// A venue as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Venue {
    pub id: VenueId,
    pub version: i32,
    pub kind: VenueKind,
    pub area: AreaPath,
    pub name: String,
    pub address: String,
    pub point: Option<(f64, f64)>,
    pub hours: Vec<String>,
    pub phone: String,
    pub services: Vec<String>,
    pub brand: Option<BrandId>,
    /// The brand's name; read, never written.
    pub brand_name: Option<String>,
    pub closed_note: Option<String>,
    pub ended_at: Option<Timestamp>,
    pub changed_at: Timestamp,
}

impl Venue {
    /// Whether one can go there.
    pub fn state(&self) -> VenueState {
        venue::state(self.ended_at.is_some(), self.closed_note.as_deref())
    }
}

struct Row {
    id: Uuid,
    version: i32,
    kind: String,
    area_path: String,
    name: String,
    address: String,
    lon: Option<f64>,
    lat: Option<f64>,
    hours: Vec<String>,
    phone: String,
    services: Vec<String>,
    brand_id: Option<Uuid>,
    brand_name: Option<String>,
    closed_note: Option<String>,
    ended_at: Option<jiff_sqlx::Timestamp>,
    changed_at: jiff_sqlx::Timestamp,
    place: i32,
}

impl TryFrom<Row> for Venue {
    type Error = Problem;
    fn try_from(row: Row) -> Result<Self, Problem> {
        Ok(Self {
            id: VenueId(row.id),
            version: row.version,
            kind: code(&row.kind)?,
            area: path(&row.area_path),
            name: row.name,
            address: row.address,
            point: row.lon.zip(row.lat),
            hours: row.hours,
            phone: row.phone,
            services: row.services,
            brand: row.brand_id.map(BrandId),
            brand_name: row.brand_name,
            closed_note: row.closed_note,
            ended_at: row.ended_at.map(|at| at.to_jiff()),
            changed_at: row.changed_at.to_jiff(),
        })
    }
}

/// One venue.
pub async fn load(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    id: VenueId,
) -> Result<Option<Venue>, Problem> {
    let row = sqlx::query_as!(
        Row,
        r#"select id, version, kind, area_path, name, address, lon, lat, hours, phone, services, brand_id,
                  (select b.name from community_brand b
                    where b.tenant_id = v.tenant_id and b.id = v.brand_id) as brand_name,
                  closed_note, ended_at as "ended_at: jiff_sqlx::Timestamp",
                  changed_at as "changed_at: jiff_sqlx::Timestamp", 0 as "place!"
             from venue v where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(executor)
    .await?;
    row.map(Venue::try_from).transpose()
}

/// Which venues.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// Inside this area.
    pub within: &'a AreaPath,
    /// For people of this area: those of its subdistrict, and wider ones.
    pub near: Option<&'a AreaPath>,
    /// Of this kind.
    pub kind: Option<VenueKind>,
    /// With this brand.
    pub brand: Option<BrandId>,
    /// Given up ones instead of those in use.
    pub ended: bool,
    /// After this place: nearness, area and id.
    pub after: Option<(i32, String, Uuid)>,
    /// At most so many.
    pub limit: i64,
}

/// Venues with their nearness: those of one's own community first, then wider ones, then the
/// neighbours'; within that by area and id.
pub async fn list(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    wanted: Wanted<'_>,
) -> Result<Vec<(Venue, i32)>, Problem> {
    let (after_place, after_area, after_id) = match wanted.after {
        Some((place, area, id)) => (Some(place), Some(area), Some(id)),
        None => (None, None, None),
    };
    let rows = sqlx::query_as!(
        Row,
        r#"select id, version, kind, area_path, name, address, lon, lat, hours, phone, services, brand_id,
                  (select b.name from community_brand b
                    where b.tenant_id = v.tenant_id and b.id = v.brand_id) as brand_name,
                  closed_note, ended_at as "ended_at: jiff_sqlx::Timestamp",
                  changed_at as "changed_at: jiff_sqlx::Timestamp", n.place as "place!"
             from venue v
            cross join lateral (select case when $3::text is null or starts_with(v.area_path, left($3, 8)) then 0
                                            when starts_with($3, v.area_path) then 1 else 2 end as place) n
            where tenant_id = $1 and starts_with(area_path, $2)
              and ($3::text is null or starts_with(area_path, left($3, 4)) or starts_with($3, area_path))
              and ($4::text is null or kind = $4) and ($5::uuid is null or brand_id = $5)
              and (ended_at is not null) = $6
              and ($7::int4 is null or (n.place, area_path, id) > ($7, $8::text, $9::uuid))
            order by n.place, area_path, id limit $10"#,
        tenant.0,
        wanted.within.as_str(),
        wanted.near.map(AreaPath::as_str),
        wanted.kind.map(VenueKind::code),
        wanted.brand.map(|brand| brand.0),
        wanted.ended,
        after_place,
        after_area,
        after_id,
        wanted.limit
    )
    .fetch_all(executor)
    .await?;
    let placed = |row: Row| {
        let place = row.place;
        Venue::try_from(row).map(|venue| (venue, place))
    };
    rows.into_iter().map(placed).collect()
}

/// Writes a venue: a new one with version 1, or the next version of one; `false` when somebody was
/// quicker.
pub async fn save(tx: &mut PgConnection, tenant: TenantId, venue: &Venue) -> Result<bool, Problem> {
    let (lon, lat) = venue.point.unzip();
    let done = sqlx::query!(
        "insert into venue
           (tenant_id, id, version, kind, area_path, name, address, lon, lat, hours, phone, services, brand_id,
            closed_note, ended_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         on conflict (tenant_id, id) do update set
           version = excluded.version, kind = excluded.kind, area_path = excluded.area_path, name = excluded.name,
           address = excluded.address, lon = excluded.lon, lat = excluded.lat, hours = excluded.hours,
           phone = excluded.phone, services = excluded.services, brand_id = excluded.brand_id,
           closed_note = excluded.closed_note, ended_at = excluded.ended_at, changed_at = excluded.changed_at
         where venue.version = excluded.version - 1",
        tenant.0,
        venue.id.0,
        venue.version,
        venue.kind.code(),
        venue.area.as_str(),
        venue.name,
        venue.address,
        lon,
        lat,
        &venue.hours,
        venue.phone,
        &venue.services,
        venue.brand.map(|brand| brand.0),
        venue.closed_note,
        venue.ended_at.map(ToSqlx::to_sqlx) as _,
        venue.changed_at.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// One table of venues of a district at a time: what it is judged against stands still until it is
/// written.
pub async fn turn(tx: &mut PgConnection, tenant: TenantId) -> Result<(), Problem> {
    sqlx::query!(
        "select pg_advisory_xact_lock(hashtextextended('venue_table', $1)) as turn",
        i64::from(tenant.0)
    )
    .fetch_one(tx)
    .await?;
    Ok(())
}
