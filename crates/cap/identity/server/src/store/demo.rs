//! Ready-made persons of the demo.

use baodao_kernel::{AccountId, TenantId};
use baodao_platform::Problem;
use sqlx::PgExecutor;

/// Somebody whom a visitor of the demo can step into.
#[derive(Debug, Clone)]
pub struct DemoPerson {
    /// Who.
    pub account: AccountId,
    /// Who that is, in Chinese.
    pub label_zh: String,
    /// Who that is, in English.
    pub label_en: String,
}

/// All of them in their order.
pub async fn all(executor: impl PgExecutor<'_>, tenant: TenantId) -> Result<Vec<DemoPerson>, Problem> {
    let rows = sqlx::query!(
        "select account_id, label_zh, label_en from demo_person where tenant_id = $1 order by position, account_id",
        tenant.0
    )
    .fetch_all(executor)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| DemoPerson {
            account: AccountId(row.account_id),
            label_zh: row.label_zh,
            label_en: row.label_en,
        })
        .collect())
}

/// Names the persons, in the order given.
pub async fn put(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    persons: &[DemoPerson],
) -> Result<(), sqlx::Error> {
    let accounts: Vec<_> = persons.iter().map(|person| person.account.0).collect();
    let zh: Vec<String> = persons.iter().map(|person| person.label_zh.clone()).collect();
    let en: Vec<String> = persons.iter().map(|person| person.label_en.clone()).collect();
    sqlx::query!(
        "insert into demo_person (tenant_id, account_id, position, label_zh, label_en)
         select $1, p.account, p.position::integer, p.zh, p.en
           from unnest($2::uuid[], $3::text[], $4::text[]) with ordinality as p(account, zh, en, position)
         on conflict (tenant_id, account_id) do update set
           position = excluded.position, label_zh = excluded.label_zh, label_en = excluded.label_en",
        tenant.0,
        &accounts,
        &zh,
        &en
    )
    .execute(executor)
    .await?;
    Ok(())
}
