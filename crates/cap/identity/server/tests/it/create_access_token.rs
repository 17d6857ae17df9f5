use axum::http::Method;
use serde_json::json;

use crate::world::{Caller, World};

const PATH: &str = "/api/me/access-tokens";

#[tokio::test]
async fn a_token_acts_for_its_holder_until_it_expires() {
    let world = World::new().await;
    let resident = world.resident().await;
    let got = world.post(&resident, PATH, json!({ "name": "export", "days": 1 })).await;
    assert_eq!(got.status, 201);
    let body = got.ok();
    let secret = body["secret"].as_str().unwrap();
    assert!(secret.starts_with("bd_") && secret.len() == 46);
    let script = Caller::Bearer(secret.to_owned());
    assert_eq!(world.get(&script, "/api/me").await.ok()["account"], json!(resident.id()));
    world.post(&script, PATH, json!({ "name": "another" })).await.refused(403, "token_needs_session");
    world.wait(24 * 60);
    world.get(&script, "/api/me").await.refused(401, "bad_credential");
}

#[tokio::test]
async fn tokens_are_limited_in_number_and_life() {
    let world = World::new().await;
    let resident = world.resident().await;
    let long = world.post(&resident, PATH, json!({ "name": "export", "days": 400 })).await;
    long.refused(422, "token_life_too_long");
    assert_eq!(long.body["data"]["days"], 366);
    for n in 0..20 {
        world.post(&resident, PATH, json!({ "name": format!("t{n}") })).await.ok();
    }
    world.post(&resident, PATH, json!({ "name": "one more" })).await.refused(409, "too_many_access_tokens");
    world.post(&resident, PATH, json!({ "name": "" })).await.refused(422, "invalid_input");
    world.only_signed_in(Method::POST, PATH, Some(json!({ "name": "x" }))).await;
}
