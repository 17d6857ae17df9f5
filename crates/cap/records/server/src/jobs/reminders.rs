//! On the morning of a working day: who has not answered for a record for some days is reminded of
//! it, once and then once more. One notice for a person and day, however many records. Nothing is
//! ever confirmed by silence.

use baodao_kernel::{CHINA, TenantId};
use baodao_platform::{Log, Tell};
use baodao_records_core::reminder;
use serde_json::json;

use super::fault;
use crate::Records;
use crate::change::event;
use crate::store::waiting::{self, Unanswered};

/// Reminds in every district in which today is worked.
pub(super) async fn run(cap: Records) -> anyhow::Result<String> {
    let (mut people, mut records) = (0, 0);
    for tenant in waiting::tenants(cap.platform.pool()).await.map_err(fault)? {
        let (told, found) = remind(&cap, tenant).await?;
        people += told;
        records += found;
    }
    Ok(format!("{people} people reminded of {records} records"))
}

async fn remind(cap: &Records, tenant: TenantId) -> anyhow::Result<(u32, u32)> {
    let (pool, now) = (cap.platform.pool(), cap.platform.now());
    let today = CHINA.to_datetime(now).date();
    let calendar = cap.platform.calendar(tenant).await?;
    if !calendar.is_work_day(today) {
        return Ok((0, 0));
    }
    let rules = cap.rules(tenant).await.map_err(fault)?;
    let all = waiting::unanswered(pool, tenant).await.map_err(fault)?;
    let due = |one: Unanswered| {
        let nth = reminder::due(one.since, one.reminded, today, &calendar, &rules)?;
        Some((one, nth))
    };
    let due: Vec<(Unanswered, u8)> = all.into_iter().filter_map(due).collect();
    let (mut people, mut records) = (0, 0);
    for of_person in due.chunk_by(|(one, _), (other, _)| one.person == other.person) {
        let Some((first, _)) = of_person.first() else { continue };
        let mut tx = pool.begin().await?;
        // Whoever has answered meanwhile is left alone.
        let found = waiting::reminded(&mut tx, tenant, of_person).await.map_err(fault)?;
        if found == 0 {
            continue;
        }
        let tell = Tell::account(first.person, "records_waiting").count("records", found);
        let mut log = Log::of_system(tenant, now);
        let data = json!({ "records": found });
        let happened = event("record", first.id, &first.area, "records_waiting", None, data);
        log.event(happened.telling(vec![tell]));
        log.write(&mut *tx).await.map_err(fault)?;
        tx.commit().await?;
        people += 1;
        records += found;
    }
    Ok((people, records))
}
