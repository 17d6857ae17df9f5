//! `read_receipt`, `answer_by_receipt`, `give_verdict_by_receipt`, `withdraw_by_receipt`,
//! `add_photo_by_receipt`: everything a visitor does with the link.

use axum::http::Method;
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::{common::help, photos::jpeg};

/// A visitor's request: the paths of receipt and request.
async fn submitted(app: &TestApp) -> (String, String) {
    let made = app.anonymous().post("/api/requests", help()).await.ok();
    let id = made["request"]["id"].as_str().unwrap();
    (format!("/api/receipts/{}", made["receipt_token"].as_str().unwrap()), format!("/api/requests/{id}"))
}

#[tokio::test]
async fn read_receipt_follows_without_account() {
    let app = TestApp::start().await;
    let (receipt, request) = submitted(&app).await;
    app.as_(Person::GridWorker).post(&format!("{request}/accept"), json!({})).await.ok();
    let got = app.anonymous().get(&receipt).await;
    assert_eq!(got.header("etag"), "\"2\"");
    assert_eq!(got.json["request"]["stage"], "accepted");
    let names: Vec<&Value> =
        got.json["history"].as_array().unwrap().iter().map(|line| &line["name"]).collect();
    assert_eq!(names, ["request_submitted", "request_accepted"]);
    let worker = app.account(Person::GridWorker).to_string();
    assert!(
        !got.json["history"].to_string().contains(&worker),
        "roles, not accounts: {}",
        got.json["history"]
    );
    assert_eq!(got.json["history"][1]["role"], "grid_worker");
    // The link is the only way in.
    app.anonymous().get(&request).await.refused(404, "not_found");
    for wrong in ["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "x", "%00", "..%2F.."] {
        app.anonymous().get(&format!("/api/receipts/{wrong}")).await.refused(404, "not_found");
    }
    let other = app.as_(Person::OtherResident).get(&receipt).await;
    other.refused(404, "not_found");
}

#[tokio::test]
async fn the_secret_of_the_link_is_not_stored() {
    let app = TestApp::start().await;
    let (receipt, _) = submitted(&app).await;
    let secret = receipt.rsplit('/').next().unwrap();
    let row: String =
        sqlx::query_scalar("select to_jsonb(r)::text from request r").fetch_one(app.pool()).await.unwrap();
    assert!(!row.contains(secret));
}

#[tokio::test]
async fn answer_and_verdict_by_receipt() {
    let app = TestApp::start().await;
    let (receipt, request) = submitted(&app).await;
    let worker = app.as_(Person::GridWorker);
    worker.post(&format!("{request}/ask"), json!({ "question": "几号楼？" })).await.ok();
    let nobody = "/api/receipts/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    for verb in ["answer", "verdict", "withdraw"] {
        let body =
            if verb == "answer" { json!({ "text": "8号楼" }) } else { json!({ "verdict": "satisfied" }) };
        app.anonymous().post(&format!("{nobody}/{verb}"), body).await.refused(404, "not_found");
    }
    let got = app.anonymous().post(&format!("{receipt}/answer"), json!({ "text": "8号楼" })).await.ok();
    assert_eq!(got["stage"], "submitted");
    worker.post(&format!("{request}/solve"), json!({ "line": "已处理" })).await.ok();
    let got =
        app.anonymous().post(&format!("{receipt}/verdict"), json!({ "verdict": "satisfied" })).await.ok();
    assert_eq!((&got["stage"], &got["verdict"]["by"]), (&json!("closed"), &json!("receipt")));
    app.anonymous()
        .post(&format!("{receipt}/verdict"), json!({ "verdict": "satisfied" }))
        .await
        .refused(409, "wrong_stage");
}

#[tokio::test]
async fn withdraw_by_receipt_ends_it() {
    let app = TestApp::start().await;
    let (receipt, _) = submitted(&app).await;
    assert_eq!(
        app.anonymous().post(&format!("{receipt}/withdraw"), json!({})).await.ok()["stage"],
        "withdrawn"
    );
    app.anonymous().post(&format!("{receipt}/withdraw"), json!({})).await.refused(409, "wrong_stage");
}

#[tokio::test]
async fn add_photo_by_receipt_is_seen_by_those_at_work() {
    let app = TestApp::start().await;
    let (receipt, request) = submitted(&app).await;
    let sent = app
        .anonymous()
        .send_bytes(Method::POST, &format!("{receipt}/photos"), Some("image/jpeg"), jpeg(40, 30))
        .await;
    assert_eq!(sent.status, 201, "{}", sent.json);
    let view = app.as_(Person::GridWorker).get(&request).await.ok();
    assert_eq!(view["photos"], json!([sent.json["id"]]));
    let wrong = "/api/receipts/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/photos";
    app.anonymous()
        .send_bytes(Method::POST, wrong, Some("image/jpeg"), jpeg(40, 30))
        .await
        .refused(404, "not_found");
}
