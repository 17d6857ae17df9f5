use axum::http::Method;
use baodao_kernel::Role;
use serde_json::json;

use crate::world::{World, grid, subdistrict};

const PATH: &str = "/api/accounts";

#[tokio::test]
async fn an_administrator_makes_an_account_and_its_holder_signs_in_to_it() {
    let world = World::new().await;
    let secadmin = world.secadmin().await;
    let input = json!({ "name": "李小红", "phone": "13812345678", "home": grid(), "adult": true, "unit_name": "第一人民医院" });
    let got = world.post(&secadmin, PATH, input.clone()).await;
    assert_eq!(got.status, 201);
    let made = got.ok();
    assert_eq!(
        (&made["name"], &made["home"]["name"]),
        (&json!("李**"), &json!("濠东社区")),
        "a home is shown to the community"
    );
    assert_eq!(made["allowed"], json!(["grant_role", "suspend_account"]));
    let holder = world.sign_in("13812345678").await;
    assert_eq!(json!(holder.id()), made["id"]);
    let me = world.get(&holder, "/api/me").await.ok();
    assert_eq!((&me["name"], &me["adult"]), (&json!("李小红"), &json!(true)));
    world.post(&secadmin, PATH, input).await.refused(409, "phone_taken");
}

#[tokio::test]
async fn a_subdistricts_administrator_stays_inside() {
    let world = World::new().await;
    let local = world.holder("13900000003", Role::Secadmin, subdistrict()).await;
    let at = |home: &str| json!({ "name": "李小红", "phone": "13812345678", "home": home });
    world.post(&local, PATH, at("0002")).await.refused(403, "not_allowed");
    world.post(&local, PATH, at("")).await.refused(403, "not_allowed");
    world.post(&local, PATH, at("0007")).await.refused(422, "no_such_area");
    world.post(&local, PATH, at(grid().as_str())).await.ok();
}

#[tokio::test]
async fn nobody_else_makes_accounts() {
    let world = World::new().await;
    world.only_for_staff(Method::POST, PATH, Some(json!({ "name": "李小红", "phone": "13812345678" }))).await;
    let secadmin = world.secadmin().await;
    let bad = world.post(&secadmin, PATH, json!({ "name": "", "phone": "13812345678" })).await;
    bad.refused(422, "invalid_input");
}
