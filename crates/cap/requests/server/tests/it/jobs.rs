//! The clock's alarms and the forgetting of contacts.

use baodao_testkit::Person;
use serde_json::json;

use crate::common::{Case, count, help, open_call, with};

async fn urgent() -> Case {
    let case = Case::of(Person::Resident, with(help(), json!({ "urgency": "urgent" }))).await;
    let case = case.then(Person::GridWorker, "accept", json!({})).await;
    case.then(Person::Coordinator, "dispatch", json!({ "tasks": [open_call(1)] })).await
}

#[tokio::test]
async fn alarms_are_raised_at_half_four_fifths_and_the_end_each_once() {
    let case = urgent().await;
    let raised = || async { case.app.run_job("requests_alarms").await };
    // Of 24 hours: 12, 19.2 and 24.
    for (hours, alarm) in [(12, "half"), (8, "eighty_percent"), (4, "expired")] {
        case.wait(hours * 60 - 1);
        if alarm == "half" {
            assert_eq!(raised().await, "0 of 0 alarms raised");
        }
        case.wait(1);
        assert_eq!(raised().await, "1 of 1 alarms raised", "{alarm}");
        assert_eq!(raised().await, "0 of 0 alarms raised");
        let events = case.app.history(case.id.0).await;
        let last = events.iter().rfind(|event| event.name == "alarm_raised").unwrap();
        assert_eq!((&last.data["alarm"], last.actor), (&json!(alarm), None));
    }
    assert_eq!(case.column("level").await, "community", "expiry goes one level up");
    assert_eq!(case.events().await.last().unwrap(), "request_escalated");
    assert_eq!(case.read(Person::Coordinator).await["due"]["on_time"], false);
    let list = case.app.as_(Person::Coordinator).get("/api/requests?overdue=true").await.ok();
    assert_eq!(list["items"][0]["overdue"], true);
}

#[tokio::test]
async fn of_several_that_passed_only_the_gravest_is_called_out() {
    let case = urgent().await;
    case.wait(30 * 60);
    assert_eq!(case.app.run_job("requests_alarms").await, "1 of 1 alarms raised");
    let alarms = count(
        &case.app,
        "select count(*) from event where name = 'alarm_raised' and data->>'alarm' = 'expired'",
    )
    .await;
    assert_eq!((alarms, case.app.happened("alarm_raised").await), (1, 1));
}

#[tokio::test]
async fn contacts_are_forgotten_a_year_after_closing_and_history_stays() {
    let case = Case::closed().await;
    let year = 365 * 24 * 60;
    case.wait(year - 60);
    assert_eq!(case.app.run_job("requests_retention").await, "0 contacts and 0 identities forgotten");
    case.wait(120);
    assert_eq!(case.app.run_job("requests_retention").await, "1 contacts and 0 identities forgotten");
    for column in ["contact", "address", "lon"] {
        assert_eq!(case.column(column).await, "");
    }
    assert_eq!(case.read(Person::Coordinator).await["requester"]["name"], json!(null));
    assert!(case.events().await.len() > 5);
}

#[tokio::test]
async fn an_open_request_forgets_nothing_and_a_secret_one_forgets_who_it_was() {
    let case = Case::of(Person::Resident, with(help(), json!({ "kind": "report" }))).await;
    let year = 365 * 24 * 60;
    case.wait(2 * year);
    assert_eq!(case.app.run_job("requests_retention").await, "0 contacts and 0 identities forgotten");
    // Tokens have ended long ago.
    let me = case.app.with_session(Person::Resident).await;
    me.post(&case.path("withdraw"), json!({})).await.ok();
    case.wait(year + 60);
    case.app.run_job("requests_retention").await;
    assert_eq!(count(&case.app, "select count(*) from request_identity").await, 0);
    let me = case.app.with_session(Person::Resident).await;
    me.get(&case.path("")).await.refused(404, "not_found");
}

#[tokio::test]
async fn every_job_bears_being_run_twice() {
    let case = Case::handled().await;
    case.app.run_jobs().await;
    case.app.run_jobs().await;
    assert_eq!(case.stage().await, "handled");
}
