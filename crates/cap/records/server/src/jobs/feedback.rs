//! In the month that the rule sheet names: the sheets of the year before, for everybody who has
//! reported in from a unit.

use baodao_kernel::{AreaPath, CHINA, TenantId};
use baodao_platform::Log;
use jiff::civil::date;
use serde_json::json;

use super::fault;
use crate::Records;
use crate::change::event;
use crate::sheet_views::told;
use crate::store::questions;

/// People whose units are asked for at once.
const AT_ONCE: usize = 500;

/// Prepares what is missing.
pub(super) async fn run(cap: Records) -> anyhow::Result<String> {
    let today = CHINA.to_datetime(cap.platform.now()).date();
    let year = today.year() - 1;
    let mut made = 0;
    for tenant in questions::tenants(cap.platform.pool(), date(year, 1, 1)).await.map_err(fault)? {
        let rules = cap.rules(tenant).await.map_err(fault)?;
        if u32::try_from(today.month()).ok() == Some(rules.feedback_month.value) {
            made += prepare(&cap, tenant, year).await?;
        }
    }
    Ok(format!("{made} feedback sheets prepared"))
}

async fn prepare(cap: &Records, tenant: TenantId, year: i16) -> anyhow::Result<usize> {
    let (pool, now) = (cap.platform.pool(), cap.platform.now());
    let rules = cap.rules(tenant).await.map_err(fault)?;
    let people = cap.reported_in(tenant).await.map_err(fault)?;
    let mut made = 0;
    for some in people.chunks(AT_ONCE) {
        let units = cap.units_of(tenant, some).await.map_err(fault)?;
        for (person, units) in units {
            let mut tx = pool.begin().await?;
            let sheets = cap
                .prepare_sheets(&mut tx, tenant, person, &units, year, (&rules, now))
                .await
                .map_err(fault)?;
            let Some(first) = sheets.first() else { continue };
            let mut log = Log::of_system(tenant, now);
            let data = json!({ "year": year, "sheets": sheets.len() });
            let area = AreaPath::district();
            let happened = event("feedback_sheet", *first, &area, "feedback_sheet_prepared", None, data);
            log.event(happened.telling(told(person)));
            log.write(&mut *tx).await.map_err(fault)?;
            tx.commit().await?;
            made += sheets.len();
        }
    }
    Ok(made)
}
