//! Regular work: when due, by one node at a time, with what came of it on record.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use baodao_platform::{Job, Schedule, job};
use baodao_testkit::TestApp;
use jiff::SignedDuration;

fn counting(schedule: Schedule, fail: bool) -> (Job, Arc<AtomicUsize>) {
    let runs = Arc::new(AtomicUsize::new(0));
    let count = runs.clone();
    let work = Job::new("test_job", schedule, move |_| {
        let count = count.clone();
        async move {
            tokio::time::sleep(Duration::from_millis(50)).await;
            let n = count.fetch_add(1, Ordering::SeqCst) + 1;
            if fail { Err(anyhow::anyhow!("told to fail")) } else { Ok(format!("run {n}")) }
        }
    });
    (work, runs)
}

#[tokio::test]
async fn a_job_runs_when_due_and_not_before() {
    let app = TestApp::start().await;
    let (work, _) = counting(Schedule::Every(Duration::from_secs(60)), false);
    let step = || async { job::step(app.platform(), &work).await.unwrap() };
    assert_eq!(step().await.as_deref(), Some("run 1"));
    assert_eq!(step().await, None);
    app.advance(SignedDuration::from_secs(60));
    assert_eq!(step().await.as_deref(), Some("run 2"));
    let note: String = sqlx::query_scalar("select note from job_run where name = 'test_job'")
        .fetch_one(app.pool())
        .await
        .unwrap();
    assert_eq!(note, "run 2");
}

#[tokio::test]
async fn one_node_at_a_time() {
    let app = TestApp::start().await;
    let (work, runs) = counting(Schedule::Every(Duration::from_secs(60)), false);
    let steps = (0..4).map(|_| job::step(app.platform(), &work));
    let done = futures::future::join_all(steps).await;
    assert_eq!(done.into_iter().filter(|outcome| matches!(outcome, Ok(Some(_)))).count(), 1);
    assert_eq!(runs.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_failure_is_counted_and_tried_when_next_due() {
    let app = TestApp::start().await;
    let (work, _) = counting(Schedule::Daily { hour: 8, minute: 0 }, true);
    assert!(job::step(app.platform(), &work).await.is_err());
    assert!(job::step(app.platform(), &work).await.unwrap().is_none(), "not again before it is due");
    app.advance(SignedDuration::from_hours(24));
    assert!(job::step(app.platform(), &work).await.is_err());
    let (failures, note): (i32, String) =
        sqlx::query_as("select failures, note from job_run where name = 'test_job'")
            .fetch_one(app.pool())
            .await
            .unwrap();
    assert_eq!((failures, note.as_str()), (2, "told to fail"));
    let (work, _) = counting(Schedule::Daily { hour: 8, minute: 0 }, false);
    app.advance(SignedDuration::from_hours(24));
    job::step(app.platform(), &work).await.unwrap();
    let failures: i32 = sqlx::query_scalar("select failures from job_run where name = 'test_job'")
        .fetch_one(app.pool())
        .await
        .unwrap();
    assert_eq!(failures, 0);
}
