use axum::http::Method;
use baodao_kernel::Role;
use serde_json::json;

use crate::world::{World, community, grid, subdistrict};

#[tokio::test]
async fn a_role_counts_at_once() {
    let world = World::new().await;
    let resident = world.resident().await;
    world.get(&resident, "/api/me").await.ok();
    let secadmin = world.secadmin().await;
    let path = format!("/api/accounts/{}/grants", resident.id());
    let input = json!({ "role": "grid_worker", "area": grid(), "until": "2027-11-23T00:00:00Z", "reason": "网格员聘任", "instrument": "崇政发〔2026〕12号" });
    let got = world.post(&secadmin, &path, input.clone()).await;
    assert_eq!(got.status, 201);
    let grant = got.ok();
    assert_eq!(
        (&grant["area"]["name"], &grant["allowed"]),
        (&json!("濠东第一网格"), &json!(["revoke_role"]))
    );
    let me = world.get(&resident, "/api/me").await.ok();
    assert_eq!(me["grants"][1]["role"], "grid_worker");
    let again = world.post(&secadmin, &path, input).await;
    again.refused(409, "grant_exists");
    assert_eq!(world.happened("role_granted").await, 1);
}

#[tokio::test]
async fn a_grant_for_later_counts_later() {
    let world = World::new().await;
    let resident = world.resident().await;
    let secadmin = world.secadmin().await;
    let input = json!({ "role": "volunteer", "area": "", "from": "2026-11-23T01:30:00Z", "until": "2026-11-23T02:00:00Z", "reason": "报名" });
    world.post(&secadmin, &format!("/api/accounts/{}/grants", resident.id()), input).await.ok();
    let count = async || world.get(&resident, "/api/me").await.ok()["grants"].as_array().unwrap().len();
    assert_eq!(count().await, 1);
    world.wait(30);
    assert_eq!(count().await, 2);
    world.wait(30);
    assert_eq!(count().await, 1);
}

#[tokio::test]
async fn every_refusal() {
    let world = World::new().await;
    let resident = world.resident().await;
    let secadmin = world.secadmin().await;
    let path = format!("/api/accounts/{}/grants", resident.id());
    let input = |role: &str, area: &str| json!({ "role": role, "area": area, "reason": "聘任" });
    let own = format!("/api/accounts/{}/grants", secadmin.id());
    world.post(&secadmin, &own, input("volunteer", "")).await.refused(403, "grant_to_self");
    world.post(&secadmin, &path, input("dispatcher", "0009")).await.refused(422, "no_such_area");
    world.post(&secadmin, &path, input("dispatcher", "0003")).await.refused(422, "no_such_area");
    let wide = world.post(&secadmin, &path, input("grid_worker", community().as_str())).await;
    wide.refused(422, "role_area_mismatch");
    assert_eq!(wide.body["data"]["widest"], "grid");
    let period = |from: &str, until: &str| json!({ "role": "volunteer", "area": "", "reason": "报名", "from": from, "until": until });
    world
        .post(&secadmin, &path, period("2026-12-02T00:00:00Z", "2026-12-01T00:00:00Z"))
        .await
        .refused(422, "grant_period_empty");
    world
        .post(&secadmin, &path, period("2026-01-02T00:00:00Z", "2026-02-01T00:00:00Z"))
        .await
        .refused(422, "grant_period_over");
    world.post(&secadmin, &path, input("sysadmin", "")).await.ok();
    let second = world.post(&secadmin, &path, input("auditor", "")).await;
    second.refused(409, "admins_separated");
    assert_eq!(second.body["data"]["held"], "sysadmin");
    let unknown = "/api/accounts/00000000-0000-7000-8000-000000000000/grants";
    world.post(&secadmin, unknown, input("volunteer", "")).await.refused(404, "not_found");
}

#[tokio::test]
async fn two_administrators_at_once_do_not_join_two_of_the_three() {
    let world = World::new().await;
    let resident = world.resident().await;
    let (one, two) =
        (world.secadmin().await, world.holder("13900000004", Role::Secadmin, Default::default()).await);
    let path = format!("/api/accounts/{}/grants", resident.id());
    let input = |role: &str| json!({ "role": role, "area": "", "reason": "任命" });
    let (a, b) =
        tokio::join!(world.post(&one, &path, input("sysadmin")), world.post(&two, &path, input("auditor")));
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
}

#[tokio::test]
async fn one_grants_within_ones_own_area_only() {
    let world = World::new().await;
    let resident = world.resident().await;
    let path = format!("/api/accounts/{}/grants", resident.id());
    let local = world.holder("13900000003", Role::Secadmin, subdistrict()).await;
    let input = |area: &str| json!({ "role": "volunteer", "area": area, "reason": "报名" });
    world.post(&local, &path, input("0002")).await.refused(403, "not_allowed");
    world.post(&local, &path, input("")).await.refused(403, "not_allowed");
    world.post(&local, &path, input(grid().as_str())).await.ok();
    world.only_for_staff(Method::POST, &path, Some(input(""))).await;
    let sysadmin = world.holder("13900000002", Role::Sysadmin, Default::default()).await;
    world.post(&sysadmin, &path, input("")).await.refused(403, "not_allowed");
}
