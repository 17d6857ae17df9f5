//! `ask_requester`, `answer_question`, `resume_request`: the clock waits for the requester.

use baodao_testkit::{Person, places};
use serde_json::json;

use crate::common::{Case, help, open_call, with};

#[tokio::test]
async fn the_clock_waits_for_the_answer_which_is_added_to_the_text() {
    let case = Case::of(Person::Resident, with(help(), json!({ "urgency": "urgent" }))).await;
    let case = case.then(Person::GridWorker, "accept", json!({})).await;
    let case = case.then(Person::Coordinator, "dispatch", json!({ "tasks": [open_call(1)] })).await;
    let due = case.column("finish_due").await;
    let asked = case.act(Person::Coordinator, "ask", json!({ "question": "请问是几号楼？" })).await.ok();
    assert_eq!((&asked["stage"], &asked["due"]["waiting"]), (&json!("asked"), &json!(true)));
    assert_eq!(case.column("next_alarm").await, "", "nothing is called out while it waits");
    case.wait(90);
    let got = case.act(Person::Resident, "answer", json!({ "text": "是8号楼" })).await.ok();
    assert_eq!((&got["stage"], &got["due"]["waiting"]), (&json!("dispatched"), &json!(false)));
    assert!(got["body"].as_str().unwrap().ends_with("\n\n是8号楼"));
    assert_ne!(case.column("finish_due").await, due, "hours move by as much as it waited");
    let found = case.app.as_(Person::Coordinator).get("/api/requests?q=8%E5%8F%B7%E6%A5%BC").await.ok();
    assert_eq!(found["items"].as_array().unwrap().len(), 1, "the answer is found too");
}

#[tokio::test]
async fn an_empty_answer_or_one_of_somebody_else_is_refused() {
    let case = Case::submitted().await.then(Person::GridWorker, "ask", json!({ "question": "哪里？" })).await;
    case.act(Person::Resident, "answer", json!({ "text": "\u{7}" })).await.refused(422, "invalid_input");
    case.act(Person::Neighbour, "answer", json!({ "text": "这里" })).await.refused(404, "not_found");
    case.act(Person::GridWorker, "answer", json!({ "text": "这里" })).await.refused(403, "not_allowed");
    let stale = case.app.as_(Person::Resident).if_match(1);
    stale.post(&case.path("answer"), json!({ "text": "这里" })).await.refused(412, "version_conflict");
    case.act(Person::Resident, "answer", json!({ "text": "这里" })).await.ok();
    case.act(Person::Resident, "answer", json!({ "text": "那里" })).await.refused(409, "wrong_stage");
}

#[tokio::test]
async fn who_left_no_way_to_be_asked_is_not_asked() {
    let body = json!({ "kind": "complain", "body": "垃圾没人收", "anonymous": true, "place": { "area_code": places::GRID } });
    let case = Case::of(Person::Resident, body).await;
    case.act(Person::GridWorker, "ask", json!({ "question": "哪里？" })).await.refused(409, "nobody_to_ask");
}

#[tokio::test]
async fn resume_request_takes_the_question_back() {
    let case = Case::submitted().await.then(Person::GridWorker, "ask", json!({ "question": "哪里？" })).await;
    case.act(Person::Neighbour, "resume", json!({})).await.refused(404, "not_found");
    let got = case.act(Person::GridWorker, "resume", json!({})).await.ok();
    assert_eq!(got["stage"], "submitted");
    case.act(Person::GridWorker, "resume", json!({})).await.refused(409, "wrong_stage");
    assert_eq!(case.events().await, ["request_submitted", "request_asked", "request_resumed"]);
}
