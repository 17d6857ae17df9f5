//! Bodies: one as it stood on a day, changes with their history, ends.

use std::collections::HashMap;

use baodao_kernel::{AreaPath, BodyId, TenantId, UnitId};
use baodao_organisation_core::BodyKind;
use baodao_organisation_core::body::{Above, BodyState, Forest, Node, Occasion, Standing};
use baodao_platform::Problem;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{Versioned, code, day, path};

struct BodyRow {
    id: Uuid,
    kind: String,
    seat_path: String,
    unit_id: Option<Uuid>,
    from_on: jiff_sqlx::Date,
    to_on: Option<jiff_sqlx::Date>,
    changed_on: jiff_sqlx::Date,
    planned_end: Option<jiff_sqlx::Date>,
    occasion: Option<String>,
    project: Option<String>,
    purpose: Option<String>,
    version: i32,
    name: String,
    parent_id: Option<Uuid>,
    managed_by: Option<Uuid>,
    areas: Vec<String>,
}

impl BodyRow {
    fn open(self) -> Result<Versioned<BodyState>, Problem> {
        let standing = Standing {
            name: self.name,
            parent: self.parent_id.map(BodyId),
            managed_by: self.managed_by.map(BodyId),
            areas: self.areas.iter().map(|stored| path(stored)).collect(),
            planned_end: day(self.planned_end),
            occasion: self.occasion.map(|stored| code(&stored, Occasion::parse)).transpose()?,
            project: self.project,
            purpose: self.purpose,
        };
        let state = BodyState {
            id: BodyId(self.id),
            kind: code(&self.kind, BodyKind::parse)?,
            seat: path(&self.seat_path),
            unit: self.unit_id.map(UnitId),
            from: self.from_on.to_jiff(),
            to: day(self.to_on),
            changed_on: self.changed_on.to_jiff(),
            standing,
        };
        Ok((state, self.version))
    }
}

/// A body as it stood on a day (or at its end, if that was before); `None` before its founding.
pub async fn load(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: BodyId,
    at: Date,
) -> Result<Option<Versioned<BodyState>>, Problem> {
    let row = sqlx::query_as!(
        BodyRow,
        r#"select b.id, b.kind, b.seat_path, b.unit_id, b.from_on as "from_on: jiff_sqlx::Date",
                  b.to_on as "to_on: jiff_sqlx::Date", b.changed_on as "changed_on: jiff_sqlx::Date",
                  b.planned_end as "planned_end: jiff_sqlx::Date", b.occasion, b.project, b.purpose, b.version,
                  s.name, s.parent_id, s.managed_by,
                  array(select a.area_path from body_area a where a.tenant_id = b.tenant_id and a.body_id = b.id
                     and a.from_on <= least($3, b.to_on - 1) and (a.to_on is null or a.to_on > least($3, b.to_on - 1))
                     order by a.area_path) as "areas!"
             from body b
             join lateral (select * from body_standing s where s.tenant_id = b.tenant_id and s.body_id = b.id
                  and s.from_on <= $3 order by s.from_on desc limit 1) s on true
            where b.tenant_id = $1 and b.id = $2"#,
        tenant.0,
        id.0,
        at.to_sqlx() as _
    )
    .fetch_optional(connection)
    .await?;
    row.map(BodyRow::open).transpose()
}

/// Every living body with its standing, wider seats first.
pub async fn all(connection: &mut PgConnection, tenant: TenantId) -> Result<Vec<BodyState>, Problem> {
    let rows = sqlx::query_as!(
        BodyRow,
        r#"select b.id, b.kind, b.seat_path, b.unit_id, b.from_on as "from_on: jiff_sqlx::Date",
                  b.to_on as "to_on: jiff_sqlx::Date", b.changed_on as "changed_on: jiff_sqlx::Date",
                  b.planned_end as "planned_end: jiff_sqlx::Date", b.occasion, b.project, b.purpose, b.version,
                  s.name, s.parent_id, s.managed_by,
                  array(select a.area_path from body_area a where a.tenant_id = b.tenant_id and a.body_id = b.id
                     and a.to_on is null order by a.area_path) as "areas!"
             from body b
             join body_standing s on s.tenant_id = b.tenant_id and s.body_id = b.id and s.to_on is null
            where b.tenant_id = $1 and b.to_on is null order by b.seat_path, b.id"#,
        tenant.0
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(|row| Ok(row.open()?.0)).collect()
}

/// A body as something to stand under or to move to.
pub async fn above(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: BodyId,
) -> Result<Option<Above>, Problem> {
    let row = sqlx::query!(
        r#"select kind, from_on as "from_on: jiff_sqlx::Date", to_on is not null as "ended!" from body
            where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(connection)
    .await?;
    row.map(|row| {
        let kind = code(&row.kind, BodyKind::parse)?;
        Ok(Above { id, kind, from: row.from_on.to_jiff(), ended: row.ended })
    })
    .transpose()
}

/// Who stands under whom now.
pub async fn forest(connection: &mut PgConnection, tenant: TenantId) -> Result<Forest, Problem> {
    let rows = sqlx::query!(
        r#"select b.id, b.kind, b.from_on as "from_on: jiff_sqlx::Date", s.parent_id, s.managed_by
             from body b join body_standing s on s.tenant_id = b.tenant_id and s.body_id = b.id and s.to_on is null
            where b.tenant_id = $1 and b.to_on is null"#,
        tenant.0
    )
    .fetch_all(connection)
    .await?;
    let nodes: Result<Vec<Node>, Problem> = rows
        .into_iter()
        .map(|row| {
            Ok(Node {
                id: BodyId(row.id),
                kind: code(&row.kind, BodyKind::parse)?,
                parent: row.parent_id.map(BodyId),
                managed_by: row.managed_by.map(BodyId),
                from: row.from_on.to_jiff(),
            })
        })
        .collect();
    Ok(Forest::new(nodes?))
}

/// Whether another living body of the seat has the name.
pub async fn name_taken(
    connection: &mut PgConnection,
    tenant: TenantId,
    seat: &AreaPath,
    name: &str,
    own: BodyId,
) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select exists (select from body b join body_standing s on s.tenant_id = b.tenant_id and s.body_id = b.id
              and s.to_on is null where b.tenant_id = $1 and b.seat_path = $2 and b.to_on is null and s.name = $3
              and b.id <> $4) as "taken!""#,
        tenant.0,
        seat.as_str(),
        name,
        own.0
    )
    .fetch_one(connection)
    .await
}

/// Writes new bodies.
pub async fn insert(
    tx: &mut PgConnection,
    tenant: TenantId,
    bodies: &[BodyState],
) -> Result<(), sqlx::Error> {
    let areas: Vec<_> = bodies
        .iter()
        .flat_map(|body| {
            body.standing.areas.iter().map(|area| json!({ "id": body.id, "area": area, "on": body.from }))
        })
        .collect();
    sqlx::query!(
        r#"with new as (
             select * from jsonb_to_recordset($2) as r(id uuid, kind text, seat text, unit uuid, "from" date, name text,
               parent uuid, managed_by uuid, planned_end date, occasion text, project text, purpose text)
           ), made as (
             insert into body (tenant_id, id, kind, seat_path, unit_id, from_on, planned_end, occasion, project, purpose, changed_on)
             select $1, id, kind, seat, unit, "from", planned_end, occasion, project, purpose, "from" from new
           ), stood as (
             insert into body_standing (tenant_id, body_id, from_on, name, parent_id, managed_by)
             select $1, id, "from", name, parent, managed_by from new
           )
           insert into body_area (tenant_id, body_id, area_path, from_on)
           select $1, r.id, r.area, r."on" from jsonb_to_recordset($3) as r(id uuid, area text, "on" date)"#,
        tenant.0,
        json!(bodies),
        json!(areas)
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Writes what a body shall be from `on` on; answers with the new version.
pub async fn change(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: BodyId,
    after: &Standing,
    on: Date,
) -> Result<i32, sqlx::Error> {
    sqlx::query!(
        "update body_standing set to_on = $3 where tenant_id = $1 and body_id = $2 and to_on is null and from_on < $3",
        tenant.0,
        id.0,
        on.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "insert into body_standing (tenant_id, body_id, from_on, name, parent_id, managed_by) values ($1, $2, $3, $4, $5, $6)
         on conflict (tenant_id, body_id, from_on) do update set name = excluded.name, parent_id = excluded.parent_id,
           managed_by = excluded.managed_by",
        tenant.0,
        id.0,
        on.to_sqlx() as _,
        after.name,
        after.parent.map(|parent| parent.0),
        after.managed_by.map(|manager| manager.0)
    )
    .execute(&mut *tx)
    .await?;
    let areas: Vec<String> = after.areas.iter().map(ToString::to_string).collect();
    // An area that came and goes on one day was never served.
    sqlx::query!(
        "delete from body_area where tenant_id = $1 and body_id = $2 and to_on is null and from_on = $3
           and area_path <> all($4)",
        tenant.0,
        id.0,
        on.to_sqlx() as _,
        &areas
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "with gone as (
           update body_area set to_on = $3 where tenant_id = $1 and body_id = $2 and to_on is null and area_path <> all($4)
         )
         insert into body_area (tenant_id, body_id, area_path, from_on)
         select $1, $2, area, $3 from unnest($4::text[]) area
          where not exists (select from body_area a where a.tenant_id = $1 and a.body_id = $2 and a.area_path = area
                and a.to_on is null)
         on conflict (tenant_id, body_id, area_path, from_on) do update set to_on = null",
        tenant.0,
        id.0,
        on.to_sqlx() as _,
        &areas
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query_scalar!(
        "update body set planned_end = $3, occasion = $4, project = $5, purpose = $6,
           changed_on = greatest(changed_on, $7), version = version + 1
          where tenant_id = $1 and id = $2 returning version",
        tenant.0,
        id.0,
        after.planned_end.map(|end| end.to_sqlx()) as _,
        after.occasion.map(Occasion::code),
        after.project,
        after.purpose,
        on.to_sqlx() as _
    )
    .fetch_one(tx)
    .await
}

/// Kinds and names of bodies, ended ones too, as they are called now.
pub async fn names(
    connection: &mut PgConnection,
    tenant: TenantId,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, (BodyKind, String)>, Problem> {
    let rows = sqlx::query!(
        "select distinct on (b.id) b.id, b.kind, s.name from body b
           join body_standing s on s.tenant_id = b.tenant_id and s.body_id = b.id
          where b.tenant_id = $1 and b.id = any($2) order by b.id, s.from_on desc",
        tenant.0,
        ids
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(|row| Ok((row.id, (code(&row.kind, BodyKind::parse)?, row.name)))).collect()
}
