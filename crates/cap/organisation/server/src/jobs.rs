//! Regular work of this capability.

use baodao_kernel::{AccountId, CHINA, TenantId};
use baodao_organisation_core::RuleSheet;
use baodao_organisation_core::day::EARLIEST;
use baodao_platform::{Job, Log, Platform, Schedule, Tell};
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::json;

use crate::change::event;
use crate::store::{self, forget, posts};

/// All of it.
pub(crate) fn all() -> Vec<Job> {
    vec![
        Job::new("organisation_terms", Schedule::Daily { hour: 8, minute: 40 }, tell_terms),
        Job::new("organisation_forget", Schedule::Daily { hour: 3, minute: 40 }, forget_persons),
    ]
}

fn ago(today: Date, days: u32) -> Date {
    today.checked_sub(i64::from(days).days()).unwrap_or(EARLIEST)
}

async fn rules(platform: &Platform, tenant: TenantId) -> Result<RuleSheet, sqlx::Error> {
    Ok(RuleSheet::of(&*platform.rules().entries(platform.pool(), tenant).await?))
}

/// Tells holders, once, that their term is about to end.
async fn tell_terms(platform: Platform) -> anyhow::Result<String> {
    let now = platform.now();
    let today = CHINA.to_datetime(now).date();
    let tenants = forget::tenants(&mut *platform.pool().acquire().await?).await?;
    let mut told = 0;
    for tenant in tenants {
        let before = rules(&platform, tenant).await?.terms_before(today);
        let mut tx = platform.pool().begin().await?;
        let ending = posts::tell_ending(&mut tx, tenant, today, before).await?;
        if ending.is_empty() {
            continue;
        }
        let mut log = Log::of_system(tenant, now);
        for one in &ending {
            let until = one.until_on.to_jiff();
            let at = CHINA.to_timestamp(until.at(0, 0, 0, 0))?;
            let tell = Tell::account(AccountId(one.account_id), "post_term_ending").at("until", at);
            let data = json!({ "until": until });
            let area = store::path(&one.area_path);
            log.event(event(("appointment", one.id), &area, "term_ending", None, data).telling(vec![tell]));
        }
        told += ending.len();
        log.write(&mut *tx).await.map_err(|problem| anyhow::anyhow!("{}", problem.code))?;
        tx.commit().await?;
    }
    Ok(format!("{told} told that their term is about to end"))
}

/// Forgets whose a membership, zone, place or appointment was, some time after its end.
async fn forget_persons(platform: Platform) -> anyhow::Result<String> {
    let today = CHINA.to_datetime(platform.now()).date();
    let tenants = forget::tenants(&mut *platform.pool().acquire().await?).await?;
    let mut rows = 0;
    for tenant in tenants {
        let rules = rules(&platform, tenant).await?;
        let memberships = ago(today, rules.membership_kept_days.value);
        let appointments = ago(today, rules.appointment_kept_days.value);
        rows += forget::persons(&mut *platform.pool().acquire().await?, tenant, memberships, appointments)
            .await?;
    }
    Ok(format!("{rows} rows no longer name a person"))
}
