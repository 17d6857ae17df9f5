use axum::http::Method;
use serde_json::json;

use crate::world::World;

#[tokio::test]
async fn a_resumed_account_counts_again() {
    let world = World::new().await;
    let resident = world.resident().await;
    let secadmin = world.secadmin().await;
    let reason = json!({ "reason": "手机已找回" });
    let resume = format!("/api/accounts/{}/resume", resident.id());
    world.post(&secadmin, &resume, reason.clone()).await.refused(409, "account_not_suspended");
    world.post(&secadmin, &format!("/api/accounts/{}/suspend", resident.id()), reason.clone()).await.ok();
    assert_eq!(world.post(&secadmin, &resume, reason.clone()).await.ok()["state"], "active");
    world.get(&resident, "/api/me").await.ok();
    assert_eq!((world.happened("account_suspended").await, world.happened("account_resumed").await), (1, 1));
    world.only_for_staff(Method::POST, &resume, Some(reason)).await;
}
