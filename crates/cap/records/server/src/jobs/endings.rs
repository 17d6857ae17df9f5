//! On the morning of a working day: who has not spoken in a two-way evaluation hears once that its days
//! end; when they are over and only one of the two has spoken, that one hears that it waits for nothing
//! more, and the other that there is something to read. One notice for a unit and one for a community and
//! day, however many it works with.

use std::collections::HashSet;

use baodao_kernel::{CHINA, Role, TenantId};
use baodao_platform::{Log, Tell};
use baodao_records_core::{ReviewSide, cooperation};
use serde_json::json;

use super::fault;
use crate::Records;
use crate::change::event;
use crate::store::endings::{self, Ending, Spoken};

/// Whoever has been told by which template this morning.
type Heard = HashSet<(String, &'static str)>;

/// Tells in every district in which today is worked.
pub(super) async fn run(cap: Records) -> anyhow::Result<String> {
    let (mut reminded, mut over) = (0, 0);
    for tenant in endings::tenants(cap.platform.pool()).await.map_err(fault)? {
        let (soon, ended) = tell(&cap, tenant).await?;
        reminded += soon;
        over += ended;
    }
    Ok(format!("{reminded} reminders of evaluations, {over} are over"))
}

async fn tell(cap: &Records, tenant: TenantId) -> anyhow::Result<(u32, u32)> {
    let now = cap.platform.now();
    let today = CHINA.to_datetime(now).date();
    let calendar = cap.platform.calendar(tenant).await?;
    if !calendar.is_work_day(today) {
        return Ok((0, 0));
    }
    let rules = cap.rules(tenant).await.map_err(fault)?;
    let mut heard = Heard::new();
    let (mut reminded, mut over) = (0, 0);
    for one in endings::of(cap.platform.pool(), tenant).await.map_err(fault)? {
        let ended = one.closes_at <= now;
        if ended {
            over += u32::from(end(cap, tenant, &one, &mut heard).await?);
        } else if !one.reminded && cooperation::reminder_due(one.closes_at, today, &calendar, &rules) {
            reminded += u32::from(remind(cap, tenant, &one, &mut heard).await?);
        }
    }
    Ok((reminded, over))
}

/// Whoever has not spoken hears until when they can.
async fn remind(cap: &Records, tenant: TenantId, one: &Ending, heard: &mut Heard) -> anyhow::Result<bool> {
    let mut tx = cap.platform.pool().begin().await?;
    let Some(spoken) = endings::remind(&mut tx, tenant, one.id).await.map_err(fault)? else {
        return Ok(false);
    };
    let until = one.closes_at;
    let mut tells = Vec::new();
    for (side, said) in sides(spoken) {
        if !said {
            let found = side_told(cap, tenant, one, side, "cooperation_ends", heard).await?;
            tells.extend(found.into_iter().map(|tell| tell.at("until", until)));
        }
    }
    if tells.is_empty() {
        tx.commit().await?;
        return Ok(false);
    }
    write(cap, tenant, one, "cooperation_reminded", tells, tx).await?;
    Ok(true)
}

/// Where one of the two has spoken alone, both hear what stands.
async fn end(cap: &Records, tenant: TenantId, one: &Ending, heard: &mut Heard) -> anyhow::Result<bool> {
    let mut tx = cap.platform.pool().begin().await?;
    let Some(spoken) = endings::end(&mut tx, tenant, one.id, cap.platform.now()).await.map_err(fault)? else {
        return Ok(false);
    };
    let mut tells = Vec::new();
    if spoken.community != spoken.unit {
        for (side, said) in sides(spoken) {
            let template = if said { "cooperation_over" } else { "cooperation_to_read" };
            tells.extend(side_told(cap, tenant, one, side, template, heard).await?);
        }
    }
    write(cap, tenant, one, "cooperation_over", tells, tx).await?;
    Ok(true)
}

fn sides(spoken: Spoken) -> [(ReviewSide, bool); 2] {
    [(ReviewSide::Community, spoken.community), (ReviewSide::Unit, spoken.unit)]
}

/// Those who speak for one side, unless they have heard the same this morning.
async fn side_told(
    cap: &Records,
    tenant: TenantId,
    one: &Ending,
    side: ReviewSide,
    template: &'static str,
    heard: &mut Heard,
) -> anyhow::Result<Vec<Tell>> {
    let whose = match side {
        ReviewSide::Community => one.area.as_str().to_owned(),
        ReviewSide::Unit => one.unit.to_string(),
    };
    if !heard.insert((whose, template)) {
        return Ok(Vec::new());
    }
    Ok(match side {
        ReviewSide::Community => [Role::CommunityCoordinator, Role::CommunitySecretary]
            .map(|role| Tell::holders(role, &one.area, template))
            .to_vec(),
        ReviewSide::Unit => cap
            .tell_liaisons(tenant, one.unit, |person| Tell::account(person, template))
            .await
            .map_err(fault)?,
    })
}

async fn write(
    cap: &Records,
    tenant: TenantId,
    one: &Ending,
    name: &str,
    tells: Vec<Tell>,
    mut tx: sqlx::Transaction<'static, sqlx::Postgres>,
) -> anyhow::Result<()> {
    let mut log = Log::of_system(tenant, cap.platform.now());
    let data = json!({ "unit": one.unit, "year": one.year });
    let happened = event("cooperation_review", one.id, &one.area, name, None, data);
    log.event(happened.telling(tells));
    log.write(&mut *tx).await.map_err(fault)?;
    tx.commit().await?;
    Ok(())
}
