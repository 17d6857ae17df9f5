//! Regular work: the yearly question, rounds near and past their deadline, and forgetting.

mod rounds;

use baodao_kernel::TenantId;
use baodao_platform::{Job, Log, Problem, Schedule};
use baodao_reportin_core::steps::{ask_check, check_is_due};
use jiff::Timestamp;

use crate::ReportIns;
use crate::store::rows::{self, Row};
use crate::store::{invitations, lists};
use crate::tells::Step;

/// Every job.
pub(crate) fn all(cap: &ReportIns) -> Vec<Job> {
    let (checks, open, forgetting) = (cap.clone(), cap.clone(), cap.clone());
    vec![
        Job::new("reportin_yearly_check", Schedule::Daily { hour: 9, minute: 5 }, move |_| {
            yearly_check(checks.clone())
        }),
        Job::new("reportin_round_deadlines", Schedule::Daily { hour: 9, minute: 25 }, move |_| {
            rounds::speak_of(open.clone())
        }),
        Job::new("reportin_forgetting", Schedule::Daily { hour: 3, minute: 40 }, move |_| {
            forget(forgetting.clone())
        }),
    ]
}

/// How many are asked in one run of a district: a day's worth of notices, the rest tomorrow.
const ASKED_A_DAY: i64 = 2_000;

/// Asks everybody whose report-in has stood for a year. It ends nothing.
async fn yearly_check(cap: ReportIns) -> anyhow::Result<String> {
    let now = cap.platform.now();
    let mut asked = 0;
    for tenant in lists::tenants(cap.platform.pool()).await? {
        asked += ask_in(&cap, tenant, now).await.map_err(told)?;
    }
    Ok(format!("{asked} asked"))
}

async fn ask_in(cap: &ReportIns, tenant: TenantId, now: Timestamp) -> Result<usize, Problem> {
    let rules = cap.rules(tenant).await?;
    let pool = cap.platform.pool();
    let before = now - rules.check_after_days.days();
    let mut asked = 0;
    for id in lists::due_for_check(pool, tenant, before, ASKED_A_DAY).await? {
        let Some(row) = rows::load(pool, cap.seals(tenant), tenant, id).await? else { continue };
        if !check_is_due(&row.report, &rules, now) {
            continue;
        }
        let Ok(report) = ask_check(&row.report, &rules, now) else { continue };
        let next = Row { report, ..row };
        let mut log = Log::of_system(tenant, now);
        cap.tell(tenant, &mut log, Step::CheckAsked, &next, None).await?;
        let mut tx = pool.begin().await?;
        if rows::save(&mut tx, cap.seals(tenant), tenant, &next).await? {
            log.write(&mut *tx).await?;
            tx.commit().await?;
            asked += 1;
        }
    }
    Ok(asked)
}

/// Forgets whose report-ins were that ended long ago, and people on rosters who never answered.
async fn forget(cap: ReportIns) -> anyhow::Result<String> {
    let (now, pool) = (cap.platform.now(), cap.platform.pool());
    let mut forgotten = 0;
    for tenant in lists::tenants(pool).await? {
        let rules = cap.rules(tenant).await.map_err(told)?;
        let (over, silent) = (now - rules.kept_after_end_days.days(), now - rules.invited_kept_days.days());
        forgotten += lists::forget(pool, tenant, over, silent).await?;
    }
    let mut connection = pool.acquire().await?;
    let codes = invitations::forget(&mut connection, now).await?;
    Ok(format!("{forgotten} report-ins and {codes} codes forgotten"))
}

fn told(problem: Problem) -> anyhow::Error {
    anyhow::anyhow!("{}", problem.code)
}
