//! Readers of the event log with a durable place in it. What a consumer writes and how far it
//! has read are one transaction, so nothing is lost and nothing is done twice.

use std::{sync::Arc, time::Duration};

use futures::future::BoxFuture;
use sqlx::PgConnection;

use crate::{
    Platform, StoredEvent,
    event::{self, Place},
};

/// Does something with every event, in order.
pub trait Consumer: Send + Sync + 'static {
    /// Stable name; the place in the log is kept under it.
    fn name(&self) -> &'static str;

    /// Handles a batch inside the transaction that also moves the place. An error rolls back
    /// and the batch comes again.
    fn handle<'a>(
        &'a self,
        tx: &'a mut PgConnection,
        events: &'a [StoredEvent],
    ) -> BoxFuture<'a, anyhow::Result<()>>;
}

const BATCH: i64 = 500;

/// Handles what is waiting for `consumer`; returns how many events were handled. Nothing is
/// done while another node holds the consumer's row.
pub async fn step(platform: &Platform, consumer: &dyn Consumer) -> anyhow::Result<usize> {
    if !waits(platform, consumer.name()).await? {
        return Ok(0);
    }
    let mut tx = platform.pool().begin().await?;
    sqlx::query!("insert into event_consumer (name) values ($1) on conflict do nothing", consumer.name())
        .execute(&mut *tx)
        .await?;
    let place = sqlx::query!(
        "select tx, seq from event_consumer where name = $1 for update skip locked",
        consumer.name()
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(place) = place else { return Ok(0) };
    let events = event::after(&mut *tx, Place { tx: place.tx, seq: place.seq }, BATCH).await?;
    let Some(last) = events.last() else { return Ok(0) };
    consumer.handle(&mut tx, &events).await?;
    sqlx::query!(
        "update event_consumer set tx = $2, seq = $3 where name = $1",
        consumer.name(),
        last.place.tx,
        last.place.seq
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(events.len())
}

/// Whether anything stands after the consumer's place. A plain read, so that an idle consumer
/// writes nothing.
async fn waits(platform: &Platform, name: &str) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select exists (
             select 1 from event
              where (tx, seq) > (coalesce((select c.tx from event_consumer c where c.name = $1), 0),
                                 coalesce((select c.seq from event_consumer c where c.name = $1), 0))
                and tx < event_horizon()) as "waits!""#,
        name
    )
    .fetch_one(platform.pool())
    .await
}

/// Handles everything that is waiting; for tests and the demo builder.
pub async fn drain(platform: &Platform, consumer: &dyn Consumer) -> anyhow::Result<usize> {
    let mut total = 0;
    loop {
        let handled = step(platform, consumer).await?;
        total += handled;
        if handled == 0 {
            return Ok(total);
        }
    }
}

/// Runs `consumer` until the program ends: at once when this program has changed something,
/// and four times a second for what other nodes have changed.
pub async fn run(platform: Platform, consumer: Arc<dyn Consumer>) {
    loop {
        match step(&platform, &*consumer).await {
            Ok(0) => tokio::time::sleep(Duration::from_millis(250)).await,
            Ok(_) => tokio::task::yield_now().await,
            // The program is ending.
            Err(_) if platform.pool().is_closed() => return,
            Err(cause) => {
                tracing::error!(consumer = consumer.name(), %cause, "a consumer failed; it tries again");
                metrics::counter!("baodao_consumer_failures_total", "consumer" => consumer.name())
                    .increment(1);
                tokio::time::sleep(Duration::from_secs(5)).await;
            }
        }
    }
}
