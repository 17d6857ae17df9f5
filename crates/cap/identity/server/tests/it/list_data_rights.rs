use axum::http::Method;
use serde_json::json;

use crate::world::World;

#[tokio::test]
async fn a_person_sees_their_own_and_the_officer_all() {
    let world = World::new().await;
    let resident = world.resident().await;
    let dpo = world.dpo().await;
    world.post(&resident, "/api/data-rights", json!({ "kind": "view" })).await.ok();
    world.clock.advance(jiff::SignedDuration::from_millis(1));
    world.post(&dpo, "/api/data-rights", json!({ "kind": "explain" })).await.ok();
    let kinds = async |caller: &crate::world::Caller, query: &str| {
        let list = world.get(caller, &format!("/api/data-rights{query}")).await.ok();
        list["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| (r["kind"].as_str().unwrap().to_owned(), r["allowed"].clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(kinds(&resident, "").await, [("view".to_owned(), json!([]))]);
    let all = [("view".to_owned(), json!(["check_identity", "refuse"])), ("explain".to_owned(), json!([]))];
    assert_eq!(kinds(&dpo, "").await, all);
    assert_eq!(kinds(&dpo, "?own=true").await, [all[1].clone()]);
    assert!(kinds(&dpo, "?state=done").await.is_empty());
    world.only_signed_in(Method::GET, "/api/data-rights", None).await;
}
