//! Open rounds are spoken of once before their deadline, to those whose lines wait, and once when it
//! has passed, to whoever opened them. Nothing happens to a line by either.

use std::collections::BTreeMap;

use baodao_kernel::{AreaPath, Role, TenantId};
use baodao_platform::{Log, NewEvent, Problem, Tell};
use baodao_reportin_core::round::remind_is_due;
use serde_json::json;

use super::told;
use crate::ReportIns;
use crate::store::lines::Count;
use crate::store::rounds::{self, Round};

/// One sweep over every district.
pub(super) async fn speak_of(cap: ReportIns) -> anyhow::Result<String> {
    let (now, pool) = (cap.platform.now(), cap.platform.pool());
    let (mut near, mut passed) = (0, 0);
    for tenant in rounds::tenants(pool).await? {
        let rules = cap.rules(tenant).await.map_err(told)?;
        for round in rounds::not_reminded(pool, tenant, now).await.map_err(told)? {
            if remind_is_due(round.deadline, round.opened_at, &rules, now) {
                near += usize::from(cap.remind(tenant, &round).await.map_err(told)?);
            }
        }
        for round in rounds::passed(pool, tenant, now).await.map_err(told)? {
            passed += usize::from(cap.tell_passed(tenant, &round).await.map_err(told)?);
        }
    }
    Ok(format!("{near} near their deadline, {passed} past it"))
}

fn event(round: &Round, name: &str, waiting: i64) -> NewEvent {
    NewEvent {
        subject_kind: "verification_round",
        subject_id: round.id.0,
        area: round.area.clone(),
        name: name.to_owned(),
        role: None,
        reason: None,
        data: json!({ "waiting": waiting, "deadline": round.deadline }),
    }
}

/// Waiting lines that only the community can look at: of people who are in no branch.
fn without_branch(counts: &[Count]) -> BTreeMap<&AreaPath, i64> {
    let mut lines: BTreeMap<&AreaPath, i64> = BTreeMap::new();
    for one in counts.iter().filter(|one| one.branch.is_none()) {
        *lines.entry(&one.community).or_default() += one.count;
    }
    lines
}

fn number(lines: i64) -> u32 {
    u32::try_from(lines).unwrap_or(u32::MAX)
}

impl ReportIns {
    /// Tells the heads and communities whose lines wait; `false` when nothing waits.
    async fn remind(&self, tenant: TenantId, round: &Round) -> Result<bool, Problem> {
        let (now, pool) = (self.platform.now(), self.platform.pool());
        let counts = rounds::waiting(pool, tenant, round.id).await?;
        if counts.is_empty() {
            return Ok(false);
        }
        let mut tells = self.branch_tells(tenant, round, &counts, "round_deadline_near").await?;
        for (community, lines) in without_branch(&counts) {
            let tell = Tell::holders(Role::CommunityCoordinator, community, "round_deadline_near");
            tells.push(tell.count("lines", number(lines)).at("deadline", round.deadline));
        }
        let waiting = counts.iter().map(|one| one.count).sum();
        let mut log = Log::of_system(tenant, now);
        log.event(event(round, "round_reminded", waiting).telling(tells));
        let mut tx = pool.begin().await?;
        let first = rounds::note_reminded(&mut tx, tenant, round.id, now).await?;
        if first {
            log.write(&mut *tx).await?;
            tx.commit().await?;
        }
        Ok(first)
    }

    /// Tells whoever opened the round that its deadline has passed, and how many lines wait.
    async fn tell_passed(&self, tenant: TenantId, round: &Round) -> Result<bool, Problem> {
        let (now, pool) = (self.platform.now(), self.platform.pool());
        let counts = rounds::waiting(pool, tenant, round.id).await?;
        let waiting = counts.iter().map(|one| one.count).sum();
        let tell = Tell::account(round.opened_by, "round_deadline_passed").count("lines", number(waiting));
        let mut log = Log::of_system(tenant, now);
        log.event(event(round, "round_deadline_passed", waiting).telling(vec![tell]));
        let mut tx = pool.begin().await?;
        let first = rounds::note_passed(&mut tx, tenant, round.id, now).await?;
        if first {
            log.write(&mut *tx).await?;
            tx.commit().await?;
        }
        Ok(first)
    }
}
