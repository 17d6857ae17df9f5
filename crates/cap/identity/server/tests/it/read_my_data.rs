use axum::http::Method;
use serde_json::json;

use crate::world::World;

#[tokio::test]
async fn one_receives_everything_in_full() {
    let world = World::new().await;
    let resident = world.resident().await;
    world.patch(&resident, "/api/me", json!({ "name": "张小明" })).await.ok();
    world.post(&resident, "/api/data-rights", json!({ "kind": "explain", "detail": "为何如此" })).await.ok();
    let data = world.get(&resident, "/api/me/data").await.ok();
    assert_eq!((&data["phone"], &data["me"]["name"]), (&json!("13800000001"), &json!("张小明")));
    assert_eq!(data["sessions"].as_array().unwrap().len(), 1);
    assert_eq!(data["data_rights"][0]["detail"], "为何如此");
}

#[tokio::test]
async fn a_visitor_has_none() {
    World::new().await.only_signed_in(Method::GET, "/api/me/data", None).await;
}
