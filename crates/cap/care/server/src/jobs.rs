//! Regular work: reminders of visits, questions to coordinators, ends, and what is no longer kept.

use baodao_care_core::PairingId;
use baodao_kernel::{CHINA, Role, TenantId};
use baodao_platform::{Job, Log, Platform, Problem, Schedule, Tell};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde_json::json;

use crate::pairing_view::{pairing_event, told_of_end};
use crate::store::{pairings, sweeps};
use crate::{Care, today};

/// All of it.
pub(crate) fn all(care: &Care) -> Vec<Job> {
    let (due, sweep) = (care.clone(), care.clone());
    vec![
        Job::new("care_due", Schedule::Daily { hour: 8, minute: 10 }, move |_: Platform| {
            let care = due.clone();
            async move { each(&care, due_visits).await }
        }),
        Job::new("care_sweep", Schedule::Daily { hour: 3, minute: 40 }, move |_: Platform| {
            let care = sweep.clone();
            async move { each(&care, clear).await }
        }),
    ]
}

/// Runs a sweep in every district and adds up its counts.
async fn each<F>(care: &Care, sweep: F) -> anyhow::Result<String>
where
    F: AsyncFn(&Care, TenantId, Timestamp) -> Result<Vec<(&'static str, u64)>, Problem>,
{
    let fault = |problem: Problem| anyhow::anyhow!("{}", problem.title);
    let now = care.platform.now();
    let mut sums: Vec<(&'static str, u64)> = Vec::new();
    for tenant in sweeps::tenants(care.platform.pool()).await.map_err(fault)? {
        for (what, count) in sweep(care, tenant, now).await.map_err(fault)? {
            match sums.iter_mut().find(|(known, _)| *known == what) {
                Some((_, sum)) => *sum += count,
                None => sums.push((what, count)),
            }
        }
    }
    let note: Vec<String> = sums.iter().map(|(what, count)| format!("{count} {what}")).collect();
    Ok(note.join(", "))
}

/// The end of a day in China.
fn end_of(day: Date, now: Timestamp) -> Timestamp {
    CHINA.to_timestamp(day.at(23, 59, 0, 0)).unwrap_or(now)
}

fn count(found: usize) -> u64 {
    u64::try_from(found).unwrap_or(u64::MAX)
}

/// Reminds helpers before a visit is due, and asks the coordinator some days after. What is asked
/// is how the household is; nothing is counted against anybody.
async fn due_visits(
    care: &Care,
    tenant: TenantId,
    now: Timestamp,
) -> Result<Vec<(&'static str, u64)>, Problem> {
    let rules = care.rules(tenant).await?;
    let day = today(now);
    let ahead = day.checked_add(i64::from(rules.remind_days.value).days()).unwrap_or(day);
    let late = day.checked_sub(i64::from(rules.ask_days.value).days()).unwrap_or(day);
    let mut tx = care.platform.pool().begin().await?;
    let near = sweeps::remind(&mut tx, tenant, ahead).await?;
    let open = sweeps::ask(&mut tx, tenant, late).await?;
    let mut log = Log::of_system(tenant, now);
    for due in &near {
        let helpers = helpers(care, tenant, due.id).await?;
        let at = end_of(due.next_due, now);
        // Nobody to remind: the coordinator looks for somebody.
        let tell: Vec<Tell> = match helpers.is_empty() {
            false => helpers.into_iter().map(|one| Tell::account(one, "visit_due").at("due", at)).collect(),
            true => vec![Tell::holders(Role::CommunityCoordinator, &due.area, "visit_without_helper")],
        };
        log.event(pairing_event("visit_due", due.id, None, json!({})).telling(tell));
    }
    for due in &open {
        let at = end_of(due.next_due, now);
        let tell = Tell::holders(Role::CommunityCoordinator, &due.area, "visit_question").at("due", at);
        log.event(pairing_event("visit_question", due.id, None, json!({})).telling(vec![tell]));
    }
    if !near.is_empty() || !open.is_empty() {
        log.write(&mut *tx).await?;
    }
    tx.commit().await?;
    Ok(vec![("visits due", count(near.len())), ("questions to coordinators", count(open.len()))])
}

async fn helpers(
    care: &Care,
    tenant: TenantId,
    id: PairingId,
) -> Result<Vec<baodao_kernel::AccountId>, Problem> {
    let pairing = pairings::load(care.platform.pool(), tenant, id).await?;
    Ok(pairing.map(|pairing| pairing.active().collect()).unwrap_or_default())
}

/// Ends what is over, and erases what is no longer kept.
async fn clear(care: &Care, tenant: TenantId, now: Timestamp) -> Result<Vec<(&'static str, u64)>, Problem> {
    let rules = care.rules(tenant).await?;
    let day = today(now);
    let days = |n: u32| SignedDuration::from_hours(24 * i64::from(n));
    let household = now.saturating_sub(days(rules.household_keep_days.value)).unwrap_or(now);
    let visits = day.checked_sub(i64::from(rules.visit_keep_days.value).days()).unwrap_or(day);
    let mut tx = care.platform.pool().begin().await?;
    let over = sweeps::lapse(&mut tx, tenant, day, now).await?;
    let erased = sweeps::erase_households(&mut tx, tenant, household).await?;
    let deleted = sweeps::delete_visits(&mut tx, tenant, visits).await?;
    let walked = now.saturating_sub(days(rules.visit_keep_days.value)).unwrap_or(now);
    let walks = sweeps::delete_walks(&mut tx, tenant, walked).await?;
    if !over.is_empty() {
        let mut log = Log::of_system(tenant, now);
        for ended in &over {
            // As it stood before this transaction, but for the end.
            let pairing = pairings::load(care.platform.pool(), tenant, ended.id).await?;
            let tell = pairing.as_ref().map(told_of_end).unwrap_or_default();
            log.event(
                pairing_event("pairing_ended", ended.id, None, json!({ "cause": "term" })).telling(tell),
            );
        }
        log.write(&mut *tx).await?;
    }
    tx.commit().await?;
    Ok(vec![
        ("pairings over", count(over.len())),
        ("households erased", erased),
        ("old visits deleted", deleted),
        ("old walks deleted", walks),
    ])
}
