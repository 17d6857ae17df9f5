//! In the month that the rule sheet names: communities and the units that have reported in to them are
//! asked how they worked together. One notice for a unit and one for a community, however many it works
//! with.

use std::collections::HashSet;

use baodao_kernel::{CHINA, Role, TenantId};
use baodao_platform::{Log, Tell};
use baodao_records_core::CooperationReviewId;
use jiff::civil::date;

use super::fault;
use crate::Records;
use crate::review_views::{asked, review_event};
use crate::store::{questions, reviews};

/// Asks those who have not been asked this year.
pub(super) async fn run(cap: Records) -> anyhow::Result<String> {
    let today = CHINA.to_datetime(cap.platform.now()).date();
    let mut made = 0;
    for tenant in questions::tenants(cap.platform.pool(), date(today.year(), 1, 1)).await.map_err(fault)? {
        let rules = cap.rules(tenant).await.map_err(fault)?;
        if u32::try_from(today.month()).ok() == Some(rules.review_month.value) {
            made += ask(&cap, tenant).await?;
        }
    }
    Ok(format!("{made} communities and units asked about the year"))
}

async fn ask(cap: &Records, tenant: TenantId) -> anyhow::Result<usize> {
    let (pool, now) = (cap.platform.pool(), cap.platform.now());
    let rules = cap.rules(tenant).await.map_err(fault)?;
    let pairs = cap.ports.units.cooperating(tenant).await.map_err(|cause| anyhow::anyhow!("{cause}"))?;
    let (mut units, mut communities) = (HashSet::new(), HashSet::new());
    let mut made = 0;
    for pair in pairs {
        let id = CooperationReviewId(cap.platform.draw().id(now));
        let review = asked(id, pair.community, pair.unit, &rules, now).map_err(fault)?;
        let until = review.closes_at;
        let mut tell = Vec::new();
        let mut tx = pool.begin().await?;
        if !reviews::insert(&mut tx, tenant, &review, now).await.map_err(fault)? {
            continue;
        }
        if units.insert(review.unit) {
            let told = |one| Tell::account(one, "cooperation_asked").at("until", until);
            tell = cap.tell_liaisons(tenant, review.unit, told).await.map_err(fault)?;
        }
        if communities.insert(review.area.clone()) {
            for role in [Role::CommunityCoordinator, Role::CommunitySecretary] {
                tell.push(Tell::holders(role, &review.area, "cooperation_asked").at("until", until));
            }
        }
        let mut log = Log::of_system(tenant, now);
        log.event(review_event(&review, "cooperation_asked", None).telling(tell));
        log.write(&mut *tx).await.map_err(fault)?;
        tx.commit().await?;
        made += 1;
    }
    Ok(made)
}
