//! Public notices that are over, and what was announced after them.

use baodao_kernel::{AccountId, AreaPath, TenantId};
use baodao_platform::Problem;
use baodao_records_core::NominationId;
use jiff::{Timestamp, civil::Date};
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::{Day, path};

/// Nominations whose public notice is over and of which those who decide have not been told, in the order
/// of their ends.
pub async fn over(
    connection: impl PgExecutor<'_>,
    now: Timestamp,
) -> Result<Vec<(TenantId, NominationId, AreaPath)>, Problem> {
    let rows = sqlx::query!(
        "select tenant_id, id, area_path from nomination
          where stage = 'public_notice' and not over_told and notice_until <= $1 order by notice_until, id",
        now.to_sqlx() as _
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| Ok((TenantId(row.tenant_id), NominationId(row.id), path(&row.area_path)?)))
        .collect()
}

/// Notes that they have been told; `false` when there is nothing to tell any more.
pub async fn told_over(tx: &mut PgConnection, tenant: TenantId, id: NominationId) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "update nomination set over_told = true
          where tenant_id = $1 and id = $2 and stage = 'public_notice' and not over_told",
        tenant.0,
        id.0
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// What somebody was commended for: announced with a yes.
#[derive(Debug, Clone)]
pub struct Announced {
    pub person: AccountId,
    pub title: String,
    pub from: Date,
    pub until: Date,
}

/// What these people were commended for, in the order of nomination.
pub async fn announced(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    people: &[Uuid],
) -> Result<Vec<Announced>, Problem> {
    let rows = sqlx::query!(
        r#"select n.person, c.title, c.day_from as "day_from: Day", c.day_until as "day_until: Day"
             from nomination n join commendation c on c.id = n.commendation_id
            where n.tenant_id = $1 and n.person = any($2) and n.stage = 'announced'
              and (n.decision->>'commended')::boolean
            order by n.id"#,
        tenant.0,
        people
    )
    .fetch_all(connection)
    .await?;
    let one = |(person, title, from, until): (Uuid, String, Day, Day)| Announced {
        person: AccountId(person),
        title,
        from: from.to_jiff(),
        until: until.to_jiff(),
    };
    Ok(rows.into_iter().map(|row| one((row.person, row.title, row.day_from, row.day_until))).collect())
}
