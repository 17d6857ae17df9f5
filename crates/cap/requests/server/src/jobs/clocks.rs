//! Alarms at half, four fifths and the end of the time; the end of the wait for a verdict; wishes
//! that nobody took on.

use anyhow::anyhow;
use baodao_kernel::{Actor, RequestId, TenantId};
use baodao_platform::{Log, Problem};
use baodao_requests_core::{Command, Deadline, Event, Refusal, Request, Unit, commands, decide};
use jiff::SignedDuration;
use jiff_sqlx::ToSqlx;

use crate::{Requests, change, known::Known, store, store::requests::TaskEnd};

/// Calls out what is due.
pub async fn alarms(cap: Requests) -> anyhow::Result<String> {
    let now = cap.platform.now();
    let due = sqlx::query!(
        "select tenant_id, id from request_open where next_alarm <= $1 order by next_alarm limit 500",
        now.to_sqlx() as _
    )
    .fetch_all(cap.platform.pool())
    .await?;
    let mut raised = 0;
    for row in &due {
        raised += usize::from(
            cap.by_clockwork(TenantId(row.tenant_id), RequestId(row.id), |_| commands::RaiseAlarm).await?,
        );
    }
    Ok(format!("{raised} of {} alarms raised", due.len()))
}

/// Closes handled requests whose time for a verdict is over.
pub async fn verdicts(cap: Requests) -> anyhow::Result<String> {
    let now = cap.platform.now();
    let mut closed = 0;
    for tenant in with_open_requests(&cap).await? {
        let env = cap.env(tenant).await.map_err(|problem| anyhow!("{}", problem.title))?;
        let before = now.saturating_sub(shortest(env.rules.verdict_window.value)).unwrap_or(now);
        let ids = sqlx::query_scalar!(
            "select o.id from request_open o join request r on r.tenant_id = o.tenant_id and r.id = o.id
              where o.tenant_id = $1 and o.stage = 'handled'
                and (r.particulars->'handling'->>'at')::timestamptz <= $2
              order by o.changed_at limit 1000",
            tenant.0,
            before.to_sqlx() as _
        )
        .fetch_all(cap.platform.pool())
        .await?;
        for id in ids {
            closed += usize::from(cap.by_clockwork(tenant, RequestId(id), |_| commands::Close).await?);
        }
    }
    Ok(format!("{closed} closed without a verdict"))
}

/// Ends wishes that nobody took on in time.
pub async fn wishes(cap: Requests) -> anyhow::Result<String> {
    let now = cap.platform.now();
    let mut ended = 0;
    for tenant in with_open_requests(&cap).await? {
        let env = cap.env(tenant).await.map_err(|problem| anyhow!("{}", problem.title))?;
        let term = Deadline::new(env.rules.wish_expiry_days.value, Unit::NaturalDay);
        let before = now.saturating_sub(shortest(term)).unwrap_or(now);
        let ids = sqlx::query_scalar!(
            "select id from request_open r
              where tenant_id = $1 and kind = 'wish' and submitted_at <= $2
                and stage in ('submitted', 'accepted', 'dispatched')
                and not exists (select 1 from claim c where c.request_id = r.id and c.stage = 'accepted')
                and not exists (select 1 from task t where t.request_id = r.id and t.stage = 'open' and t.received_by is not null)
              order by submitted_at limit 2000",
            tenant.0,
            before.to_sqlx() as _
        )
        .fetch_all(cap.platform.pool())
        .await?;
        for id in ids {
            let command = |_: &Known| commands::ExpireWish { taken: false };
            ended += usize::from(cap.by_clockwork(tenant, RequestId(id), command).await?);
        }
    }
    Ok(format!("{ended} wishes expired"))
}

/// Districts in which something is open.
async fn with_open_requests(cap: &Requests) -> Result<Vec<TenantId>, sqlx::Error> {
    let tenants = sqlx::query_scalar!("select distinct tenant_id from request_open order by tenant_id");
    Ok(tenants.fetch_all(cap.platform.pool()).await?.into_iter().map(TenantId).collect())
}

/// What passes at least before a period is over: a sweep need not look at younger ones, the rule
/// itself decides on the others.
fn shortest(period: Deadline) -> SignedDuration {
    let n = i64::from(period.n);
    match period.unit {
        Unit::Minute => SignedDuration::from_mins(n),
        Unit::Hour => SignedDuration::from_hours(n),
        // Days are counted from the day after.
        Unit::NaturalDay | Unit::WorkDay => SignedDuration::from_hours(24 * n),
    }
}

impl Requests {
    /// Decides a command that the clockwork takes, without a person and without the policy;
    /// `false` when the rules say that it is not (or no longer) due.
    async fn by_clockwork<C: Command<On = Request>>(
        &self,
        tenant: TenantId,
        id: RequestId,
        command: impl Fn(&Known) -> C,
    ) -> anyhow::Result<bool> {
        let actor = Actor::anonymous(tenant);
        let fault = |problem: Problem| anyhow!("{}: {}", problem.code, problem.title);
        let pool = self.platform.pool();
        let Some(mut known) = store::requests::load(pool, &actor, id).await.map_err(fault)? else {
            return Ok(false);
        };
        let env_of = self.env(tenant).await.map_err(fault)?;
        let now = self.platform.now();
        let env = env_of.at(now, &actor);
        let events: Vec<Event> = match decide(&known.request, &command(&known), &env) {
            Ok(events) => events,
            Err(
                Refusal::WrongStage { .. }
                | Refusal::NoAlarmDue
                | Refusal::VerdictAwaited { .. }
                | Refusal::NotYetExpired { .. }
                | Refusal::WishTaken,
            ) => {
                return Ok(false);
            }
            Err(refusal) => return Err(anyhow!("{id}: {refusal}")),
        };
        let before = known.request.clone();
        events.iter().for_each(|event| known.request.evolve(event, now));
        known.request.version += 1;
        let mut log = Log::of_system(tenant, now);
        change::log_events(&mut log, &before, &known.request, None, &events);
        let end = events.iter().any(Event::ends_tasks).then_some(TaskEnd::Cancelled);
        if let Some(end) = end {
            change::end_tasks(&mut log, &known, None, end, &env).map_err(fault)?;
        }
        store::requests::save(pool, &before, &known.request, &env, end, &log).await.map_err(fault)
    }
}
