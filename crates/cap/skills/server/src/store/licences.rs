//! Licences that nobody has seen yet.

use baodao_kernel::{AccountId, TenantId};
use baodao_platform::Problem;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::PgExecutor;

/// A licence that was stated and that no office has seen.
#[derive(Debug, Clone)]
pub struct Unseen {
    /// Whose.
    pub account: AccountId,
    /// For which skill.
    pub code: String,
    /// The last day on which it is valid.
    pub valid_until: Date,
    /// Since when it is stated.
    pub stated_on: Date,
}

/// The licences of a district that are valid on `day` and that nobody has seen. Their numbers stay
/// where they are.
pub async fn unseen(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    day: Date,
) -> Result<Vec<Unseen>, Problem> {
    let rows = sqlx::query!(
        r#"select account_id, code, licence_until as "until!: jiff_sqlx::Date",
                  licence_stated_on as "stated_on!: jiff_sqlx::Date"
             from held_skill
            where tenant_id = $1 and licence_until >= $2 and seen_at is null"#,
        tenant.0,
        day.to_sqlx() as _
    )
    .fetch_all(executor)
    .await?;
    let licence = rows.into_iter().map(|row| Unseen {
        account: AccountId(row.account_id),
        code: row.code,
        valid_until: row.until.to_jiff(),
        stated_on: row.stated_on.to_jiff(),
    });
    Ok(licence.collect())
}
