use serde_json::json;

use crate::world::{Caller, World};

#[tokio::test]
async fn a_session_ends_at_once() {
    let world = World::new().await;
    let resident = world.resident().await;
    world.get(&resident, "/api/me").await.ok();
    let got = world.post(&resident, "/api/sign-out", json!({})).await;
    assert!(got.headers["set-cookie"].to_str().unwrap().starts_with("baodao=; "));
    assert_eq!(got.ok()["count"], 1);
    world.get(&resident, "/api/me").await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn without_a_session_nothing_happens() {
    let world = World::new().await;
    assert_eq!(world.post(&Caller::Nobody, "/api/sign-out", json!({})).await.ok()["count"], 0);
}
