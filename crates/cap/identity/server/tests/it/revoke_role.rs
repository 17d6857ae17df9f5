use axum::http::Method;
use baodao_kernel::{AreaPath, Role};
use serde_json::json;

use crate::world::{World, grid};

#[tokio::test]
async fn a_revoked_role_stops_at_once() {
    let world = World::new().await;
    let worker = world.sign_in("13800000005").await;
    let grant = world.entrust(worker.id(), Role::GridWorker, grid()).await;
    let count = async || world.get(&worker, "/api/me").await.ok()["grants"].as_array().unwrap().len();
    assert_eq!(count().await, 2);
    let secadmin = world.secadmin().await;
    let path = format!("/api/role-grants/{grant}/revoke");
    let got = world.post(&secadmin, &path, json!({ "reason": "岗位调整" })).await.ok();
    assert!(!got["revoked_at"].is_null() && got["allowed"] == json!([]));
    assert_eq!(count().await, 1);
    world.post(&secadmin, &path, json!({ "reason": "岗位调整" })).await.refused(409, "grant_over");
    assert_eq!(world.happened("role_revoked").await, 1);
}

#[tokio::test]
async fn nobody_revokes_their_own_nor_without_right() {
    let world = World::new().await;
    let secadmin = world.sign_in("13900000001").await;
    let own = world.entrust(secadmin.id(), Role::Secadmin, AreaPath::district()).await;
    let path = format!("/api/role-grants/{own}/revoke");
    let reason = json!({ "reason": "岗位调整" });
    world.post(&secadmin, &path, reason.clone()).await.refused(403, "revoke_own_grant");
    world.only_for_staff(Method::POST, &path, Some(reason.clone())).await;
    let auditor = world.holder("13900000006", Role::Auditor, AreaPath::district()).await;
    world.post(&auditor, &path, reason.clone()).await.refused(403, "not_allowed");
    world
        .post(&secadmin, "/api/role-grants/00000000-0000-7000-8000-000000000000/revoke", reason)
        .await
        .refused(404, "not_found");
}
