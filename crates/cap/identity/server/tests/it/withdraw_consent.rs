use axum::http::Method;
use serde_json::json;

use crate::give_consent::notices;
use crate::world::World;

#[tokio::test]
async fn consent_is_withdrawn_and_can_be_given_again() {
    let world = World::new().await;
    notices(&world).await;
    let resident = world.resident().await;
    let path = "/api/me/consents/volunteer_matching";
    world.delete(&resident, path).await.refused(409, "consent_not_given");
    let give = json!({ "purpose": "volunteer_matching", "version": 1 });
    world.post(&resident, "/api/me/consents", give.clone()).await.ok();
    assert_eq!(world.delete(&resident, path).await.ok()["count"], 1);
    world.delete(&resident, path).await.refused(409, "consent_not_given");
    world.delete(&resident, "/api/me/consents/%00").await.refused(409, "consent_not_given");
    assert_eq!(world.post(&resident, "/api/me/consents", give).await.status, 201);
    world.only_signed_in(Method::DELETE, path, None).await;
}
