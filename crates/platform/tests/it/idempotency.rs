//! `Idempotency-Key` over every kind of change.

use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::json;

fn rule(value: u32) -> serde_json::Value {
    json!({ "value": value, "source": "通知" })
}

#[tokio::test]
async fn a_repeated_change_is_answered_from_the_store_and_not_made_again() {
    let app = TestApp::start().await;
    let admin = app.as_(Person::Sysadmin).with_key("k-1");
    let first = admin.put("/api/rules/identity.access_tokens_max", rule(1)).await;
    app.advance(SignedDuration::from_hours(1));
    let again = admin.put("/api/rules/identity.access_tokens_max", rule(1)).await;
    assert_eq!((first.status, again.status), (200, 200));
    // An hour later the same call would be a new value; the key says that it is not.
    assert_eq!(app.happened("rule_entry_set").await, 1);
    assert_eq!(first.json, again.json);
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!(first.header("idempotency-replayed"), "");
}

#[tokio::test]
async fn a_key_belongs_to_one_call_of_one_caller() {
    let app = TestApp::start().await;
    let admin = app.as_(Person::Sysadmin).with_key("k-1");
    admin.put("/api/rules/identity.access_tokens_max", rule(1)).await.ok();
    admin.put("/api/rules/identity.access_tokens_max", rule(2)).await.refused(422, "idempotency_key_reused");
    admin.put("/api/rules/identity.lock_minutes", rule(1)).await.refused(422, "idempotency_key_reused");
    app.as_(Person::OtherSysadmin)
        .with_key("k-1")
        .put("/api/rules/identity.access_tokens_max", rule(2))
        .await
        .ok();
    assert_eq!(app.happened("rule_entry_set").await, 2);
}

#[tokio::test]
async fn a_refused_call_is_not_remembered() {
    let app = TestApp::start().await;
    let admin = app.as_(Person::Sysadmin).with_key("k-1");
    admin
        .put("/api/rules/identity.access_tokens_max", json!({ "value": 1, "source": "" }))
        .await
        .refused(422, "invalid_input");
    admin.put("/api/rules/identity.access_tokens_max", rule(1)).await.ok();
}

#[tokio::test]
async fn keys_have_a_shape_and_reading_ignores_them() {
    let app = TestApp::start().await;
    let long = "k".repeat(129);
    for key in ["", "a b", long.as_str()] {
        app.as_(Person::Sysadmin)
            .with_key(key)
            .put("/api/rules/identity.access_tokens_max", rule(1))
            .await
            .refused(400, "bad_idempotency_key");
        app.as_(Person::Sysadmin).with_key(key).get("/api/rules").await.ok();
    }
}

#[tokio::test]
async fn what_is_kept_is_sealed_and_goes_after_three_days() {
    let app = TestApp::start().await;
    let body = json!({ "kind": "help", "body": "楼道灯不亮", "contact": { "name": "张小明", "phone": "13800000001" } });
    let made = app.anonymous().with_key("k-1").post("/api/requests", body).await.ok();
    let kept: Vec<u8> =
        sqlx::query_scalar("select answer from idempotent_answer").fetch_one(app.pool()).await.unwrap();
    let secret = made["receipt_token"].as_str().unwrap();
    assert!(!String::from_utf8_lossy(&kept).contains(secret));
    app.advance(SignedDuration::from_hours(71));
    assert_eq!(app.run_job("platform_clean").await, "0 kept answers removed");
    app.advance(SignedDuration::from_hours(2));
    assert_eq!(app.run_job("platform_clean").await, "1 kept answers removed");
}
