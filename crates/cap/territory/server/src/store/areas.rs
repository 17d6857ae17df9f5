//! Writing what core has decided about areas.

use baodao_kernel::TenantId;
use baodao_platform::Problem;
use baodao_territory_core::{AreaChange, AreaState};
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use serde_json::json;
use sqlx::PgConnection;

use super::{places, staff};

/// Writes `changes` in their order. Neighbours of one kind go out together, but for changes of
/// codes, which may pass from one area to the next.
pub async fn apply(
    tx: &mut PgConnection,
    tenant: TenantId,
    now: jiff::Timestamp,
    changes: &[AreaChange],
) -> Result<(), Problem> {
    for batch in changes.chunk_by(|a, b| std::mem::discriminant(a) == std::mem::discriminant(b)) {
        match batch.first() {
            Some(AreaChange::Created { .. }) => create(&mut *tx, tenant, batch).await?,
            Some(AreaChange::Renamed { .. }) => rename(&mut *tx, tenant, batch).await?,
            Some(AreaChange::Recoded { .. }) => recode(&mut *tx, tenant, batch).await?,
            Some(AreaChange::Described { .. }) => describe(&mut *tx, tenant, batch).await?,
            Some(AreaChange::Ended { .. }) => end(&mut *tx, tenant, now, batch).await?,
            None => {}
        }
    }
    Ok(())
}

async fn create(tx: &mut PgConnection, tenant: TenantId, batch: &[AreaChange]) -> Result<(), Problem> {
    let state = |change: &AreaChange| match change {
        AreaChange::Created { area } => Some(area.clone()),
        _ => None,
    };
    let areas: Vec<AreaState> = batch.iter().filter_map(state).collect();
    sqlx::query!(
        r#"with new as (
             select * from jsonb_to_recordset($2) as r(id uuid, path text, code text, name text, stat_code text,
               mca_code text, urban_rural_class text, aliases text[], notes text, supervision_phone text,
               valid_from date, changed_on date)
           ), made as (
             insert into area (tenant_id, id, path, code, name, stat_code, mca_code, urban_rural_class, aliases,
               notes, supervision_phone, valid_from, changed_on)
             select $1, id, path, code, name, stat_code, mca_code, urban_rural_class, aliases,
               notes, supervision_phone, valid_from, changed_on from new
           ), named as (
             insert into area_name (tenant_id, area_id, name, valid_from) select $1, id, name, valid_from from new
           )
           insert into area_code (tenant_id, area_id, code, valid_from) select $1, id, code, valid_from from new"#,
        tenant.0,
        json!(areas)
    )
    .execute(tx)
    .await?;
    Ok(())
}

async fn rename(tx: &mut PgConnection, tenant: TenantId, batch: &[AreaChange]) -> Result<(), Problem> {
    sqlx::query!(
        r#"update area_name n set valid_to = r."on" from jsonb_to_recordset($2) as r(id uuid, "on" date)
            where n.tenant_id = $1 and n.area_id = r.id and n.valid_to is null"#,
        tenant.0,
        json!(batch)
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        r#"with new as (select * from jsonb_to_recordset($2) as r(id uuid, "to" text, "on" date)),
           changed as (
             update area a set name = new."to", changed_on = new."on", version = a.version + 1 from new
              where a.tenant_id = $1 and a.id = new.id
           )
           insert into area_name (tenant_id, area_id, name, valid_from) select $1, id, "to", "on" from new"#,
        tenant.0,
        json!(batch)
    )
    .execute(tx)
    .await?;
    Ok(())
}

async fn recode(tx: &mut PgConnection, tenant: TenantId, batch: &[AreaChange]) -> Result<(), Problem> {
    sqlx::query!(
        r#"update area_code c set valid_to = r."on" from jsonb_to_recordset($2) as r(id uuid, "on" date)
            where c.tenant_id = $1 and c.area_id = r.id and c.valid_to is null"#,
        tenant.0,
        json!(batch)
    )
    .execute(&mut *tx)
    .await?;
    for change in batch {
        let AreaChange::Recoded { id, to, on, .. } = change else { continue };
        sqlx::query!(
            "update area set code = $3, changed_on = $4, version = version + 1 where tenant_id = $1 and id = $2",
            tenant.0,
            id.0,
            to.as_str(),
            on.to_sqlx() as _
        )
        .execute(&mut *tx)
        .await?;
    }
    sqlx::query!(
        r#"insert into area_code (tenant_id, area_id, code, valid_from)
           select $1, id, "to", "on" from jsonb_to_recordset($2) as r(id uuid, "to" text, "on" date)"#,
        tenant.0,
        json!(batch)
    )
    .execute(tx)
    .await?;
    Ok(())
}

async fn describe(tx: &mut PgConnection, tenant: TenantId, batch: &[AreaChange]) -> Result<(), Problem> {
    sqlx::query!(
        "update area a set stat_code = r.stat_code, mca_code = r.mca_code, urban_rural_class = r.urban_rural_class,
                aliases = r.aliases, notes = r.notes, supervision_phone = r.supervision_phone, version = a.version + 1
           from jsonb_to_recordset($2) as r(id uuid, stat_code text, mca_code text, urban_rural_class text,
                aliases text[], notes text, supervision_phone text)
          where a.tenant_id = $1 and a.id = r.id",
        tenant.0,
        json!(batch)
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Ends areas with what hangs on them: codes and names, persons on the board; estates and
/// buildings move to the nearest area still in force, or end where there is none.
async fn end(
    tx: &mut PgConnection,
    tenant: TenantId,
    now: jiff::Timestamp,
    batch: &[AreaChange],
) -> Result<(), Problem> {
    sqlx::query!(
        r#"with gone as (select * from jsonb_to_recordset($2) as r(id uuid, "on" date)),
           codes as (
             update area_code c set valid_to = greatest(c.valid_from, gone."on") from gone
              where c.tenant_id = $1 and c.area_id = gone.id and c.valid_to is null
           ), names as (
             update area_name n set valid_to = greatest(n.valid_from, gone."on") from gone
              where n.tenant_id = $1 and n.area_id = gone.id and n.valid_to is null
           )
           update area a set valid_to = gone."on", version = a.version + 1 from gone
            where a.tenant_id = $1 and a.id = gone.id"#,
        tenant.0,
        json!(batch)
    )
    .execute(&mut *tx)
    .await?;
    let paths: Vec<String> = batch.iter().map(|change| change.path().as_str().to_owned()).collect();
    let on = batch.iter().filter_map(ended_on).max().unwrap_or(Date::MIN);
    staff::end_all(&mut *tx, tenant, &paths, now).await?;
    places::leave_ended(tx, tenant, &paths, on).await?;
    Ok(())
}

fn ended_on(change: &AreaChange) -> Option<Date> {
    match change {
        AreaChange::Ended { on, .. } => Some(*on),
        _ => None,
    }
}
