use axum::http::Method;
use serde_json::json;

use crate::world::{World, grid};

#[tokio::test]
async fn a_profile_is_kept_and_the_name_sealed() {
    let world = World::new().await;
    let resident = world.resident().await;
    let input = json!({ "name": " 张小明 ", "home": grid(), "receives_offers": true, "adult": true });
    let me = world.patch(&resident, "/api/me", input).await.ok();
    assert_eq!((&me["name"], &me["version"]), (&json!("张小明"), &json!(2)));
    assert_eq!((&me["home"]["name"], &me["adult"]), (&json!("濠东第一网格"), &json!(true)));
    assert_eq!(world.get(&resident, "/api/me").await.ok(), me);
    let stored: Vec<u8> =
        sqlx::query_scalar("select name from account").fetch_one(world.platform.pool()).await.unwrap();
    assert!(!stored.windows(3).any(|piece| piece == "张".as_bytes()));
    let log: String = sqlx::query_scalar("select string_agg(data::text, ' ') from event")
        .fetch_one(world.platform.pool())
        .await
        .unwrap();
    assert!(!log.contains('张') && log.contains("receives_offers"));

    let me = world.patch(&resident, "/api/me", json!({ "home": "" })).await.ok();
    assert!(me["home"].is_null() && me["name"] == "张小明");
}

#[tokio::test]
async fn two_devices_do_not_overwrite_each_other() {
    let world = World::new().await;
    let resident = world.resident().await;
    world.patch(&resident, "/api/me", json!({ "name": "张小明" })).await.ok();
    let late = world
        .send(
            &resident,
            Method::PATCH,
            "/api/me",
            Some(json!({ "name": "张大明" })),
            &[("if-match", "\"1\"")],
        )
        .await;
    late.refused(412, "version_conflict");
}

#[tokio::test]
async fn a_retry_with_the_same_key_changes_once() {
    let world = World::new().await;
    let resident = world.resident().await;
    let key = [("idempotency-key", "k1"), ("if-match", "\"1\"")];
    let first =
        world.send(&resident, Method::PATCH, "/api/me", Some(json!({ "name": "张小明" })), &key).await.ok();
    let second =
        world.send(&resident, Method::PATCH, "/api/me", Some(json!({ "name": "张小明" })), &key).await;
    assert_eq!(second.headers["idempotency-replayed"], "true");
    assert_eq!(second.ok(), first);
}

#[tokio::test]
async fn what_cannot_be_is_refused() {
    let world = World::new().await;
    let resident = world.resident().await;
    world.patch(&resident, "/api/me", json!({ "home": "0009" })).await.refused(422, "no_such_area");
    world.patch(&resident, "/api/me", json!({ "home": "0003" })).await.refused(422, "no_such_area");
    let bad = world.patch(&resident, "/api/me", json!({ "name": "\u{0}", "adult": true })).await;
    bad.refused(422, "invalid_input");
    let pointers: Vec<&str> =
        bad.body["errors"].as_array().unwrap().iter().map(|e| e["pointer"].as_str().unwrap()).collect();
    assert_eq!(pointers, ["/name"]);
    // What one can do is stated in the skill register only.
    world.patch(&resident, "/api/me", json!({ "skills": [] })).await.refused(422, "invalid_input");
    world.only_signed_in(Method::PATCH, "/api/me", Some(json!({}))).await;
}
