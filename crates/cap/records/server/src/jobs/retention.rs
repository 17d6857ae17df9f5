//! What is older than the rule sheet keeps is destroyed, with counts (domain hand-out 8).

use baodao_kernel::{AreaPath, CHINA, TenantId};
use baodao_platform::Log;
use jiff::ToSpan;
use jiff_sqlx::ToSqlx;
use serde_json::json;

use super::fault;
use crate::Records;
use crate::change::event;

/// Destroys what is over its time, a district at a time.
pub(super) async fn run(cap: Records) -> anyhow::Result<String> {
    let pool = cap.platform.pool();
    let tenants = sqlx::query_scalar!(
        r#"select tenant_id as "tenant!" from record union select tenant_id from thanks_letter
           union select tenant_id from feedback_sheet union select tenant_id from nomination
           union select tenant_id from record_question union select tenant_id from cooperation_review
           order by 1"#
    )
    .fetch_all(pool)
    .await?;
    let (mut rows, mut letters, mut others) = (0, 0, 0);
    for tenant in tenants.into_iter().map(TenantId) {
        let gone = destroy(&cap, tenant).await?;
        rows += gone.0;
        letters += gone.1;
        others += gone.2;
    }
    Ok(format!("{rows} records, {letters} letters, {others} sheets, nominations and questions destroyed"))
}

async fn destroy(cap: &Records, tenant: TenantId) -> anyhow::Result<(u64, u64, u64)> {
    let now = cap.platform.now();
    let keep = cap.rules(tenant).await.map_err(fault)?.retention_days.value;
    let before = CHINA.to_datetime(now).date().checked_sub(i64::from(keep).days())?;
    let moment = CHINA.to_timestamp(before.at(0, 0, 0, 0))?;
    let mut tx = cap.platform.pool().begin().await?;
    let records =
        sqlx::query!("delete from record where tenant_id = $1 and day < $2", tenant.0, before.to_sqlx() as _)
            .execute(&mut *tx)
            .await?
            .rows_affected();
    let letters = sqlx::query!(
        "delete from thanks_letter where tenant_id = $1 and written_at < $2",
        tenant.0,
        moment.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?
    .rows_affected();
    let sheets = sqlx::query!(
        "delete from feedback_sheet where tenant_id = $1 and made_at < $2",
        tenant.0,
        moment.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?
    .rows_affected();
    let nominations = sqlx::query!(
        "delete from nomination where tenant_id = $1 and nominated_at < $2",
        tenant.0,
        moment.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?
    .rows_affected();
    let questions = sqlx::query!(
        "delete from record_question where tenant_id = $1 and asked_at < $2",
        tenant.0,
        moment.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?
    .rows_affected();
    let reviews = sqlx::query!(
        "delete from cooperation_review where tenant_id = $1 and opened_at < $2",
        tenant.0,
        moment.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?
    .rows_affected();
    let others = sheets + nominations + questions + reviews;
    if records + letters + others > 0 {
        let data = json!({
            "records": records, "thanks_letters": letters, "feedback_sheets": sheets,
            "nominations": nominations, "questions": questions,
            "cooperation_reviews": reviews, "older_than": before,
        });
        let mut log = Log::of_system(tenant, now);
        let id = cap.platform.draw().id(now);
        log.event(event("record_retention", id, &AreaPath::district(), "records_destroyed", None, data));
        log.write(&mut *tx).await.map_err(fault)?;
    }
    tx.commit().await?;
    Ok((records, letters, others))
}
