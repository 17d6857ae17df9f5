//! Every night: what looks odd among the records of the last days.

use baodao_kernel::{CHINA, Role, TenantId};
use baodao_platform::{Log, Tell};
use baodao_records_core::{RecordQuestionId, irregular};
use jiff::{ToSpan, civil::Weekday};
use serde_json::json;

use super::fault;
use crate::Records;
use crate::change::event;
use crate::store::questions;

/// Asks what is to be asked. Periods end on the last Sunday, so that a question is not asked anew
/// each night with one row more.
pub(super) async fn run(cap: Records) -> anyhow::Result<String> {
    let today = CHINA.to_datetime(cap.platform.now()).date();
    let last = today.nth_weekday(-1, Weekday::Sunday)?;
    let mut asked = 0;
    for tenant in
        questions::tenants(cap.platform.pool(), last.checked_sub(366.days())?).await.map_err(fault)?
    {
        asked += ask(&cap, tenant, last).await?;
    }
    Ok(format!("{asked} questions asked"))
}

async fn ask(cap: &Records, tenant: TenantId, last: jiff::civil::Date) -> anyhow::Result<usize> {
    let (pool, now) = (cap.platform.pool(), cap.platform.now());
    let rules = cap.rules(tenant).await.map_err(fault)?;
    let days = rules.odd_period_days.value;
    let until = last.tomorrow()?;
    let from = until.checked_sub(i64::from(days).days())?;
    let rows = questions::rows(pool, tenant, (from, until)).await.map_err(fault)?;
    let mut asked = 0;
    for question in irregular::find(&rows, last, &rules) {
        let id = RecordQuestionId(cap.platform.draw().id(now));
        let mut tx = pool.begin().await?;
        if !questions::insert(&mut tx, tenant, id, &question, days, now).await.map_err(fault)? {
            continue;
        }
        let tell = [Role::Auditor, Role::CommunitySecretary].map(|role| {
            Tell::holders(role, &question.area, "record_question").code("kind", question.kind.code())
        });
        let data = json!({ "kind": question.kind, "rows": question.records.len() });
        let mut log = Log::of_system(tenant, now);
        let happened = event("record_question", id, &question.area, "record_question_asked", None, data);
        log.event(happened.telling(tell.to_vec()));
        log.write(&mut *tx).await.map_err(fault)?;
        tx.commit().await?;
        asked += 1;
    }
    Ok(asked)
}
