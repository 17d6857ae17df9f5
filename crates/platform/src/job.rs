//! Regular work: sweeps over what is due, cleaning, digests. One node does a job at a time.

use std::{sync::Arc, time::Duration};

use baodao_kernel::CHINA;
use futures::future::BoxFuture;
use jiff::{Timestamp, ToSpan};
use jiff_sqlx::ToSqlx;

use crate::Platform;

/// When a job runs.
#[derive(Debug, Clone, Copy)]
pub enum Schedule {
    /// This long after the last run began.
    Every(Duration),
    /// Once a day at this time in China; a missed day is made up at the next start.
    Daily {
        /// Hour, 0 to 23.
        hour: i8,
        /// Minute, 0 to 59.
        minute: i8,
    },
}

/// What a job does; it returns a short note of counts for the log.
pub type Run = Arc<dyn Fn(Platform) -> BoxFuture<'static, anyhow::Result<String>> + Send + Sync>;

/// A piece of regular work. It must bear being run twice.
#[derive(Clone)]
pub struct Job {
    /// Stable name.
    pub name: &'static str,
    /// When.
    pub schedule: Schedule,
    /// What.
    pub run: Run,
}

impl Job {
    /// A job from an async function.
    pub fn new<F, Fut>(name: &'static str, schedule: Schedule, run: F) -> Self
    where
        F: Fn(Platform) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = anyhow::Result<String>> + Send + 'static,
    {
        Self { name, schedule, run: Arc::new(move |platform| Box::pin(run(platform))) }
    }
}

impl Schedule {
    /// Whether a job that last began at `last` is due at `now`.
    pub fn is_due(self, last: Option<Timestamp>, now: Timestamp) -> bool {
        let Some(last) = last else { return true };
        match self {
            Self::Every(pause) => now.duration_since(last).unsigned_abs() >= pause,
            Self::Daily { hour, minute } => {
                let today = CHINA.to_datetime(now).date();
                let at =
                    |day: jiff::civil::Date| CHINA.to_timestamp(day.at(hour, minute, 0, 0)).unwrap_or(now);
                let latest = if at(today) <= now {
                    at(today)
                } else {
                    at(today.checked_sub(1.day()).unwrap_or(today))
                };
                last < latest
            }
        }
    }
}

/// Runs `job` now if it is due and no other node runs it; `None` when it was not run.
pub async fn step(platform: &Platform, job: &Job) -> anyhow::Result<Option<String>> {
    let mut guard = platform.pool().begin().await?;
    // The lock ends with the transaction, whatever happens to the program.
    let mine = sqlx::query_scalar!(
        r#"select pg_try_advisory_xact_lock(hashtextextended($1, 7)) as "mine!""#,
        job.name
    )
    .fetch_one(&mut *guard)
    .await?;
    let last = sqlx::query!(
        r#"select ran_at as "ran_at: jiff_sqlx::Timestamp" from job_run where name = $1"#,
        job.name
    )
    .fetch_optional(&mut *guard)
    .await?;
    let now = platform.now();
    if !mine || !job.schedule.is_due(last.map(|row| row.ran_at.to_jiff()), now) {
        // Now, and not when the connection is tidied up: the lock goes with it.
        guard.rollback().await?;
        return Ok(None);
    }
    let outcome = (job.run)(platform.clone()).await;
    let millis = i32::try_from(platform.now().duration_since(now).as_millis()).unwrap_or(i32::MAX);
    let failed = i32::from(outcome.is_err());
    let note = outcome.as_ref().map_or_else(|cause| format!("{cause:#}"), Clone::clone);
    sqlx::query!(
        "insert into job_run (name, ran_at, millis, failures, note) values ($1, $2, $3, $4, $5)
         on conflict (name) do update set ran_at = $2, millis = $3, note = $5,
           failures = case when $4 = 0 then 0 else job_run.failures + 1 end",
        job.name,
        now.to_sqlx() as _,
        millis,
        failed,
        note
    )
    .execute(&mut *guard)
    .await?;
    guard.commit().await?;
    outcome.map(Some)
}

/// Looks every second whether `job` is due, until the program ends.
pub async fn run(platform: Platform, job: Job) {
    let tick = match job.schedule {
        Schedule::Every(pause) => pause.clamp(Duration::from_secs(1), Duration::from_secs(30)),
        Schedule::Daily { .. } => Duration::from_secs(30),
    };
    loop {
        if let Err(cause) = step(&platform, &job).await {
            if platform.pool().is_closed() {
                // The program is ending.
                return;
            }
            tracing::error!(job = job.name, %cause, "a job failed; it runs again when next due");
            metrics::counter!("baodao_job_failures_total", "job" => job.name).increment(1);
        }
        tokio::time::sleep(tick).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_daily_job_runs_once_a_day_and_makes_up_for_a_missed_one() {
        let daily = Schedule::Daily { hour: 8, minute: 30 };
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let morning = at("2026-11-23T00:30:00Z");
        assert!(daily.is_due(None, morning));
        assert!(daily.is_due(Some(at("2026-11-22T00:30:00Z")), morning));
        assert!(!daily.is_due(Some(morning), at("2026-11-23T15:00:00Z")));
        assert!(!daily.is_due(Some(at("2026-11-22T00:30:00Z")), at("2026-11-23T00:29:59Z")));
        assert!(daily.is_due(Some(at("2026-11-20T00:30:00Z")), at("2026-11-22T23:00:00Z")));
    }
}
