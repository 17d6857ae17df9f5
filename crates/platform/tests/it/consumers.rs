//! Readers of the log: in order, once, and again after a failure.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use baodao_platform::{Consumer, StoredEvent, consumer};
use baodao_testkit::{Person, TestApp};
use futures::future::BoxFuture;
use serde_json::json;
use sqlx::PgConnection;

/// Writes down what it is shown, and fails as often as it is told to after having written a row.
#[derive(Default)]
struct Reader {
    seen: Mutex<Vec<String>>,
    failures: AtomicUsize,
}

impl Consumer for Reader {
    fn name(&self) -> &'static str {
        "test_reader"
    }

    fn handle<'a>(
        &'a self,
        tx: &'a mut PgConnection,
        events: &'a [StoredEvent],
    ) -> BoxFuture<'a, anyhow::Result<()>> {
        Box::pin(async move {
            sqlx::query(
                "insert into job_run (name, ran_at, millis) values ('written by the reader', now(), 0)",
            )
            .execute(tx)
            .await?;
            let left = self.failures.load(Ordering::SeqCst);
            if left > 0 {
                self.failures.store(left - 1, Ordering::SeqCst);
                anyhow::bail!("told to fail");
            }
            self.seen.lock().unwrap().extend(events.iter().map(|event| event.name.clone()));
            Ok(())
        })
    }
}

async fn change(app: &TestApp, key: &str) {
    app.as_(Person::Sysadmin)
        .put(&format!("/api/rules/{key}"), json!({ "value": 1, "source": "通知" }))
        .await
        .ok();
}

#[tokio::test]
async fn everything_is_shown_in_order_and_once() {
    let app = TestApp::start().await;
    let reader = Reader::default();
    app.drain().await;
    consumer::drain(app.platform(), &reader).await.unwrap();
    reader.seen.lock().unwrap().clear();
    sqlx::query("delete from job_run").execute(app.pool()).await.unwrap();
    let id = app.loop_request().await;
    app.as_(Person::GridWorker).post(&format!("/api/requests/{id}/accept"), json!({})).await.ok();
    app.drain().await;
    assert_eq!(consumer::step(app.platform(), &reader).await.unwrap(), 2);
    assert_eq!(*reader.seen.lock().unwrap(), ["request_submitted", "request_accepted"]);
    assert_eq!(consumer::step(app.platform(), &reader).await.unwrap(), 0);
    // A reader of the same name begins where the last one stopped.
    assert_eq!(consumer::drain(app.platform(), &Reader::default()).await.unwrap(), 0);
}

#[tokio::test]
async fn a_failure_takes_back_what_was_written_and_comes_again() {
    let app = TestApp::start().await;
    let reader = Reader { failures: AtomicUsize::new(1), ..Reader::default() };
    change(&app, "identity.lock_minutes").await;
    app.drain().await;
    assert!(consumer::step(app.platform(), &reader).await.is_err());
    let written = || {
        sqlx::query_scalar::<_, i64>("select count(*) from job_run where name = 'written by the reader'")
            .fetch_one(app.pool())
    };
    assert_eq!(written().await.unwrap(), 0);
    assert!(consumer::step(app.platform(), &reader).await.unwrap() > 0);
    assert_eq!(written().await.unwrap(), 1);
    assert!(reader.seen.lock().unwrap().contains(&"rule_entry_set".to_owned()));
}

#[tokio::test]
async fn two_nodes_do_not_do_the_same_twice() {
    let app = TestApp::start().await;
    change(&app, "identity.lock_minutes").await;
    app.drain().await;
    let (one, two) = (Reader::default(), Reader::default());
    let (a, b) = tokio::join!(consumer::step(app.platform(), &one), consumer::step(app.platform(), &two));
    // The second either finds the place taken or everything read.
    let handled = [a, b].into_iter().filter_map(Result::ok).filter(|handled| *handled > 0).count();
    assert_eq!(handled, 1);
}
