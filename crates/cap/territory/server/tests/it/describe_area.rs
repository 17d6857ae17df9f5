use axum::http::Method;
use baodao_testkit::places::{GRID, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{NOTHING, find, id, only_sysadmins};

#[tokio::test]
async fn attributes_are_replaced_and_an_alias_is_found_at_once() {
    let app = TestApp::start().await;
    let path = format!("/api/areas/{}/details", id(&app, SUBDISTRICT));
    let body = json!({ "aliases": ["东大街办事处"], "supervision_phone": "0513-85551234", "stat_code": "320613001" });
    let got = app.as_(Person::Sysadmin).if_match(1).put(&path, body.clone()).await;
    assert_eq!(got.header("etag"), "\"2\"");
    assert_eq!(got.ok()["aliases"], json!(["东大街办事处"]));
    assert_eq!(find(&app, "东大街办事处").await, ("narrowed".into(), Some(SUBDISTRICT.into())));
    let grid = app.anonymous().get(&format!("/api/areas/{}", id(&app, GRID))).await.ok();
    assert_eq!(grid["supervision_phone"], "0513-85551234", "inherited");
    let again = app.as_(Person::Sysadmin).put(&path, body).await;
    assert_eq!(again.header("etag"), "\"2\"", "nothing has changed");
    assert_eq!(app.happened("area_described").await, 1);
}

#[tokio::test]
async fn every_refusal() {
    let app = TestApp::start().await;
    let sysadmin = app.as_(Person::Sysadmin);
    let path = format!("/api/areas/{}/details", id(&app, GRID));
    sysadmin.put(&path, json!({ "supervision_phone": "打我" })).await.refused(422, "details_invalid");
    sysadmin.put(&path, json!({ "aliases": ["<"] })).await.refused(422, "details_invalid");
    sysadmin.put(&path, json!({ "urban_rural_class": "113" })).await.refused(422, "invalid_input");
    sysadmin.put(&path, json!({ "colour": "red" })).await.refused(422, "invalid_input");
    sysadmin.clone().if_match(9).put(&path, json!({})).await.refused(412, "version_conflict");
    sysadmin.put(&format!("/api/areas/{NOTHING}/details"), json!({})).await.refused(404, "not_found");
    sysadmin.post(&format!("/api/areas/{}/end", id(&app, GRID)), json!({ "with_parts": true })).await.ok();
    sysadmin.put(&path, json!({ "notes": "x" })).await.refused(409, "area_ended");
}

#[tokio::test]
async fn only_system_administrators_of_the_district() {
    let app = TestApp::start().await;
    let path = format!("/api/areas/{}/details", id(&app, GRID));
    only_sysadmins(&app, Method::PUT, &path, json!({ "notes": "x" })).await;
    app.as_(Person::OtherSysadmin).put(&path, json!({ "notes": "x" })).await.refused(404, "not_found");
}
