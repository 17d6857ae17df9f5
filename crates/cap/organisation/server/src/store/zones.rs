//! Responsibility zones, pioneer posts and building duty.

use baodao_kernel::{AccountId, AreaPath, TenantId};
use baodao_organisation_core::zone::{Zone, ZoneKind, ZonePlace};
use baodao_organisation_core::{Period, ZoneId};
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{day, path};

/// A zone as its row has it.
#[derive(Debug)]
pub struct ZoneRow {
    pub id: Uuid,
    pub kind: String,
    pub account_id: Option<Uuid>,
    pub area_path: String,
    pub place_kind: String,
    pub place_id: Option<Uuid>,
    pub place_name: String,
    pub task: Option<String>,
    pub from_on: jiff_sqlx::Date,
    pub to_on: Option<jiff_sqlx::Date>,
    pub end_reason: Option<String>,
}

impl ZoneRow {
    /// While it holds.
    pub fn period(&self) -> Period {
        Period { from: self.from_on.to_jiff(), to: day(self.to_on) }
    }
}

/// One zone.
pub async fn load(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: ZoneId,
) -> Result<Option<ZoneRow>, sqlx::Error> {
    sqlx::query_as!(
        ZoneRow,
        r#"select id, kind, account_id, area_path, place_kind, place_id, place_name, task,
                  from_on as "from_on: jiff_sqlx::Date", to_on as "to_on: jiff_sqlx::Date", end_reason
             from duty_zone where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(connection)
    .await
}

/// Which zones.
#[derive(Debug)]
pub struct WantedZones<'a> {
    pub prefixes: &'a [String],
    pub caller: AccountId,
    pub at: Date,
    pub within: &'a str,
    pub kind: Option<ZoneKind>,
    pub place: Option<Uuid>,
    pub account: Option<AccountId>,
    /// Also those that are over or have not begun.
    pub past: bool,
    pub after: Option<(String, String, Uuid)>,
    pub limit: i64,
}

/// Zones in order of area, place and id; the caller's own ones everywhere.
pub async fn list(
    connection: &mut PgConnection,
    tenant: TenantId,
    wanted: WantedZones<'_>,
) -> Result<Vec<ZoneRow>, sqlx::Error> {
    let (after_path, after_name, after_id) = match wanted.after {
        Some((path, name, id)) => (Some(path), Some(name), Some(id)),
        None => (None, None, None),
    };
    sqlx::query_as!(
        ZoneRow,
        r#"select z.id, z.kind, z.account_id, z.area_path, z.place_kind, z.place_id, z.place_name, z.task,
                  z.from_on as "from_on: jiff_sqlx::Date", z.to_on as "to_on: jiff_sqlx::Date", z.end_reason
             from duty_zone z
            where z.tenant_id = $1 and starts_with(z.area_path, $2)
              and (z.account_id = $3 or exists (select from unnest($4::text[]) mine where starts_with(z.area_path, mine)))
              and ($5 or (z.from_on <= $6 and (z.to_on is null or z.to_on > $6)))
              and ($7::text is null or z.kind = $7) and ($8::uuid is null or z.place_id = $8)
              and ($9::uuid is null or z.account_id = $9)
              and ($10::text is null or (z.area_path, z.place_name, z.id) > ($10, $11, $12))
            order by z.area_path, z.place_name, z.id limit $13"#,
        tenant.0,
        wanted.within,
        wanted.caller.0,
        wanted.prefixes,
        wanted.past,
        wanted.at.to_sqlx() as _,
        wanted.kind.map(ZoneKind::code),
        wanted.place,
        wanted.account.map(|account| account.0),
        after_path,
        after_name,
        after_id,
        wanted.limit
    )
    .fetch_all(connection)
    .await
}

/// The buildings for which somebody answers on a day, each with the area in which it lies.
pub async fn answered_buildings(
    connection: &mut PgConnection,
    tenant: TenantId,
    today: Date,
) -> Result<Vec<(Uuid, AreaPath)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select distinct place_id as "place_id!", area_path from duty_zone
            where tenant_id = $1 and place_kind = 'building' and place_id is not null
              and from_on <= $2 and (to_on is null or to_on > $2)"#,
        tenant.0,
        today.to_sqlx() as _
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.place_id, path(&row.area_path))).collect())
}

/// The periods of a person's zones of a kind at a place.
pub async fn held(
    connection: &mut PgConnection,
    tenant: TenantId,
    kind: ZoneKind,
    account: AccountId,
    place: &ZonePlace,
) -> Result<Vec<Period>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select from_on as "from_on: jiff_sqlx::Date", to_on as "to_on: jiff_sqlx::Date" from duty_zone
            where tenant_id = $1 and kind = $2 and account_id = $3 and area_path = $4 and place_id is not distinct from $5"#,
        tenant.0,
        kind.code(),
        account.0,
        place.area.as_str(),
        place.id
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| Period { from: row.from_on.to_jiff(), to: day(row.to_on) }).collect())
}

/// Writes new zones.
pub async fn insert(tx: &mut PgConnection, tenant: TenantId, zones: &[Zone]) -> Result<(), sqlx::Error> {
    let row = |zone: &Zone| {
        json!({
            "id": zone.id, "kind": zone.kind, "account": zone.account, "area": zone.place.area,
            "place_kind": zone.place.kind, "place": zone.place.id, "name": zone.place.name, "task": zone.task,
            "from": zone.period.from, "to": zone.period.to,
        })
    };
    sqlx::query!(
        r#"insert into duty_zone (tenant_id, id, kind, account_id, area_path, place_kind, place_id, place_name, task, from_on, to_on)
           select $1, r.id, r.kind, r.account, r.area, r.place_kind, r.place, r.name, r.task, r."from", r."to"
             from jsonb_to_recordset($2) as r(id uuid, kind text, account uuid, area text, place_kind text, place uuid,
                  name text, task text, "from" date, "to" date)"#,
        tenant.0,
        json!(zones.iter().map(row).collect::<Vec<_>>())
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Ends a zone.
pub async fn end(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: ZoneId,
    on: Date,
    reason: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update duty_zone set to_on = $3, end_reason = $4 where tenant_id = $1 and id = $2",
        tenant.0,
        id.0,
        on.to_sqlx() as _,
        reason
    )
    .execute(tx)
    .await?;
    Ok(())
}
