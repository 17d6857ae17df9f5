use axum::http::Method;
use serde_json::json;

use crate::world::World;

#[tokio::test]
async fn every_device_is_signed_out() {
    let world = World::new().await;
    let phone = world.resident().await;
    world.wait(2);
    let desk = world.resident().await;
    assert_eq!(world.post(&desk, "/api/sign-out-everywhere", json!({})).await.ok()["count"], 2);
    for device in [phone, desk] {
        world.get(&device, "/api/me").await.refused(401, "unauthenticated");
    }
    assert_eq!(world.happened("signed_out_everywhere").await, 1);
}

#[tokio::test]
async fn a_visitor_has_nothing_to_end() {
    let world = World::new().await;
    world.only_signed_in(Method::POST, "/api/sign-out-everywhere", None).await;
}
