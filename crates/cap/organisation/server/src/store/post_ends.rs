//! Appointments whose body ends: they end with it or go on in another.

use baodao_kernel::{AccountId, BodyId, TenantId};
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;
use uuid::Uuid;

/// An appointment and who holds it, while the register still knows.
#[derive(Debug)]
pub struct HeldRow {
    pub id: Uuid,
    pub account_id: Option<Uuid>,
}

/// Ends every appointment in bodies that end; those that had not begun never hold. Answers with
/// them.
pub async fn end_all(
    tx: &mut PgConnection,
    tenant: TenantId,
    bodies: &[Uuid],
    on: Date,
) -> Result<Vec<HeldRow>, sqlx::Error> {
    sqlx::query_as!(
        HeldRow,
        "update appointment set ended_on = greatest(from_on, $3), end_reason = coalesce(end_reason, 'body_ended'),
           version = version + 1
          where tenant_id = $1 and body_id = any($2) and (to_on is null or to_on > $3)
         returning id, account_id",
        tenant.0,
        bodies,
        on.to_sqlx() as _
    )
    .fetch_all(tx)
    .await
}

/// An appointment that goes on in another body.
#[derive(Debug)]
pub struct MovedPost {
    pub old: Uuid,
    pub new: Uuid,
    pub holder: Option<AccountId>,
}

/// Goes on with every appointment of a body in another one, from a day on; answers with them.
pub async fn move_all(
    tx: &mut PgConnection,
    tenant: TenantId,
    from: BodyId,
    to: BodyId,
    on: Date,
    new_id: &mut (dyn FnMut() -> Uuid + Send),
) -> Result<Vec<MovedPost>, sqlx::Error> {
    let rows = sqlx::query_as!(
        HeldRow,
        "select id, account_id from appointment where tenant_id = $1 and body_id = $2 and (to_on is null or to_on > $3)
            and not exists (select from appointment o where o.tenant_id = $1 and o.body_id = $4 and o.kind = appointment.kind
                 and o.account_id = appointment.account_id and (o.to_on is null or o.to_on > $3))
          order by id",
        tenant.0,
        from.0,
        on.to_sqlx() as _,
        to.0
    )
    .fetch_all(&mut *tx)
    .await?;
    let olds: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let ids: Vec<Uuid> = rows.iter().map(|_| new_id()).collect();
    sqlx::query!(
        "insert into appointment (tenant_id, id, kind, body_id, area_path, account_id, unit_id, instrument, duties, from_on, until_on)
         select $1, r.new, p.kind, $4, (select seat_path from body where tenant_id = $1 and id = $4), p.account_id, p.unit_id,
                p.instrument, p.duties, greatest(p.from_on, $5), p.until_on
           from unnest($2::uuid[], $3::uuid[]) as r(old, new)
           join appointment p on p.tenant_id = $1 and p.id = r.old",
        tenant.0,
        &olds,
        &ids,
        to.0,
        on.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    let moved = rows.into_iter().zip(ids);
    Ok(moved
        .map(|(row, new)| MovedPost { old: row.id, new, holder: row.account_id.map(AccountId) })
        .collect())
}
