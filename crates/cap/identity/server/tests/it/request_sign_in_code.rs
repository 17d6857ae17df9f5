use std::sync::atomic::Ordering;

use serde_json::json;

use crate::world::{Caller::Nobody, World};

const PATH: &str = "/api/sign-in/code";

#[tokio::test]
async fn the_answer_does_not_tell_who_has_an_account() {
    let world = World::new().await;
    world.resident().await;
    world.wait(2);
    let known = world.post(&Nobody, PATH, json!({ "phone": "138 0000 0001" })).await.ok();
    let unknown = world.post(&Nobody, PATH, json!({ "phone": "13800000002" })).await.ok();
    assert_eq!(known, unknown);
    assert_eq!(known, json!({ "expires_in_seconds": 300, "resend_after_seconds": 60 }));
    assert!(world.telephones.code("13800000002").is_some());
}

#[tokio::test]
async fn codes_are_limited_by_number() {
    let world = World::new().await;
    let phone = json!({ "phone": "13800000003" });
    world.post(&Nobody, PATH, phone.clone()).await.ok();
    let again = world.post(&Nobody, PATH, phone.clone()).await;
    again.refused(429, "code_sent_recently");
    assert_eq!(
        (again.headers["retry-after"].to_str().unwrap(), &again.body["data"]["retry_after_seconds"]),
        ("60", &json!(60))
    );
    for _ in 0..4 {
        world.wait(1);
        world.post(&Nobody, PATH, phone.clone()).await.ok();
    }
    world.wait(1);
    world.post(&Nobody, PATH, phone.clone()).await.refused(429, "too_many_codes");
    world.wait(60);
    world.post(&Nobody, PATH, phone).await.ok();
}

#[tokio::test]
async fn codes_are_limited_by_network_address() {
    let world = World::new().await;
    for n in 0..120 {
        world.post(&Nobody, PATH, json!({ "phone": format!("137{n:08}") })).await.ok();
    }
    world.post(&Nobody, PATH, json!({ "phone": "13699999999" })).await.refused(429, "too_many_codes");
    assert_eq!(world.telephones.code("13699999999"), None);
}

#[tokio::test]
async fn a_broken_gateway_is_told_and_does_not_make_one_wait() {
    let world = World::new().await;
    world.telephones.broken.store(true, Ordering::SeqCst);
    world.post(&Nobody, PATH, json!({ "phone": "13800000004" })).await.refused(409, "code_not_sent");
    world.telephones.broken.store(false, Ordering::SeqCst);
    world.post(&Nobody, PATH, json!({ "phone": "13800000004" })).await.ok();
}

#[tokio::test]
async fn a_code_goes_to_a_mobile_number_only() {
    let world = World::new().await;
    world.post(&Nobody, PATH, json!({ "phone": "0513-85012345" })).await.refused(422, "phone_not_mobile");
    let bad = world.post(&Nobody, PATH, json!({ "phone": "12345" })).await;
    bad.refused(422, "invalid_input");
    assert!(!bad.body.to_string().contains("12345"), "a number is never sent back");
}
