//! Invitations, answers and who came.

use baodao_gatherings_core::{GatheringId, GuestId, GuestKind};
use baodao_kernel::TenantId;
use baodao_platform::Problem;
use sqlx::PgConnection;
use uuid::Uuid;

use super::code;

/// An invitation as stored.
#[derive(Debug, Clone)]
pub struct Guest {
    pub id: GuestId,
    pub gathering: GatheringId,
    pub kind: GuestKind,
    /// The unit, the body or the account.
    pub who: Uuid,
    /// What a unit or body was called; empty for a person.
    pub name: String,
    pub coming: Option<i32>,
    pub here: bool,
    pub came: Option<i32>,
}

/// The invitations of these gatherings, units before bodies before persons.
pub async fn of(
    connection: &mut PgConnection,
    tenant: TenantId,
    gatherings: &[Uuid],
) -> Result<Vec<Guest>, Problem> {
    let rows = sqlx::query!(
        "select id, gathering_id, kind, who, name, coming, here, came
           from gathering_guest where tenant_id = $1 and gathering_id = any($2)
          order by array_position(array['unit', 'body', 'person'], kind), name, id",
        tenant.0,
        gatherings
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Guest {
                id: GuestId(row.id),
                gathering: GatheringId(row.gathering_id),
                kind: code(&row.kind)?,
                who: row.who,
                name: row.name,
                coming: row.coming,
                here: row.here,
                came: row.came,
            })
        })
        .collect()
}

/// Writes one more invitation; `false` when they are invited already.
pub async fn insert(tx: &mut PgConnection, tenant: TenantId, guest: &Guest) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "insert into gathering_guest (tenant_id, id, gathering_id, kind, who, name)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (tenant_id, gathering_id, who) do nothing",
        tenant.0,
        guest.id.0,
        guest.gathering.0,
        guest.kind.code(),
        guest.who,
        guest.name
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes back every invitation of a draft.
pub async fn clear(tx: &mut PgConnection, tenant: TenantId, gathering: GatheringId) -> Result<(), Problem> {
    sqlx::query!(
        "delete from gathering_guest where tenant_id = $1 and gathering_id = $2",
        tenant.0,
        gathering.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Writes down an answer.
pub async fn answer(
    tx: &mut PgConnection,
    tenant: TenantId,
    guest: GuestId,
    coming: i32,
) -> Result<(), Problem> {
    sqlx::query!(
        "update gathering_guest set coming = $3 where tenant_id = $1 and id = $2",
        tenant.0,
        guest.0,
        coming
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Writes down that a person says that they are there.
pub async fn here(tx: &mut PgConnection, tenant: TenantId, guest: GuestId) -> Result<(), Problem> {
    sqlx::query!(
        "update gathering_guest set here = true where tenant_id = $1 and id = $2",
        tenant.0,
        guest.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Writes down how many came, in the host's word.
pub async fn mark(tx: &mut PgConnection, tenant: TenantId, guest: GuestId, came: i32) -> Result<(), Problem> {
    sqlx::query!(
        "update gathering_guest set came = $3 where tenant_id = $1 and id = $2",
        tenant.0,
        guest.0,
        came
    )
    .execute(tx)
    .await?;
    Ok(())
}
