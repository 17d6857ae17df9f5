//! What the register says about one person.

use baodao_kernel::{AccountId, TenantId, UnitId};
use sqlx::PgConnection;

use super::members::MemberRow;

/// The person's memberships, newest first.
pub async fn memberships(
    connection: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
) -> Result<Vec<MemberRow>, sqlx::Error> {
    sqlx::query_as!(
        MemberRow,
        r#"select id, body_id, account_id, unit_id, home_body, home_words, from_on as "from_on: jiff_sqlx::Date",
                  to_on as "to_on: jiff_sqlx::Date", end_reason from branch_member
            where tenant_id = $1 and account_id = $2 order by from_on desc, id desc limit 200"#,
        tenant.0,
        account.0
    )
    .fetch_all(connection)
    .await
}

/// The units that the person is liaison of.
pub async fn units(
    connection: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
) -> Result<Vec<UnitId>, sqlx::Error> {
    let rows = sqlx::query_scalar!(
        "select unit_id from unit_liaison where tenant_id = $1 and account_id = $2 and to_on is null order by from_on, id",
        tenant.0,
        account.0
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(UnitId).collect())
}
