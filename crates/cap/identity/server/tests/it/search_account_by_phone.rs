use axum::http::Method;
use baodao_kernel::Role;
use serde_json::json;

use crate::world::{World, subdistrict};

const PATH: &str = "/api/accounts/search";

#[tokio::test]
async fn a_look_up_is_masked_recorded_and_shown_to_the_person() {
    let world = World::new().await;
    let resident = world.resident().await;
    world.patch(&resident, "/api/me", json!({ "name": "张小明" })).await.ok();
    let secadmin = world.secadmin().await;
    let search = json!({ "phone": "138-0000-0001", "reason": "办理网格员聘任" });
    let found = world.post(&secadmin, PATH, search).await.ok();
    assert_eq!(
        (&found["account"]["name"], &found["account"]["phone"]),
        (&json!("张**"), &json!("138****0001"))
    );
    let seen = world.get(&resident, "/api/me/disclosures").await.ok();
    assert_eq!(
        (&seen["items"][0]["reason"], &seen["items"][0]["role"]),
        (&json!("办理网格员聘任"), &json!("secadmin"))
    );
    let nobody = json!({ "phone": "13811111111", "reason": "办理网格员聘任" });
    assert!(world.post(&secadmin, PATH, nobody).await.ok()["account"].is_null());
}

#[tokio::test]
async fn more_than_twenty_an_hour_are_told_to_the_protection_officer() {
    let world = World::new().await;
    world.resident().await;
    let secadmin = world.secadmin().await;
    let search = json!({ "phone": "13800000001", "reason": "办理网格员聘任" });
    for _ in 0..20 {
        world.post(&secadmin, PATH, search.clone()).await.ok();
    }
    assert_eq!(world.happened("disclosure_limit_passed").await, 0);
    world.post(&secadmin, PATH, search.clone()).await.ok();
    world.post(&secadmin, PATH, search).await.ok();
    assert_eq!(world.happened("disclosure_limit_passed").await, 1);
}

#[tokio::test]
async fn a_subdistricts_administrator_finds_its_own_people_only() {
    let world = World::new().await;
    world.resident().await;
    let local = world.holder("13900000003", Role::Secadmin, subdistrict()).await;
    let search = json!({ "phone": "13800000001", "reason": "办理网格员聘任" });
    assert!(world.post(&local, PATH, search.clone()).await.ok()["account"].is_null());
    world.only_for_staff(Method::POST, PATH, Some(search)).await;
    let short = json!({ "phone": "13800000001", "reason": "x" });
    world.post(&local, PATH, short).await.refused(422, "invalid_input");
}
