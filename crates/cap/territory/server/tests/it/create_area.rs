use axum::http::Method;
use baodao_testkit::places::{COMMUNITY, GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{find, id, only_sysadmins, path};

#[tokio::test]
async fn a_grid_is_created_and_found_at_once() {
    let app = TestApp::start().await;
    let body = json!({ "code": "320613001001003", "name": "德民第三网格", "valid_from": "2026-11-01",
        "details": { "aliases": ["南园"], "supervision_phone": "0513-85550000", "urban_rural_class": "111" } });
    let got = app.as_(Person::Sysadmin).post("/api/areas", body).await;
    assert_eq!((got.status, got.header("etag")), (201, "\"1\""));
    let area = got.ok();
    assert_eq!(area["path"], format!("{}0003", path(&app, COMMUNITY)));
    assert_eq!(area["names"], json!(["崇川区", "城东街道", "德民社区", "德民第三网格"]));
    assert_eq!((&area["level"], &area["supervision_phone"]), (&json!("grid"), &json!("0513-85550000")));
    assert_eq!(area["codes"], json!([{ "value": "320613001001003", "valid_from": "2026-11-01" }]));
    assert!(area["allowed"].as_array().unwrap().contains(&json!("assign_grid_staff")));
    assert_eq!(find(&app, "德民社区南园").await, ("found".into(), Some("320613001001003".into())));
    let history = app.history(area["id"].as_str().unwrap().parse().unwrap()).await;
    assert_eq!((history.len(), history[0].name.as_str()), (1, "area_created"));
}

#[tokio::test]
async fn every_refusal() {
    let app = TestApp::start().await;
    let try_ = async |code: &str, name: &str| {
        app.as_(Person::Sysadmin).post("/api/areas", json!({ "code": code, "name": name })).await
    };
    try_(GRID, "又一网格").await.refused(409, "area_code_taken");
    try_("320613099001", "无街道社区").await.refused(422, "area_code_mismatch");
    try_("320614", "第二区").await.refused(422, "area_code_mismatch");
    try_("320613001001003", "德民第一网格").await.refused(409, "area_name_taken");
    try_("320613001001003", "<>").await.refused(422, "name_invalid");
    try_("32061300100100", "十四位").await.refused(422, "invalid_input");
    try_("320613001001003", "").await.refused(422, "invalid_input");
    let future = json!({ "code": "320613001001003", "name": "明日网格", "valid_from": "2026-11-24" });
    app.as_(Person::Sysadmin).post("/api/areas", future).await.refused(422, "date_out_of_order");
    let details = json!({ "code": "320613001001003", "name": "错码网格", "details": { "mca_code": "abc" } });
    let got = app.as_(Person::Sysadmin).post("/api/areas", details).await;
    got.refused(422, "details_invalid");
    assert_eq!(got.json["data"]["field"], "mca_code");
    assert_eq!(app.happened("area_created").await, 14, "nothing came to the areas of the start");
}

#[tokio::test]
async fn a_retry_with_the_same_key_creates_once() {
    let app = TestApp::start().await;
    let body = json!({ "code": "320613001001003", "name": "德民第三网格" });
    let client = app.as_(Person::Sysadmin).with_key("one-intent");
    let first = client.post("/api/areas", body.clone()).await.ok();
    let again = client.post("/api/areas", body).await;
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!(again.ok(), first);
}

#[tokio::test]
async fn two_at_once_do_not_get_one_path() {
    let app = TestApp::start().await;
    let make = |code: &'static str, name: &'static str| {
        let client = app.as_(Person::Sysadmin);
        async move { client.post("/api/areas", json!({ "code": code, "name": name })).await.ok() }
    };
    let (a, b) = tokio::join!(make("320613001001003", "甲网格"), make("320613001001004", "乙网格"));
    assert_ne!(a["path"], b["path"]);
}

#[tokio::test]
async fn only_system_administrators_of_the_district() {
    let app = TestApp::start().await;
    let body = json!({ "code": "320613001001003", "name": "德民第三网格" });
    only_sysadmins(&app, Method::POST, "/api/areas", body.clone()).await;
    // Another district's administrator works in another district, where the code fits nowhere.
    app.as_(Person::OtherSysadmin).post("/api/areas", body).await.refused(422, "area_code_mismatch");
    app.as_(Person::OtherSysadmin)
        .get(&format!("/api/areas/{}", id(&app, GRID)))
        .await
        .refused(404, "not_found");
}
