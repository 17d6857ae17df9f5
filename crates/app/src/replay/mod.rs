//! `baodao replay`: real messages from tables, sent through the public API as residents' requests.
//!
//! A thread reads the table, several senders post its rows, the tally counts what became of each.
//! Every row has an `Idempotency-Key` of its own, so a run that was cut off can be run again.

mod columns;
mod message;
mod pace;
mod send;
mod table;
mod tally;

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tokio::sync::mpsc;

pub use columns::{Columns, NAMES};
pub use message::Message;
pub use pace::Pace;
pub use send::{Outcome, Sender, Target};
pub use table::{Row, read};
pub use tally::{Summary, Tally};

/// What to send where, and how.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The tables, one after the other.
    pub files: Vec<PathBuf>,
    /// Where to, and as whom.
    pub target: Target,
    /// At which times.
    pub pace: Pace,
    /// How many calls at the same moment, at least one.
    pub concurrency: usize,
    /// At most so many rows in all.
    pub limit: Option<u64>,
}

/// Sends everything and says what became of it; `progress` is told now and then.
///
/// # Errors
/// When a table cannot be opened or has no messages, or nobody answers at the address. What
/// happens to single rows is in the summary.
pub async fn replay(plan: Plan, progress: impl Fn(&Tally) + Send + 'static) -> Result<Summary> {
    let sender = Arc::new(Sender::new(&plan.target)?);
    sender.greet().await?;
    let tally = Arc::new(Mutex::new(Tally::new()));
    let shown = tokio::spawn(show(tally.clone(), progress));
    let mut rest = plan.limit;
    let mut failed = None;
    for file in &plan.files {
        let done = send_file(&plan, file.clone(), rest, &sender, &tally).await;
        match done {
            Ok(rows) => rest = rest.map(|rest| rest.saturating_sub(rows)),
            Err(fault) => {
                failed = Some(fault.context(format!("{}", file.display())));
                break;
            }
        }
        if rest == Some(0) {
            break;
        }
    }
    shown.abort();
    let summary = lock(&tally).summary();
    match failed {
        Some(fault) if summary.sent == 0 => Err(fault),
        Some(fault) => {
            lock(&tally).unreadable(format!("{fault:#}"));
            Ok(lock(&tally).summary())
        }
        None => Ok(summary),
    }
}

fn lock(tally: &Mutex<Tally>) -> std::sync::MutexGuard<'_, Tally> {
    tally.lock().unwrap_or_else(|broken| broken.into_inner())
}

async fn show(tally: Arc<Mutex<Tally>>, progress: impl Fn(&Tally)) {
    loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
        progress(&lock(&tally));
    }
}

/// Sends one table; how many rows it gave.
async fn send_file(
    plan: &Plan,
    file: PathBuf,
    limit: Option<u64>,
    sender: &Arc<Sender>,
    tally: &Arc<Mutex<Tally>>,
) -> Result<u64> {
    let (give, take) = mpsc::channel::<Row>(plan.concurrency * 4);
    let paced = plan.pace != Pace::Max;
    let reader = tokio::task::spawn_blocking(move || -> Result<u64> {
        let rows = table::read(&file)?;
        let mut count = 0;
        let limited = rows.take(usize::try_from(limit.unwrap_or(u64::MAX)).unwrap_or(usize::MAX));
        if !paced {
            for row in limited {
                count += 1;
                if give.blocking_send(row).is_err() {
                    break;
                }
            }
            return Ok(count);
        }
        // In the order of time, which is not always the order of the table.
        let mut all: Vec<Row> = limited.collect();
        all.sort_by_key(|row| row.as_ref().ok().and_then(|message| message.time));
        for row in all {
            count += 1;
            if give.blocking_send(row).is_err() {
                break;
            }
        }
        Ok(count)
    });
    let take = Arc::new(tokio::sync::Mutex::new(Paced {
        rows: take,
        pace: plan.pace,
        clock: pace::Clock::new(Instant::now()),
    }));
    let senders: Vec<_> = (0..plan.concurrency.max(1))
        .map(|_| tokio::spawn(send_rows(take.clone(), sender.clone(), tally.clone())))
        .collect();
    for sending in senders {
        sending.await.context("a sender stopped")?;
    }
    match reader.await {
        Ok(read) => read,
        Err(fault) => bail!("reading stopped: {fault}"),
    }
}

/// The rows that wait, and when the next one may go.
struct Paced {
    rows: mpsc::Receiver<Row>,
    pace: Pace,
    clock: pace::Clock,
}

async fn send_rows(rows: Arc<tokio::sync::Mutex<Paced>>, sender: Arc<Sender>, tally: Arc<Mutex<Tally>>) {
    loop {
        let row = {
            // Whoever holds the queue also waits for the row's time, so that rows stay in order.
            let mut paced = rows.lock().await;
            let Some(row) = paced.rows.recv().await else { return };
            if let Ok(message) = &row {
                let pace = paced.pace;
                let wait = paced.clock.wait(pace, message.time, Instant::now());
                tokio::time::sleep(wait).await;
            }
            row
        };
        match row {
            Ok(message) => {
                let outcome = sender.send(&message).await;
                lock(&tally).add(outcome, &message);
            }
            Err(fault) => lock(&tally).unreadable(fault.to_string()),
        }
    }
}
