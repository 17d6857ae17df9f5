use axum::http::Method;
use serde_json::json;

use crate::give_consent::notices;
use crate::world::World;

#[tokio::test]
async fn one_sees_what_was_given_and_withdrawn() {
    let world = World::new().await;
    notices(&world).await;
    let resident = world.resident().await;
    let give = json!({ "purpose": "volunteer_matching", "version": 1 });
    world.post(&resident, "/api/me/consents", give.clone()).await.ok();
    world.delete(&resident, "/api/me/consents/volunteer_matching").await.ok();
    world.post(&resident, "/api/me/consents", give).await.ok();
    let list = world.get(&resident, "/api/me/consents").await.ok();
    let withdrawn: Vec<bool> =
        list["items"].as_array().unwrap().iter().map(|c| !c["withdrawn_at"].is_null()).collect();
    assert_eq!(withdrawn.iter().filter(|w| **w).count(), 1);
    assert_eq!(withdrawn.len(), 2);
    let other = world.sign_in("13800000002").await;
    assert_eq!(world.get(&other, "/api/me/consents").await.ok()["items"], json!([]));
    world.only_signed_in(Method::GET, "/api/me/consents", None).await;
}
