//! Records that wait for their person's word.

use baodao_kernel::{AccountId, AreaPath, RecordId, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::{At, number, path};

/// A record that nobody has answered for and of which the person has been reminded once at most.
#[derive(Debug, Clone)]
pub struct Unanswered {
    pub id: RecordId,
    pub person: AccountId,
    pub area: AreaPath,
    pub since: Timestamp,
    pub reminded: u8,
}

/// The districts that have such records.
pub async fn tenants(connection: impl PgExecutor<'_>) -> Result<Vec<TenantId>, Problem> {
    let found = sqlx::query_scalar!(
        "select distinct tenant_id from record where stage = 'proposed' and reminded < 2 order by 1"
    )
    .fetch_all(connection)
    .await?;
    Ok(found.into_iter().map(TenantId).collect())
}

/// Those of a district, one person's after the other.
pub async fn unanswered(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
) -> Result<Vec<Unanswered>, Problem> {
    let rows = sqlx::query!(
        r#"select id, person, area_path, waits_since as "since: At", reminded from record
            where tenant_id = $1 and stage = 'proposed' and reminded < 2 order by person, id"#,
        tenant.0
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Unanswered {
                id: RecordId(row.id),
                person: AccountId(row.person),
                area: path(&row.area_path)?,
                since: row.since.to_jiff(),
                reminded: number(row.reminded)?,
            })
        })
        .collect()
}

/// Notes which reminder each has had; how many still waited for it.
pub async fn reminded(
    tx: &mut PgConnection,
    tenant: TenantId,
    records: &[(Unanswered, u8)],
) -> Result<u32, Problem> {
    let ids: Vec<Uuid> = records.iter().map(|(one, _)| one.id.0).collect();
    let nths: Vec<i16> = records.iter().map(|(_, nth)| i16::from(*nth)).collect();
    let done = sqlx::query!(
        "update record r set reminded = due.nth
           from unnest($2::uuid[], $3::smallint[]) as due(id, nth)
          where r.tenant_id = $1 and r.id = due.id and r.stage = 'proposed' and r.reminded < due.nth",
        tenant.0,
        &ids,
        &nths
    )
    .execute(tx)
    .await?;
    number(done.rows_affected())
}
