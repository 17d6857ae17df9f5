use axum::http::Method;
use serde_json::json;

use crate::world::World;

const PATH: &str = "/api/data-rights";

#[tokio::test]
async fn a_request_is_due_in_fifteen_days_and_one_of_a_kind_is_open() {
    let world = World::new().await;
    let resident = world.resident().await;
    let got = world.post(&resident, PATH, json!({ "kind": "correct", "detail": "请更正我的姓名" })).await;
    assert_eq!(got.status, 201);
    let right = got.ok();
    assert_eq!((&right["state"], &right["due_at"]), (&json!("received"), &json!("2026-12-08T16:00:00Z")));
    let again = world.post(&resident, PATH, json!({ "kind": "correct" })).await;
    again.refused(409, "data_right_open");
    assert_eq!(again.body["data"]["due_at"], "2026-12-08T16:00:00Z");
    world.post(&resident, PATH, json!({ "kind": "view" })).await.ok();
    world.post(&resident, PATH, json!({ "kind": "forget" })).await.refused(422, "invalid_input");
    world.only_signed_in(Method::POST, PATH, Some(json!({ "kind": "view" }))).await;
    let stored: Vec<u8> = sqlx::query_scalar("select detail from data_right where kind = 'correct'")
        .fetch_one(world.platform.pool())
        .await
        .unwrap();
    assert!(!stored.windows(6).any(|piece| piece == "姓名".as_bytes()));
}
