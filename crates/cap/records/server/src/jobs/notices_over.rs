//! On the morning after a public notice has ended: those who decide are told, once for each nomination.

use baodao_kernel::{AreaPath, TenantId};
use baodao_platform::Log;
use baodao_records_core::NominationId;
use serde_json::json;

use super::fault;
use crate::Records;
use crate::change::event;
use crate::nomination_views::deciders;
use crate::store::notices;

/// Tells in every district that has such nominations.
pub(super) async fn run(cap: Records) -> anyhow::Result<String> {
    let now = cap.platform.now();
    let mut told = 0;
    for (tenant, id, area) in notices::over(cap.platform.pool(), now).await.map_err(fault)? {
        told += usize::from(tell(&cap, tenant, id, &area).await?);
    }
    Ok(format!("{told} public notices over"))
}

async fn tell(cap: &Records, tenant: TenantId, id: NominationId, area: &AreaPath) -> anyhow::Result<bool> {
    let mut tx = cap.platform.pool().begin().await?;
    // Whoever has decided or taken it back meanwhile leaves nothing to tell.
    if !notices::told_over(&mut tx, tenant, id).await.map_err(fault)? {
        return Ok(false);
    }
    let mut log = Log::of_system(tenant, cap.platform.now());
    let happened = event("nomination", id, area, "nomination_notice_over", None, json!({}));
    log.event(happened.telling(vec![deciders(area, "nomination_to_decide")]));
    log.write(&mut *tx).await.map_err(fault)?;
    tx.commit().await?;
    Ok(true)
}
