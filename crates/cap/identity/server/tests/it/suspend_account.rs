use axum::http::Method;
use serde_json::json;

use crate::world::{Caller, World};

#[tokio::test]
async fn a_suspended_account_stops_at_once_tokens_too() {
    let world = World::new().await;
    let resident = world.resident().await;
    let token = world.post(&resident, "/api/me/access-tokens", json!({ "name": "export" })).await.ok();
    let script = Caller::Bearer(token["secret"].as_str().unwrap().to_owned());
    world.get(&script, "/api/me").await.ok();
    let secadmin = world.secadmin().await;
    let path = format!("/api/accounts/{}/suspend", resident.id());
    let reason = json!({ "reason": "手机遗失" });
    let got = world.post(&secadmin, &path, reason.clone()).await.ok();
    assert_eq!((&got["state"], &got["allowed"]), (&json!("suspended"), &json!(["resume_account"])));
    world.get(&resident, "/api/me").await.refused(401, "unauthenticated");
    world.get(&script, "/api/me").await.refused(401, "bad_credential");
    world.post(&secadmin, &path, reason.clone()).await.refused(409, "account_not_active");
    let grant = json!({ "role": "volunteer", "area": "", "reason": "报名" });
    world
        .post(&secadmin, &format!("/api/accounts/{}/grants", resident.id()), grant)
        .await
        .refused(409, "account_not_active");
    let own = format!("/api/accounts/{}/suspend", secadmin.id());
    world.post(&secadmin, &own, reason.clone()).await.refused(403, "suspend_self");
    let stale = world.send(&secadmin, Method::POST, &own, Some(reason), &[("if-match", "\"9\"")]).await;
    stale.refused(412, "version_conflict");
}

#[tokio::test]
async fn nobody_else_suspends() {
    let world = World::new().await;
    let resident = world.resident().await;
    let reason = Some(json!({ "reason": "手机遗失" }));
    world
        .only_for_staff(Method::POST, &format!("/api/accounts/{}/suspend", resident.id()), reason.clone())
        .await;
    let own = world
        .send(&resident, Method::POST, &format!("/api/accounts/{}/suspend", resident.id()), reason, &[])
        .await;
    own.refused(403, "not_allowed");
}
