//! `accept_request`, `solve_request`, `decline_request`, `transfer_emergency`.

use baodao_testkit::Person;
use serde_json::json;

use crate::common::{Case, count};

#[tokio::test]
async fn accept_request_is_stored_with_its_history() {
    let case = Case::submitted().await;
    let got = case.act(Person::GridWorker, "accept", json!({})).await;
    assert_eq!((got.header("etag"), &got.json["stage"]), ("\"2\"", &json!("accepted")));
    assert_eq!(case.column("accepted_by").await, case.app.account(Person::GridWorker).to_string());
    let event = case.app.history(case.id.0).await.pop().unwrap();
    assert_eq!((event.name.as_str(), event.role.as_deref()), ("request_accepted", Some("grid_worker")));
    assert_eq!(event.actor, Some(case.app.account(Person::GridWorker).0));
    case.act(Person::GridWorker, "accept", json!({})).await.refused(409, "wrong_stage");
    assert_eq!(count(&case.app, "select count(*) from event where name = 'request_accepted'").await, 1);
}

#[tokio::test]
async fn accept_request_keeps_to_the_version_that_was_read() {
    let case = Case::submitted().await;
    let worker = case.app.as_(Person::GridWorker);
    worker.clone().if_match(9).post(&case.path("accept"), json!({})).await.refused(412, "version_conflict");
    worker
        .clone()
        .header("if-match", "seven")
        .post(&case.path("accept"), json!({}))
        .await
        .refused(400, "bad_if_match");
    worker.if_match(1).post(&case.path("accept"), json!({})).await.ok();
}

#[tokio::test]
async fn accept_request_at_the_same_moment_has_one_winner() {
    let case = Case::submitted().await;
    let people = [Person::GridWorker, Person::Coordinator, Person::Dispatcher, Person::GridWorker];
    let replies = futures::future::join_all(people.map(|who| case.act(who, "accept", json!({})))).await;
    assert_eq!(replies.iter().filter(|reply| reply.status == 200).count(), 1);
    assert!(replies.iter().all(|reply| reply.status == 200 || reply.code() == "wrong_stage"));
}

#[tokio::test]
async fn solve_request_is_one_line_and_asks_for_a_verdict() {
    let case = Case::submitted().await;
    case.act(Person::GridWorker, "solve", json!({ "line": "  " })).await.refused(422, "words_needed");
    let got = case.act(Person::GridWorker, "solve", json!({ "line": "已现场更换灯泡" })).await.ok();
    assert_eq!((&got["stage"], &got["handling"]["reply"]), (&json!("handled"), &json!("已现场更换灯泡")));
    assert_eq!(case.events().await, ["request_submitted", "request_accepted", "request_handled"]);
}

#[tokio::test]
async fn solve_request_of_a_secret_account_waits_for_its_verdict() {
    let body = json!({ "kind": "help", "body": "楼下噪音扰民", "secret": true, "place": { "area_code": baodao_testkit::places::GRID } });
    let case = Case::of(Person::Resident, body).await;
    let got = case.act(Person::GridWorker, "solve", json!({ "line": "已上门劝说" })).await.ok();
    assert_eq!(got["stage"], "handled", "there is somebody to ask: the account in the vault");
    case.act(Person::Resident, "verdict", json!({ "verdict": "satisfied" })).await.ok();
}

#[tokio::test]
async fn decline_request_tells_the_lawful_route() {
    let case = Case::submitted().await;
    let got = case.act(Person::GridWorker, "decline", json!({ "code": "court" })).await.ok();
    assert_eq!(got["stage"], "not_accepted");
    assert_eq!(got["stage_detail"], json!({ "code": "court", "route": "route.court" }));
    assert_eq!(case.column("is_open").await, "false");
    let again = Case::submitted().await;
    again
        .act(Person::GridWorker, "decline", json!({ "code": "whatever" }))
        .await
        .refused(422, "invalid_input");
}

#[tokio::test]
async fn transfer_emergency_ends_the_request() {
    let case = Case::submitted().await;
    let got = case.act(Person::GridWorker, "transfer-emergency", json!({ "to": "120" })).await.ok();
    assert_eq!((&got["stage"], &got["stage_detail"]["to"]), (&json!("transferred_emergency"), &json!("120")));
    case.act(Person::GridWorker, "transfer-emergency", json!({ "to": "119" }))
        .await
        .refused(409, "wrong_stage");
}
