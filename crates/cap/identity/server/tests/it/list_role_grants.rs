use axum::http::Method;
use baodao_kernel::{AreaPath, Role};
use serde_json::json;

use crate::world::{World, grid, subdistrict};

#[tokio::test]
async fn grants_are_filtered_by_scope_role_area_and_force() {
    let world = World::new().await;
    let worker = world.holder("13800000005", Role::GridWorker, grid()).await;
    world.clock.advance(jiff::SignedDuration::from_millis(1));
    let secadmin = world.secadmin().await;
    let roles = async |caller: &crate::world::Caller, query: &str| {
        let list = world.get(caller, &format!("/api/role-grants{query}")).await.ok();
        list["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|g| g["role"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(roles(&secadmin, "").await, ["resident", "grid_worker", "resident", "secadmin"]);
    assert_eq!(roles(&secadmin, "?role=grid_worker").await, ["grid_worker"]);
    assert_eq!(roles(&secadmin, "?area=0001").await, ["grid_worker"]);
    assert_eq!(roles(&secadmin, &format!("?account={}", worker.id())).await, ["resident", "grid_worker"]);
    let grant = world.get(&secadmin, "/api/role-grants?role=grid_worker").await.ok();
    let path = format!("/api/role-grants/{}/revoke", grant["items"][0]["id"].as_str().unwrap());
    world.post(&secadmin, &path, json!({ "reason": "岗位调整" })).await.ok();
    assert!(roles(&secadmin, "?role=grid_worker").await.is_empty());
    assert_eq!(roles(&secadmin, "?role=grid_worker&all=true").await, ["grid_worker"]);
    let local = world.holder("13900000003", Role::Auditor, subdistrict()).await;
    assert_eq!(roles(&local, "?all=true").await, ["grid_worker", "auditor"]);
    let page = world.get(&secadmin, "/api/role-grants?limit=1").await.ok();
    let rest = world
        .get(&secadmin, &format!("/api/role-grants?after={}", page["next"].as_str().unwrap()))
        .await
        .ok();
    assert!(rest["items"].as_array().unwrap().len() > 1);
}

#[tokio::test]
async fn others_see_none() {
    let world = World::new().await;
    world.only_for_staff(Method::GET, "/api/role-grants", None).await;
    let sysadmin = world.holder("13900000002", Role::Sysadmin, AreaPath::district()).await;
    world.get(&sysadmin, "/api/role-grants").await.refused(403, "not_allowed");
}
