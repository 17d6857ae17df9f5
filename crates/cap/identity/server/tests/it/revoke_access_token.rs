use axum::http::Method;
use serde_json::json;

use crate::world::{Caller, World};

#[tokio::test]
async fn a_revoked_token_stops_at_once() {
    let world = World::new().await;
    let resident = world.resident().await;
    let made = world.post(&resident, "/api/me/access-tokens", json!({ "name": "export" })).await.ok();
    let script = Caller::Bearer(made["secret"].as_str().unwrap().to_owned());
    let path = format!("/api/me/access-tokens/{}", made["token"]["id"].as_str().unwrap());
    world.delete(&script, &path).await.refused(403, "token_needs_session");
    let other = world.sign_in("13800000002").await;
    world.delete(&other, &path).await.refused(404, "not_found");
    world.get(&script, "/api/me").await.ok();
    world.delete(&resident, &path).await.ok();
    world.get(&script, "/api/me").await.refused(401, "bad_credential");
    world.delete(&resident, &path).await.refused(404, "not_found");
    world.only_signed_in(Method::DELETE, &path, None).await;
}
