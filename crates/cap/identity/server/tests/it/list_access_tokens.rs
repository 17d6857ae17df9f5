use axum::http::Method;
use serde_json::json;

use crate::world::World;

#[tokio::test]
async fn tokens_are_listed_without_their_secrets() {
    let world = World::new().await;
    let resident = world.resident().await;
    let made = world.post(&resident, "/api/me/access-tokens", json!({ "name": "export" })).await.ok();
    let list = world.get(&resident, "/api/me/access-tokens").await.ok();
    assert_eq!(list["items"], json!([made["token"]]));
    assert!(!list.to_string().contains("bd_"));
    let other = world.sign_in("13800000002").await;
    assert_eq!(world.get(&other, "/api/me/access-tokens").await.ok()["items"], json!([]));
    world.only_signed_in(Method::GET, "/api/me/access-tokens", None).await;
}
