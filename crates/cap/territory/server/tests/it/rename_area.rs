use axum::http::Method;
use baodao_testkit::places::{COMMUNITY, GRID, SECOND_GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{NOTHING, find, id, only_sysadmins};

#[tokio::test]
async fn the_old_name_still_finds_the_area() {
    let app = TestApp::start().await;
    let path = format!("/api/areas/{}/rename", id(&app, COMMUNITY));
    let body = json!({ "name": "濠河社区居委会", "reason": "崇政发〔2026〕12号" });
    let got = app.as_(Person::Sysadmin).if_match(1).post(&path, body).await;
    assert_eq!(got.header("etag"), "\"2\"");
    let area = got.ok();
    assert_eq!(
        area["past_names"],
        json!([
            { "value": "德民社区居委会", "valid_from": "2026-11-23", "valid_to": "2026-11-23" },
            { "value": "濠河社区居委会", "valid_from": "2026-11-23" }
        ])
    );
    for text in ["濠河社区", "德民社区"] {
        assert_eq!(find(&app, text).await, ("narrowed".into(), Some(COMMUNITY.into())), "{text}");
    }
    let history = app.history(id(&app, COMMUNITY).0).await;
    let last = history.last().unwrap();
    assert_eq!(
        (last.name.as_str(), last.reason.as_deref(), last.role.as_deref()),
        ("area_renamed", Some("崇政发〔2026〕12号"), Some("sysadmin"))
    );
}

#[tokio::test]
async fn the_same_name_changes_nothing() {
    let app = TestApp::start().await;
    let path = format!("/api/areas/{}/rename", id(&app, COMMUNITY));
    let got = app.as_(Person::Sysadmin).post(&path, json!({ "name": "德民社区居委会" })).await;
    assert_eq!((got.status, got.header("etag")), (200, "\"1\""));
    assert_eq!(app.happened("area_renamed").await, 0);
}

#[tokio::test]
async fn every_refusal() {
    let app = TestApp::start().await;
    let grid = format!("/api/areas/{}/rename", id(&app, GRID));
    let sysadmin = app.as_(Person::Sysadmin);
    sysadmin.post(&grid, json!({ "name": "德民第二网格" })).await.refused(409, "area_name_taken");
    sysadmin.post(&grid, json!({ "name": "。。" })).await.refused(422, "name_invalid");
    sysadmin
        .post(&grid, json!({ "name": "新名", "on": "2026-11-24" }))
        .await
        .refused(422, "date_out_of_order");
    sysadmin
        .clone()
        .if_match(9)
        .post(&grid, json!({ "name": "新名" }))
        .await
        .refused(412, "version_conflict");
    sysadmin
        .post(&format!("/api/areas/{NOTHING}/rename"), json!({ "name": "新名" }))
        .await
        .refused(404, "not_found");
    let second = id(&app, SECOND_GRID);
    sysadmin.post(&format!("/api/areas/{second}/end"), json!({})).await.ok();
    sysadmin
        .post(&format!("/api/areas/{second}/rename"), json!({ "name": "新名" }))
        .await
        .refused(409, "area_ended");
}

#[tokio::test]
async fn only_system_administrators_of_the_district() {
    let app = TestApp::start().await;
    let path = format!("/api/areas/{}/rename", id(&app, GRID));
    only_sysadmins(&app, Method::POST, &path, json!({ "name": "新名" })).await;
    app.as_(Person::OtherSysadmin).post(&path, json!({ "name": "新名" })).await.refused(404, "not_found");
}
