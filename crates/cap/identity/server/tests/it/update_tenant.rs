use axum::http::Method;
use baodao_kernel::{AreaPath, Role};
use serde_json::json;

use crate::world::{Caller, World};

#[tokio::test]
async fn a_system_administrator_changes_the_help_telephone() {
    let world = World::new().await;
    let admin = world.holder("13900000002", Role::Sysadmin, AreaPath::district()).await;
    let body = world.patch(&admin, "/api/tenant", json!({ "help_phone": "0513-85000000" })).await.ok();
    assert_eq!((body["help_phone"].as_str(), body["version"].as_i64()), (Some("0513-85000000"), Some(2)));
    assert_eq!(world.get(&Caller::Nobody, "/api/tenant").await.ok(), body);
    assert_eq!(world.happened("tenant_updated").await, 1);

    let old = world
        .send(&admin, Method::PATCH, "/api/tenant", Some(json!({ "name": "崇川" })), &[("if-match", "\"1\"")])
        .await;
    old.refused(412, "version_conflict");
    world
        .patch(&admin, "/api/tenant", json!({ "help_phone": "call me" }))
        .await
        .refused(422, "invalid_input");
}

#[tokio::test]
async fn nobody_else_does() {
    let world = World::new().await;
    world.only_for_staff(Method::PATCH, "/api/tenant", Some(json!({ "name": "崇川" }))).await;
    let secadmin = world.secadmin().await;
    world.patch(&secadmin, "/api/tenant", json!({ "name": "崇川" })).await.refused(403, "not_allowed");
}
