//! Regular work: licences that run out.

use baodao_kernel::{CHINA, TenantId};
use baodao_platform::{Job, Log, Platform, Problem, Schedule, Tell};
use jiff::{Timestamp, ToSpan};
use serde_json::json;

use crate::project::project;
use crate::store::registers::{self, Ending, Which};
use crate::{Skills, register_event, today};

/// All of it.
pub(crate) fn all(skills: &Skills) -> Vec<Job> {
    let skills = skills.clone();
    vec![Job::new("skills_licences", Schedule::Daily { hour: 6, minute: 10 }, move |_: Platform| {
        let skills = skills.clone();
        async move {
            let now = skills.platform.now();
            let (mut warned, mut lapsed, mut looked) = (0, 0, 0);
            for tenant in registers::tenants(skills.platform.pool()).await.map_err(fault)? {
                let (near, over, at) = sweep(&skills, tenant, now).await.map_err(fault)?;
                warned += near;
                lapsed += over;
                looked += at;
            }
            Ok(format!("{warned} licences run out soon, {lapsed} ran out, {looked} registers looked at"))
        }
    })]
}

fn fault(problem: Problem) -> anyhow::Error {
    anyhow::anyhow!("{}", problem.title)
}

/// Tells holders of licences that run out soon or have run out, and takes the skills of the
/// latter out of what others are told.
async fn sweep(skills: &Skills, tenant: TenantId, now: Timestamp) -> Result<(usize, usize, usize), Problem> {
    let day = today(now);
    let ahead = i64::from(skills.rules(tenant).await?.licence_warning_days.value);
    let before = day.checked_add(ahead.days()).unwrap_or(day);
    let mut tx = skills.platform.pool().begin().await?;
    let near = registers::warn(&mut tx, tenant, day, before).await?;
    let over = registers::lapse(&mut tx, tenant, day).await?;
    let looked = project(skills, &mut tx, tenant, Which::Licensed, now).await?;
    let mut log = Log::of_system(tenant, now);
    let mut say = |name: &str, ending: &Ending| {
        let data = json!({ "skill": ending.skill, "until": ending.until });
        let end = CHINA.to_timestamp(ending.until.at(23, 59, 0, 0)).unwrap_or(now);
        let tell = Tell::account(ending.account, name).at("until", end);
        log.event(register_event(name, ending.account, None, data).telling(vec![tell]));
    };
    near.iter().for_each(|ending| say("licence_runs_out", ending));
    over.iter().for_each(|ending| say("licence_ran_out", ending));
    if !near.is_empty() || !over.is_empty() {
        log.write(&mut *tx).await?;
    }
    tx.commit().await?;
    Ok((near.len(), over.len(), looked))
}
