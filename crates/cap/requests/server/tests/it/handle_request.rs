//! `note_contact`, `handle_request`, `close_request`, `reopen_request`, `escalate_request`,
//! `withdraw_request`.

use baodao_testkit::Person;
use serde_json::json;

use crate::common::{Case, claim, count, open_call};

#[tokio::test]
async fn note_contact_is_noted_once_by_whoever_is_at_work() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    claim(&case.app, Person::Volunteer, &case.task().await).await;
    case.act(Person::Neighbour, "note-contact", json!({})).await.refused(404, "not_found");
    let got = case.act(Person::Volunteer, "note-contact", json!({})).await.ok();
    assert_eq!(got["stage"], "in_progress");
    case.act(Person::Coordinator, "note-contact", json!({})).await.refused(409, "wrong_stage");
    let event = case.app.history(case.id.0).await.pop().unwrap();
    assert_eq!((event.name.as_str(), &event.data["on_time"]), ("requester_contacted", &json!(true)));
}

#[tokio::test]
async fn note_contact_is_not_for_those_who_only_wait_for_a_place() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let task = case.task().await;
    claim(&case.app, Person::Volunteer, &task).await;
    case.app.as_(Person::SecondVolunteer).post(&format!("/api/tasks/{task}/wait"), json!({})).await.ok();
    case.act(Person::SecondVolunteer, "note-contact", json!({})).await.refused(404, "not_found");
    assert_eq!(case.stage().await, "dispatched");
}

#[tokio::test]
async fn handle_request_finishes_tasks_and_leaves_outcome_and_verdict_apart() {
    let case = Case::dispatched(json!([open_call(2)])).await;
    let task = case.task().await;
    claim(&case.app, Person::Volunteer, &task).await;
    case.act(Person::Coordinator, "handle", json!({ "outcome": "partly", "reply": " \u{7} " }))
        .await
        .refused(422, "words_needed");
    let got = case
        .act(
            Person::Coordinator,
            "handle",
            json!({ "outcome": "partly", "reply": "换了一盏，另一盏等配件。" }),
        )
        .await
        .ok();
    assert_eq!(
        (&got["stage"], &got["handling"]["outcome"], &got["verdict"]),
        (&json!("handled"), &json!("partly"), &json!(null))
    );
    assert_eq!(got["open_tasks"], json!([]));
    assert_eq!(case.column("outcome").await, "partly");
    assert_eq!(count(&case.app, "select count(*) from task where stage = 'finished'").await, 1);
    assert_eq!(
        count(&case.app, "select count(*) from claim where stage = 'accepted'").await,
        1,
        "who worked may still report"
    );
    assert!(case.events().await.contains(&"task_finished".to_owned()));
    case.act(Person::Resident, "handle", json!({ "outcome": "solved", "reply": "自己修好了" }))
        .await
        .refused(403, "not_allowed");
}

#[tokio::test]
async fn close_request_waits_for_the_verdict_first() {
    let case = Case::handled().await;
    case.act(Person::Coordinator, "close", json!({})).await.refused(409, "verdict_awaited");
    case.act(Person::GridWorker, "close", json!({})).await.refused(403, "not_allowed");
    case.wait(8 * 24 * 60);
    case.act(Person::Coordinator, "close", json!({})).await.ok();
    assert_eq!((case.stage().await, case.column("verdict").await), ("closed".to_owned(), String::new()));
    // A late verdict is still heard.
    case.act(Person::Resident, "verdict", json!({ "verdict": "basically" })).await.ok();
    assert_eq!(case.column("verdict").await, "basically");
}

#[tokio::test]
async fn close_request_is_also_the_night_jobs() {
    let case = Case::handled().await;
    assert_eq!(case.app.run_job("requests_verdict_window").await, "0 closed without a verdict");
    case.wait(8 * 24 * 60);
    assert_eq!(case.app.run_job("requests_verdict_window").await, "1 closed without a verdict");
    assert_eq!(case.app.run_job("requests_verdict_window").await, "0 closed without a verdict");
    assert_eq!(case.stage().await, "closed");
    let event = case.app.history(case.id.0).await.pop().unwrap();
    assert_eq!((event.name.as_str(), event.actor), ("request_closed", None));
}

#[tokio::test]
async fn reopen_request_begins_a_round_then_goes_up_and_says_why() {
    let case = Case::closed().await;
    case.act(Person::Neighbour, "reopen", json!({ "reason": "灯又不亮了" })).await.refused(404, "not_found");
    let got =
        case.act(Person::Resident, "reopen", json!({ "reason": "灯又不亮了，打13912345678" })).await.ok();
    assert_eq!(
        (&got["stage"], &got["round"], &got["level"]),
        (&json!("accepted"), &json!(2), &json!("grid"))
    );
    assert_eq!((&got["due"], &got["handling"]), (&json!(null), &json!(null)));
    let event = case.app.history(case.id.0).await.pop().unwrap();
    assert_eq!(
        event.reason.as_deref(),
        Some("灯又不亮了，打****"),
        "the log holds the reason, without numbers"
    );
    case.act(Person::Resident, "reopen", json!({ "reason": "又来" })).await.refused(409, "wrong_stage");
}

#[tokio::test]
async fn escalate_request_hands_it_one_level_up_until_there_is_none() {
    let case = Case::submitted().await;
    case.act(Person::Resident, "escalate", json!({ "reason": "太慢" })).await.refused(403, "not_allowed");
    for level in ["community", "subdistrict", "district"] {
        let got =
            case.act(Person::GridWorker, "escalate", json!({ "reason": "需要多部门联合处理" })).await.ok();
        assert_eq!(got["level"], level);
    }
    case.act(Person::GridWorker, "escalate", json!({ "reason": "再上报" })).await.refused(409, "wrong_stage");
    let event = case.app.history(case.id.0).await.pop().unwrap();
    assert_eq!(event.reason.as_deref(), Some("需要多部门联合处理"));
}

#[tokio::test]
async fn withdraw_request_calls_the_work_off_and_releases_people() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let task = case.task().await;
    claim(&case.app, Person::Volunteer, &task).await;
    case.app.as_(Person::SecondVolunteer).post(&format!("/api/tasks/{task}/wait"), json!({})).await.ok();
    case.act(Person::Coordinator, "withdraw", json!({})).await.refused(403, "not_allowed");
    case.act(Person::Resident, "withdraw", json!({})).await.ok();
    assert_eq!(case.stage().await, "withdrawn");
    assert_eq!(count(&case.app, "select count(*) from task where stage = 'cancelled'").await, 1);
    assert_eq!(count(&case.app, "select count(*) from claim where stage = 'released'").await, 2);
    assert_eq!(case.events().await[5..], ["claim_waitlisted", "request_withdrawn", "task_cancelled"]);
    case.act(Person::Resident, "withdraw", json!({})).await.refused(409, "wrong_stage");
}
