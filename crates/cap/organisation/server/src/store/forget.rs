//! Forgetting whose it was: some time after its end a row keeps what happened and loses the
//! person.

use baodao_kernel::TenantId;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;

/// The districts that have anything here.
pub async fn tenants(connection: &mut PgConnection) -> Result<Vec<TenantId>, sqlx::Error> {
    let rows = sqlx::query_scalar!("select tenant_id from organisation_state order by tenant_id")
        .fetch_all(connection)
        .await?;
    Ok(rows.into_iter().map(TenantId).collect())
}

/// Forgets the persons of what ended before `memberships`, and of appointments before `posts`, with
/// what was seen of them; answers with how many rows.
pub async fn persons(
    tx: &mut PgConnection,
    tenant: TenantId,
    memberships: Date,
    posts: Date,
) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"with members as (
             update branch_member set account_id = null
              where tenant_id = $1 and account_id is not null and to_on < $2 returning 1
           ), liaisons as (
             update unit_liaison set account_id = null
              where tenant_id = $1 and account_id is not null and to_on < $2 returning 1
           ), zones as (
             update duty_zone set account_id = null
              where tenant_id = $1 and account_id is not null and to_on < $2 returning 1
           ), places as (
             update team_member set account_id = null, reason = null
              where tenant_id = $1 and account_id is not null and state not in ('joined', 'invited', 'asked')
                and changed_on < $2 returning 1
           ), seen as (
             delete from appointment_observation o using appointment p
              where o.tenant_id = $1 and p.tenant_id = $1 and p.id = o.appointment_id and p.to_on < $3
           ), posts as (
             update appointment set account_id = null
              where tenant_id = $1 and account_id is not null and to_on < $3 returning 1
           )
           select (select count(*) from members) + (select count(*) from liaisons) + (select count(*) from zones)
                + (select count(*) from places) + (select count(*) from posts) as "rows!""#,
        tenant.0,
        memberships.to_sqlx() as _,
        posts.to_sqlx() as _
    )
    .fetch_one(tx)
    .await
}
