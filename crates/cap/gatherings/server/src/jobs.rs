//! Regular work: reminders of what is to follow, and what is no longer kept.

use baodao_gatherings_core::GatheringState;
use baodao_kernel::{CHINA, TenantId};
use baodao_platform::{Job, Log, Platform, Problem, Schedule};
use jiff::{Timestamp, ToSpan};
use serde_json::json;

use crate::store::gatherings;
use crate::store::sweeps::{self, Due};
use crate::{Gatherings, event, telling, today};

/// All of it.
pub(crate) fn all(gatherings: &Gatherings) -> Vec<Job> {
    let (due, sweep) = (gatherings.clone(), gatherings.clone());
    vec![
        Job::new("gatherings_due", Schedule::Daily { hour: 8, minute: 20 }, move |_: Platform| {
            let app = due.clone();
            async move { each(&app, follow_ups_due).await }
        }),
        Job::new("gatherings_sweep", Schedule::Daily { hour: 3, minute: 50 }, move |_: Platform| {
            let app = sweep.clone();
            async move { each(&app, forget).await }
        }),
    ]
}

/// Runs a sweep in every district and adds up its counts.
async fn each<F>(app: &Gatherings, sweep: F) -> anyhow::Result<String>
where
    F: AsyncFn(&Gatherings, TenantId, Timestamp) -> Result<Vec<(&'static str, u64)>, Problem>,
{
    let fault = |problem: Problem| anyhow::anyhow!("{}", problem.title);
    let now = app.platform.now();
    let mut sums: Vec<(&'static str, u64)> = Vec::new();
    for tenant in sweeps::tenants(app.platform.pool()).await.map_err(fault)? {
        for (what, count) in sweep(app, tenant, now).await.map_err(fault)? {
            match sums.iter_mut().find(|(known, _)| *known == what) {
                Some((_, sum)) => *sum += count,
                None => sums.push((what, count)),
            }
        }
    }
    let note: Vec<String> = sums.iter().map(|(what, count)| format!("{count} {what}")).collect();
    Ok(note.join(", "))
}

fn count(found: usize) -> u64 {
    u64::try_from(found).unwrap_or(u64::MAX)
}

/// Reminds who is responsible once before the day and once after it.
async fn follow_ups_due(
    app: &Gatherings,
    tenant: TenantId,
    now: Timestamp,
) -> Result<Vec<(&'static str, u64)>, Problem> {
    let rules = app.rules(tenant).await?;
    let day = today(now);
    let ahead = day.checked_add(i64::from(rules.remind_days.value).days()).unwrap_or(day);
    let mut tx = app.platform.pool().begin().await?;
    let near = sweeps::near(&mut tx, tenant, day, ahead).await?;
    let passed = sweeps::passed(&mut tx, tenant, day).await?;
    let mut log = Log::of_system(tenant, now);
    let found = near.iter().map(|one| (one, "follow_up_due"));
    for (Due { id, gathering }, name) in found.chain(passed.iter().map(|one| (one, "follow_up_passed"))) {
        let Some(gathering) = gatherings::load(&mut tx, tenant, *gathering).await? else { continue };
        let Some(one) = gathering.follow_ups.iter().find(|one| one.id == *id) else { continue };
        if gathering.state == GatheringState::Cancelled {
            continue;
        }
        let due = CHINA.to_timestamp(one.due.at(23, 59, 0, 0)).unwrap_or(now);
        let tell = telling::responsible(app, tenant, (&gathering, one), name, now).await?;
        let tell = tell.into_iter().map(|tell| tell.at("due", due)).collect();
        let reminded = event(gathering.id, &gathering.area, name, None, json!({ "follow_up": id }));
        log.event(reminded.telling(tell));
    }
    if !near.is_empty() || !passed.is_empty() {
        log.write(&mut *tx).await?;
    }
    tx.commit().await?;
    Ok(vec![("follow-ups due", count(near.len())), ("follow-ups past their day", count(passed.len()))])
}

/// Forgets which single persons were invited long ago.
async fn forget(
    app: &Gatherings,
    tenant: TenantId,
    now: Timestamp,
) -> Result<Vec<(&'static str, u64)>, Problem> {
    let rules = app.rules(tenant).await?;
    let before = now.saturating_sub(rules.person_keep_days.days()).unwrap_or(now);
    let mut tx = app.platform.pool().begin().await?;
    let forgotten = sweeps::forget_persons(&mut tx, tenant, before).await?;
    tx.commit().await?;
    Ok(vec![("invitations of persons forgotten", forgotten)])
}
