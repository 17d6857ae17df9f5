//! Rows for other capabilities.

use baodao_kernel::{AccountId, AreaPath, TenantId, UnitId};
use sqlx::PgExecutor;
use uuid::Uuid;

/// Person, unit and the unit's name of each confirmed report-in of `people` with a unit of the register.
pub async fn units_of(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    people: &[AccountId],
) -> Result<Vec<(AccountId, UnitId, String)>, sqlx::Error> {
    let people: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    let rows = sqlx::query!(
        r#"select account_id as "account_id!", unit_id as "unit_id!", unit_name
             from report_in
            where tenant_id = $1 and account_id = any($2) and kind = 'member' and state = 'confirmed'
              and unit_id is not null
            order by account_id, id"#,
        tenant.0,
        &people
    )
    .fetch_all(executor)
    .await?;
    Ok(rows.into_iter().map(|row| (AccountId(row.account_id), UnitId(row.unit_id), row.unit_name)).collect())
}

/// The account of a confirmed report-in inside `area`, by its id or the account itself.
pub async fn person_in(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    who: Uuid,
    area: &AreaPath,
) -> Result<Option<AccountId>, sqlx::Error> {
    let found = sqlx::query_scalar!(
        r#"select account_id as "account_id!" from report_in
            where tenant_id = $1 and (id = $2 or account_id = $2) and account_id is not null
              and kind = 'member' and state = 'confirmed' and starts_with(community_path, $3)
            limit 1"#,
        tenant.0,
        who,
        area.as_str()
    )
    .fetch_optional(executor)
    .await?;
    Ok(found.map(AccountId))
}

/// Every account with a confirmed report-in.
pub async fn confirmed(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
) -> Result<Vec<AccountId>, sqlx::Error> {
    let rows = sqlx::query_scalar!(
        r#"select account_id as "account_id!" from report_in
            where tenant_id = $1 and kind = 'member' and state = 'confirmed' and account_id is not null
            order by account_id"#,
        tenant.0
    )
    .fetch_all(executor)
    .await?;
    Ok(rows.into_iter().map(AccountId).collect())
}

/// Unit, its name and community of every confirmed report-in of a unit of the register.
pub async fn units_reported(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
) -> Result<Vec<(UnitId, String, String)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select unit_id as "unit_id!", unit_name, community_path as "community_path!"
             from report_in
            where tenant_id = $1 and kind = 'unit' and state = 'confirmed' and unit_id is not null
              and community_path is not null
            order by community_path, id"#,
        tenant.0
    )
    .fetch_all(executor)
    .await?;
    Ok(rows.into_iter().map(|row| (UnitId(row.unit_id), row.unit_name, row.community_path)).collect())
}

/// The grids to which somebody has reported in and is confirmed.
pub async fn grids_of(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    person: AccountId,
) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select grid_path as "grid_path!" from report_in
            where tenant_id = $1 and kind = 'member' and state = 'confirmed' and account_id = $2
              and grid_path is not null
            order by grid_path"#,
        tenant.0,
        person.0
    )
    .fetch_all(executor)
    .await
}

/// Who is confirmed in a grid, in one around it or inside it.
pub async fn of_grid(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    grid: &str,
) -> Result<Vec<AccountId>, sqlx::Error> {
    let rows = sqlx::query_scalar!(
        r#"select account_id as "account_id!" from report_in
            where tenant_id = $1 and kind = 'member' and state = 'confirmed' and account_id is not null
              and grid_path is not null and (starts_with(grid_path, $2) or starts_with($2, grid_path))
            order by account_id"#,
        tenant.0,
        grid
    )
    .fetch_all(executor)
    .await?;
    Ok(rows.into_iter().map(AccountId).collect())
}
